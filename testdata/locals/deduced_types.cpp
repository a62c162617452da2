// Types without a name here that come by an expression: closures and local classes of other functions, of lambdas inside.
// std: c++14
#include "support/trace.hpp"

#include <vector>

static auto make_adder(int a) { return [a](int k) { return k + a; }; }
template <class T> static auto holder_of(T value)
{
    struct holder {
        tr::obj o;
        T value;
        int get() const { return o.get() + static_cast<int>(value); }
    };
    return holder{tr::obj(1), value};
}
static auto global = [](int k) { return 2 * k; };
struct later {
    int n;
    bool await_ready() { return false; }
    void await_suspend(tr::coroutine_handle<>) { tr::state().yielded_kind = 'i'; tr::state().yielded_int = n; }
    auto await_resume() { return make_adder(n); }
};

SB_COROUTINE tr::flow results(int n)
{
    auto add = make_adder(n);      // deduced
    auto held = holder_of(n);
    auto other = holder_of(2L);    // of another instance
    SB_YIELD(add(1) + held.get());
    auto &same = held;
    const auto *p = &other;
    SB_YIELD(same.get() + p->get());
    auto twice = global;
    decltype(add) again = add;
    SB_YIELD(twice(again(1)));
    auto awaited = SB_AWAIT(later{5});
    SB_YIELD(awaited(n));
    SB_YIELD(add(1) + holder_of(3).get() + SB_YIELD(4) + held.get());
    SB_YIELD(make_adder( // with a comment
                 n)(SB_YIELD(2)));
    const auto &extended = holder_of(5);
    SB_YIELD(extended.get());
    SB_YIELD(extended.get() + n);
}

template <class F> struct guard {
    F leave;
    bool armed;
    explicit guard(F f) : leave(f), armed(true) {}
    guard(guard &&other) : leave(other.leave), armed(other.armed) { other.armed = false; }
    ~guard()
    {
        if (armed)
            leave();
    }
};
template <class F> guard<F> on_exit(F leave) { return guard<F>(leave); }
static auto exits(int n) { return on_exit([n] { tr::say("exit %d", n); }); }

SB_COROUTINE tr::flow as_arguments(int n)
{
    auto first = exits(n);
    SB_YIELD(1);
    {
        auto second = exits(n + 1);
        SB_YIELD(2);
    }
    auto chosen = n > 2 ? make_adder(SB_YIELD(4)) : make_adder(5);
    SB_YIELD(chosen(1));
    for (auto same = make_adder(0); same(n) > 1; --n)
        SB_YIELD(same(n));
    auto both = [chosen, &first](int k) { return chosen(k) + (first.armed ? 1 : 0); };
    SB_YIELD(both(1));
    SB_YIELD(both(2));
    auto list = {make_adder(1), make_adder(2)};
    for (auto &each : list)
        SB_YIELD(each(1));
    exits(9), SB_YIELD(5);
}

SB_COROUTINE tr::flow nested(int n)
{
    auto adder = [](int a) { return [a](int k) { return k + a; }; };
    SB_YIELD(adder(1)(n));
    auto one = adder(1);
    SB_YIELD(one(2));
    SB_YIELD(adder(SB_YIELD(2))(SB_YIELD(n)) + one(n));
    auto at_once = [](int a) { return [a](int k) { return k + a; }; }(7);
    SB_YIELD(at_once(n));
    SB_YIELD(at_once(1));
    auto generic = [&n](auto a) { return [a, &n](auto k) { return k + a + n; }; };
    auto two = generic(2);
    SB_YIELD(two(1));
    SB_YIELD(static_cast<int>(generic('a')(2L) - 'a') + two(1));
    std::vector<decltype(one)> list(2, one);
    SB_YIELD(list[0](1));
    for (auto &each : list)
        SB_YIELD(each(3));
}

struct S {
    int n = 1;
    auto inner(int k) { return [this, k] { return n += k; }; }
    SB_COROUTINE tr::flow members()
    {
        auto outer = [this] { return [this] { return n; }; };
        SB_YIELD(outer()());
        auto in = outer();
        SB_YIELD(in());
        auto adds = inner(3);
        SB_YIELD(adds());
        SB_YIELD(this->inner(2)() + SB_YIELD(adds()));
    }
};

using four = decltype(make_adder(1));
SB_COROUTINE tr::flow parameters(decltype(global) f, int n, four &g)
{
    SB_YIELD(f(n));
    auto h = f;
    auto &k = g;
    SB_YIELD(h(2));
    SB_YIELD(k(2));
}

int main()
{
    tr::exercise("results", []() -> tr::routine { return results(3); });
    tr::exercise("as_arguments", []() -> tr::routine { return as_arguments(3); });
    tr::exercise("nested", []() -> tr::routine { return nested(3); });
    tr::exercise("members", []() -> tr::routine {
        static S s;
        s.n = 1;
        return s.members();
    });
    tr::exercise("parameters", []() -> tr::routine {
        static auto g = make_adder(4);
        return parameters(global, 3, g);
    });
    return tr::finish();
}
