// A suspension inside a try block.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    try {
        tr::op(1);
        SB_YIELD(1); // expected-error {{suspension inside a try block}}
    } catch (int) {
    }
}
