// Lambdas that capture `this` and live across suspensions.
#include "support/trace.hpp"

class meter {
    int total_ = 10;
    tr::obj unit_{2};
    int bump(int n) { return total_ += n; }
    int read() const { return total_; }

public:
    SB_COROUTINE tr::flow run(int k)
    {
        auto bump_it = [this](int n) { return bump(n) + this->total_; };
        SB_YIELD(bump_it(1));
        auto by_value = [=](int n) { return n + read() + k; };
        SB_YIELD(by_value(2));
        tr::obj o(3);
        auto by_reference = [&](int n) -> int {
            o.add(n);
            unit_.add(k);
            return total_ = n;
        };
        SB_YIELD(by_reference(4));
        k = 6;
        SB_YIELD(o);
        SB_YIELD(bump_it(5) + by_value(SB_YIELD(6)) + by_reference(7));
        SB_YIELD(unit_);
    }
    SB_COROUTINE tr::flow look() const
    {
        auto reader = [this]() { return read(); };
        SB_YIELD(reader());
        SB_YIELD(reader() + 1);
    }
    SB_COROUTINE tr::flow with_reference()
    {
        tr::obj o(1);
        tr::obj &r = o;
        auto both = [&](int n) { return r.add(n) + total_; };
        SB_YIELD(both(1));
        SB_YIELD(both(2));
        auto later = [&r, this] { return r.add(total_); };
        SB_YIELD(later());
    }
};

int main()
{
    static meter m;
    tr::exercise("run", []() -> tr::routine {
        m = meter();
        return m.run(5);
    });
    tr::exercise("look", []() -> tr::routine { return m.look(); });
    tr::exercise("reference", []() -> tr::routine { return m.with_reference(); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
