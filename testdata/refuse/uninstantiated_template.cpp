// A template that nothing instantiates.
#include "support/trace.hpp"

template <class T>
SB_COROUTINE tr::flow refused(T n) { // expected-error {{template}}
    SB_YIELD(n);
}
