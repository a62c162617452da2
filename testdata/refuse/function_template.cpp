// A coroutine that is a template.
#include "support/trace.hpp"

template <class T>
SB_COROUTINE tr::flow refused(T n) { // expected-error {{template}}
    SB_YIELD(static_cast<int>(n));
}

tr::flow used();
tr::flow used() { return refused(1); }
