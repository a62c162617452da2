// A static member function.
#include "support/trace.hpp"

struct range {
    SB_COROUTINE static tr::flow refused(int n) { // expected-error {{member function}}
        for (int i = 0; i < n; ++i)
            SB_YIELD(i);
    }
};
