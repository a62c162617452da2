// What the tool calls its own gives way to the user's locals, wherever those live.
#include "support/range.hpp"

SB_COROUTINE static tr::flow tool_names(int n)
{
    tr::obj &&kept = tr::obj(n);
    int awaiter_1 = tr::obj(SB_AWAIT(tr::loud(kept.get()))).get();
    tr::say("%d", awaiter_1);
    {
        int spill_1 = 3, temporary_1 = 4, condition_2 = 5;
        tr::say("%d", spill_1 + temporary_1 + condition_2 + tr::obj(SB_AWAIT(tr::loud(6))).get());
    }
    if (n > 0 && SB_AWAIT(tr::ready(1))) {
        int condition_1 = n, range_1 = 7, begin_1 = 8, end_1 = 9;
        tr::say("%d %d %d %d", condition_1, range_1, begin_1, end_1);
        for (const tr::obj &o : tr::make_bag(2)) {
            int range_2 = 10, begin_2 = 11, end_2 = 12, begin_3 = 13, end_4 = 14;
            tr::say("%d %d", SB_YIELD(o), range_2 + begin_2 + end_2 + begin_3 + end_4);
        }
        for (const tr::obj &o : tr::make_bag(2)) {
            int range_2 = range_1, begin_2 = begin_1, end_2 = end_1;
            tr::say("%d %d", o.get(), range_2 + begin_2 + end_2);
        }
    }
    SB_RETURN();
}

SB_COROUTINE static tr::flow member_names(int n)
{
    int a = n;
    {
        int a_ = n + 1;
        tr::say("%d %d", a_, SB_YIELD(a));
    }
    {
        int a__2 = n + 2, a_ = n + 3;
        tr::say("%d %d %d", a_, SB_YIELD(a), a__2);
    }
    int a_ = n + 4;
    tr::obj block_35(a_);
    tr::strict a__3(SB_YIELD(2), a);
    SB_RETURN();
}

int main()
{
    tr::exercise("tool_names", []() -> tr::routine { return tool_names(1); });
    tr::exercise("member_names", []() -> tr::routine { return member_names(1); });
    return tr::finish();
}
