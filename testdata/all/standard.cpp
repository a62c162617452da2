// Source that has never heard of switchback: keywords and <coroutine>, a task and a generator as C++20 has them.
// tool: --all
// compat: on
#include <coroutine>

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

int live = 0;

struct counted {
    counted() { ++live; }
    counted(const counted &) = delete;
    counted &operator=(const counted &) = delete;
    ~counted() { --live; }
};

template <class Promise>
class owner {
public:
    explicit owner(std::coroutine_handle<Promise> h) : h_(h) {}
    owner(owner &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
    owner(const owner &) = delete;
    owner &operator=(const owner &) = delete;
    ~owner()
    {
        if (h_)
            h_.destroy();
    }
    std::coroutine_handle<Promise> get() const { return h_; }

private:
    std::coroutine_handle<Promise> h_;
};

template <class T>
class generator {
public:
    struct promise_type : counted {
        T value = T();
        generator get_return_object() { return generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        std::suspend_always yield_value(T v)
        {
            value = std::move(v);
            return {};
        }
        void return_void() const noexcept {}
        void unhandled_exception() { throw; }
    };
    explicit generator(std::coroutine_handle<promise_type> h) : frame_(h) {}
    bool next()
    {
        frame_.get().resume();
        return !frame_.get().done();
    }
    const T &value() const { return frame_.get().promise().value; }

private:
    owner<promise_type> frame_;
};

class task {
public:
    struct promise_type : counted {
        std::coroutine_handle<> continuation = std::noop_coroutine();
        std::exception_ptr error;
        std::string result;

        struct final_awaiter {
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) const noexcept
            {
                return h.promise().continuation;
            }
            void await_resume() const noexcept {}
        };
        task get_return_object() { return task(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        final_awaiter final_suspend() const noexcept { return {}; }
        void return_value(std::string s) { result = std::move(s); }
        void unhandled_exception() { error = std::current_exception(); }
    };

    explicit task(std::coroutine_handle<promise_type> h) : frame_(h) {}

    struct awaiter {
        std::coroutine_handle<promise_type> frame;
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) const noexcept
        {
            frame.promise().continuation = caller;
            return frame;
        }
        std::string await_resume() const
        {
            if (frame.promise().error)
                std::rethrow_exception(frame.promise().error);
            return std::move(frame.promise().result);
        }
    };
    awaiter operator co_await() const noexcept { return {frame_.get()}; }

    std::string run() const
    {
        frame_.get().resume();
        return operator co_await().await_resume();
    }

private:
    owner<promise_type> frame_;
};

// What waits until main wakes it.
std::vector<std::coroutine_handle<>> sleeping;

struct sleep {};
struct sleeper {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> h) const { sleeping.push_back(h); }
    void await_resume() const noexcept {}
};
sleeper operator co_await(sleep) { return {}; }

generator<int> iota(int n)
{
    for (int i = 0; i < n; ++i)
        co_yield i;
}

generator<std::string> words(const char *text)
{
    std::string word;
    for (; *text; ++text) {
        if (*text != ' ') {
            word += *text;
            continue;
        }
        co_yield word;
        word.clear();
    }
    if (word.empty())
        co_return;
    co_yield std::move(word);
}

task greet(std::string name)
{
    if (name == "nobody")
        throw std::runtime_error("nobody is there");
    std::string greeting = "hello ";
    co_await sleep();
    co_return greeting + name;
}

task greet_all()
{
    std::string all;
    for (generator<std::string> names = words("you me nobody them"); names.next();) {
        try {
            all += co_await greet(names.value()) + "\n";
        } catch (const std::exception &e) {
            all += e.what() + std::string("\n");
        }
    }
    co_return all;
}

// Too deep for the stack, were it not for symmetric transfer.
task deep(int n)
{
    if (n == 0)
        co_return "bottom";
    co_return co_await deep(n - 1);
}

task wakes()
{
    const std::string all = co_await greet_all();
    std::printf("%s", all.c_str());
    co_return "done";
}

} // namespace

int main()
{
    for (generator<int> numbers = iota(3); numbers.next();)
        std::printf("%d\n", numbers.value());
    std::printf("%s\n", deep(20000).run().c_str());
    {
        task t = wakes();
        t.run();
        while (!sleeping.empty()) {
            std::coroutine_handle<> h = sleeping.back();
            sleeping.pop_back();
            std::printf("wake\n");
            h();
        }
    }
    {
        task abandoned = greet_all();
        abandoned.run();
        std::printf("abandoned with %d\n", live);
    }
    sleeping.clear();
    std::printf("live %d\n", live);
}
