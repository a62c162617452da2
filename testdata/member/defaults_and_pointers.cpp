// Default arguments, unnamed parameters, overloads, pointers to member coroutines, members called through all of them.
#include "support/trace.hpp"

class source {
    int base_ = 100;
    static int next() { return ++calls; }
    static int calls;
    enum { four = 4 };

public:
    SB_COROUTINE tr::flow numbers(int from = four, int to = 6)
    {
        for (int i = from; i < to; ++i)
            SB_YIELD(base_ + i);
    }
    SB_COROUTINE tr::flow numbers(const char *text, int = next()) const
    {
        SB_YIELD(text);
        SB_YIELD(base_);
    }
    SB_COROUTINE tr::flow unnamed(int, tr::param, const tr::param &, int n = 2)
    {
        SB_YIELD(base_ * n);
    }
    SB_COROUTINE tr::flow through(tr::flow (source::*which)(int, int), int n)
    {
        tr::flow inner = (this->*which)(n, n + 2);
        while (inner.handle().resume(), !inner.done())
            SB_YIELD(tr::state().yielded_int + base_);
    }
    SB_COROUTINE tr::flow moves(tr::mo m, tr::obj &&x)
    {
        SB_YIELD(m.get() + x.get() + base_);
        tr::mo mine = static_cast<tr::mo &&>(m);
        base_ += 0;
        SB_YIELD(mine.get());
    }
};

int source::calls = 0;

int main()
{
    static source s;
    static tr::obj kept(4);
    tr::exercise("defaults", []() -> tr::routine { return s.numbers(); });
    tr::exercise("one", []() -> tr::routine { return s.numbers(5); });
    tr::exercise("text", []() -> tr::routine { return s.numbers("text"); });
    tr::exercise("unnamed", []() -> tr::routine {
        static const tr::param p(3);
        return s.unnamed(1, tr::param(2), p);
    });
    tr::exercise("pointer", []() -> tr::routine {
        tr::flow (source::*p)(int, int) = &source::numbers;
        return (s.*p)(1, 3);
    });
    tr::exercise("through", []() -> tr::routine { return s.through(&source::numbers, 7); });
    tr::exercise("moves", []() -> tr::routine {
        return s.moves(tr::mo(1), static_cast<tr::obj &&>(kept));
    });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
