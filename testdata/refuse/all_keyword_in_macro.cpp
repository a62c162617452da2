// --all: keywords that a macro's body spells.
// tool: --all
#include "support/trace.hpp"

#define EMIT(n) co_yield n
#define WAIT co_await
#define FUNCTION(name)                                                                                                 \
    tr::flow name() { co_yield 1; }

tr::flow refused();
tr::flow refused()
{
    EMIT(1);             // expected-error {{co_yield comes from the expansion of macro 'EMIT'}}
    WAIT tr::pause(2);   // expected-error {{co_await comes from the expansion of macro 'WAIT'}}
}

tr::flow whole();
FUNCTION(whole) // expected-error {{inside a macro's expansion}}
