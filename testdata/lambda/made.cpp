// Saved closures that no class of the same text could replace: generic ones, function pointers, arrays, nested captures.
// std: c++14
#include "support/trace.hpp"

struct unit {
    int n;
};

SB_COROUTINE tr::flow generic(int n)
{
    auto add = [&n](auto k) { return n += k; };
    SB_YIELD(add(1));
    SB_YIELD(add(2L) + n);
    tr::obj held(n);
    auto both = [held, &add](auto... k) {
        int sum = held.get();
        for (int each : {k...})
            sum += add(each);
        return sum;
    };
    SB_YIELD(both(1));
    SB_YIELD(both(2, 3));
}

SB_COROUTINE tr::flow pointers(int n)
{
    auto twice = [](int k) { return 2 * k; };
    SB_YIELD(n);
    int (*f)(int) = twice;
    SB_YIELD(f(twice(n)));
    f = +twice;
    SB_YIELD(f(3));
}

SB_COROUTINE tr::flow captures(int n)
{
    tr::obj some[2] = {tr::obj(1), tr::obj(2)};
    const int &alias = n;
    int numbers[] = {3, 4};
    auto copies = [some, numbers, alias](int k) mutable { return some[k].get() + ++numbers[k] + alias; };
    SB_YIELD(copies(0));
    ++n;
    SB_YIELD(copies(1));
    SB_YIELD(copies(1) + numbers[1]);
    auto outer = [=] { return [=] { return alias + n + numbers[0]; }(); };
    auto moved = [o = tr::mo(some[0].get()), &alias] { return o.get() + alias; };
    SB_YIELD(outer());
    SB_YIELD(moved() + outer());
}

SB_COROUTINE tr::flow mentions(int n)
{
    static int calls = 0;
    {
        const int step = 3;
        struct unit {
            int a, b;
        };
        auto next = [](auto k) { return unit{static_cast<int>(k), step}.b + k; };
        auto outer = [&] { return [=] { return step + n; }(); };
        auto count = [&](auto k) { return sizeof(n) == sizeof(int) ? ++calls * 0 + k : 0; };
        SB_YIELD(next(1));
        SB_YIELD(next(2) + outer() + count(1));
    }
    unit step = {4};
    SB_YIELD(step.n);
    const char *name = "saved";
    auto says = [name](auto k) { return k + (decltype(name)(name) ? 1 : 0); };
    SB_YIELD(says(1));
    SB_YIELD(says(2));
}

int main()
{
    tr::exercise("generic", []() -> tr::routine { return generic(1); });
    tr::exercise("pointers", []() -> tr::routine { return pointers(1); });
    tr::exercise("captures", []() -> tr::routine { return captures(1); });
    tr::exercise("mentions", []() -> tr::routine { return mentions(1); });
    return tr::finish();
}
