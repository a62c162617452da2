// What a template's body declares and how it is left: conditions with variables, local types, tries, loops, gotos, switches.
#include "support/trace.hpp"

template <class T> struct maybe {
    T value;
    bool has;
    explicit operator bool() const { return has; }
    const T &operator*() const { return value; }
};

template <class T> maybe<T> find(const T &t, bool has) { return maybe<T>{t, has}; }

template <class T> SB_COROUTINE tr::flow conditions(T t)
{
    if (auto found = find(t, true)) {
        SB_YIELD(tr::value_of(*found));
        if (auto none = find(t, false))
            SB_YIELD("never");
        else
            SB_YIELD(tr::value_of(none.value) + 1);
    }
    for (auto each = find(t, true); each; each.has = false)
        SB_YIELD(tr::value_of(*each) + 2);
    int n = 0;
    while (auto found = find(t, n < 2)) {
        ++n;
        if (n == 1)
            continue;
        SB_YIELD(tr::value_of(*found) + n);
    }
    do {
        T again = t;
        SB_YIELD(tr::value_of(again) - n);
    } while (--n > 0);
}

template <class T> SB_COROUTINE tr::flow local_types(T t)
{
    struct pair {
        T first;
        int second;
        int sum() const { return tr::value_of(first) + second; }
    };
    typedef pair alias;
    enum { extra = 3 };
    alias p = {t, extra};
    SB_YIELD(p.sum());
    pair copy = p;
    SB_YIELD(copy.sum() + static_cast<int>(sizeof(T) == sizeof(p.first)));
    static int calls;
    calls = 0;
    SB_YIELD(++calls);
}

template <class T> SB_COROUTINE tr::flow jumps(T t, int which)
{
    switch (which) {
    case 1: {
        T local = t;
        SB_YIELD(tr::value_of(local));
    } // falls through
    case 2: SB_YIELD(2); break;
    default: SB_YIELD("default");
    }
    int n = 0;
again:
    T looped = t;
    SB_YIELD(tr::value_of(looped) + n);
    if (++n < 2)
        goto again;
    for (int i = 0; i < 3; ++i) {
        T inner = looped;
        if (i == 0)
            continue;
        if (i == 2)
            break;
        SB_YIELD(tr::value_of(inner) + i);
    }
}

template <class T> struct error {
    T value;
};

template <class T> SB_COROUTINE tr::flow tries(T t)
try {
    try {
        T guarded = t;
        SB_YIELD(tr::value_of(guarded));
        throw error<T>{guarded};
    } catch (const error<T> &caught) {
        tr::say("caught %d", tr::value_of(caught.value));
        throw;
    }
} catch (const error<T> &) {
    tr::say("again");
} catch (...) {
    tr::say("something");
    throw;
}

template <class T, int N> SB_COROUTINE tr::flow arrays(const T (&given)[N])
{
    T mine[N] = {given[0], given[1]};
    T *pointer = mine;
    for (const T &each : mine)
        SB_YIELD(tr::value_of(each));
    for (auto &each : given)
        SB_YIELD(tr::value_of(each));
    SB_YIELD(tr::value_of(*pointer) + N);
    const T &last = mine[N - 1];
    int i = 0;
    SB_YIELD(tr::value_of(mine[i++]) + SB_YIELD(tr::value_of(last)) + i);
}

int main()
{
    tr::exercise("conditions int", []() -> tr::routine { return conditions(1); });
    tr::exercise("conditions obj", []() -> tr::routine { return conditions(tr::obj(2)); });
    tr::exercise("local types int", []() -> tr::routine { return local_types(3); });
    tr::exercise("local types obj", []() -> tr::routine { return local_types(tr::obj(4)); });
    tr::exercise("jumps 1", []() -> tr::routine { return jumps(tr::obj(5), 1); });
    tr::exercise("jumps 2", []() -> tr::routine { return jumps(6, 2); });
    tr::exercise("jumps 3", []() -> tr::routine { return jumps(7, 3); });
    tr::exercise("tries int", []() -> tr::routine { return tries(8); });
    tr::exercise("tries obj", []() -> tr::routine { return tries(tr::obj(9)); });
    static const int list[] = {10, 11};
    tr::exercise("arrays", []() -> tr::routine { return arrays(list); });
    return tr::finish();
}
