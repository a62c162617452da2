// --all: operator co_await in pieces, and where its text is not the tool's to replace.
// tool: --all
#include "support/trace.hpp"

#define WAIT co_await
#define OPERATOR operator

struct in_pieces {
    tr::pause operator WAIT() { return tr::pause(1); } // expected-error {{by macro 'WAIT'}}
    tr::pause OPERATOR co_await() const;               // expected-error {{in pieces}}
};

tr::flow refused();
tr::flow refused()
{
#define WHOLE operator co_await // expected-error {{in a directive inside a coroutine}}
    struct local {
        tr::pause WHOLE() { return tr::pause(1); }
    };
    co_await local();
}
