// Coroutines that several threads resume in turn, and that other threads destroy while await_suspend has not returned.
// flags: -pthread
// threads: on
#include "support/trace.hpp"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

class pool {
public:
    explicit pool(int threads)
    {
        for (int i = 0; i < threads; ++i)
            threads_.emplace_back([this] { work(); });
    }
    ~pool()
    {
        {
            std::lock_guard<std::mutex> lock(mutex_);
            stops_ = true;
        }
        changed_.notify_all();
        for (std::thread &thread : threads_)
            thread.join();
    }
    void post(tr::coroutine_handle<> h, bool destroys)
    {
        {
            std::lock_guard<std::mutex> lock(mutex_);
            jobs_.push_back({h, destroys});
        }
        changed_.notify_one();
    }

private:
    struct job {
        tr::coroutine_handle<> h;
        bool destroys;
    };
    void work()
    {
        for (;;) {
            std::unique_lock<std::mutex> lock(mutex_);
            changed_.wait(lock, [this] { return stops_ || !jobs_.empty(); });
            if (jobs_.empty())
                return;
            job next = jobs_.front();
            jobs_.pop_front();
            lock.unlock();
            if (next.destroys)
                next.h.destroy();
            else
                next.h.resume();
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<job> jobs_;
    bool stops_ = false;
    std::vector<std::thread> threads_;
};

static std::atomic<int> live(0), steps(0), ended(0);

struct counted {
    int n;
    explicit counted(int k) : n(k) { ++live; }
    counted(const counted &o) : n(o.n) { ++live; }
    ~counted() { --live; }
};

// The frame is another thread's before await_suspend returns; one awaiter in four has it destroyed.
struct hop {
    pool *to;
    bool destroys;
    counted keeps;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const { to->post(h, destroys); }
    int await_resume() const { return keeps.n; }
};
struct hop_and_ask : hop {
    hop_and_ask(pool *p, const counted &c) : hop{p, false, c} {}
    bool await_suspend(tr::coroutine_handle<> h) const
    {
        hop::await_suspend(h);
        return true;
    }
};
struct hop_and_transfer : hop {
    hop_and_transfer(pool *p, const counted &c) : hop{p, false, c} {}
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const
    {
        hop::await_suspend(h);
        return switchback::noop_coroutine();
    }
};

struct detached {
    struct promise_type {
        detached get_return_object() const noexcept { return {}; }
        switchback::suspend_never initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const { ++ended; }
        void unhandled_exception() const { std::terminate(); }
    };
};

SB_COROUTINE detached wanders(pool &over, int id, counted argument)
{
    counted outer(id);
    int sum = 0;
    for (int i = 0; i < 50; ++i) {
        counted inner(i);
        try {
            sum += SB_AWAIT(hop{&over, false, inner}) + SB_AWAIT(hop_and_ask(&over, outer));
            ++steps;
            if (i % 7 == 3)
                throw counted(i);
        } catch (const counted &c) {
            sum -= c.n;
        }
        sum += SB_AWAIT(hop_and_transfer(&over, counted(i))) + argument.n;
    }
    if (id % 4 == 0)
        SB_AWAIT(hop{&over, true, counted(sum)}); // never comes back
    steps += sum >= 0;
}

int main()
{
    {
        pool several(4);
        for (int id = 0; id < 40; ++id)
            wanders(several, id, counted(id));
    }
    tr::say("%d steps, %d ended, %d live", steps.load(), ended.load(), live.load());
    return tr::finish();
}
