// Corners of naming the object: overloads with static functions, typeid, `delete this`, members by qualified names.
#include "support/trace.hpp"
#include <typeinfo>
#include <functional>
struct S {
    int x_ = 1;
    virtual ~S() {}
    static int f(int) { return 1; }
    int f(double) { return x_; }
    SB_COROUTINE tr::flow mixed() { SB_YIELD(f(1)); }         // no capture: static
    SB_COROUTINE tr::flow mixed2() { SB_YIELD(f(1)); SB_YIELD(f(1.0)); }
    SB_COROUTINE tr::flow tid() { SB_YIELD(typeid(*this) == typeid(S)); }
    SB_COROUTINE tr::flow tid2() { SB_YIELD(typeid(x_) == typeid(int)); }
    SB_COROUTINE tr::flow saved_sizeof() {
        auto l = [](int k) { return k + static_cast<int>(sizeof(x_)); };
        SB_YIELD(l(1)); SB_YIELD(l(2));
        auto m = [](decltype(this) p) { return p->x_; };
        SB_YIELD(m(this)); SB_YIELD(m(this));
    }
    SB_COROUTINE tr::flow ptrs() {
        std::function<int(int)> g = [this](int k) { return f(1.5) + k; };
        SB_YIELD(g(1)); SB_YIELD(g(2));
        int S::*p = &S::x_;
        SB_YIELD(this->*p);
        S &me = *this;
        SB_YIELD(me.x_);
        const auto &cm = *this;
        SB_YIELD(cm.x_);
        S copy = *this;
        SB_YIELD(copy.x_ + SB_YIELD(1));
        SB_YIELD((x_));
        SB_YIELD((*this).x_ + (SB_YIELD(2)));
        SB_YIELD(S::x_ + SB_YIELD(3));
        this->S::x_ = SB_YIELD(4);
        S::x_ = SB_YIELD(4);
        delete_me(SB_YIELD(5), this);
        SB_YIELD(S::f(SB_YIELD(1) * 1.0));
        x_ = 1;
    }
    void delete_me(int n, S *s) { tr::say("%d %d", n, s == this); }
    SB_COROUTINE tr::flow own_delete() {
        SB_YIELD(x_);
        delete this;
        SB_YIELD("gone");
    }
};
void ordinary() {
    auto l = [] {
        struct inner { int y; SB_COROUTINE tr::flow go() { SB_YIELD(y); SB_YIELD(this->y); } };
        static inner i = {4};
        return tr::routine(i.go());
    };
    tr::exercise("in lambda", +l);
}
int main() {
    static S s;
    tr::exercise("mixed", []() -> tr::routine { return s.mixed(); });
    tr::exercise("mixed2", []() -> tr::routine { return s.mixed2(); });
    tr::exercise("tid", []() -> tr::routine { return s.tid(); });
    tr::exercise("tid2", []() -> tr::routine { return s.tid2(); });
    tr::exercise("sz", []() -> tr::routine { return s.saved_sizeof(); });
    tr::exercise("ptrs", []() -> tr::routine { return s.ptrs(); });
    tr::exercise("own", []() -> tr::routine { return (new S)->own_delete(); }, tr::limits{0,0,0});
    ordinary();
    return tr::finish();
}
