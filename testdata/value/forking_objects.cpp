// Copies of frames that contain objects: what is alive where the generator stands is copied, and nothing else. Natively the
// same elements come from a generator of its own.
#include <switchback/generator.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace {

struct live
{
    static int count, copies_until_throw;
    int n;
    explicit live(int value) : n(value) { ++count; }
    live(const live &other) : n(other.n)
    {
        if (copies_until_throw && --copies_until_throw == 0)
            throw std::runtime_error("no copy");
        ++count;
    }
    live &operator=(const live &) = delete;
    ~live() { --count; }
};
int live::count = 0;
int live::copies_until_throw = 0;

SB_VALUE_COROUTINE switchback::generator<int> pieces(std::string text, live by_value)
{
    std::vector<int> lengths;
    std::map<std::string, int> seen;
    for (unsigned i = 0; i + 1 < text.size(); ++i) {
        std::string part = text.substr(i, 2);
        live inner(static_cast<int>(i));
        lengths.push_back(static_cast<int>(part.size()) + by_value.n);
        SB_YIELD(++seen[part]);
        if (i % 2) {
            live array[2] = {live(10), live(20)};
            SB_YIELD(array[0].n + array[1].n + inner.n);
        }
    }
    SB_YIELD(static_cast<int>(lengths.size()));
}

// One of two temporaries lives across the yield.
SB_VALUE_COROUTINE switchback::generator<int, void, int> sums(int n)
{
    int sum = 0;
    while (n--)
        sum += (n % 2 ? live(n).n : live(2 * n).n + live(1).n) + SB_YIELD(sum);
    SB_YIELD(sum);
}

struct kid
{
    int n;
    std::vector<kid> kids;
};

// Blocks that share their storage, and a closure.
SB_VALUE_COROUTINE switchback::generator<int> in_blocks(int n)
{
    {
        live first(n);
        const std::string name(20, 'x');
        auto add = [name](int k) { return static_cast<int>(name.size()) + k; };
        SB_YIELD(add(first.n));
        SB_YIELD(add(2));
    }
    for (int i = 0; i != 2; ++i) {
        std::string text(static_cast<unsigned>(i), 'y');
        live array[2] = {live(1), live(2)};
        SB_YIELD(static_cast<int>(text.size()) + array[1].n + i);
    }
    if (n) {
        std::vector<std::pair<int, std::string>> pairs(2, {n, "p"});
        SB_YIELD(pairs[1].first);
        kid one = {n, {{1, {}}, {2, {{3, {}}}}}};
        live last(n);
        SB_YIELD(last.n + one.kids[1].kids[0].n);
    }
}

class object
{
public:
    explicit object(int value) : own(value) {}
    SB_VALUE_COROUTINE switchback::generator<int> counts(int n) const
    {
        for (int i = 0; i != n; ++i) {
            live each(i);
            SB_YIELD(own.n + each.n);
        }
    }

private:
    live own;
};

// They point into the frame, or may.
SB_VALUE_COROUTINE switchback::generator<int> points_to_another()
{
    int *p = nullptr;
    int **const where = &p;
    int x = 1;
    *where = &x;
    SB_YIELD(1);
    ++*p;
    SB_YIELD(x);
}
struct node
{
    node *self;
    int n;
};
SB_VALUE_COROUTINE switchback::generator<int> points_to_itself()
{
    node one = {nullptr, 1};
    one.self = &one;
    SB_YIELD(1);
    ++one.self->n;
    SB_YIELD(one.n);
}
SB_VALUE_COROUTINE switchback::generator<int> keeps_pointers()
{
    std::vector<int *> all;
    int x = 1;
    all.push_back(&x);
    SB_YIELD(1);
    SB_YIELD(*all[0]);
}
SB_VALUE_COROUTINE switchback::generator<int> owns_alone(std::unique_ptr<int> p)
{
    std::string text = "a";
    SB_YIELD(*p);
    SB_YIELD(static_cast<int>(text.size()));
}
SB_VALUE_COROUTINE switchback::generator<int> shares(std::shared_ptr<int> p)
{
    const int two[] = {1, 2};
    SB_YIELD(*p);
    SB_YIELD(two[*p != 0]);
}
// A reference that is a parameter refers to what was there before.
SB_VALUE_COROUTINE switchback::generator<int> looks_at(const std::vector<int> &all)
{
    std::string text;
    for (unsigned i = 0; i != all.size(); ++i) {
        text += 'a';
        SB_YIELD(all[i] + static_cast<int>(text.size()));
    }
}

