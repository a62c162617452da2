// The promise's constructor sees the parameters: lvalues of the copies in the frame.
#include "support/trace.hpp"

struct previewing : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj o;
        promise_type(tr::param &p, const int &n, const char *text) : o(p.get() + n)
        {
            tr::say("preview %d %d %s", p.get(), n, text);
            p.v = 50;
        }
        previewing get_return_object() { return previewing(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("return"); }
        ~promise_type() { tr::say("~promise"); }
    };
    explicit previewing(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE previewing previews(tr::param p, int n, const char *text)
{
    tr::obj local(9);
    SB_YIELD(p.get());
    SB_YIELD(n);
    SB_YIELD(text);
}

int main()
{
    tr::exercise("previews", []() -> tr::routine { return previews(1, 2, "three"); });
    return tr::finish();
}
