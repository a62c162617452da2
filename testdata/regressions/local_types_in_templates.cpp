// Found by the fuzzer: local types of one name in different blocks of a template need a typename where they are named.
#include "support/trace.hpp"

template <class T> SB_COROUTINE static tr::flow structs(T n)
{
    if (n > 0) {
        struct state {
            int first;
            tr::obj second;
            int get() const { return first + second.get(); }
        };
        state s = {SB_YIELD(1), tr::obj(2)};
        SB_YIELD(s.get());
        state *p = &s;
        SB_YIELD(p->first + s.first);
    }
    struct state {
        T value;
    };
    state s = {n}, copy{n};
    SB_YIELD(static_cast<int>(s.value));
    SB_YIELD(static_cast<int>(copy.value));
}

template <class T> struct member {
    T n;
    SB_COROUTINE tr::flow walk()
    {
        for (int i = 0; i < 2; ++i) {
            struct state {
                T value;
                T twice() const { return value * 2; }
            };
            state s{n};
            SB_YIELD(s.twice());
            SB_YIELD(s.value + i);
        }
        struct state {
            int other;
        };
        const state s = {4};
        SB_YIELD(s.other);
        SB_YIELD(s.other + this->n);
    }
};

int main()
{
    tr::exercise("structs", []() -> tr::routine { return structs(1); });
    tr::exercise("structs of long", []() -> tr::routine { return structs(1L); });
    tr::exercise("member", []() -> tr::routine {
        static member<int> m = {3};
        return m.walk();
    });
    return tr::finish();
}
