// Promises that keep their result: by value, as a reference, nothing at all.
#include "support/trace.hpp"

struct number_task : tr::routine {
    struct promise_type : tr::promise_base {
        int result;
        promise_type() : result(-1) {}
        number_task get_return_object()
        {
            return number_task(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        void return_value(int n) { result = n; }
        ~promise_type() { tr::say("result %d", result); }
    };
    explicit number_task(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct reference_task : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj *result;
        promise_type() : result(nullptr) {}
        reference_task get_return_object()
        {
            return reference_task(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        void return_value(tr::obj &o)
        {
            result = &o;
            o.add(1);
        }
    };
    explicit reference_task(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE number_task number(int n)
{
    SB_YIELD(n);
    SB_RETURN(n * 2);
}

SB_COROUTINE reference_task reference(tr::obj &o)
{
    SB_YIELD(o);
    SB_RETURN(o);
}

static tr::obj *home;

int main()
{
    {
        tr::obj o(5);
        home = &o;
        tr::exercise("number", []() -> tr::routine { return number(4); });
        tr::exercise("reference", []() -> tr::routine { return reference(*home); });
    }
    return tr::finish();
}
