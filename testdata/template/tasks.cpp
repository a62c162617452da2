// A task library of templates: lazy tasks with symmetric transfer, when_all, when_any, a mutex and an event; an actor of member
// coroutines over it.
#include "support/trace.hpp"

#include <deque>
#include <exception>
#include <tuple>
#include <vector>

namespace lib {

template <class T> class task;

struct task_promise_base {
    tr::coroutine_handle<> continuation;
    std::exception_ptr failure;

    switchback::suspend_always initial_suspend() const noexcept { return {}; }
    struct final_awaiter {
        bool await_ready() const noexcept { return false; }
        template <class P> tr::coroutine_handle<> await_suspend(tr::coroutine_handle<P> h) const noexcept
        {
            return h.promise().continuation;
        }
        void await_resume() const noexcept {}
    };
    final_awaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() { failure = std::current_exception(); }
};

template <class T> struct task_promise : task_promise_base {
    std::vector<T> result; // none or one
    task<T> get_return_object();
    template <class U> void return_value(U &&u) { result.emplace_back(static_cast<U &&>(u)); }
    T take()
    {
        if (failure)
            std::rethrow_exception(failure);
        return std::move(result.front());
    }
};
template <> struct task_promise<void> : task_promise_base {
    task<void> get_return_object();
    void return_void() {}
    void take()
    {
        if (failure)
            std::rethrow_exception(failure);
    }
};

template <class T> class task {
public:
    typedef task_promise<T> promise_type;
    explicit task(tr::coroutine_handle<promise_type> h) : h_(h) {}
    task(task &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    task(const task &) = delete;
    task &operator=(const task &) = delete;
    ~task()
    {
        if (h_)
            h_.destroy();
    }
    bool await_ready() const noexcept { return false; }
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> c)
    {
        h_.promise().continuation = c;
        return h_;
    }
    T await_resume() { return h_.promise().take(); }

private:
    tr::coroutine_handle<promise_type> h_;
};

template <class T> task<T> task_promise<T>::get_return_object()
{
    return task<T>(tr::coroutine_handle<task_promise<T>>::from_promise(*this));
}
inline task<void> task_promise<void>::get_return_object()
{
    return task<void>(tr::coroutine_handle<task_promise<void>>::from_promise(*this));
}

// Who waits for what.
class event {
public:
    void set()
    {
        set_ = true;
        while (!waiting_.empty()) {
            tr::coroutine_handle<> h = waiting_.front();
            waiting_.pop_front();
            h.resume();
        }
    }
    bool await_ready() const { return set_; }
    void await_suspend(tr::coroutine_handle<> h) { waiting_.push_back(h); }
    void await_resume() const {}

private:
    bool set_ = false;
    std::deque<tr::coroutine_handle<>> waiting_;
};

template <class T> class guarded {
public:
    explicit guarded(T t) : value_(std::move(t)) {}
    struct locker {
        guarded &of;
        bool await_ready() const
        {
            if (of.locked_)
                return false;
            return of.locked_ = true;
        }
        void await_suspend(tr::coroutine_handle<> h) { of.waiting_.push_back(h); }
        T &await_resume() const { return of.value_; }
    };
    locker lock() { return locker{*this}; }
    void unlock()
    {
        if (waiting_.empty()) {
            locked_ = false;
            return;
        }
        tr::coroutine_handle<> h = waiting_.front();
        waiting_.pop_front();
        h.resume();
    }

private:
    T value_;
    bool locked_ = false;
    std::deque<tr::coroutine_handle<>> waiting_;
};

inline int total() { return 0; }
template <class First, class... Rest> int total(const First &first, const Rest &...rest)
{
    return tr::value_of(first) + total(rest...);
}

// In order; the results of the first exception's predecessors are dropped.
template <class A, class B> SB_COROUTINE task<std::pair<A, B>> when_both(task<A> a, task<B> b)
{
    A first = SB_AWAIT(a);
    B second = SB_AWAIT(b);
    SB_RETURN(std::pair<A, B>(std::move(first), std::move(second)));
}

template <class T> SB_COROUTINE task<std::vector<T>> when_all(std::vector<task<T>> tasks)
{
    std::vector<T> results;
    for (auto &each : tasks)
        results.push_back(SB_AWAIT(each));
    SB_RETURN(results);
}

template <class T> SB_COROUTINE task<T> first_of(std::vector<task<T>> tasks, int otherwise)
{
    for (task<T> &each : tasks) {
        try {
            T result = SB_AWAIT(each);
            SB_RETURN(std::move(result));
        } catch (const tr::boom &) {
            tr::say("one failed");
        }
    }
    SB_RETURN(T(otherwise));
}

template <class T, class F> SB_COROUTINE auto then(task<T> t, F f) -> task<decltype(f(std::declval<T>()))>
{
    SB_RETURN(f(SB_AWAIT(t)));
}

template <class T> SB_COROUTINE task<T> immediate(int n)
{
    T t(tr::op(n));
    SB_RETURN(t);
}

template <class T> SB_COROUTINE task<T> failing(int code)
{
    throw tr::boom{code};
    SB_RETURN(T(code));
}

} // namespace lib

