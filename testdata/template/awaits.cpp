// Awaiting what depends on a template argument: awaiters, operator co_await as a member and as a function, await_transform.
#include "support/trace.hpp"
#include "support/task.hpp"

// Its own awaiter.
template <class T> struct ready {
    T value;
    bool await_ready() const { return true; }
    void await_suspend(tr::coroutine_handle<>) const {}
    T await_resume() const
    {
        tr::may_throw("ready", 1);
        return value;
    }
};

template <class T> struct by_member {
    T value;
    ready<T> SB_OPERATOR_AWAIT() const { return ready<T>{value}; }
};

template <class T> struct by_function {
    T value;
};
template <class T> ready<T &> SB_OPERATOR_AWAIT(by_function<T> &f) { return ready<T &>{f.value}; }
template <class T> ready<T> SB_OPERATOR_AWAIT(by_function<T> &&f) { return ready<T>{f.value}; }

template <class A> SB_COROUTINE tr::flow waits(A a)
{
    auto first = SB_AWAIT(a);
    SB_YIELD(tr::value_of(first));
    auto &&second = SB_AWAIT(a);
    SB_YIELD(tr::value_of(second));
    const auto &third = SB_AWAIT(static_cast<A &&>(a));
    SB_YIELD(tr::value_of(third) + tr::value_of(SB_AWAIT(a)));
    SB_AWAIT(a);
    SB_YIELD(tr::value_of(SB_AWAIT(A(a))));
}

// A promise that transforms, of a return type that depends.
template <class T> class transforming : public tr::routine {
public:
    class promise_type : public tr::promise_base {
    public:
        transforming get_return_object()
        {
            return transforming(tr::coroutine_handle<promise_type>::from_promise(*this));
        }
        void return_value(T t) { tr::say("returns %d", tr::value_of(t)); }
        ready<T> await_transform(const T &t)
        {
            tr::say("transforms");
            return ready<T>{t};
        }
        template <class U> by_member<U> await_transform(ready<U> &&r) { return by_member<U>{r.value}; }
    };
    explicit transforming(tr::coroutine_handle<> h) : routine(h) {}
};

template <class T> SB_COROUTINE transforming<T> transformed(T t)
{
    T a = SB_AWAIT(t);
    SB_YIELD(tr::value_of(a));
    T b = SB_AWAIT(ready<T>{a});
    SB_YIELD(tr::value_of(b));
    SB_RETURN(SB_AWAIT(b));
}

int main()
{
    tr::exercise("awaiter of int", []() -> tr::routine { return waits(ready<int>{1}); });
    tr::exercise("member of int", []() -> tr::routine { return waits(by_member<int>{2}); });
    tr::exercise("function of int", []() -> tr::routine { return waits(by_function<int>{3}); });
    tr::exercise("transformed int", []() -> tr::routine { return transformed(4); });
    tr::exercise("transformed obj", []() -> tr::routine { return transformed(tr::obj(5)); });
    return tr::finish();
}
