// SB_YIELD_FROM over generators: values go up, sent values go down, results come back.
#include <switchback/generator.hpp>
#include "support/trace.hpp"

SB_COROUTINE static switchback::generator<int, int, int> inner(int from)
{
    tr::obj o(from);
    int got = SB_YIELD(from);
    tr::say("inner got %d", got);
    got += SB_YIELD(from + 1);
    tr::say("inner got %d", got);
    SB_RETURN(got * 10);
}

SB_COROUTINE static switchback::generator<int, int, int> outer(int n)
{
    tr::obj o(100);
    int sum = 0;
    for (int i = 0; i < n; ++i)
        sum += SB_YIELD_FROM(inner(10 * i));
    const int last = SB_YIELD(sum);
    SB_RETURN(last + SB_YIELD_FROM(inner(50)));
}

int main()
{
    {
        auto it = outer(2);
        for (int i = 1;; ++i) {
            auto step = it.next(i);
            if (step.done) {
                tr::say("done %d", static_cast<int>(step.value));
                break;
            }
            tr::say("yielded %d", static_cast<int>(step.value));
        }
    }
    for (int stop = 0; stop < 4; ++stop) {
        tr::say("-- left after %d", stop);
        auto it = outer(1);
        for (int i = 0; i < stop; ++i)
            it.next(i);
    }
    return tr::finish();
}
