// Captures of lifetime-extended references, parameters by reference and arrays by copy.
#include "support/trace.hpp"

SB_COROUTINE tr::flow captures(tr::obj &given)
{
    const tr::obj &kept = tr::make(2);
    int cells[2] = {3, 4};
    SB_YIELD(kept);
    {
        auto f = [&] { return kept.get() + given.get() + cells[1]; };
        auto g = [cells, &given] { return cells[0] + given.get(); };
        cells[0] = 100;
        tr::op(f());
        tr::op(g());
        given.add(1);
        tr::op(f());
    }
    SB_YIELD(given);
    given.add(-1);
}

static tr::obj *home;

int main()
{
    {
        tr::obj o(5);
        home = &o;
        tr::exercise("captures", []() -> tr::routine { return captures(*home); });
    }
    return tr::finish();
}
