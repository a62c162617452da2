// The owner moves while the coroutine is suspended: the frame stays where it is.
#include "support/trace.hpp"

SB_COROUTINE tr::flow stays(tr::param p)
{
    tr::obj o(p.get());
    const tr::obj *where = &o;
    tr::param *parameter = &p;
    SB_YIELD(o);
    tr::check(where == &o && parameter == &p, "the frame moved");
    SB_YIELD(2);
    tr::check(where == &o && parameter == &p, "the frame moved");
}

static tr::flow pass(tr::flow f)
{
    f.handle().resume();
    return f;
}

int main()
{
    {
        tr::flow a = pass(stays(1));
        tr::flow b = pass(std::move(a));
        b.handle().resume();
        tr::say("%d", b.done());
    }
    return tr::finish();
}
