// The whole coroutine comes from a macro.
#include "support/trace.hpp"

#define GENERATOR(name) SB_COROUTINE tr::flow name(int n) { SB_YIELD(n); }

GENERATOR(refused) // expected-error {{inside a macro}}
