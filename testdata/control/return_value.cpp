// SB_RETURN with a value: prvalues, locals (moved), parameters (moved), conversions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow_of<tr::obj> returns(int how, tr::obj p)
{
    tr::obj local(2);
    SB_YIELD(1);
    if (how == 0)
        SB_RETURN(tr::obj(3));
    if (how == 1)
        SB_RETURN(local);
    if (how == 2)
        SB_RETURN(p);
    if (how == 3)
        SB_RETURN(7);
    const tr::obj constant(8);
    if (how == 4)
        SB_RETURN(constant);
    tr::obj &reference = local;
    if (how == 5)
        SB_RETURN(reference);
    SB_RETURN(local + constant);
}

static tr::obj *kept;

int main()
{
    tr::obj p(9);
    kept = &p;
    tr::limits few = {4, 4, 12};
    tr::exercise("prvalue", []() -> tr::routine { return returns(0, std::move(*kept)); }, few);
    tr::exercise("local", []() -> tr::routine { return returns(1, std::move(*kept)); }, few);
    tr::exercise("parameter", []() -> tr::routine { return returns(2, std::move(*kept)); }, few);
    tr::exercise("conversion", []() -> tr::routine { return returns(3, std::move(*kept)); }, few);
    tr::exercise("const", []() -> tr::routine { return returns(4, std::move(*kept)); }, few);
    tr::exercise("reference", []() -> tr::routine { return returns(5, std::move(*kept)); }, few);
    tr::exercise("sum", []() -> tr::routine { return returns(6, std::move(*kept)); }, few);
    tr::say("live %d", tr::state().live);
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
