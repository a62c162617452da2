// Parameter packs: by value, by reference, forwarded; empty ones; in members and in operands of suspensions.
#include "support/trace.hpp"

inline int total() { return 0; }
template <class First, class... Rest> int total(const First &first, const Rest &...rest)
{
    return tr::value_of(first) + total(rest...);
}

template <class... Ts> SB_COROUTINE tr::flow by_value(int n, Ts... values)
{
    SB_YIELD(n);
    SB_YIELD(total(values...));
    int list[sizeof...(Ts) + 1] = {n, tr::value_of(values)...};
    for (int each : list)
        SB_YIELD(each);
    SB_YIELD(static_cast<int>(sizeof...(values)) + total(n, SB_YIELD(1), values...));
}

struct target {
    int a;
    tr::obj b;
    target(int x, const tr::obj &y) : a(x), b(y) {}
    target(int x, tr::obj &&y) : a(x), b(static_cast<tr::obj &&>(y)) {}
};

template <class T, class... Args> SB_COROUTINE tr::flow forwarding(Args &&...args)
{
    SB_YIELD(total(args...));
    T made(static_cast<Args &&>(args)...);
    SB_YIELD(made.a);
    SB_YIELD(made.b);
    T again(static_cast<decltype(args) &&>(args)...);
    SB_YIELD(again.a + again.b.get());
}

struct holder {
    int base;
    template <class... Ts> SB_COROUTINE tr::flow member(const Ts &...values) const
    {
        SB_YIELD(base);
        auto sum = total(values...);
        SB_YIELD(sum + base);
    }
};

template <class... Ts> struct collection {
    SB_COROUTINE static tr::flow sizes(Ts... values)
    {
        SB_YIELD(static_cast<int>(sizeof...(Ts)));
        SB_YIELD(total(values...));
    }
};

template <int... Numbers> SB_COROUTINE tr::flow numbers()
{
    for (int each : {Numbers...})
        tr::op(each);
    const int list[sizeof...(Numbers)] = {Numbers...};
    for (int each : list)
        SB_YIELD(each);
}

static int number = 5;
static tr::obj *object;

int main()
{
    object = new tr::obj(6);
    tr::exercise("by value", []() -> tr::routine { return by_value(1, 2, tr::obj(3), 4L > 0); });
    tr::exercise("no value", []() -> tr::routine { return by_value(1); });
    tr::exercise("forwarding", []() -> tr::routine { return forwarding<target>(number, *object); });
    static const holder h = {10};
    tr::exercise("member", []() -> tr::routine { return h.member(number, *object); });
    tr::exercise("member without", []() -> tr::routine { return h.member(); });
    tr::exercise("collection", []() -> tr::routine { return collection<int, long>::sizes(7, 8); });
    tr::exercise("numbers", []() -> tr::routine { return numbers<1, 2>(); });
    delete object;
    return tr::finish();
}
