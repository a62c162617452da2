// Coroutines that a header declares, with default arguments there.
#include "support/trace.hpp"
#include "support/declared.hpp"

SB_COROUTINE tr::flow declared_in_a_header(int from, int to)
{
    for (int i = from; i < to; ++i)
        SB_YIELD(i);
}

SB_COROUTINE tr::flow tr::inner::declared_in_a_namespace(const obj &o)
{
    // names of the namespace are in scope here
    obj local(op(o.get()));
    SB_YIELD(local);
}

SB_COROUTINE tr::flow declared_and_annotated(tr::param p)
{
    SB_YIELD(p.get());
}

static tr::obj *home;

int main()
{
    {
        tr::obj o(5);
        home = &o;
        tr::exercise("declared_in_a_header", []() -> tr::routine { return declared_in_a_header(1); });
        tr::exercise("with both", []() -> tr::routine { return declared_in_a_header(4, 5); });
        tr::exercise("declared_in_a_namespace",
                     []() -> tr::routine { return tr::inner::declared_in_a_namespace(*home); });
        tr::exercise("declared_and_annotated", []() -> tr::routine { return declared_and_annotated(6); });
    }
    return tr::finish();
}
