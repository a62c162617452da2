// A lazy task with an int result, awaited by symmetric transfer; it may also yield.
#ifndef SB_TESTDATA_SUPPORT_TASK_HPP
#define SB_TESTDATA_SUPPORT_TASK_HPP

#include "support/trace.hpp"

namespace tr {

class task {
public:
    class promise_type : public promise_base {
    public:
        coroutine_handle<> continuation;
        std::exception_ptr error;
        int result;

        promise_type() : continuation(nullptr), error(), result(0) { ++state().live; }
        promise_type(const promise_type &) = delete;
        promise_type &operator=(const promise_type &) = delete;
        ~promise_type() { --state().live; }
        task get_return_object() { return task(coroutine_handle<promise_type>::from_promise(*this)); }

        struct back {
            bool await_ready() const noexcept { return false; }
            coroutine_handle<> await_suspend(coroutine_handle<promise_type> h) const noexcept
            {
                return h.promise().continuation;
            }
            void await_resume() const noexcept {}
        };
        back final_suspend() const noexcept { return {}; }
        void return_value(int v) { result = v; }
        void unhandled_exception() { error = std::current_exception(); }
    };

    explicit task(coroutine_handle<promise_type> h) : h_(h) {}
    task(task &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    task(const task &) = delete;
    task &operator=(const task &) = delete;
    ~task()
    {
        if (h_)
            h_.destroy();
    }

    bool await_ready() const noexcept { return false; }
    coroutine_handle<> await_suspend(coroutine_handle<> caller) noexcept
    {
        h_.promise().continuation = caller;
        return h_;
    }
    int await_resume() const
    {
        if (h_.promise().error)
            std::rethrow_exception(h_.promise().error);
        return h_.promise().result;
    }

private:
    coroutine_handle<promise_type> h_;
};

} // namespace tr

#endif
