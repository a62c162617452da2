// The same, where only taking an expression apart asks for it.
#include "support/trace.hpp"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define next(n) next((n) + 1)

static int(next)(int n) { return tr::op(n); }

SB_COROUTINE tr::flow refused(int n)
{
    int JOIN(k, __COUNTER__) = SB_YIELD(next(1));
    n += __COUNTER__ + SB_YIELD(n); // expected-error {{macro '__COUNTER__' cannot be replaced by its expansion}}
    n = next(n) + SB_YIELD(2);      // expected-error {{it expands to macro 'next' once more}}
}
