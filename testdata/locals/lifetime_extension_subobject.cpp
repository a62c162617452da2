// A reference to a member of a temporary keeps the whole temporary.
#include "support/trace.hpp"

static tr::couple make_couple(int n) { return tr::couple{tr::obj(n), n + 1, tr::obj(n + 2)}; }

SB_COROUTINE tr::flow subobject()
{
    const tr::obj &second = make_couple(1).second;
    SB_YIELD(second);
    {
        const int &number = tr::couple{tr::obj(5), 6, tr::obj(7)}.number;
        SB_YIELD(number);
    }
    tr::couple &&whole = make_couple(8);
    SB_YIELD(whole.first);
    whole.number += 5;
    SB_YIELD(whole.number);
}

int main()
{
    tr::exercise("subobject", []() -> tr::routine { return subobject(); });
    return tr::finish();
}
