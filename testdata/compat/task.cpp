// Tasks that hand control to each other by std handles: symmetric transfer, std::noop_coroutine, typed and untyped
// handles in await_suspend, an operator co_await.
// compat: on
#include <coroutine>
#include <switchback/coroutine.hpp>

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <utility>

static int live = 0;

template <class T>
class task {
public:
    struct promise_type;
    using handle = std::coroutine_handle<promise_type>;

    struct promise_type {
        std::coroutine_handle<> caller = std::noop_coroutine();
        std::exception_ptr error;
        T result = T();

        promise_type() { ++live; }
        promise_type(const promise_type &) = delete;
        promise_type &operator=(const promise_type &) = delete;
        ~promise_type() { --live; }

        struct back {
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(handle h) const noexcept { return h.promise().caller; }
            void await_resume() const noexcept {}
        };

        task get_return_object() { return task(handle::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        back final_suspend() const noexcept { return {}; }
        void return_value(T v) { result = std::move(v); }
        void unhandled_exception() { error = std::current_exception(); }
    };

    class awaiter {
    public:
        explicit awaiter(handle h) : h_(h) {}
        bool await_ready() const noexcept { return h_.done(); }
        template <class P>
        handle await_suspend(std::coroutine_handle<P> caller) noexcept
        {
            h_.promise().caller = caller;
            return h_;
        }
        T await_resume() const
        {
            if (h_.promise().error)
                std::rethrow_exception(h_.promise().error);
            return std::move(h_.promise().result);
        }

    private:
        handle h_;
    };

    explicit task(handle h) : h_(h) {}
    task(task &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    task(const task &) = delete;
    task &operator=(const task &) = delete;
    ~task()
    {
        if (h_)
            h_.destroy();
    }

    awaiter SB_OPERATOR_AWAIT() && { return awaiter(h_); }

    T run()
    {
        h_.resume();
        return awaiter(h_).await_resume();
    }

private:
    handle h_;
};

SB_COROUTINE static task<int> number(int n)
{
    std::printf("number %d\n", n);
    if (n < 0)
        throw std::runtime_error("negative");
    SB_RETURN(n);
}

SB_COROUTINE static task<long> sum(int n)
{
    long total = 0;
    for (int i = 0; i != n; ++i)
        total += SB_AWAIT(number(i)) * 2;
    SB_RETURN(total);
}

SB_COROUTINE static task<int> depth(int n)
{
    if (n == 0)
        SB_RETURN(0);
    SB_RETURN(1 + SB_AWAIT(depth(n - 1)));
}

SB_COROUTINE static task<int> safely(int n)
{
    try {
        SB_RETURN(SB_AWAIT(number(n)));
    } catch (const std::exception &e) {
        std::printf("caught %s\n", e.what());
    }
    SB_AWAIT(std::suspend_never());
    SB_RETURN(-1);
}

// Suspends and goes on at once, or not at all.
struct hop {
    bool away;
    bool await_ready() const noexcept { return false; }
    bool await_suspend(std::coroutine_handle<>) const noexcept { return away; }
    const char *await_resume() const noexcept { return away ? "came back" : "stayed"; }
};

SB_COROUTINE static task<int> hops()
{
    std::printf("%s\n", SB_AWAIT((hop{false})));
    std::printf("%s\n", SB_AWAIT((hop{true})));
    SB_RETURN(0);
}

int main()
{
    std::printf("%ld\n", sum(5).run());
    std::printf("%d\n", depth(20000).run());
    std::printf("%d\n", safely(7).run());
    std::printf("%d\n", safely(-7).run());
    {
        task<int> abandoned = hops();
        task<int> moved = std::move(abandoned);
        std::printf("%d\n", moved.run());
    }
    std::printf("live %d\n", live);
}
