// A call operator that is a coroutine.
#include "support/trace.hpp"

struct maker {
    int n;
    SB_COROUTINE tr::flow operator()(int k) const { // expected-error {{member function}}
        SB_YIELD(n + k);
    }
};
