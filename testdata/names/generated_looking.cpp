// Locals with the names that generated code likes.
#include "support/trace.hpp"

SB_COROUTINE tr::flow names(int state, int frame)
{
    int promise = 1, self = 2, result = 3, index = 4, sb = 5, resume = 6, cursor = 7;
    tr::obj step(8), next(9), machine(10), guard(11), awaiter(12), temporary(13);
    int alive = 14, value = 15, handle = 16, done = 17, switch_ = 18, case_ = 19;
    SB_YIELD(state + frame);
    SB_YIELD(promise + self + result + index + sb + resume + cursor);
    SB_YIELD(step);
    SB_YIELD(next + machine);
    SB_YIELD(guard + awaiter + temporary);
    state = SB_YIELD(alive + value + handle + done + switch_ + case_);
    SB_YIELD(state);
}

int main()
{
    tr::exercise("names", []() -> tr::routine { return names(100, 200); });
    return tr::finish();
}
