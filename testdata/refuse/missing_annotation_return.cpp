// SB_RETURN alone makes a coroutine, too.
#include "support/trace.hpp"

tr::flow refused();
tr::flow refused() { SB_RETURN(); } // expected-error {{missing SB_COROUTINE}}
