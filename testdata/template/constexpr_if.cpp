// Suspensions in the branches of a constexpr if of a template: what is discarded is never instantiated.
// std: c++17
#include "support/trace.hpp"

#include <type_traits>
#include <utility>
#include <vector>

template <class T> constexpr bool is_object = !std::is_scalar<T>::value;
template <class T> T make(int n) { return T(n); }

template <class T> SB_COROUTINE tr::flow chooses(T t)
{
    if constexpr (sizeof(T) == sizeof(int))
        SB_YIELD(t);
    else
        SB_YIELD(static_cast<int>(t.get()));
    SB_YIELD(1);
}

template <class T> SB_COROUTINE tr::flow locals(T t)
{
    tr::obj around(1);
    if constexpr (is_object<T>) {
        auto n = t.get();
        T copied = t;
        SB_YIELD(n);
        auto &same = copied;
        const T &bound = make<T>(2);
        SB_YIELD(same);
        SB_YIELD(bound);
        for (auto i = t.get(); i < t.get() + 2; ++i) {
            SB_YIELD(i + bound.get());
            if (i == 100)
                break;
        }
    } else if constexpr (std::is_pointer<T>::value) {
        auto value = *t;
        SB_YIELD(value);
        T end = t + 2;
        for (auto at = t; at != end; ++at)
            SB_YIELD(*at);
    } else {
        tr::obj own(static_cast<int>(t));
        auto less = t - 1;
        SB_YIELD(own);
        SB_YIELD(less);
    }
    SB_YIELD(around);
}

template <class T> SB_COROUTINE tr::flow loops(T t)
{
    for (int i = 0; i < 3; ++i) {
        tr::obj each(i);
        if constexpr (is_object<T>) {
            if (i == 1)
                continue;
            tr::obj inner(t.get() + i);
            SB_YIELD(inner);
            if (i == 2)
                SB_RETURN();
        } else {
            try {
                if (i == 1)
                    throw i;
                SB_YIELD(t + i);
            } catch (int n) {
                tr::say("caught %d", n);
                if constexpr (sizeof(T) > 100)
                    tr::say("%d", t.large());
            }
        }
        SB_YIELD(each);
    }
}

template <class T> SB_COROUTINE tr::flow nested(T t)
{
    if constexpr (is_object<T>) {
        auto outer = t.get();
        if constexpr (std::is_same<decltype(t.get()), int>::value) {
            auto inner = t.get() + outer;
            SB_YIELD(inner);
            SB_YIELD(inner + 1);
        } else {
            auto inner = t.nothing();
            SB_YIELD(inner);
        }
        SB_YIELD(outer);
    }
    SB_YIELD(2);
}

template <class T> SB_COROUTINE tr::flow in_tries(T t)
{
    try {
        if constexpr (is_object<T>) {
            try {
                auto held = t;
                SB_YIELD(held);
                throw held.get();
            } catch (int n) {
                tr::say("inner %d", n);
                throw;
            }
        } else {
            SB_YIELD(t);
        }
        SB_YIELD(3);
    } catch (int n) {
        tr::say("outer %d", n);
    }
    SB_YIELD(4);
}

template <class T> SB_COROUTINE tr::flow closures(T t)
{
    if constexpr (is_object<T>) {
        int n = 1;
        auto add = [&](int k) { return t.get() + k + n++; };
        SB_YIELD(add(1));
        SB_YIELD(add(2));
        auto inner = [&t](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(t.get() + k);
            SB_YIELD(k);
        };
        tr::flow run = inner(5);
        while (!run.done()) {
            run.handle().resume();
            SB_YIELD(run.done() ? 1 : 0);
        }
    }
}

template <class T> SB_COROUTINE tr::flow_of<T> returns(T t)
{
    if constexpr (is_object<T>) {
        SB_YIELD(t);
        SB_RETURN(t);
    } else if constexpr (sizeof(T) == 1) {
        SB_RETURN(T());
    } else {
        SB_RETURN(SB_YIELD(t + 1));
    }
}

template <class... Ts> SB_COROUTINE tr::flow packs(Ts... ts)
{
    if constexpr (sizeof...(Ts) > 0) {
        auto first = std::get<0>(std::make_pair(ts..., 0));
        SB_YIELD(first);
        SB_YIELD(2);
    } else {
        SB_YIELD(3);
    }
}

static constexpr bool debugging = false;

struct counted {
    int n;
    template <class T> SB_COROUTINE tr::flow member(T t)
    {
        if constexpr (debugging) {
            auto text = t.describe();
            SB_YIELD(text);
        }
        if constexpr (is_object<T>) {
            auto sum = t.get() + n;
            SB_YIELD(sum);
            ++n;
            SB_YIELD(n + sum);
        } else {
            auto sum = t + this->n;
            SB_YIELD(sum);
            SB_YIELD(--this->n + sum);
        }
    }
};

template <class T> struct box {
    T t;
    SB_COROUTINE tr::flow member() const
    {
        if constexpr (is_object<T>) {
            auto copied = t;
            SB_YIELD(copied);
        } else {
            auto twice = t + t;
            SB_YIELD(twice);
            SB_YIELD(twice + 1);
        }
        SB_YIELD(t);
    }
};

template <class T> SB_COROUTINE tr::flow awaits(T t)
{
    if constexpr (is_object<T>) {
        SB_YIELD(SB_YIELD(t.get()) + SB_YIELD(make<T>(t.get() + 1)));
        int k = t.get() ? SB_YIELD(t.get()) : 2;
        SB_YIELD(k);
    } else {
        auto pair = std::make_pair(t, SB_YIELD(5));
        SB_YIELD(pair.first + pair.second);
    }
}

static box<int> *an_int;
static box<tr::obj> *an_object;

int main()
{
    static const int cells[] = {1, 2};
    auto both = [](const char *name, auto f) {
        static_cast<void>(f);
        tr::exercise(name, []() -> tr::routine { return decltype(f)::of(2); });
        tr::exercise(name, []() -> tr::routine { return decltype(f)::of(tr::obj(3)); });
    };
#define BOTH(f)                                                                                                        \
    struct call_##f {                                                                                                  \
        static tr::flow of(int n) { return f(n); }                                                                     \
        static tr::flow of(const tr::obj &o) { return f(o); }                                                          \
    };                                                                                                                 \
    both(#f, call_##f())
    BOTH(chooses);
    BOTH(locals);
    BOTH(loops);
    BOTH(nested);
    BOTH(in_tries);
    BOTH(closures);
    BOTH(packs);
    BOTH(awaits);
    tr::exercise("locals of a pointer", []() -> tr::routine { return locals(&cells[0]); });
    tr::exercise("returns", []() -> tr::routine { return returns(2); });
    tr::exercise("returns char", []() -> tr::routine { return returns('a'); });
    tr::exercise("returns obj", []() -> tr::routine { return returns(tr::obj(4)); });
    tr::exercise("packs", []() -> tr::routine { return packs(); });
    static counted c = {1};
    tr::exercise("member", []() -> tr::routine { return c.member(2); });
    tr::exercise("member obj", []() -> tr::routine { return c.member(tr::obj(3)); });
    {
        box<int> first = {4};
        box<tr::obj> second = {tr::obj(5)};
        an_int = &first;
        an_object = &second;
        tr::exercise("box", []() -> tr::routine { return an_int->member(); });
        tr::exercise("box obj", []() -> tr::routine { return an_object->member(); });
    }
    return tr::finish();
}
