// Return types that are instances of one template.
#include "support/trace.hpp"

template <class T, int Kind> struct tagged : tr::routine {
    struct promise_type : tr::promise_base {
        T last;
        promise_type() : last() {}
        tagged get_return_object() { return tagged(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        template <class U> tr::give yield_value(U v)
        {
            last = static_cast<T>(v);
            tr::say("kind %d, %d", Kind, static_cast<int>(last * 10));
            return {};
        }
        void return_void() {}
    };
    explicit tagged(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE tagged<int, 1> integers(int n)
{
    SB_YIELD(n);
    SB_YIELD(2.9);
}

SB_COROUTINE tagged<double, 2> doubles(int n)
{
    SB_YIELD(n);
    SB_YIELD(2.5);
}

int main()
{
    tr::exercise("integers", []() -> tr::routine { return integers(1); });
    tr::exercise("doubles", []() -> tr::routine { return doubles(1); });
    return tr::finish();
}
