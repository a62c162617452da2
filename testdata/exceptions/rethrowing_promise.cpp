// unhandled_exception that rethrows: the exception reaches whoever resumed; the coroutine is done.
#include "support/trace.hpp"

struct open : tr::routine {
    struct promise_type : tr::promise_base {
        open get_return_object() { return open(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("return"); }
        void unhandled_exception()
        {
            tr::say("rethrow");
            throw;
        }
    };
    explicit open(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE open throws(int n, tr::param p)
{
    tr::obj a(p.get());
    SB_YIELD(1);
    tr::obj b(2);
    if (n == 1)
        throw 1;
    SB_YIELD(2);
}

static void run(int n, int resumptions)
{
    tr::say("-- %d %d", n, resumptions);
    open o = throws(n, 5);
    try {
        for (int i = 0; i < resumptions && !o.done(); ++i)
            o.handle().resume();
    } catch (int e) {
        tr::say("caught %d", e);
    }
    tr::say("done %d", o.done());
}

int main()
{
    run(0, 5);
    run(1, 1);
    run(1, 5);
    return tr::finish();
}
