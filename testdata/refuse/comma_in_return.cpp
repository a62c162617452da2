// SB_RETURN(a, b).
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<int> refused(int a, int b)
{
    SB_YIELD(a);
    SB_RETURN(tr::op(a), tr::op(b)); // expected-error {{comma}}
}
