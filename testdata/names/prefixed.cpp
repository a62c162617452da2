// Names that begin like the generated ones.
#include "support/trace.hpp"

SB_COROUTINE tr::flow prefixed(int sb_index, int sb_promise)
{
    tr::obj sb_machine(1), sb_cursor(2), sb_unwind(3);
    int sb_resume = 4, sb_resume_1 = 5, sb_cursor_at = 6, sb_next = 7;
    SB_YIELD(sb_index + sb_promise);
    SB_YIELD(sb_machine);
    SB_YIELD(sb_cursor + sb_unwind);
    SB_YIELD(sb_resume + sb_resume_1 + sb_cursor_at + sb_next);
    sb_index = SB_YIELD(sb_promise);
    SB_YIELD(sb_index);
}

int main()
{
    tr::exercise("prefixed", []() -> tr::routine { return prefixed(10, 20); });
    return tr::finish();
}
