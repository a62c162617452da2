// Declared first, called before the definition, declared again inside a function.
#include "support/trace.hpp"

SB_COROUTINE tr::flow later(int n);
static tr::flow annotated_at_definition(int n);

static tr::routine early(int n) { return later(n); }

static tr::routine local_declaration(int n)
{
    tr::flow later(int);
    return later(n + 1);
}

SB_COROUTINE tr::flow later(int n)
{
    tr::obj o(n);
    SB_YIELD(o);
}

SB_COROUTINE static tr::flow annotated_at_definition(int n)
{
    SB_YIELD(n);
}

int main()
{
    tr::exercise("early", []() -> tr::routine { return early(1); });
    tr::exercise("local_declaration", []() -> tr::routine { return local_declaration(2); });
    tr::exercise("annotated_at_definition", []() -> tr::routine { return annotated_at_definition(3); });
    return tr::finish();
}
