// Locals that hide members, members that are seen again behind them, and members with the names that generated code
// likes for itself.
#include "support/trace.hpp"

int sb_index = 1000;

class state {
    int x = 1, y = 2, n = 3;
    int x_ = 4, sb_frame = 5, sb_machine = 6, sb_body = 7, sb = 8, sb_resume_1 = 9, sb_object = 10;
    int awaiter_1 = 11, spill_1 = 12, frame = 13, self = 14, promise = 15, body = 16;
    tr::obj temporary_1{17};

public:
    SB_COROUTINE tr::flow hide(int n)
    {
        SB_YIELD(n + this->n + state::n);
        {
            int x = this->x + 10;
            SB_YIELD(x);
            x += x_;
            SB_YIELD(x + this->x);
        }
        SB_YIELD(x);
        for (int y = 0; y < 2; ++y)
            SB_YIELD(y + this->y);
        SB_YIELD(y + SB_YIELD(0));
        if (int x = y) {
            SB_YIELD(x);
        }
        SB_YIELD(x);
        tr::obj o(x_), temporary_2(50);
        SB_YIELD(o);
        SB_YIELD(temporary_2);
    }
    SB_COROUTINE tr::flow generated()
    {
        int x = 20;
        SB_YIELD(sb_frame + sb_machine);
        SB_YIELD(sb_body + sb + sb_resume_1 + sb_object);
        SB_YIELD(awaiter_1 + spill_1 + x_ + x);
        SB_YIELD(frame + self + promise + body);
        SB_YIELD(temporary_1);
        SB_YIELD(tr::obj(frame) + temporary_1);
        SB_YIELD(x + x_);
    }
    SB_COROUTINE tr::flow member_of_that_name()
    {
        SB_YIELD(x + sb_index());
        SB_YIELD(this->sb_unwind + sb_unwind);
    }

private:
    int sb_index() const { return 30; }
    int sb_unwind = 31;
};

int main()
{
    static state s;
    tr::exercise("hide", []() -> tr::routine { return s.hide(100); });
    tr::exercise("generated", []() -> tr::routine { return s.generated(); });
    tr::exercise("members", []() -> tr::routine { return s.member_of_that_name(); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
