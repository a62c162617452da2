// A member of an unnamed class with a typedef: classes inside of it need its linkage before it has one.
#include "support/trace.hpp"

typedef struct {
    int n;
    SB_COROUTINE tr::flow refused() const // expected-error {{name comes from a typedef}}
    {
        SB_YIELD(n);
    }
} pair;
