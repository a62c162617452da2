// Members of classes with odd surroundings: private bases, names that hide everything, operators of their own, CRTP.
#include "support/trace.hpp"

#include <map>
#include <string>
#include <vector>

// The names of classes that are private bases are not accessible.
struct A { int a = 1; struct in { int q; }; };
struct B : private A { int b = 2; };
struct C : B {
    int c = 3;
    SB_COROUTINE tr::flow f() {
        ::A other;
        SB_YIELD(other.a + c + b);
        ::A::in i = {4};
        SB_YIELD(i.q);
        SB_YIELD(other.a);
        SB_YIELD(i.q);
    }
};
// the class hides names
namespace tools { struct thing { int v = 5; }; typedef thing alias; }
struct D {
    int tools = 1, std = 2, switchback = 3, tr = 4, give = 5;
    std::vector<int> v{1, 2};
    SB_COROUTINE ::tr::flow f(::tools::thing t) {
        ::tools::alias u;
        ::std::map<int, ::std::string> m;
        m[1] = "one";
        for (int i : v)
            SB_YIELD(i + u.v + tools + std + switchback);
        SB_YIELD(t.v);
        SB_YIELD(m[1].c_str());
        for (auto &e : m)
            SB_YIELD(e.second.c_str());
        SB_YIELD(SB_AWAIT(::tr::pause(u.v)) + give);
    }
};
// abstract, private destructor, deleted copies, over-aligned
struct alignas(64) E {
    E() = default;
    E(const E &) = delete;
    virtual int id() const = 0;
    SB_COROUTINE tr::flow f() const {
        tr::obj w(id());
        SB_YIELD(w.get());
        SB_YIELD(id() + w.get());
    }
protected:
    ~E() {}
};
struct F final : E { int id() const override { return 8; } };
// a class with its own operators
struct G {
    int v = 1;
    G *operator&() { return nullptr; }
    int operator,(int n) { return n; }
    int operator->*(int n) { return n + v; }
    G &operator=(int n) { v = n; return *this; }
    explicit operator bool() const { return v; }
    void *operator new(decltype(sizeof 0)) = delete;
    SB_COROUTINE tr::flow f() {
        SB_YIELD(((*this), 5));
        SB_YIELD(*this ->* 4);
        *this = SB_YIELD(6);
        SB_YIELD(v);
        if (*this)
            SB_YIELD("true");
        *this = 1;
    }
};
// several in one line, and in a macro
struct H { int v = 1; SB_COROUTINE tr::flow a() { SB_YIELD(v); } SB_COROUTINE tr::flow b() const { SB_YIELD(v + 1); } };
#define COROUTINE_MEMBER(name, value) SB_COROUTINE tr::flow name() { SB_YIELD(v + value); SB_YIELD(this->v); }
struct I { int v = 10; COROUTINE_MEMBER(one, 1) COROUTINE_MEMBER(two, 2) };
// CRTP
template <class T> struct base { T &self() { return static_cast<T &>(*this); } int n() { return self().value; } protected: int p = 3; };
struct J : base<J> { int value = 6; SB_COROUTINE tr::flow f() { SB_YIELD(n()); SB_YIELD(self().value + p); base<J> &b = *this; SB_YIELD(b.n()); SB_YIELD(1); } };
int main() {
    static C c; static D d; static F f; static G g; static H h; static I i; static J j;
    tr::exercise("c", []() -> tr::routine { return c.f(); });
    tr::exercise("d", []() -> tr::routine { return d.f(tools::thing()); });
    tr::exercise("e", []() -> tr::routine { return f.f(); });
    tr::exercise("g", []() -> tr::routine { return g.f(); });
    tr::exercise("h", []() -> tr::routine { return h.a(); });
    tr::exercise("h", []() -> tr::routine { return h.b(); });
    tr::exercise("i", []() -> tr::routine { return i.one(); });
    tr::exercise("i", []() -> tr::routine { return i.two(); });
    tr::exercise("j", []() -> tr::routine { return j.f(); });
    return tr::finish();
}
