// The keywords in expressions: how far their operands reach, and where the macros would have had parentheses.
// tool: --all
// compat: on
#include <coroutine>

#include <cstdio>
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

struct point {
    int x, y;
};

struct coro {
    struct promise_type {
        promise_type() { ++live; }
        promise_type(const promise_type &) = delete;
        promise_type &operator=(const promise_type &) = delete;
        ~promise_type() { --live; }
        coro get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        later yield_value(int v)
        {
            std::printf("yield %d\n", v);
            return later{v};
        }
        later yield_value(point p)
        {
            std::printf("yield %d, %d\n", p.x, p.y);
            return later{p.x};
        }
        void return_value(point p) { std::printf("return %d, %d\n", p.x, p.y); }
        void return_value(int v) { std::printf("return %d\n", v); }
        void return_value(int, int) { std::printf("WRONG\n"); }
        void unhandled_exception() { throw; }
    };
    std::coroutine_handle<promise_type> handle;
    void run()
    {
        while (!handle.done())
            handle.resume();
        handle.destroy();
    }
};

static int same(int x) { return x; }

static coro operands(int n)
{
    int x = co_yield n;
    x = co_await later{2} + 3;
    std::printf("%d\n", x);
    x = -co_await later{4} * 2 - co_await later{1};
    std::printf("%d\n", x);
    std::printf("%d\n", !co_await later{0});
    std::printf("%d\n", (co_await later{5}) + same(co_await later{6}) + co_await later{7});
    const int y = co_yield x = 9;
    std::printf("%d %d\n", x, y);
    co_yield n ? 1 : 2;
    std::printf("%d\n", (co_await later{1}) ? co_await later{2} : co_await later{3});
    co_await (later{1}), co_await later{2}, std::printf("%d\n", n);
    co_yield 1, co_yield 2;
    co_yield+3;
    co_yield[](int k) { return -k; }(4);
    co_yield
        5 // on a line of its own
        ;
    (co_yield 6);
    (void)co_await later{7};
    (void)(co_yield 8);
    (void)(co_await std::suspend_always()), co_await std::suspend_always();
    x = static_cast<int>(co_await later{1}) + (int)co_await later{2};
    x <<= co_await later{1} | co_await later{2};
    co_return n++, x + n;
}

static coro conditions(int n)
{
    int x = n;
    if (co_await later{0} || (co_await later{1} && co_await later{8}))
        std::printf("yes\n");
    while ((x = co_await later{x - 3}) > 0)
        std::printf("while %d\n", x);
    for (int i = co_await later{0}; i < co_await later{2}; i += co_await later{1})
        std::printf("for %d\n", i);
    do
        co_await later{n--};
    while (n > 0);
    switch (co_await later{3}) {
    case 3:
        co_await later{33};
        break;
    default:
        co_await later{34};
    }
    if (co_await later{1})
        co_return 5;
    else
        co_return 6;
}

static coro braces() { co_return {1, 2}; }
static coro yields_braces()
{
    co_yield {1, 2};
    point p = {co_await later{1}, co_yield 2};
    co_return p;
}
static coro nested() { co_return co_await later{co_yield co_await later{3}}; }
static coro parentheses(later l) { co_return (l.v); }
static coro commas(int n) { co_return n++, co_await later{n}; }
static coro throws()
{
    try {
        throw co_await later{1};
    } catch (int i) {
        std::printf("caught %d\n", i);
    }
    co_return 0;
}

int main()
{
    operands(3).run();
    conditions(5).run();
    braces().run();
    yields_braces().run();
    nested().run();
    parentheses(later{4}).run();
    commas(6).run();
    throws().run();
    std::printf("live %d\n", live);
}
