// Locks that are held at a suspension, and those that are not.
// std: c++17
#include "support/eager.hpp"

#include <chrono>
#include <mutex>
#include <shared_mutex>
#include <utility>

#include <switchback/generator.hpp>

using switchback::generator;
using tr::at_once;
using tr::detached;
using tr::later;

std::mutex m;
std::mutex k;
std::shared_mutex s;
std::recursive_timed_mutex r;
bool maybe();
void use(int);
std::unique_lock<std::mutex> acquired();
later wait_with(std::unique_lock<std::mutex> &);
void look_at(const std::unique_lock<std::mutex> &);

// One that coroutines wait for.
struct waiting_mutex {
    later lock_later();
    bool try_lock();
    later lock();
    void unlock();
};

struct spin {
    void lock();
    void unlock();
};

struct __attribute__((capability("mutex"))) marked_mutex {
    void acquire() __attribute__((acquire_capability()));
    void release() __attribute__((release_capability()));
};
struct __attribute__((scoped_lockable)) marked_lock {
    explicit marked_lock(marked_mutex &m) __attribute__((acquire_capability(m)));
    marked_lock(marked_mutex &m, int) __attribute__((locks_excluded(m)));
    ~marked_lock() __attribute__((release_capability()));
    void release() __attribute__((release_capability()));
};
marked_mutex marked;

// --- held

SB_COROUTINE generator<int> guarded()
{
    std::lock_guard<std::mutex> guard(m); // expected-warning@:33 {{lock 'guard' is held while the coroutine is suspended [-Wsuspended-lock]}} expected-note@:33 {{end its life before, with a block of its own}}
    SB_YIELD(1); // expected-note@:5 {{the coroutine is suspended here}}
    SB_YIELD(2);
}

SB_COROUTINE detached every_kind()
{
    std::unique_lock<std::mutex> u(m); // expected-warning@:34 {{lock 'u' is held while the coroutine is suspended [-Wsuspended-lock]}} expected-note@:34 {{unlock it before, or end its life}}
    std::scoped_lock c(k, r); // expected-warning@:22 {{lock 'c' is held while the coroutine is suspended [-Wsuspended-lock]}}
    std::shared_lock<std::shared_mutex> h{s}; // expected-warning@:41 {{lock 'h' is held while the coroutine is suspended [-Wsuspended-lock]}}
    auto f = acquired(); // expected-warning@:10 {{lock 'f' is held while the coroutine is suspended [-Wsuspended-lock]}}
    auto g = std::lock_guard<std::mutex>(m); // expected-warning@:10 {{lock 'g' is held while the coroutine is suspended [-Wsuspended-lock]}}
    std::unique_lock<spin> i; // nothing yet
    spin own;
    std::lock_guard j(own); // expected-warning@:21 {{lock 'j' is held while the coroutine is suspended [-Wsuspended-lock]}}
    std::lock_guard<std::mutex> a(k, std::adopt_lock); // expected-warning@:33 {{lock 'a' is held while the coroutine is suspended [-Wsuspended-lock]}}
    SB_AWAIT(later());
}

SB_COROUTINE detached later_on()
{
    std::unique_lock<std::mutex> l(m, std::defer_lock);
    SB_AWAIT(later());
    l.lock(); // expected-warning@:5 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
    look_at(l);
    SB_AWAIT(later());
}

SB_COROUTINE detached by_hand()
{
    m.lock(); // expected-warning@:5 {{mutex 'm' is held while the coroutine is suspended [-Wsuspended-lock]}} expected-note@:5 {{unlock it before;}}
    SB_AWAIT(later());
    m.unlock();
    SB_AWAIT(later());
    s.lock_shared(); // expected-warning@:5 {{mutex 's' is held while the coroutine is suspended [-Wsuspended-lock]}}
    SB_AWAIT(later());
    s.unlock_shared();
}

SB_COROUTINE detached in_branches()
{
    std::unique_lock<std::mutex> l(m); // expected-warning@:34 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
    if (maybe()) {
        l.unlock();
        SB_AWAIT(later());
    } else {
        SB_AWAIT(later());
    }
}

SB_COROUTINE detached in_a_try()
{
    std::lock_guard<std::mutex> l(m); // expected-warning@:33 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
    try {
        SB_AWAIT(later());
    } catch (int) {
    }
}

