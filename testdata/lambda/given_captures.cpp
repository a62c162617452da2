// Generic lambdas, and others that a function makes, whose captures suspend or make temporaries.
// std: c++14
#include "support/trace.hpp"

#include <initializer_list>
#include <utility>

template <class F> static int call(const F &f, int n = 0)
{
    return f(n);
}

static int kind(int &) { return 100; }
static int kind(const int &) { return 200; }

SB_COROUTINE tr::flow saved(int n)
{
    auto add = [k = SB_AWAIT(tr::pause(1))](auto m) { return m + k; };
    SB_YIELD(add(n));
    int calls = 0;
    auto count = [&calls, n, k = SB_YIELD(++n), j{SB_AWAIT(tr::pause(2)) + n}](auto m) mutable {
        return m + n * 100 + ++k + ++calls + j;
    };
    n = 50;
    SB_YIELD(count(1));
    SB_YIELD(count(2L) + calls);
    const int fixed = n - 40;
    auto kinds = [fixed, &alias = n, k = SB_YIELD(3)](auto m) mutable { return kind(fixed) + kind(k) + alias++ + m; };
    SB_YIELD(kinds(1));
    SB_YIELD(kinds(n));
}

SB_COROUTINE tr::flow objects(int n)
{
    tr::obj o(n), p(2);
    auto by_value = [k = SB_YIELD(1), o, &p, q = p](auto m) { return m + k + o.get() + p.get() + q.get(); };
    o.set(7);
    p.set(8);
    SB_YIELD(by_value(1));
    SB_YIELD(by_value(2));
    tr::mo unique(SB_AWAIT(tr::pause(4)));
    auto taken = [k = SB_YIELD(6), t = std::move(unique)](auto m) { return t.get() + m + k; };
    SB_YIELD(taken(3));
    auto first = [r = o.add(1), &last = p.add(SB_YIELD(5)) > 0 ? o : p](auto... all) {
        int sum = r + last.get();
        for (int each : {all...})
            sum += each;
        return sum;
    };
    SB_YIELD(first(1, 2));
}

SB_COROUTINE tr::flow temporaries(int n)
{
    SB_YIELD(call([p = tr::make(1).get()](auto x) { return x + p; }, 1) + SB_YIELD(2));
    tr::say("%d", call([p = tr::make(3).get(), n](auto x) { return x + p + n; }, SB_YIELD(4)));
    tr::say("%d", call([p = SB_YIELD(5), &r = tr::make(6).self()](auto x) { return x + p + r.get(); }, SB_YIELD(++n)));
    auto kept = [p = tr::make(7).get(), q = tr::make(8).get()](auto x) { return x + p - q; };
    SB_YIELD(kept(n));
    const auto &bound = [p = tr::make(9).get()](auto x) { return x + p; };
    SB_YIELD(bound(1));
}

SB_COROUTINE tr::flow not_generic(int n)
{
    // Classes of the same text.
    SB_YIELD([p = tr::make(1).get()] { return p; }() + SB_YIELD(2));
    auto kept = [p = tr::make(3).get(), n] { return p + n; };
    SB_YIELD(kept());
    int cells[] = {n, 5};
    // And functions again.
    auto of_array = [&n, cells](int k) { return cells[k] + n; };
    auto converted = [](int k) { return k + 1; };
    int (*f)(int) = converted;
    SB_YIELD(of_array(f(0)));
    auto nested = [n, k = SB_YIELD(6)] { return [=] { return n + k; }(); };
    SB_YIELD(nested());
    auto deep = [=, k = SB_YIELD(7)](auto m) { return n + k + m; };
    n = 9;
    SB_YIELD(deep(1));
}

struct counter {
    int start;
    SB_COROUTINE tr::flow members(int n)
    {
        auto one = [this, k = SB_YIELD(start)](auto m) { return start + k + m; };
        SB_YIELD(one(1));
        auto two = [k = SB_AWAIT(tr::pause(start)), n](auto m) { return k + m + n; };
        n = 8;
        ++start;
        SB_YIELD(two(2) + one(3));
        auto three = [this, n, k = SB_AWAIT(tr::pause(start))] { return k + start + n; };
        SB_YIELD(three());
    }
};

SB_COROUTINE tr::flow in_loops(int n)
{
    for (int i = 0; i < 2; ++i) {
        auto each = [i, k = SB_YIELD(i)](auto m) { return [&](auto j) { return i + k + m + j; }(m); };
        if (SB_YIELD(each(n)) == 3)
            continue;
        try {
            tr::say("%d", each(SB_AWAIT(tr::loud(i))));
        } catch (const tr::boom &) {
            tr::say("caught");
        }
    }
}

int main()
{
    tr::exercise("saved", []() -> tr::routine { return saved(1); });
    tr::exercise("objects", []() -> tr::routine { return objects(1); });
    tr::exercise("temporaries", []() -> tr::routine { return temporaries(1); });
    tr::exercise("not_generic", []() -> tr::routine { return not_generic(1); });
    tr::exercise("members", []() -> tr::routine {
        static counter c = {3};
        return c.members(1);
    });
    tr::exercise("in_loops", []() -> tr::routine { return in_loops(1); });
    return tr::finish();
}
