// Lambdas that use members: `this` captured by name and by default, nested ones, returned values, calls between
// suspensions.
#include "support/trace.hpp"

template <class F> int apply(F f, int n) { return f(n); }

class register_ {
    int total_ = 10;
    tr::obj last_{1};
    int bump(int n) { return total_ += n; }
    int read() const { return total_; }
    static int scale;

public:
    SB_COROUTINE tr::flow run(int k)
    {
        SB_YIELD(apply([this](int n) { return bump(n); }, 1));
        SB_YIELD(apply([=](int n) { return n + this->total_ + k; }, 2));
        SB_YIELD(apply([&](int n) { return total_ = n + k; }, 3));
        SB_YIELD(apply([this, k](int n) { return this->read() + n * k; }, 4));
        SB_YIELD(apply([](int n) { return n * scale; }, 5));
        int local = SB_YIELD(6);
        SB_YIELD(apply([&, this](int n) { return apply([=](int m) { return m + local + bump(n); }, n); }, 7));
        SB_YIELD(apply([this](int n) { return apply([&](int m) { return m + total_; }, n); }, 8));
        for (int i = 0; i < 2; ++i) {
            auto add = [&] { total_ += i; };
            add();
            SB_YIELD(total_);
        }
        SB_YIELD(apply([this](int n) { return last_.add(n); }, SB_YIELD(9)));
        SB_YIELD([this] { return last_; }());
        last_.set(1);
        total_ = 10;
    }
    SB_COROUTINE tr::flow look() const
    {
        SB_YIELD(apply([this](int n) { return read() + n; }, 1));
        SB_YIELD(apply([=](int n) { return this->total_ + n; }, 2));
    }
};

int register_::scale = 100;

int main()
{
    static register_ r;
    tr::exercise("run", []() -> tr::routine {
        r = register_();
        return r.run(5);
    });
    tr::exercise("look", []() -> tr::routine { return r.look(); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
