// Keywords in lists, in new expressions and in the try block that is a function's body.
// tool: --all
// compat: on
#include <coroutine>

#include <cstdio>
#include <initializer_list>
#include <vector>

static int live = 0;

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
        std::suspend_always initial_suspend() { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        later yield_value(std::initializer_list<int> list)
        {
            int sum = 0;
            for (int i : list)
                sum += i;
            return {sum};
        }
        void return_void() {}
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
static coro f(int n) try
{
    co_yield {1, 2, n};
    int x = co_yield {co_await later{4}, 5};
    std::printf("%d\n", x);
    int *p = new int(co_await later{7});
    std::printf("%d\n", *p);
    delete p;
    for (auto &c : std::vector<int>{1, co_await later{2}})
        co_yield {c};
    throw co_yield {5};
} catch (int i) {
    std::printf("caught %d\n", i);
}

int main()
{
    f(3).run();
    std::printf("live %d\n", live);
}
