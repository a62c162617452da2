// GNU's statement expressions, with a jump that would leave them.
// flags: -Wno-gnu-statement-expression
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n)
{
    for (int i = 0; i < 3; ++i) {
        SB_YIELD(i);
        int k = __extension__({ if (i == n) break; i + 1; }); // expected-error {{a jump out of a statement expression}}
        SB_YIELD(k);
    }
}
