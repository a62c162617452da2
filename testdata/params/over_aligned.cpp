// Parameters of several alignments next to each other.
#include "support/trace.hpp"

SB_COROUTINE tr::flow aligned(char a, tr::wide w, char b, double d, tr::wide v)
{
    tr::wide local(3);
    SB_YIELD(w.get() + a);
    SB_YIELD(v.get() + b);
    SB_YIELD(local.get() + static_cast<int>(d));
}

static tr::routine quiet()
{
    tr::wide w(1);
    tr::wide v(1);
    return aligned('\1', std::move(w), '\2', 2.5, std::move(v));
}

int main()
{
    tr::exercise("aligned", []() -> tr::routine { return quiet(); });
    return tr::finish();
}
