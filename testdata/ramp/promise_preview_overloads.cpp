// Constructors that take the parameters are preferred; the default one is the fallback.
#include "support/trace.hpp"

struct choosy : tr::routine {
    struct promise_type : tr::promise_base {
        promise_type() { tr::say("default"); }
        promise_type(int n) { tr::say("int %d", n); }
        promise_type(int &n, tr::obj &o)
        {
            tr::say("int &, obj & %d %d", n, o.get());
            ++n;
        }
        promise_type(int, const tr::obj &, int) { tr::say("three"); }
        promise_type(const promise_type &) = delete;
        choosy get_return_object() { return choosy(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit choosy(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE choosy none()
{
    SB_YIELD(0);
}

SB_COROUTINE choosy one(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE choosy two(int n, tr::obj &o)
{
    SB_YIELD(n);
    SB_YIELD(o);
}

SB_COROUTINE choosy three(int, const tr::obj &o, int n)
{
    SB_YIELD(n);
    SB_YIELD(o);
}

SB_COROUTINE choosy text(const char *s)
{
    SB_YIELD(s);
}

static tr::obj *home;

int main()
{
    {
        tr::obj o(5);
        home = &o;
        tr::exercise("none", []() -> tr::routine { return none(); });
        tr::exercise("one", []() -> tr::routine { return one(1); });
        tr::exercise("two", []() -> tr::routine { return two(2, *home); });
        tr::exercise("three", []() -> tr::routine { return three(3, *home, 4); });
        tr::exercise("text", []() -> tr::routine { return text("text"); });
    }
    return tr::finish();
}
