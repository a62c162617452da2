// std: c++17
// Lambdas that capture a copy of the object.
#include "support/trace.hpp"

class counter {
    tr::obj value_;
    int n_ = 1;
    int get() const { return value_.get() + n_; }

public:
    explicit counter(int v) : value_(v) {}
    counter(const counter &) = default;

    SB_COROUTINE tr::flow run()
    {
        SB_YIELD([*this] { return value_.get(); }());
        SB_YIELD([*this]() mutable { return value_.add(5); }());
        SB_YIELD(value_.get());
        SB_YIELD([=, *this] { return get() + n_; }());
        SB_YIELD([self = *this, this] { return self.get() + get(); }());
        SB_YIELD([&n = n_] { return ++n; }());
        SB_YIELD(n_--);
    }
    SB_COROUTINE tr::flow look() const
    {
        SB_YIELD([*this]() mutable { return value_.get(); }());
        if constexpr (sizeof(n_) == sizeof(int))
            SB_YIELD(n_);
        if (auto [a, b] = std::pair<int, int>(n_, get()); a < b)
            SB_YIELD(b);
    }
};

int main()
{
    {
        static counter c(4);
        tr::exercise("run", []() -> tr::routine { return c.run(); });
        tr::exercise("look", []() -> tr::routine { return c.look(); });
    }
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
