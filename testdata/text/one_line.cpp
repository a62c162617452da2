// A whole coroutine on one line, and one with a word a line.
#include "support/trace.hpp"

SB_COROUTINE tr::flow dense(int n) { tr::obj o(n); for (int i = 0; i < n; ++i) { SB_YIELD(i); if (i == 1) SB_RETURN(); } SB_YIELD(o); }

SB_COROUTINE
tr::
flow
sparse
(
int
n
)
{
SB_YIELD
(
n
)
;
if
(
n
)
SB_RETURN
(
)
;
}

int main()
{
    tr::exercise("one", []() -> tr::routine { return dense(1); });
    tr::exercise("three", []() -> tr::routine { return dense(3); });
    tr::exercise("sparse", []() -> tr::routine { return sparse(4); });
    return tr::finish();
}
