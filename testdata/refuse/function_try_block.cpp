// A function-try-block.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused(int n) try { // expected-error {{function-try-block}}
    SB_YIELD(n);
} catch (int) {
    tr::op(1);
}
