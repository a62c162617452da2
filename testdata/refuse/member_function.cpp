// A coroutine that is a member function.
#include "support/trace.hpp"

struct range {
    int n;
    SB_COROUTINE tr::flow refused() const { // expected-error {{member function}}
        for (int i = 0; i < n; ++i)
            SB_YIELD(i);
    }
};
