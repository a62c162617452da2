// Lambda coroutines whose closures are gone when they go on, and those that need none.
// std: c++14
#include "support/eager.hpp"

#include <functional>
#include <string>
#include <utility>

#include <switchback/generator.hpp>

using switchback::generator;
using tr::detached;
using tr::eager;
using tr::later;

void use(int);
void run(generator<int>);

void called_at_once(int n)
{
    auto a = [n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); }(); // expected-warning@:14 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}} expected-note@:14 {{suspended before its body begins}} expected-note@:14 {{pass what it needs as parameters}}
    auto b = [&n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); }(); // expected-warning@:14 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
    auto c = [m = n]() SB_COROUTINE -> generator<int> { SB_YIELD(m); }(); // expected-warning@:14 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
    auto d = [=](int k) SB_COROUTINE -> generator<int> { SB_YIELD(n + k); }(1); // expected-warning@:14 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
    for (int i : [&]() SB_COROUTINE -> generator<int> { SB_YIELD(n); }()) // expected-warning@:18 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
        use(i);
    [n]() SB_COROUTINE -> detached { // expected-warning@:5 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
        SB_AWAIT(later()); // expected-note@:9 {{the coroutine is suspended here}}
        use(n);
    }();
    auto e = [n](auto k) SB_COROUTINE -> generator<int> { SB_YIELD(n + k); }(1); // expected-warning@:14 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
}

void right(int n)
{
    auto a = [](int n) SB_COROUTINE -> generator<int> { SB_YIELD(n); }(n); // no captures
    auto l = [n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); };
    auto b = l();
    auto c = [n](int k) SB_COROUTINE -> generator<int> { SB_YIELD(k); }(n); // captured and not used
    [n]() SB_COROUTINE -> detached {
        use(n);
        SB_AWAIT(later());
    }();
    auto d = [n]() SB_COROUTINE -> eager {
        const int mine = n;
        SB_AWAIT(later());
        use(mine);
    }();
    run([n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); }());
    auto e = [n]() { return n; }();
    std::function<generator<int>()> f = l;
    auto g = f();
}

SB_COROUTINE generator<int> waits(int n)
{
    SB_YIELD_FROM([n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); }()); // used up in the full-expression
}

generator<int> returns(int n)
{
    auto l = [n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); };
    static auto kept = [](int n) SB_COROUTINE -> generator<int> { SB_YIELD(n); };
    if (n == 0)
        return kept(n);
    if (n == 1)
        return [n]() SB_COROUTINE -> generator<int> { SB_YIELD(n); }(); // expected-warning@:16 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
    return l(); // expected-warning@:12 {{local variable 'l' is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
}

struct session {
    int id;
    generator<int> ids()
    {
        return [this]() SB_COROUTINE -> generator<int> { SB_YIELD(id); }(); // expected-warning@:16 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
    }
    void start()
    {
        [this, self = id]() SB_COROUTINE -> detached { // expected-warning@:9 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
            SB_AWAIT(later());
            use(id);
        }();
        [](session *s) SB_COROUTINE -> detached {
            SB_AWAIT(later());
            use(s->id);
        }(this);
    }
};

template <class T> void in_template(T t)
{
    auto a = [t]() SB_COROUTINE -> generator<int> { SB_YIELD(t); }(); // expected-warning@:14 {{temporary closure is gone by the time the lambda coroutine uses what it captured [-Wdangling-coroutine-closure]}}
    auto b = [](T t) SB_COROUTINE -> generator<int> { SB_YIELD(t); }(t);
}

void instantiates() { in_template(1); }
