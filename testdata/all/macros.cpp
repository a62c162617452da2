// --all: keywords that a macro's body spells.
// tool: --all
#include "support/trace.hpp"

#define EMIT(n) co_yield n
#define WAIT co_await
#define FUNCTION(name) \
    tr::flow name() \
    { \
        co_yield 1; \
    }

tr::flow words()
{
    EMIT(1);
    int n = WAIT tr::pause(2);
    EMIT(n) + 3;
}

FUNCTION(whole)

int main()
{
    tr::exercise("words", []() -> tr::routine { return words(); });
    tr::exercise("whole", []() -> tr::routine { return whole(); });
    return tr::finish();
}
