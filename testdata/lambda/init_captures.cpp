// Init captures and generic lambdas of C++14.
// std: c++14
#include "support/trace.hpp"

SB_COROUTINE tr::flow generic(tr::param p)
{
    tr::obj o(1);
    SB_YIELD(o);
    {
        auto f = [n = o.get() + p.get(), &r = o](auto x) { return n + x + r.get(); };
        tr::op(f(1));
        tr::op(static_cast<int>(f(2.5)));
        tr::obj moved(5);
        auto g = [taken = std::move(moved)] { return taken.get(); };
        tr::op(g());
    }
    SB_YIELD(2);
}

int main()
{
    tr::exercise("generic", []() -> tr::routine { return generic(10); });
    return tr::finish();
}
