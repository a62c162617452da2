// A member template.
#include "support/trace.hpp"

struct range {
    int n;
    template <class T>
    SB_COROUTINE tr::flow refused(T t) // expected-error {{template coroutine}}
    {
        SB_YIELD(n + t);
    }
};
