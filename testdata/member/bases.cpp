// Members of bases: hidden ones, `using` ones, those of several bases and of virtual ones; all by the user's own names.
#include "support/trace.hpp"

struct top {
    int level = 1;
    virtual ~top() {}
    virtual int id() const { return 1; }
};
struct left : virtual top {
    int level = 2;
    int id() const override { return 2; }
    int only_left(int n) { return n + level; }
};
struct right : virtual top {
    int only_right = 7;
    void touch(int n) { only_right += n; }
    void touch(const char *) { only_right = 0; }
};

struct bottom : left, right {
    using right::touch;
    int level = 3;
    void touch(double) { level = 9; }
    int id() const override { return 4; }

    SB_COROUTINE tr::flow climb()
    {
        SB_YIELD(level);
        SB_YIELD(left::level);
        SB_YIELD(top::level);
        SB_YIELD(right::level);
        touch(3);
        SB_YIELD(only_right);
        touch("zero");
        SB_YIELD(only_right + SB_YIELD(0));
        touch(1.5);
        SB_YIELD(level);
        SB_YIELD(only_left(SB_YIELD(10)));
        SB_YIELD(id());
        SB_YIELD(left::id());
        SB_YIELD(top::id() + static_cast<left *>(this)->left::id());
        top::level = SB_YIELD(0);
        SB_YIELD(right::top::level);
        left &l = *this;
        SB_YIELD(l.level + l.id());
        level = 3;
        left::level = 2;
        top::level = 1;
        only_right = 7;
    }
};

// Members of the coroutine's own base that have the names of what the machine's base declares.
struct base_with_names {
    int sb_frame = 5, sb_body = 6, sb_machine = 7;
    int sb(int n) { return n; }
};
struct derived_of_names : private base_with_names {
    SB_COROUTINE tr::flow use_them()
    {
        SB_YIELD(sb_frame);
        SB_YIELD(sb_body + sb_machine);
        SB_YIELD(sb(SB_YIELD(1)));
    }
};

int main()
{
    static bottom b;
    static derived_of_names d;
    tr::exercise("climb", []() -> tr::routine {
        b.~bottom();
        ::new (&b) bottom();
        return b.climb();
    });
    tr::exercise("names", []() -> tr::routine { return d.use_them(); });
    return tr::finish();
}
