// Lambda coroutines in variadic templates, which expand the packs of the functions around them.
// std: c++14
#include "support/trace.hpp"

// Runs a coroutine to its end.
inline int drain(const tr::flow &inner)
{
    int n = 0;
    for (; !inner.done(); ++n)
        inner.handle().resume();
    tr::state().next = nullptr;
    tr::state().yielded_kind = 0;
    return n;
}

inline int total() { return 0; }
template <class T, class... Rest> int total(const T &first, const Rest &...rest)
{
    return tr::value_of(first) + total(rest...);
}
template <class... Ts> struct many {
    static int count() { return sizeof...(Ts); }
};

template <class T, class... Rest> SB_COROUTINE tr::flow by_reference(T t, Rest &...rest)
{
    auto inner = [&](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest...) + k);
        SB_YIELD(tr::value_of(t) + sizeof...(rest) + many<Rest...>::count());
    };
    tr::say("drained %d", drain(inner(3)));
    SB_YIELD(total(rest...));
    auto named = [&t, &rest...](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest..., k));
        SB_YIELD(total(t, rest...));
    };
    SB_YIELD(drain(named(4)));
    SB_YIELD(drain(inner(5)));
}

template <class T, class... Rest> SB_COROUTINE tr::flow by_copy(T t, Rest... rest)
{
    auto inner = [=](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest..., k));
        SB_YIELD(total(2, rest...) + SB_YIELD(total(rest...)));
    };
    SB_YIELD(drain(inner(3)));
    tr::say("%d", tr::value_of(t));
    auto named = [rest...](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest..., k));
        SB_YIELD(total(rest...));
    };
    SB_YIELD(drain(named(4)));
    auto plain = [&](int k) { return total(rest...) * k; };
    SB_YIELD(plain(2));
    SB_YIELD(plain(3));
}

template <class... Rest> SB_COROUTINE tr::flow forwarded(Rest &&...rest)
{
    auto inner = [&](int k) SB_COROUTINE -> tr::flow {
        int sum = total(static_cast<Rest &&>(rest)..., k);
        SB_YIELD(sum);
        SB_YIELD(total(rest...));
    };
    SB_YIELD(drain(inner(3)));
    auto deeper = [&](auto k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest..., k));
        auto innermost = [&](int n) SB_COROUTINE -> tr::flow {
            SB_YIELD(total(rest..., n, k));
            SB_YIELD(n);
        };
        SB_YIELD(drain(innermost(6)));
        SB_YIELD(drain(innermost(k)));
    };
    SB_YIELD(drain(deeper(4)));
    SB_YIELD(drain(deeper(5)));
}

struct holder_of_ints {
    int n;
    template <class... Rest> SB_COROUTINE tr::flow member(Rest &...rest)
    {
        auto inner = [&](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(total(rest..., k) + n);
            SB_YIELD(++n);
        };
        SB_YIELD(drain(inner(3)));
        auto copying = [=]() SB_COROUTINE -> tr::flow {
            SB_YIELD(n);
            SB_YIELD(total(rest...) + n);
        };
        SB_YIELD(drain(copying()));
        SB_YIELD(n++);
    }
};

template <class T> struct holder {
    T t;
    template <class... Rest> SB_COROUTINE tr::flow member(int first, Rest... rest)
    {
        auto inner = [&, first](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(total(rest..., k, t, first));
            SB_YIELD(this->t);
        };
        SB_YIELD(drain(inner(3)));
        SB_YIELD(drain([&]() SB_COROUTINE -> tr::flow {
            SB_YIELD(total(rest...));
            SB_YIELD(total(t, rest...));
        }()));
    }
};

template <class... Rest> int plain_function(Rest... rest)
{
    auto inner = [&](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest...) + k);
        SB_YIELD(total(rest..., k));
    };
    auto copies = [rest...](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(total(rest..., k));
        SB_YIELD(total(rest...));
    };
    return drain(inner(1)) * 10 + drain(copies(2));
}

static tr::obj *a, *b;
static holder<tr::obj> *held;

void run()
{
    tr::obj one(1), two(2);
    a = &one;
    b = &two;
    holder<tr::obj> objects = {tr::obj(20)};
    held = &objects;
    static holder_of_ints ints = {10};
    tr::say("%d", plain_function(1, tr::obj(2)));
    tr::say("%d", plain_function());
    tr::exercise("by_reference", []() -> tr::routine { return by_reference(5, *a, *b); });
    tr::exercise("by_reference none", []() -> tr::routine { return by_reference(tr::obj(7)); });
    tr::exercise("by_copy", []() -> tr::routine { return by_copy(5, *a, 3); });
    tr::exercise("by_copy none", []() -> tr::routine { return by_copy(tr::obj(7)); });
    tr::exercise("forwarded", []() -> tr::routine { return forwarded(*a, *b); });
    tr::exercise("forwarded none", []() -> tr::routine { return forwarded(); });
    tr::exercise("member", []() -> tr::routine { return ints.member(*a, *b); });
    tr::exercise("member none", []() -> tr::routine { return ints.member(); });
    tr::exercise("template's member", []() -> tr::routine { return held->member(8, 2, *b); });
    tr::exercise("template's member none", []() -> tr::routine { return held->member(9); });
}

int main()
{
    run();
    return tr::finish();
}
