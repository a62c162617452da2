// Names with underscores and numbers at their ends, next to the plain ones.
#include "support/trace.hpp"

SB_COROUTINE tr::flow underscores(int n, int n_)
{
    tr::obj line(1), line_(2), line_1(3), line_1_(4), line_2(5);
    tr::obj temporary_1(6), temporary_1_(7), awaiter_1(8), awaiter_1_(9);
    SB_YIELD(n + n_);
    SB_YIELD(line + line_);
    SB_YIELD(line_1 + line_1_ + line_2);
    SB_YIELD(temporary_1 + temporary_1_);
    SB_YIELD(SB_AWAIT(tr::loud(awaiter_1.get())) + awaiter_1_.get());
}

int main()
{
    tr::exercise("underscores", []() -> tr::routine { return underscores(10, 20); }, {9, 3, 20});
    return tr::finish();
}
