// Promises that are made from whatever the function has, templates and default arguments among them; overriding ones.
#include "support/trace.hpp"
#include <string>
#include <vector>
#include <memory>
struct P {
    struct promise_type : tr::promise_base {
        template <class... A> explicit promise_type(A &...a) { tr::say("preview of %d", static_cast<int>(sizeof...(a))); }
        P get_return_object() { return P{tr::coroutine_handle<promise_type>::from_promise(*this)}; }
        void return_void() {}
    };
    tr::coroutine_handle<> h;
};
namespace a { namespace { 
struct variadic {
    int x = 1;
    SB_COROUTINE P none() { SB_YIELD(x); }
    SB_COROUTINE P two(int i, const std::string &s) const volatile { SB_YIELD(x + i + static_cast<int>(s.size())); }
    SB_COROUTINE static P stat(int i) { SB_YIELD(i); }
    SB_COROUTINE P ref() && { SB_YIELD(x); }
};
} }
struct promise_with_default {
    struct promise_type : tr::promise_base {
        explicit promise_type(int n = 3) { tr::say("default %d", n); }
        promise_with_default get_return_object() { return promise_with_default{tr::coroutine_handle<promise_type>::from_promise(*this)}; }
        void return_void() {}
    };
    tr::coroutine_handle<> h;
};
struct Q {
    std::string s = "q";
    SB_COROUTINE promise_with_default f(std::string t) { SB_YIELD((s + t).c_str()); }
    SB_COROUTINE promise_with_default g() const { SB_YIELD(s.c_str()); }
};
SB_COROUTINE promise_with_default free_fn(std::string t) { SB_YIELD(t.c_str()); }
SB_COROUTINE promise_with_default free_int(int t) { SB_YIELD(t); }
template <class T> tr::routine wrap(T t) { return tr::routine(t.h); }
struct base { virtual ~base() {} virtual tr::flow go(int) = 0; std::unique_ptr<int> p{new int(5)}; };
struct impl : base {
    SB_COROUTINE tr::flow go(int n) override try {
        std::vector<std::unique_ptr<int>> v;
        for (int i = 0; i < n; ++i) {
            v.emplace_back(new int(i + *p));
            SB_YIELD(*v.back());
        }
        switch (n) {
        case 2: {
            tr::obj o(*p);
            SB_YIELD(o);
            if (*p == 5) goto out;
        }
        /* fall through */
        default: SB_YIELD(*p = 6);
        }
    out:
        *p = 5;
    } catch (...) { tr::say("caught %d", *p); *p = 5; }
};
int main() {
    static a::variadic v; static Q q; static impl i;
    tr::exercise("none", []() -> tr::routine { return wrap(v.none()); });
    tr::exercise("two", []() -> tr::routine { static const std::string s = "xyz"; return wrap(v.two(1, s)); });
    tr::exercise("stat", []() -> tr::routine { return wrap(a::variadic::stat(1)); });
    tr::exercise("ref", []() -> tr::routine { return wrap(static_cast<a::variadic &&>(v).ref()); });
    tr::exercise("f", []() -> tr::routine { return wrap(q.f("t")); });
    tr::exercise("g", []() -> tr::routine { return wrap(q.g()); });
    tr::exercise("free", []() -> tr::routine { return wrap(free_fn("t")); });
    tr::exercise("int", []() -> tr::routine { return wrap(free_int(8)); });
    tr::exercise("2", []() -> tr::routine { return static_cast<base &>(i).go(2); });
    tr::exercise("3", []() -> tr::routine { return static_cast<base &>(i).go(3); });
    return tr::finish();
}
