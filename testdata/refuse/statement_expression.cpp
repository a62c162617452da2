// GNU's statement expressions with a suspension inside, written there or by a macro.
// flags: -Wno-gnu-statement-expression
#include "support/trace.hpp"

#define GREATER(a, b) __extension__({ auto a_ = (a); auto b_ = (b); a_ > b_ ? a_ : b_; })
#define WAIT(n) __extension__({ int k = SB_AWAIT(tr::pause(n)); k + 1; })

SB_COROUTINE tr::flow refused(int n)
{
    SB_YIELD(GREATER(1, n));
    int k = __extension__({ int twice = SB_YIELD(n); twice * 2; }); // expected-error {{inside a statement expression}}
    SB_YIELD(GREATER(n, SB_YIELD(k)));                              // expected-error {{inside a statement expression}}
    k += WAIT(2);                                                   // expected-error {{inside a statement expression}}
    SB_YIELD(k +
             WAIT(3)); // expected-error {{inside a statement expression}}
}
