// `p->` of a class, where the pointer that it answers is converted, to const or to a base, in an expression that suspends.
#include "support/trace.hpp"

#include <memory>

struct base {
    tr::obj o;
    int n;
    explicit base(int k) : o(k), n(k) {}
    int get(int k) const { return o.get() + n + k; }
    int scale(int k) { return n * k; }
};
struct derived : base {
    explicit derived(int k) : base(k) {}
};
// It dies at the end of the full-expression.
class step {
public:
    step(derived *to, int n) : to_(to), o_(n) {}
    derived *operator->() const
    {
        tr::say("step %d", o_.get());
        return to_;
    }

private:
    derived *to_;
    tr::obj o_;
};
class path {
public:
    explicit path(derived &to) : to_(&to) {}
    step operator->() const { return step(to_, 5); }

private:
    derived *to_;
};

SB_COROUTINE tr::flow chains()
{
    derived d(3);
    path p(d);
    SB_YIELD(p->get(SB_YIELD(1)));
    SB_YIELD(p->scale(SB_YIELD(2)));
    SB_YIELD(p->derived::get(SB_YIELD(3)) + p->n);
    p->n = SB_YIELD(4);
    SB_YIELD(path(d)->get(SB_AWAIT(tr::loud(5))) + SB_YIELD(6));
    const int &n = p->n;
    SB_YIELD(n);
}

SB_COROUTINE tr::flow owners()
{
    std::unique_ptr<derived> u(new derived(4));
    SB_YIELD(u->get(SB_YIELD(1)) + u->scale(SB_YIELD(2)));
    SB_YIELD(std::unique_ptr<derived>(new derived(SB_YIELD(3)))->get(SB_YIELD(4)));
    const std::unique_ptr<const derived> c(new derived(5));
    SB_YIELD(c->get(SB_YIELD(5)) + c->o.get());
}

int main()
{
    tr::exercise("chains", []() -> tr::routine { return chains(); });
    tr::exercise("owners", []() -> tr::routine { return owners(); });
    return tr::finish();
}
