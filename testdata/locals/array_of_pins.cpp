// Arrays of objects that can be neither copied nor moved.
#include "support/trace.hpp"

SB_COROUTINE tr::flow pins()
{
    tr::pin a[2] = {{1, 1}, {1, 2}};
    SB_YIELD(a[0].get());
    SB_YIELD(a[1].get());
}

SB_COROUTINE tr::flow default_pins()
{
    struct cell {
        tr::obj o;
        cell() : o(9) {}
        cell(const cell &) = delete;
    };
    cell cells[3];
    SB_YIELD(cells[0].o);
    cells[2].o.set(5);
    SB_YIELD(cells[2].o);
}

int main()
{
    tr::exercise("pins", []() -> tr::routine { return pins(); });
    tr::exercise("default_pins", []() -> tr::routine { return default_pins(); });
    return tr::finish();
}
