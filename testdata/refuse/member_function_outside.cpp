// A member function defined outside its class.
#include "support/trace.hpp"

struct range {
    int n;
    tr::flow refused();
};

SB_COROUTINE tr::flow range::refused() { // expected-error {{member function}}
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
}
