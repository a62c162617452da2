// The library's coroutines with frames from the pool, on several threads, and a promise of the program's own.
// flags: -DSWITCHBACK_FRAME_POOL=1
// threads: on
#include "support/trace.hpp"

#include <switchback/frame_pool.hpp>
#include <switchback/generator.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <memory>
#include <thread>

struct pooled_flow {
    struct promise_type : switchback::pooled_frame {
        pooled_flow get_return_object()
        {
            return {switchback::coroutine_handle<promise_type>::from_promise(*this)};
        }
        switchback::suspend_always initial_suspend() { return {}; }
        switchback::suspend_always final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { throw; }
    };
    switchback::coroutine_handle<promise_type> handle;
};

SB_COROUTINE pooled_flow own(int n)
{
    tr::obj kept(n);
    SB_AWAIT(switchback::suspend_always());
    tr::say("own %d", kept.get());
}

SB_COROUTINE switchback::generator<int> countdown(int n)
{
    tr::obj kept(n);
    SB_YIELD(kept.get());
    if (n > 0)
        SB_YIELD_FROM(countdown(n - 1));
}

SB_COROUTINE switchback::generator<int> with_allocator(std::allocator_arg_t, std::allocator<char>, int n)
{
    SB_YIELD(n);
}

SB_COROUTINE switchback::task<int> sum(int n)
{
    if (n == 0)
        SB_RETURN(0);
    SB_RETURN(n + SB_AWAIT(sum(n - 1)));
}

int main()
{
    for (int round = 0; round < 2; ++round) {
        for (int i : countdown(3))
            tr::say("%d", i);
        for (int i : with_allocator(std::allocator_arg, std::allocator<char>(), 7))
            tr::say("%d", i);
        tr::say("sum %d", switchback::sync_wait(sum(10)));
        pooled_flow flow = own(round);
        flow.handle.resume();
        if (round == 0)
            flow.handle.resume();
        flow.handle.destroy();
    }
    // Made here, run and destroyed there.
    switchback::generator<int> moved = countdown(2);
    std::thread([](switchback::generator<int> g) {
        for (int i : g)
            tr::say("there %d", i);
    }, std::move(moved)).join();
    return tr::finish();
}