struct twice {
    template <class T> T operator()(const T &t) const { return T(2 * tr::value_of(t)); }
};

SB_COROUTINE tr::flow combines()
{
    lib::task<int> one = lib::immediate<int>(1);
    lib::task<tr::obj> two = lib::immediate<tr::obj>(2);
    auto both = SB_AWAIT(lib::when_both(std::move(one), std::move(two)));
    SB_YIELD(lib::total(both.first, both.second));
    std::vector<lib::task<int>> tasks;
    for (int i = 3; i < 6; ++i)
        tasks.push_back(lib::then(lib::immediate<int>(i), twice()));
    std::vector<int> all = SB_AWAIT(lib::when_all(std::move(tasks)));
    for (int each : all)
        SB_YIELD(each);
    std::vector<lib::task<tr::obj>> some;
    some.push_back(lib::failing<tr::obj>(7));
    some.push_back(lib::immediate<tr::obj>(8));
    tr::obj first = SB_AWAIT(lib::first_of(std::move(some), 9));
    SB_YIELD(first);
}

// Messages are handled one by one, whoever sends them.
template <class State> class actor {
    lib::guarded<State> state_;
    lib::event stopped_;

public:
    explicit actor(State s) : state_(std::move(s)) {}

    template <class F> SB_COROUTINE lib::task<int> send(F f)
    {
        State &state = SB_AWAIT(state_.lock());
        int answer = f(state);
        state_.unlock();
        SB_RETURN(answer);
    }
    SB_COROUTINE lib::task<void> stop()
    {
        int last = SB_AWAIT(send(twice_of()));
        tr::say("last %d", last);
        stopped_.set();
    }
    SB_COROUTINE tr::flow life()
    {
        SB_YIELD(SB_AWAIT(send(increment())));
        SB_AWAIT(stop());
        SB_AWAIT(stopped_);
        SB_YIELD("stopped");
    }

private:
    struct increment {
        int operator()(State &s) const
        {
            s = State(tr::value_of(s) + 1);
            return tr::value_of(s);
        }
    };
    struct twice_of {
        int operator()(State &s) const { return 2 * tr::value_of(s); }
    };
};

template <class State> SB_COROUTINE tr::flow lives(State s)
{
    actor<State> mine(s);
    tr::flow life = mine.life();
    while (!life.done()) {
        life.handle().resume();
        SB_YIELD(life.done());
    }
}

int main()
{
    tr::exercise("combines", []() -> tr::routine { return combines(); });
    tr::exercise("actor of int", []() -> tr::routine { return lives(10); });
    return tr::finish();
}
