// A sequence: the smallest generator that a range-for can read.
#ifndef SB_TESTDATA_SUPPORT_SEQ_HPP
#define SB_TESTDATA_SUPPORT_SEQ_HPP

#include "support/trace.hpp"

namespace tr {

template <class T> class seq {
public:
    class promise_type {
    public:
        const T *current;
        std::exception_ptr error;

        promise_type() : current(nullptr), error() { ++state().live; }
        promise_type(const promise_type &) = delete;
        promise_type &operator=(const promise_type &) = delete;
        ~promise_type() { --state().live; }
        seq get_return_object() { return seq(coroutine_handle<promise_type>::from_promise(*this)); }
        switchback::suspend_always initial_suspend() const noexcept { return {}; }
        switchback::suspend_always final_suspend() const noexcept { return {}; }
        switchback::suspend_always yield_value(const T &v) noexcept
        {
            current = &v;
            return {};
        }
        void return_void() const noexcept {}
        void unhandled_exception() { error = std::current_exception(); }
    };

    class iterator {
    public:
        explicit iterator(coroutine_handle<promise_type> h) : h_(h) {}
        const T &operator*() const { return *h_.promise().current; }
        iterator &operator++()
        {
            advance(h_);
            return *this;
        }
        bool operator!=(const iterator &o) const { return running() != o.running(); }

    private:
        bool running() const { return h_ && !h_.done(); }
        coroutine_handle<promise_type> h_;
    };

    seq() : h_(nullptr) {}
    explicit seq(coroutine_handle<promise_type> h) : h_(h) {}
    seq(seq &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    seq &operator=(seq &&o) noexcept
    {
        std::swap(h_, o.h_);
        return *this;
    }
    ~seq()
    {
        if (h_)
            h_.destroy();
    }
    iterator begin()
    {
        advance(h_);
        return iterator(h_);
    }
    iterator end() { return iterator(nullptr); }
    // Steps; false at the end.
    bool next()
    {
        advance(h_);
        return !h_.done();
    }
    const T &value() const { return *h_.promise().current; }

private:
    static void advance(coroutine_handle<promise_type> h)
    {
        h.resume();
        if (h.done() && h.promise().error)
            std::rethrow_exception(h.promise().error);
    }
    coroutine_handle<promise_type> h_;
};

} // namespace tr

#endif
