// new of arrays with bounds and initialisers that suspend: a bound that there can be no array of is noticed before anything
// is initialised.
#include "support/trace.hpp"

#include <memory>
#include <new>

SB_COROUTINE tr::flow numbers()
{
    for (int n = 3; n > -2; --n)
        try {
            std::unique_ptr<int[]> p(new int[n]{SB_YIELD(1), SB_AWAIT(tr::pause(2))});
            tr::say("%d of %d", p[1], n);
        } catch (const std::bad_alloc &) {
            tr::say("none of %d", n);
        }
    std::unique_ptr<int[]> q(new int[SB_AWAIT(tr::pause(2)) + 1]{7, SB_YIELD(8)});
    SB_YIELD(q[0] + q[1] + q[2]);
}

SB_COROUTINE tr::flow objects()
{
    for (unsigned n = 2; n > 0; --n)
        try {
            // As many as there are: clang 14 destroys the others' predecessors twice when something is thrown later.
            std::unique_ptr<tr::obj[]> p(new tr::obj[2]{SB_YIELD(2), tr::op(1)});
            SB_YIELD(p[n - 1]);
        } catch (const std::bad_alloc &) {
            tr::say("none of %u", n);
        }
    std::unique_ptr<tr::obj[]> q(new tr::obj[SB_AWAIT(tr::pause(2))]());
    SB_YIELD(q[1]);
}

SB_COROUTINE tr::flow of_arrays()
{
    typedef int row[2];
    for (long n = 2; n > 0; --n)
        try {
            std::unique_ptr<row[]> p(new row[n]{{1, SB_YIELD(2)}, {SB_YIELD(3)}});
            SB_YIELD(p[0][0] + p[0][1] + p[1][0] + p[1][1]);
        } catch (const std::bad_alloc &) {
            tr::say("none of %ld", n);
        }
}

int main()
{
    tr::exercise("numbers", []() -> tr::routine { return numbers(); });
    tr::exercise("objects", []() -> tr::routine { return objects(); });
    tr::exercise("of_arrays", []() -> tr::routine { return of_arrays(); });
    return tr::finish();
}
