// References to pointers and to const pointers.
#include "support/trace.hpp"

static int numbers[3] = {5, 6, 7};
static int *cursor_at = numbers;

SB_COROUTINE tr::flow advance(int *&where, int *const &same)
{
    SB_YIELD(*where);
    ++where;
    SB_YIELD(*same);
    ++where;
    SB_YIELD(*same);
}

static tr::routine from_the_start()
{
    cursor_at = numbers;
    return advance(cursor_at, cursor_at);
}

int main()
{
    tr::exercise("advance", []() -> tr::routine { return from_the_start(); });
    return tr::finish();
}