template <class Make>
void forks(const char *name, Make make, int steps)
{
    std::cout << name << " at " << steps << ":";
    {
        auto a = make();
        for (int i = 0; i < steps; ++i)
            a.next();
#ifdef SWITCHBACK_LOWERED
        auto b = a, c = make();
        c = b;
        auto d = std::move(c);
        for (auto step = c.next(); !step.done; step = c.next())
            std::cout << " WRONG: goes on where it was moved from";
#else
        auto b = make(), d = make();
        for (int i = 0; i < steps; ++i)
            b.next(), d.next();
#endif
        for (auto *each : {&a, &b, &d}) {
            for (auto step = each->next(); !step.done; step = each->next())
                std::cout << ' ' << step.value;
            std::cout << ';';
        }
    }
    std::cout << ' ' << live::count << " left\n";
}

auto make_pieces() -> decltype(pieces("", live(0))) { return pieces("abab", live(5)); }
auto make_sums() -> decltype(sums(0)) { return sums(4); }
auto make_in_blocks() -> decltype(in_blocks(0)) { return in_blocks(3); }
object &one()
{
    static object result(10);
    return result;
}
auto make_counts() -> decltype(one().counts(0)) { return one().counts(3); }
const std::vector<int> numbers = {7, 8, 9};
auto make_looks_at() -> decltype(looks_at(numbers)) { return looks_at(numbers); }

#ifdef SWITCHBACK_LOWERED
static_assert(std::is_copy_constructible<decltype(make_pieces())>::value, "objects");
static_assert(std::is_copy_assignable<decltype(make_sums())>::value, "temporaries");
static_assert(std::is_copy_constructible<decltype(make_in_blocks())>::value, "blocks");
static_assert(std::is_copy_constructible<decltype(make_counts())>::value, "members");
static_assert(std::is_copy_constructible<decltype(make_looks_at())>::value, "what it looks at is outside");
static_assert(!std::is_copy_constructible<decltype(points_to_another())>::value, "a pointer to a variable");
static_assert(!std::is_copy_constructible<decltype(points_to_itself())>::value, "an object with its own address");
static_assert(!std::is_copy_constructible<decltype(keeps_pointers())>::value, "pointers in an object");
static_assert(!std::is_copy_constructible<decltype(shares(nullptr))>::value, "what may refer to anything");
static_assert(!std::is_copy_constructible<decltype(owns_alone(nullptr))>::value, "what cannot be copied");
#endif

// Every copy that is made for a copy of the frame throws once; nothing is lost.
void fails_to_copy()
{
    for (int nth = 1; nth < 6; ++nth) {
        auto a = make_pieces();
        for (int i = 0; i < 3; ++i)
            a.next();
#ifdef SWITCHBACK_LOWERED
        const int before = live::count;
        live::copies_until_throw = nth;
        try {
            auto b = a;
            std::cout << (b.next().value == 2 ? "" : "WRONG: ");
        } catch (const std::runtime_error &) {
        }
        live::copies_until_throw = 0;
        if (live::count != before)
            std::cout << "WRONG: " << live::count - before << " left\n";
#endif
        std::cout << a.next().value << ' ';
    }
    std::cout << live::count << " left\n";
}

} // namespace

int main()
{
    for (int steps = 0; steps != 8; ++steps)
        forks("pieces", make_pieces, steps);
    for (int steps = 0; steps != 7; ++steps)
        forks("sums", make_sums, steps);
    for (int steps = 0; steps != 8; ++steps)
        forks("in_blocks", make_in_blocks, steps);
    for (int steps = 0; steps != 5; ++steps)
        forks("looks_at", make_looks_at, steps);
    one();
    for (int steps = 0; steps != 5; ++steps)
        forks("counts", make_counts, steps);
    fails_to_copy();
    for (int x : points_to_another())
        std::cout << x << ' ';
    for (int x : points_to_itself())
        std::cout << x << ' ';
    for (int x : keeps_pointers())
        std::cout << x << ' ';
    for (int x : owns_alone(std::unique_ptr<int>(new int(3))))
        std::cout << x << ' ';
    for (int x : shares(std::make_shared<int>(4)))
        std::cout << x << ' ';
    std::cout << '\n';
}
