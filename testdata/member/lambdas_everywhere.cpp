// Saved lambdas that use the object: in loops, in try blocks, in each other, as temporaries, with local types.
#include "support/trace.hpp"
#include <functional>
#include <string>
#include <vector>
template <class F> struct holder { F f; int operator()(int n) { return f(n); } };
template <class F> holder<F> hold(F f) { return holder<F>{f}; }
struct S {
    int x_ = 1;
    std::vector<int> v_{3, 1, 2};
    tr::obj o_{5};
    SB_COROUTINE tr::flow loop() {
        for (int i = 0; i < 2; ++i) {
            tr::obj o(i);
            auto add = [this, i, &o](int k) { x_ += k; return o.add(i + k); };
            SB_YIELD(add(1));
            auto twice = [this, add](int k) { return add(k) + add(k) + x_; };
            SB_YIELD(twice(2));
            auto ref = [&](int k) { return twice(k) + add(k); };
            SB_YIELD(ref(3));
        }
        x_ = 1;
    }
    SB_COROUTINE tr::flow temp() {
        SB_YIELD(hold([this](int n) { return x_ + n; })(SB_YIELD(1)));
        auto h = hold([this](int n) { return x_ * n; });
        SB_YIELD(h(2));
        SB_YIELD(h(3));
        const auto &ext = [this](int n) { return x_ - n; };
        SB_YIELD(ext(4));
        SB_YIELD(ext(5));
        auto &&ext2 = [this, &ext](int n) { return ext(n) - x_; };
        SB_YIELD(ext2(4));
        SB_YIELD(ext2(5));
        std::function<int(int)> f = [=](int n) { return x_ + n; };
        SB_YIELD(f(6));
        SB_YIELD(f(7));
    }
    SB_COROUTINE tr::flow multi() {
        try {
            auto fail = [this](int n) -> int {
                if (n > 1)
                    throw tr::boom{n + x_};
                return n;
            };
            SB_YIELD(fail(1));
            SB_YIELD(fail(2));
        } catch (const tr::boom &b) {
            tr::say("caught %d", b.code);
        }
        struct local { int a; };
        local l = {4};
        auto uses = [this, &l](local m) { return l.a + m.a + x_; };
        SB_YIELD(uses(l));
        typedef tr::obj other;
        auto make = [this](int n) -> other { return other(n + x_); };
        SB_YIELD(make(1));
        SB_YIELD(make(2));
        const int limit = 7;
        int n = limit;
        auto lim = [this, n](int m) mutable noexcept { return n += m + x_; };
        SB_YIELD(lim(1));
        SB_YIELD(lim(1));
        const std::string s = "abc";
        auto len = [=] { return static_cast<int>(s.size()) + this->x_; };
        SB_YIELD(len());
        SB_YIELD(len());
        int *p = &n;
        int **pp = &p;
        auto ptr = [&, this] { return ++**pp + x_; };
        SB_YIELD(ptr());
        SB_YIELD(ptr());
        SB_YIELD(n);
    }
    SB_COROUTINE tr::flow constant() const {
        auto look = [this] { return x_; };
        SB_YIELD(look());
        SB_YIELD(look());
        int sum = 0;
        auto each = [&](const std::function<void(int)> &f) { for (int i : v_) f(i); };
        each([&](int i) { sum += i * x_; });
        SB_YIELD(sum);
        each([&](int i) { sum -= i; });
        SB_YIELD(sum);
    }
};
int main() {
    static S s;
    tr::exercise("loop", []() -> tr::routine { s.x_ = 1; return s.loop(); });
    tr::exercise("temp", []() -> tr::routine { s.x_ = 1; return s.temp(); });
    tr::exercise("multi", []() -> tr::routine { s.x_ = 1; return s.multi(); });
    tr::exercise("constant", []() -> tr::routine { return s.constant(); });
    return tr::state().live == 1 ? 0 : 1;
}
