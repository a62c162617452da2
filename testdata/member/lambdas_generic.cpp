// std: c++14
// What C++14 adds: generic lambdas that are saved and capture `this`, init captures, deduced types, relaxed constexpr.
#include "support/trace.hpp"

class mixer {
    int total_ = 3;
    tr::obj o_{7};
    template <class T> int mix(T t) { return total_ += static_cast<int>(t); }

public:
    SB_COROUTINE tr::flow run(tr::mo m)
    {
        auto generic = [this](auto x, int n = 1) { return mix(x) + n; };
        SB_YIELD(generic(1));
        SB_YIELD(generic(2.5, 10));
        auto kept = [this, m = std::move(m), n = o_.get() + 1]() mutable { return total_ + m.get() + n++; };
        SB_YIELD(kept());
        SB_YIELD(kept());
        int a[2] = {1, 2};
        auto array = [this, a] { return total_ + a[1]; };
        auto nested = [&](int k) { return [&, k] { return total_ + a[0] + k; }(); };
        a[0] = 5;
        SB_YIELD(array() + nested(3));
        SB_YIELD(nested(4));
        total_ = 3;
    }
};

int main()
{
    static mixer x;
    tr::exercise("run", []() -> tr::routine { return x.run(tr::mo(9)); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
