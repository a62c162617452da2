// Views of objects that are gone when the coroutine goes on.
// std: c++17
// tool: -Wno-suspended-reference-parameter
#include "support/eager.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <switchback/generator.hpp>

using switchback::generator;
using std::string;
using std::string_view;

string make();
string_view view_of(const string &);

struct [[gsl::Owner]] owner {
    int values[2];
    int *data();
};
struct [[gsl::Pointer]] pointer {
    pointer(const owner &);
    pointer(const int *);
    const int *at;
};

SB_COROUTINE generator<int> characters(string_view v)
{
    for (char c : v)
        SB_YIELD(c);
}
SB_COROUTINE generator<int> elements(pointer p) { SB_YIELD(p.at[0]); }
SB_COROUTINE generator<int> numbers(const int *p) { SB_YIELD(*p); }
SB_COROUTINE generator<int> unused(string_view) { SB_YIELD(1); }
SB_COROUTINE tr::detached before(string_view v)
{
    const string mine(v);
    SB_AWAIT(tr::later());
    const string again = mine;
}

void views()
{
    auto a = characters(make());              // expected-warning@:25 {{temporary is gone by the time coroutine 'characters' uses its parameter 'v' [-Wdangling-coroutine-argument]}}
    auto b = characters(string_view(make())); // expected-warning@:25 {{temporary is gone by the time coroutine 'characters' uses its parameter 'v' [-Wdangling-coroutine-argument]}}
    auto c = characters(make().c_str());      // expected-warning@:25 {{temporary is gone by the time coroutine 'characters' uses its parameter 'v' [-Wdangling-coroutine-argument]}}
    auto d = elements(owner());               // expected-warning@:23 {{temporary is gone by the time coroutine 'elements' uses its parameter 'p' [-Wdangling-coroutine-argument]}}
    auto e = elements(owner().data());        // expected-warning@:23 {{temporary is gone by the time coroutine 'elements' uses its parameter 'p' [-Wdangling-coroutine-argument]}}
    auto f = numbers(owner().data());         // expected-warning@:22 {{temporary is gone by the time coroutine 'numbers' uses its parameter 'p' [-Wdangling-coroutine-argument]}}
    auto g = numbers(std::vector<int>{1}.data()); // expected-warning@:22 {{temporary is gone by the time coroutine 'numbers' uses its parameter 'p' [-Wdangling-coroutine-argument]}}
    for (int i : characters(make()))          // expected-warning@:29 {{temporary is gone by the time coroutine 'characters' uses its parameter 'v' [-Wdangling-coroutine-argument]}}
        static_cast<void>(i);
}

void right_views(string_view given)
{
    const string local = "a";
    owner own{{1, 2}};
    std::vector<int> v = {1};
    auto a = characters("a");
    auto b = characters(local);
    auto c = characters(given);
    auto d = characters(given.substr(1));
    auto e = characters(view_of(local));
    auto f = elements(own);
    auto g = elements(own.data());
    auto h = numbers(v.data());
    auto i = unused(make());
    before(make());
    auto j = characters(std::optional<string_view>("b").value());
}

generator<int> returned(string_view given, string by_value, int which)
{
    string local = "a";
    int n = 1, array[2] = {1, 2};
    switch (which) {
    case 0:
        return characters(local);     // expected-warning@:27 {{local variable 'local' is gone by the time coroutine 'characters' uses its parameter 'v' [-Wdangling-coroutine-argument]}}
    case 1:
        return characters(by_value);  // expected-warning@:27 {{parameter 'by_value' is gone by the time coroutine 'characters' uses its parameter 'v' [-Wdangling-coroutine-argument]}}
    case 2:
        return numbers(&n);           // expected-warning@:24 {{local variable 'n' is gone by the time coroutine 'numbers' uses its parameter 'p' [-Wdangling-coroutine-argument]}}
    case 3:
        return numbers(array);        // expected-warning@:24 {{local variable 'array' is gone by the time coroutine 'numbers' uses its parameter 'p' [-Wdangling-coroutine-argument]}}
    default:
        return characters(given);
    }
}
