// A macro in a function without SB_COROUTINE.
#include "support/trace.hpp"

tr::flow refused(int n);
tr::flow refused(int n) { SB_YIELD(n); } // expected-error {{missing SB_COROUTINE}}
