// Coroutines that destructors call and nobody awaits.
// tool: -Wno-suspended-reference-parameter
#include "support/eager.hpp"

#include <string>

#include <switchback/generator.hpp>

using switchback::generator;
using tr::detached;
using tr::eager;
using tr::later;

void use(int);
void drain(generator<int>);

SB_COROUTINE detached logs(std::string text)
{
    SB_AWAIT(later());
    use(static_cast<int>(text.size()));
}

SB_COROUTINE detached reads(const int &n)
{
    SB_AWAIT(later()); // expected-note@:5 {{the coroutine is suspended here}}
    use(n);
}

// Begins by itself, on another thread perhaps.
class scheduled {
public:
    struct promise_type {
        struct starter {
            bool await_ready() const noexcept { return false; }
            void await_suspend(switchback::coroutine_handle<> h) const { h.resume(); }
            void await_resume() const noexcept {}
        };
        scheduled get_return_object() const noexcept { return scheduled(); }
        starter initial_suspend() const noexcept { return {}; }
        switchback::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const noexcept {}
    };
    ~scheduled() { use(1); }
};
SB_COROUTINE scheduled runs_by_itself(int n)
{
    use(n);
    SB_AWAIT(later());
}

SB_COROUTINE generator<int> closes_elsewhere() { SB_YIELD(1); } // expected-note@:29 {{suspended before its body begins}}

struct lazy {
    int id = 1;
    SB_COROUTINE generator<int> close() { SB_YIELD(id); }
    ~lazy()
    {
        close();            // expected-warning@:9 {{a destructor cannot await coroutine 'close', which is destroyed with its result before its body begins [-Wcoroutine-in-destructor]}} expected-note@:9 {{await it in a function that is called before the destructor}}
        this->close();      // expected-warning@:15 {{a destructor cannot await coroutine 'close', which is destroyed with its result before its body begins [-Wcoroutine-in-destructor]}}
        (void)close();      // expected-warning@:15 {{a destructor cannot await coroutine 'close', which is destroyed with its result before its body begins [-Wcoroutine-in-destructor]}}
        if (id)
            closes_elsewhere(); // expected-warning@:13 {{a destructor cannot await coroutine 'closes_elsewhere', which is destroyed with its result before its body begins [-Wcoroutine-in-destructor]}}
    }
};

struct running {
    int id = 1;
    SB_COROUTINE detached close()
    {
        SB_AWAIT(later());
        use(id);
    }
    SB_COROUTINE eager ends()
    {
        SB_AWAIT(later());
        use(id);
    }
    ~running()
    {
        close();    // expected-warning@:9 {{a destructor cannot await coroutine 'close', which goes on after a suspension and uses the object, which is gone by then [-Wcoroutine-in-destructor]}}
        ends();     // expected-warning@:9 {{a destructor cannot await coroutine 'ends', which ends at its first suspension, or goes on without the object [-Wcoroutine-in-destructor]}}
        reads(id);  // expected-warning@:9 {{a destructor cannot await coroutine 'reads', which goes on after a suspension and uses the object, which is gone by then [-Wcoroutine-in-destructor]}}
    }
};

struct right {
    int id = 1;
    right *next = nullptr;
    SB_COROUTINE generator<int> items() { SB_YIELD(id); }
    SB_COROUTINE detached notifies()
    {
        use(id);
        SB_AWAIT(later());
    }
    SB_COROUTINE detached uses()
    {
        SB_AWAIT(later());
        use(id);
    }
    ~right()
    {
        for (int i : items()) // runs it here
            use(i);
        drain(items());
        auto it = items();
        while (!it.next().done)
            use(1);
        logs("gone");
        notifies();
        runs_by_itself(id);
        if (next)
            next->uses(); // another object
        static int kept = 1;
        reads(kept);
        auto late = [this] { items(); };
        static_cast<void>(late);
    }
    void close() { items(); }
};

template <class T> struct pattern {
    T id;
    SB_COROUTINE generator<T> close() { SB_YIELD(id); }
    SB_COROUTINE detached runs()
    {
        SB_AWAIT(later());
        use(id);
    }
    ~pattern()
    {
        close(); // expected-warning@:9 {{a destructor cannot await coroutine 'close', which is destroyed with its result before its body begins [-Wcoroutine-in-destructor]}}
        runs();  // expected-warning@:9 {{a destructor cannot await coroutine 'runs', which goes on after a suspension and uses the object, which is gone by then [-Wcoroutine-in-destructor]}}
    }
};
template struct pattern<int>;

int main()
{
    lazy a;
    running b;
    right c;
}
