// Calls through a class's operator->, with suspensions among the arguments.
#include "support/trace.hpp"

#include <memory>
#include <vector>

class pointer {
public:
    explicit pointer(tr::obj *p) : p_(p) {}
    tr::obj *operator->() const { return p_; }

private:
    tr::obj *p_;
};

SB_COROUTINE tr::flow calls()
{
    tr::obj o(1);
    pointer p(&o);
    tr::say("%d", p->add(SB_YIELD(1)));
    tr::say("%d", pointer(&o)->add(SB_YIELD(2)));
}

class link {
public:
    explicit link(pointer p) : p_(p) {}
    pointer operator->() const { return tr::op(1), p_; }

private:
    pointer p_;
};

struct cell {
    tr::obj *where;
    int n;
    pointer at() const { return pointer(where); }
};

SB_COROUTINE tr::flow chains()
{
    tr::obj o(3);
    cell c = {&o, 4}, *p = &c;
    link l{pointer(&o)};
    std::unique_ptr<cell> owned(new cell{&o, 5});
    std::vector<cell> several(1, c);
    tr::say("%d", l->add(SB_YIELD(1)));
    tr::say("%d", p->at()->add(SB_YIELD(2)));
    tr::say("%d", owned->n + SB_YIELD(3) + owned->at()->add(SB_YIELD(4)));
    several.begin()->n = SB_YIELD(5);
    SB_YIELD(several.begin()->n);
    (p ? owned : owned)->n += SB_YIELD(6);
    std::unique_ptr<cell> *at = &owned;
    tr::say("%d", (*at)->n + (*at++)->where->add(SB_YIELD(7)));
}

int main()
{
    tr::exercise("calls", []() -> tr::routine { return calls(); });
    tr::exercise("chains", []() -> tr::routine { return chains(); });
    return tr::finish();
}
