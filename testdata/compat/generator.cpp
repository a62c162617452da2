// A generator as textbooks have it: a promise and an iterator that know std alone.
// compat: on
#include <coroutine>
#include <switchback/coroutine.hpp>

#include <cstddef>
#include <cstdio>
#include <exception>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

static int live = 0;

struct noisy {
    std::string name;
    explicit noisy(std::string n) : name(std::move(n))
    {
        ++live;
        std::printf("+%s\n", name.c_str());
    }
    noisy(const noisy &) = delete;
    noisy &operator=(const noisy &) = delete;
    ~noisy()
    {
        --live;
        std::printf("~%s\n", name.c_str());
    }
};

template <class T>
class sequence {
public:
    struct promise_type {
        const T *value = nullptr;
        std::exception_ptr error;

        sequence get_return_object() { return sequence(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        std::suspend_always yield_value(const T &v)
        {
            value = std::addressof(v);
            return {};
        }
        template <class U>
        std::suspend_never await_transform(U &&) = delete;
        void return_void() const noexcept {}
        void unhandled_exception() { error = std::current_exception(); }
    };

    class iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        iterator() = default;
        explicit iterator(std::coroutine_handle<promise_type> h) : h_(h) { ++*this; }
        iterator &operator++()
        {
            h_.resume();
            if (h_.done()) {
                std::exception_ptr error = h_.promise().error;
                h_ = nullptr;
                if (error)
                    std::rethrow_exception(error);
            }
            return *this;
        }
        reference operator*() const { return *h_.promise().value; }
        friend bool operator==(iterator a, iterator b) { return a.h_ == b.h_; }
        friend bool operator!=(iterator a, iterator b) { return a.h_ != b.h_; }

    private:
        std::coroutine_handle<promise_type> h_;
    };

    explicit sequence(std::coroutine_handle<promise_type> h) : h_(h) {}
    sequence(sequence &&o) noexcept : h_(o.h_) { o.h_ = {}; }
    sequence(const sequence &) = delete;
    sequence &operator=(const sequence &) = delete;
    ~sequence()
    {
        if (h_)
            h_.destroy();
    }
    iterator begin() { return iterator(h_); }
    iterator end() { return iterator(); }

private:
    std::coroutine_handle<promise_type> h_;
};

SB_COROUTINE static sequence<int> squares(int limit)
{
    noisy whole("whole");
    for (int i = 0; i != limit; ++i) {
        noisy each("each");
        SB_YIELD(i * i);
    }
}

SB_COROUTINE static sequence<std::string> words(std::string prefix)
{
    noisy first("first");
    SB_YIELD(prefix + "1");
    try {
        noisy second("second");
        SB_YIELD(prefix + "2");
        throw std::runtime_error("broken");
    } catch (const std::exception &e) {
        prefix += e.what();
    }
    SB_YIELD(prefix);
    throw std::runtime_error("at the end");
}

int main()
{
    for (int s : squares(4))
        std::printf("%d\n", s);
    for (int s : squares(4))
        if (s > 0)
            break;
    try {
        for (const std::string &w : words("w"))
            std::printf("%s\n", w.c_str());
    } catch (const std::exception &e) {
        std::printf("caught %s\n", e.what());
    }
    std::printf("live %d\n", live);
}
