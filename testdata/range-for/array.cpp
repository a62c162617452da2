// Range-for over arrays, by value, reference and const reference.
#include "support/trace.hpp"

SB_COROUTINE tr::flow arrays()
{
    int cells[3] = {1, 2, 3};
    for (int &x : cells) {
        SB_YIELD(x);
        x *= 10;
    }
    for (int x : cells)
        SB_YIELD(x);
    for (const int &x : cells) {
        if (x == 20)
            continue;
        SB_YIELD(x);
    }
    static const char *const words[] = {"a", "b"};
    for (const char *w : words)
        SB_YIELD(w);
}

int main()
{
    tr::exercise("arrays", []() -> tr::routine { return arrays(); });
    return tr::finish();
}
