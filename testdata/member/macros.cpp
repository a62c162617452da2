// Members in macros: in their bodies, in their arguments, `this` hidden in one.
#include "support/trace.hpp"

#define COUNT count_
#define SELF this
#define ADD(n) (count_ += (n))
#define EACH(i, limit) for (int i = 0; i < limit_ && i < (limit); ++i)
#define CALL(name, ...) name(__VA_ARGS__)
#define YIELD_MEMBER(m) SB_YIELD(this->m)
#define TWICE(x) ((x) + (x))

class tally {
    int count_ = 0, limit_ = 2;
    tr::obj object_{5};
    int add(int a, int b)
    {
        tr::say("add");
        return count_ += a + b;
    }

public:
    SB_COROUTINE tr::flow run()
    {
        SB_YIELD(COUNT);
        SB_YIELD(SELF->count_ + 1);
        EACH (i, 5)
            SB_YIELD(ADD(i + 1));
        SB_YIELD(CALL(add, 1, SB_YIELD(2)));
        SB_YIELD(CALL(this->add, count_, 3));
        YIELD_MEMBER(count_);
        COUNT = SB_YIELD(TWICE(COUNT));
        ADD(SB_YIELD(4));
        SB_YIELD(COUNT);
        int local = SB_YIELD(5);
        SB_YIELD(ADD(local));
        SB_YIELD(object_ + TWICE(object_));
        count_ = 0;
    }
};

int main()
{
    static tally t;
    tr::exercise("run", []() -> tr::routine {
        t = tally();
        return t.run();
    });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
