// Locals that cross no suspension, between others that do.
#include "support/trace.hpp"

SB_COROUTINE tr::flow mixed()
{
    tr::obj stays(1);
    int sum = 0;
    {
        tr::obj brief(2);
        int t = brief.get();
        sum += t;
    }
    SB_YIELD(sum);
    tr::obj until_the_end(3);
    sum += until_the_end.get();
    {
        const int local = sum * 2;
        SB_YIELD(local);
    }
    for (int i = 0; i < 3; ++i) {
        tr::obj per_turn(10 + i);
        sum += per_turn.get();
    }
    SB_YIELD(sum);
    SB_YIELD(stays);
    tr::obj last(4);
    tr::op(last.get());
}

int main()
{
    tr::exercise("mixed", []() -> tr::routine { return mixed(); });
    return tr::finish();
}
