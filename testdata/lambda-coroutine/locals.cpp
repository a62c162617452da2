// What a lambda coroutine saves: closures that capture captures, references to them, types of its own, temporaries.
// std: c++14
#include "support/trace.hpp"

#include <memory>

static tr::routine saved_closures()
{
    static auto make = [](int base, int &counter) {
        return [base, &counter](int k) SB_COROUTINE -> tr::flow {
            int local = k;
            auto add = [&](int n) { return counter += base + local + n; };
            SB_YIELD(add(1));
            auto copies = [=] { return base + counter + local; };
            local = 50;
            SB_YIELD(add(2));
            SB_YIELD(copies());
            auto generic = [base](auto n) { return n + base; };
            SB_YIELD(generic(1));
            SB_YIELD(generic(2) + [&counter]() { return counter; }());
        };
    };
    static int counter;
    static auto closure = make(100, counter);
    counter = 0;
    return closure(7);
}

static tr::routine init_captures()
{
    static auto closure = [owned = std::unique_ptr<int>(new int(5)), &alias = tr::state().sent, n = 3](int k) SB_COROUTINE -> tr::flow {
        const int &seen = *owned;
        SB_YIELD(seen + n);
        auto &again = alias;
        SB_YIELD(k + (again == alias));
        for (int i : {n, *owned})
            SB_YIELD(i);
        *owned = seen;
    };
    return closure(2);
}

// The names of the outer function's types, constants and statics.
static tr::routine around()
{
    struct local {
        tr::obj o;
        int twice() const { return 2 * o.get(); }
    };
    enum { limit = 2 };
    static int calls;
    constexpr int factor = 10;
    typedef tr::obj object;
    calls = 0;
    auto closure = [](int k) SB_COROUTINE -> tr::flow {
        for (int i = 0; i < limit; ++i) {
            local l{object(k + i * factor)};
            SB_YIELD(l.twice());
            SB_YIELD(++calls);
        }
        object last(factor);
        SB_YIELD(last);
    };
    return closure(1);
}

static tr::routine temporaries_and_tries()
{
    static auto closure = [](int base) {
        return [base](int k) SB_COROUTINE -> tr::flow {
            try {
                SB_YIELD(tr::obj(base).get() + SB_YIELD(k));
                int sum = tr::op(base) + SB_YIELD(tr::obj(k));
                SB_YIELD(sum);
            } catch (const tr::boom &b) {
                tr::say("caught %d with %d", b.code > 0, base);
            }
            SB_YIELD(base);
        };
    }(40);
    return closure(3);
}

int main()
{
    tr::exercise("saved closures", saved_closures);
    tr::exercise("init captures", init_captures);
    tr::exercise("around", around);
    tr::exercise("temporaries and tries", temporaries_and_tries);
    return tr::finish();
}
