// std: c++17
// What C++17 adds, with members: structured bindings, conditions with initialisers, fold expressions, copies of the object.
#include "support/trace.hpp"
#include <optional>
#include <tuple>
#include <string>
struct S {
    int x_ = 1; std::tuple<int, tr::obj> t_{2, tr::obj(3)}; static inline int s_ = 4; 
    struct agg { int a = 1; int b = a + 1; int c() const { return a + b; } };
    SB_COROUTINE tr::flow f() {
        auto &[a, o] = t_;
        SB_YIELD(a + x_);
        SB_YIELD(o);
        if (int y = x_; y < s_)
            SB_YIELD(y);
        switch (auto z = x_ + 1; z) { case 2: SB_YIELD("two"); break; default: break; }
        auto [p, q] = std::pair<int, int>(x_, s_);
        SB_YIELD(p + q);
        SB_YIELD(p);
        agg g{5, x_};
        SB_YIELD(g.c());
        agg h;
        SB_YIELD(h.c() + SB_YIELD(h.a));
        constexpr auto lam = [](int n) constexpr { return n + 1; };
        SB_YIELD(lam(x_));
        auto gen = [&](auto... n) { return (x_ + ... + n); };
        SB_YIELD(gen(1, 2));
        SB_YIELD(gen(1, 2, 3));
        std::optional<tr::obj> opt = SB_AWAIT(tr::pause(x_));
        SB_YIELD(*opt);
        opt.reset();
        auto copy = [*this, k = x_]() mutable { return ++x_ + k; };
        SB_YIELD(copy());
        SB_YIELD(copy());
        SB_YIELD(x_);
        auto nested = [this] { return [*this] { return x_; }(); };
        SB_YIELD(nested());
        SB_YIELD(nested());
    }
};
int main() { static S s; tr::exercise("f", []() -> tr::routine { return s.f(); }); return tr::state().live == 1 ? 0 : 1; }