SB_COROUTINE detached in_a_loop()
{
    for (int i = 0; i < 2; ++i) {
        std::lock_guard<std::mutex> l(m); // expected-warning@:37 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
        SB_AWAIT(later());
    }
}

struct account {
    std::mutex own;
    SB_COROUTINE detached pays()
    {
        std::lock_guard<std::mutex> l(own); // expected-warning@:37 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
        SB_AWAIT(later());
    }
    SB_COROUTINE detached locks()
    {
        own.lock(); // expected-warning@:9 {{mutex 'own' is held while the coroutine is suspended [-Wsuspended-lock]}}
        SB_AWAIT(later());
        own.unlock();
    }
};

SB_COROUTINE detached marked_ones()
{
    marked_lock l(marked); // expected-warning@:17 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
    marked_lock n(marked, 1);
    SB_AWAIT(later());
}

void lambdas()
{
    auto l = []() SB_COROUTINE -> detached {
        std::lock_guard<std::mutex> guard(m); // expected-warning@:37 {{lock 'guard' is held while the coroutine is suspended [-Wsuspended-lock]}}
        SB_AWAIT(later());
    };
    l();
}

template <class M> struct pattern {
    M own;
    SB_COROUTINE generator<int> held()
    {
        std::lock_guard<M> l(own); // expected-warning@:28 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
        SB_YIELD(1);
    }
    SB_COROUTINE generator<int> unlocked()
    {
        std::unique_lock<M> l(own);
        l.unlock();
        SB_YIELD(1);
        l.lock(); // expected-warning@:9 {{lock 'l' is held while the coroutine is suspended [-Wsuspended-lock]}}
        SB_YIELD(2);
    }
    SB_COROUTINE generator<int> deferred()
    {
        std::unique_lock<M> l(own, std::defer_lock);
        SB_YIELD(1);
    }
};
template struct pattern<std::mutex>;

// --- not held, or nobody knows

SB_COROUTINE detached in_a_block()
{
    {
        std::lock_guard<std::mutex> l(m);
        use(1);
    }
    SB_AWAIT(later());
    if (std::lock_guard<std::mutex> l(m); maybe())
        use(2);
    SB_AWAIT(later());
    std::lock_guard<std::mutex> l(m);
}

SB_COROUTINE detached unlocked()
{
    std::unique_lock<std::mutex> l(m);
    use(1);
    l.unlock();
    SB_AWAIT(later());
    l.lock();
    l.unlock();
    SB_AWAIT(later());
}

SB_COROUTINE detached not_suspended()
{
    std::lock_guard<std::mutex> l(m);
    SB_AWAIT(at_once());
}

SB_COROUTINE detached perhaps()
{
    std::unique_lock<std::mutex> a(m, std::try_to_lock);
    std::unique_lock<std::recursive_timed_mutex> b(r, std::chrono::seconds(1));
    std::unique_lock<std::mutex> c;
    std::unique_lock<std::mutex> d(k);
    if (maybe())
        d.unlock();
    std::scoped_lock<> e;
    SB_AWAIT(later());
}

SB_COROUTINE detached given_away()
{
    std::unique_lock<std::mutex> l(m);
    SB_AWAIT(wait_with(l)); // it may unlock it, like a condition variable
    std::unique_lock<std::mutex> h(k);
    auto release = [&h] { h.unlock(); };
    release();
    SB_AWAIT(later());
    std::unique_lock<std::mutex> i(k);
    std::unique_lock<std::mutex> *p = &i;
    p->unlock();
    SB_AWAIT(later());
}

SB_COROUTINE detached waits_for_it()
{
    waiting_mutex w;
    SB_AWAIT(w.lock_later());
    std::lock_guard<waiting_mutex> l(w, std::adopt_lock);
    SB_AWAIT(later());
}

SB_COROUTINE detached jumps_out()
{
    for (;;) {
        std::lock_guard<std::mutex> l(m);
        if (maybe())
            break;
        if (maybe())
            continue;
        if (maybe())
            goto end;
    }
    SB_AWAIT(later());
end:
    SB_AWAIT(later());
}

SB_COROUTINE detached handled()
{
    try {
        std::lock_guard<std::mutex> l(m);
        use(1);
    } catch (int) {
    }
    SB_AWAIT(later());
}

SB_COROUTINE detached marked_release()
{
    marked_lock l(marked);
    l.release();
    SB_AWAIT(later());
}

void no_coroutine()
{
    std::lock_guard<std::mutex> l(m);
    use(1);
}
