// Arguments that are gone when the coroutine goes on, and all those that are not.
// tool: -Wno-suspended-reference-parameter
#include "support/eager.hpp"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <switchback/generator.hpp>

using switchback::generator;
using tr::detached;
using tr::eager;
using tr::later;
typedef std::string text;

bool maybe();
void use(const text &);
text make();

SB_COROUTINE generator<int> words(const text &s) { SB_YIELD(static_cast<int>(s.size())); } // expected-note@:29 {{suspended before its body begins}}
SB_COROUTINE generator<int> takes(text &&s) { SB_YIELD(static_cast<int>(s.size())); }
SB_COROUTINE generator<int> numbers(const int &n) { SB_YIELD(n); }
SB_COROUTINE generator<int> characters(const char *s) { SB_YIELD(s[0]); }
SB_COROUTINE generator<int> values(text s) { SB_YIELD(static_cast<int>(s.size())); }
SB_COROUTINE generator<int> unused(const text &) { SB_YIELD(1); }
SB_COROUTINE generator<int> listed(std::initializer_list<int> l)
{
    for (int i : l)
        SB_YIELD(i);
}
SB_COROUTINE generator<int> by_default(const text &s = "a") { SB_YIELD(static_cast<int>(s.size())); }

SB_COROUTINE eager begins(const text &s, const text &t)
{
    use(s);
    SB_AWAIT(later()); // expected-note@:5 {{the coroutine is suspended here}}
    use(t);
}

SB_COROUTINE detached runs(const text &s, const text &t)
{
    use(s);
    SB_AWAIT(later());
    use(t);
}

struct object {
    text name;
    int at[2];
    SB_COROUTINE generator<int> items() const { SB_YIELD(static_cast<int>(name.size())); }
    SB_COROUTINE generator<int> nothing() const { SB_YIELD(1); }
    SB_COROUTINE generator<int> operator()(int n) { SB_YIELD(n + at[0]); }
};
object make_object();
object &the_object();

struct stateless {
    bool operator()(int) const;
};
template <class F> SB_COROUTINE generator<int> filtered(const F &f)
{
    if (f(1))
        SB_YIELD(1);
}

void drain(generator<int>);
void drain(generator<int> &&, int);

// --- kept by a variable

void variables()
{
    auto a = words("a");                 // expected-warning@:20 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}} expected-note@:20 {{keep the object in a variable that outlives the coroutine, or let 's' be an object of its own, by value}}
    generator<int> b = words(text("b")); // expected-warning@:30 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    generator<int> c(words(make()));     // expected-warning@:28 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    generator<int> d{takes(make())};     // expected-warning@:28 {{temporary is gone by the time coroutine 'takes' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto &&e = words("e");               // expected-warning@:22 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto f = maybe() ? words("f") : values("f"); // expected-warning@:30 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto g = numbers(1);                 // expected-warning@:22 {{temporary is gone by the time coroutine 'numbers' uses its parameter 'n' [-Wdangling-coroutine-argument]}}
    auto h = listed({1, 2});             // expected-warning@:21 {{temporary is gone by the time coroutine 'listed' uses its parameter 'l' [-Wdangling-coroutine-argument]}}
    auto i = by_default();               // expected-warning@:14 {{temporary is gone by the time coroutine 'by_default' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto j = characters((make() + "j").c_str()); // expected-warning@:25 {{temporary is gone by the time coroutine 'characters' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto k = words(make_object().name);  // expected-warning@:20 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto l = numbers(make_object().at[1]); // expected-warning@:22 {{temporary is gone by the time coroutine 'numbers' uses its parameter 'n' [-Wdangling-coroutine-argument]}}
    auto m = takes(std::move(make_object().name)); // expected-warning@:20 {{temporary is gone by the time coroutine 'takes' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    eager n = begins("n", make());       // expected-warning@:27 {{temporary is gone by the time coroutine 'begins' uses its parameter 't' [-Wdangling-coroutine-argument]}}
    static auto o = words("o");          // expected-warning@:27 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    struct {
        int before;
        generator<int> it;
    } p = {1, words("p")};               // expected-warning@:21 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
}

void right_variables()
{
    const text local = "a";
    const text &extended = make();
    static const char array[] = "b";
    int n = 1;
    auto a = words(local);
    auto b = words(extended);
    auto c = takes(std::move(const_cast<text &>(local)));
    auto d = numbers(n);
    auto e = characters("e");
    auto f = characters(array);
    auto g = characters(local.c_str());
    auto h = values("h");
    auto i = unused("i");
    eager j = begins("j", local);
    auto k = filtered(stateless());
    auto l = filtered([](int i) { return i > 0; });
    auto m = the_object().items();
    auto o = make_object().nothing();
    auto p = words(the_object().name);
    const std::initializer_list<int> list = {1, 2};
    auto q = listed(list);
}

