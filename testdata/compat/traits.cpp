// Programs' own specialisations of std::coroutine_traits: return types without a promise_type, chosen by the parameters,
// partial and explicit, inside of namespace std and by a qualified name.
// compat: on
#include <coroutine>
#include <switchback/coroutine.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>

static int live = 0;

// A library's type, which knows nothing of coroutines.
template <class T>
class box {
public:
    std::shared_ptr<T> content;
};

struct promise_base {
    promise_base() { ++live; }
    promise_base(const promise_base &) = delete;
    promise_base &operator=(const promise_base &) = delete;
    ~promise_base() { --live; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void unhandled_exception() const noexcept { std::printf("unhandled\n"); }
};

struct logged {};

struct logging_promise : promise_base {
    void get_return_object() const noexcept {}
    void return_void() const noexcept { std::printf("returned\n"); }
};

class account {
public:
    std::coroutine_handle<> waiting;
};

namespace std {

// Partial, and for any parameters.
template <class T, class... Args>
struct coroutine_traits<box<T>, Args...> {
    struct promise_type : promise_base {
        shared_ptr<T> content = make_shared<T>();
        box<T> get_return_object() { return box<T>{content}; }
        void return_value(T value) { *content = move(value); }
        suspend_never yield_value(T value)
        {
            *content = move(value);
            return {};
        }
    };
};

// Explicit: a function that returns nothing, told by its first parameter.
template <>
struct coroutine_traits<void, logged, int> {
    using promise_type = logging_promise;
};

// More specialised than the first.
template <>
struct coroutine_traits<box<bool>, bool> {
    struct promise_type : promise_base {
        shared_ptr<bool> content;
        explicit promise_type(bool start) : content(make_shared<bool>(start)) {}
        box<bool> get_return_object() { return {content}; }
        void return_void() { *content = !*content; }
    };
};

} // namespace std

// By its qualified name; a promise that suspends until somebody says so.
template <>
struct std::coroutine_traits<void, account &> {
    struct promise_type : promise_base {
        explicit promise_type(account &a) { a.waiting = std::coroutine_handle<promise_type>::from_promise(*this); }
        void get_return_object() const noexcept {}
        std::suspend_always initial_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
    };
};

struct seconds {
    int n;
};

// Specialised for the type itself, and named through the alias below.
template <class... Args>
struct std::coroutine_traits<seconds, Args...> {
    struct promise_type : promise_base {
        seconds get_return_object() const noexcept { return {60}; }
        void return_void() const noexcept {}
    };
};
using duration = seconds;

SB_COROUTINE static box<std::string> greeting(std::string name)
{
    SB_YIELD("to be replaced");
    SB_RETURN("hello " + name);
}

SB_COROUTINE static box<int> number()
{
    int value = 6;
    SB_AWAIT(std::suspend_never());
    value *= 7;
    SB_RETURN(value);
}

SB_COROUTINE static box<bool> negated(bool) { SB_RETURN(); }

SB_COROUTINE static void log(logged, int times)
{
    for (int i = 0; i != times; ++i) {
        SB_AWAIT(std::suspend_never());
        std::printf("time %d\n", i);
    }
}

SB_COROUTINE static void serve(account &)
{
    std::printf("served once\n");
    SB_AWAIT(std::suspend_always());
    std::printf("served twice\n");
}

SB_COROUTINE static duration wait(const char *what)
{
    SB_AWAIT(std::suspend_never());
    std::printf("waited for %s\n", what);
}

int main()
{
    std::printf("%s\n", greeting("you").content->c_str());
    std::printf("%d\n", *number().content);
    std::printf("%d %d\n", *negated(true).content, *negated(false).content);
    log(logged(), 2);
    account a;
    serve(a);
    std::printf("live %d\n", live);
    a.waiting.resume();
    std::printf("live %d\n", live);
    a.waiting();
    std::printf("%d\n", wait("nothing").n);
    std::coroutine_traits<seconds, int, long>::promise_type promise;
    std::printf("%d\n", promise.get_return_object().n);
    std::printf("live %d\n", live - 1);
}
