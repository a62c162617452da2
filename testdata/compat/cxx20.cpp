// C++20: natively the standard library's own <coroutine>, lowered the same names.
// std: c++20
// compat: on
#include <coroutine>
#include <switchback/generator.hpp>

#include <compare>
#include <concepts>
#include <cstdio>
#include <utility>

static int live = 0;

template <class T>
struct lazy {
    struct promise_type {
        T value{};
        promise_type() { ++live; }
        ~promise_type() { --live; }
        lazy get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        void return_value(std::convertible_to<T> auto &&v) { value = std::forward<decltype(v)>(v); }
        void unhandled_exception() const noexcept {}
    };
    std::coroutine_handle<promise_type> handle;

    T get()
    {
        handle.resume();
        T result = std::move(handle.promise().value);
        handle.destroy();
        return result;
    }
};

template <std::integral T>
struct std::coroutine_traits<T, lazy<T>> {
    struct promise_type {
        T get_return_object() { return 42; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const noexcept {}
    };
};

SB_COROUTINE static lazy<int> answer(int base)
{
    SB_AWAIT(std::suspend_never());
    SB_RETURN(base + 2);
}

SB_COROUTINE static int early(lazy<int> started)
{
    SB_AWAIT(std::suspend_never());
    std::printf("started %d\n", started.get());
}

SB_COROUTINE static switchback::generator<int> both()
{
    SB_YIELD(1);
    SB_YIELD(2);
}

int main()
{
    std::printf("%d\n", answer(40).get());
    std::printf("%d\n", early(answer(1)));
    for (int i : both())
        std::printf("%d\n", i);
    std::coroutine_handle<> a = std::noop_coroutine(), b = nullptr;
    std::printf("%d %d\n", a <=> a == 0, (a <=> b) != std::strong_ordering::equal);
    std::printf("live %d\n", live);
}