auto global = words("a"); // expected-warning@:21 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}

// --- its object

void objects()
{
    auto a = make_object().items(); // expected-warning@:14 {{temporary is gone by the time coroutine 'items' uses its object [-Wdangling-coroutine-argument]}} expected-note@:14 {{call it for an object in a variable}}
    auto b = object().items();      // expected-warning@:14 {{temporary is gone by the time coroutine 'items' uses its object [-Wdangling-coroutine-argument]}}
    auto c = make_object()(1);      // expected-warning@:14 {{temporary is gone by the time coroutine 'operator()' uses its object [-Wdangling-coroutine-argument]}}
    object local;
    auto d = local.items();
    auto e = local(1);
}

// --- kept in other ways

struct keeper {
    generator<int> it;
    std::vector<generator<int>> all;
    keeper() : it(words("a")) {} // expected-warning@:25 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    explicit keeper(const text &s) : it(words(s)) {}
    void add()
    {
        it = words("b");              // expected-warning@:20 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
        all.push_back(words("c"));    // expected-warning@:29 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
        all.emplace_back(words("d")); // expected-warning@:32 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
        all.push_back(values("e"));
    }
};

int looped()
{
    int sum = 0;
    for (int i : words("a")) // expected-warning@:24 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
        sum += i;
    for (int i : values("b"))
        sum += i;
    return sum;
}

// --- used up in the full-expression, or by somebody else

SB_COROUTINE generator<int> used_up()
{
    SB_YIELD_FROM(words("a"));
    SB_YIELD(static_cast<int>(words("b").next().done));
    drain(words("c"));
    drain(words("d"), 1);
    words("e");
    static_cast<void>(words("f"));
    begins("g", "h");
    if (words("i").next().done)
        SB_YIELD(1);
    for (words("j"); words("k").next().done; words("l"))
        SB_YIELD(2);
    const int n = words("m").next().value;
    SB_YIELD(n);
}

// --- not owned by anybody

void discarded()
{
    runs("a", make()); // expected-warning@:15 {{temporary is gone by the time coroutine 'runs' uses its parameter 't' [-Wdangling-coroutine-argument]}}
    static_cast<void>(runs("b", "c")); // expected-warning@:33 {{temporary is gone by the time coroutine 'runs' uses its parameter 't' [-Wdangling-coroutine-argument]}}
    if (maybe())
        runs("d", "e"); // expected-warning@:19 {{temporary is gone by the time coroutine 'runs' uses its parameter 't' [-Wdangling-coroutine-argument]}}
    static const text kept = "f";
    runs("g", kept);
}

// --- returned

generator<int> returns(text given, const text &reference, int which)
{
    text local = "a";
    static const text kept = "b";
    object it;
    switch (which) {
    case 0:
        return words(local);      // expected-warning@:22 {{local variable 'local' is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    case 1:
        return words(given);      // expected-warning@:22 {{parameter 'given' is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    case 2:
        return takes(std::move(local)); // expected-warning@:22 {{local variable 'local' is gone by the time coroutine 'takes' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    case 3:
        return words("c");        // expected-warning@:22 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    case 4:
        return it.items();        // expected-warning@:16 {{local variable 'it' is gone by the time coroutine 'items' uses its object [-Wdangling-coroutine-argument]}}
    case 5:
        return numbers(it.at[0]); // expected-warning@:24 {{local variable 'it' is gone by the time coroutine 'numbers' uses its parameter 'n' [-Wdangling-coroutine-argument]}}
    case 6:
        return words(reference);
    case 7:
        return words(kept);
    case 8:
        return values(local);
    case 9:
        return characters(local.c_str()); // expected-warning@:27 {{local variable 'local' is gone by the time coroutine 'characters' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    default:
        return it.nothing();
    }
}

// --- templates

template <class T> SB_COROUTINE generator<T> pattern(const T &t) { SB_YIELD(t); }

template <class T> void in_template(T t)
{
    auto a = words("a");    // expected-warning@:20 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto b = words(text(t)); // expected-warning@:20 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto u = words(t); // it depends
    auto c = values("c");
    generator<int> d(words("d")); // expected-warning@:28 {{temporary is gone by the time coroutine 'words' uses its parameter 's' [-Wdangling-coroutine-argument]}}
    auto e = pattern(t);
    auto f = make_object().items(); // expected-warning@:14 {{temporary is gone by the time coroutine 'items' uses its object [-Wdangling-coroutine-argument]}}
}

void instantiates()
{
    in_template("a");
    auto a = pattern(1);        // expected-warning@:22 {{temporary is gone by the time coroutine 'pattern' uses its parameter 't' [-Wdangling-coroutine-argument]}}
    auto b = pattern<int>(2);   // expected-warning@:27 {{temporary is gone by the time coroutine 'pattern' uses its parameter 't' [-Wdangling-coroutine-argument]}}
}
