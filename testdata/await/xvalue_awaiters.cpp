// Awaiters that are xvalues: of objects that outlive the await, of forwarding functions, of members.
#include "support/trace.hpp"

#include <utility>

struct holder_of {
    tr::loud inner;
    explicit holder_of(int n) : inner(n) {}
};

template <class T> static T &&forwarded(T &&t) { return static_cast<T &&>(t); }

SB_COROUTINE static tr::flow xvalues(int n)
{
    tr::loud own(n);
    tr::say("%d", SB_AWAIT(std::move(own)));
    tr::say("%d", SB_AWAIT(forwarded(tr::loud(2))));
    tr::say("%d", SB_AWAIT(holder_of(3).inner));
    tr::say("%d", SB_AWAIT(forwarded(own)) + SB_AWAIT(std::move(own)));
    SB_RETURN();
}

int main()
{
    tr::exercise("xvalues", []() -> tr::routine { return xvalues(1); });
    return tr::finish();
}
