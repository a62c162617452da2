// What a template's lambda captures by default, the compiler finds out in any dialect: saved lambdas of which the
// pattern does not say it.
#include "support/trace.hpp"

static int three(int a, int b, int c) { return a + 2 * b + 3 * c; }

struct counter {
    int cells[2] = {1, 2};
    tr::obj held{8};
    static int common;

    template <class T> SB_COROUTINE tr::flow_of<T> references(int &p)
    {
        const int &x = held.value();
        SB_AWAIT(tr::pause(p));
        {
            auto copies = [=](int k) { return k + three(p, common, x); };
            held.add(1);
            tr::say("%d", copies(1));
            SB_YIELD(held.get());
            tr::say("%d", copies(2));
        }
        SB_RETURN(T(SB_YIELD(held)));
    }
};
int counter::common = 5;

template <class T> SB_COROUTINE static tr::flow variables(int q)
{
    int state = [&](int k) { return k + 5; }(q);
    if (tr::obj let = tr::make(three(state, SB_AWAIT(tr::pause(5)), tr::op(q)))) {
        SB_AWAIT(tr::pause(state));
        int b = [&](int k) { return k + let.get(); }(SB_AWAIT(tr::pause(state)));
        SB_YIELD(b);
        auto copies = [=](int k) { return k + let.get() + state; };
        let.add(3);
        state = 9;
        SB_YIELD(copies(SB_YIELD(1)));
    }
    SB_YIELD(q);
}

int main()
{
    static counter object;
    tr::exercise("references<int>", []() -> tr::routine {
        static int n;
        n = 7;
        object.held.set(8);
        return object.references<int>(n);
    });
    tr::exercise("references<obj>", []() -> tr::routine {
        static int n;
        n = 7;
        object.held.set(8);
        return object.references<tr::obj>(n);
    });
    tr::exercise("variables<int>", []() -> tr::routine { return variables<int>(2); });
    return tr::finish();
}
