// The members of an aggregate temporary die once, at the end of the full-expression that suspended.
#include "support/trace.hpp"

SB_COROUTINE tr::flow yields_a_member()
{
    SB_YIELD(tr::couple{tr::obj(1), 2, tr::obj(3)}.second);
}

int main()
{
    tr::exercise("yields_a_member", []() -> tr::routine { return yields_a_member(); });
    return tr::finish();
}
