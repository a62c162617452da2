// operator co_await wherever a program can spell it: it becomes a plain name, inside of coroutines and outside.
// tool: --all
// compat: on
#include <coroutine>

#include <cstdio>
#include <type_traits>
#include <utility>

static int live = 0;

// Waits and goes on at once; its value is what it was made from.
struct later {
    int v;
    bool await_ready() const noexcept { return false; }
    bool await_suspend(std::coroutine_handle<>) const
    {
        std::printf("wait %d\n", v);
        return false;
    }
    int await_resume() const { return v; }
};

struct coro {
    struct promise_type {
        promise_type() { ++live; }
        promise_type(const promise_type &) = delete;
        promise_type &operator=(const promise_type &) = delete;
        ~promise_type() { --live; }
        coro get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        struct soon {
            later operator co_await() const noexcept { return {0}; }
        };
        soon initial_suspend() { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_value(int p) { std::printf("return %d\n", p); }
        void unhandled_exception() { throw; }
    };
    std::coroutine_handle<promise_type> h;
    void run()
    {
        while (!h.done())
            h.resume();
        h.destroy();
    }
};

class inside {
public:
    explicit inside(int n) : v_(n) {}
    later operator
        co_await() const &;
    later operator /* moved */ co_await() &&;
    friend int peek(const inside &i) { return i.operator co_await().v; }

private:
    int v_;
};
later inside::operator co_await() const & { return {v_}; }
later inside::operator co_await() && { return {v_ + 10}; }

struct derived : private inside {
    explicit derived(int n) : inside(n) {}
    using inside::operator   co_await;
};

namespace lib {
template <class T>
struct box {
    T value;
};
template <class T>
later operator co_await(box<T> b)
{
    return {static_cast<int>(b.value)};
}
enum class level { one = 1 };
later operator co_await(level);
} // namespace lib
later lib::operator co_await(level l) { return {static_cast<int>(l) + 50}; }

#define AWAITED_BY_ITS_NUMBER(type)                                                                                    \
    inline later operator co_await(type t) { return {t.n}; }
struct seconds {
    int n;
};
AWAITED_BY_ITS_NUMBER(seconds)

template <class T, class = void>
struct has_member : std::false_type {};
template <class T>
struct has_member<T, decltype(void(std::declval<T>().operator co_await()))> : std::true_type {};
template <class T, class = void>
struct has_free : std::false_type {};
template <class T>
struct has_free<T, decltype(void(operator co_await(std::declval<T>())))> : std::true_type {};

static const char *text = "operator co_await"; // operator co_await

static auto outside(inside &i) -> decltype(i.operator co_await()) { return i.operator co_await(); }
#if 0
operator co_await
#endif

static coro f(int n)
{
    struct local {
        int v;
        later operator co_await() const { return {v}; }
    };
    inside i(n);
    std::printf("%d\n", co_await i + co_await std::move(i));
    std::printf("%d\n", co_await inside(3));
    std::printf("%d\n", co_await derived(4));
    std::printf("%d\n", co_await lib::box<long>{5L});
    std::printf("%d\n", co_await lib::level::one);
    std::printf("%d\n", co_await seconds{9});
    std::printf("%d\n", co_await i.operator co_await());
    std::printf("%d\n", co_await operator co_await(seconds{7}));
    std::printf("%d\n", i.operator co_await().v + co_await local{6});
    local kept{8};
    co_await kept;
    later (inside::*member)() const & = &inside::operator co_await;
    later made = (i.*member)();
    int both = seconds{co_await local{1}}.n + operator co_await(seconds{co_await local{2}}).v;
    std::printf("%s %d %d %d\n", text, made.v, both, kept.v);
    co_return peek(i) + outside(i).v;
}

int main()
{
    f(1).run();
    std::printf("%d %d\n", has_member<inside>::value, has_member<seconds>::value);
    std::printf("%d %d\n", has_free<inside>::value, has_free<seconds>::value);
    std::printf("live %d\n", live);
}
