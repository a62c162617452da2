// A state protocol: the coroutine's place is its state.
#include "support/trace.hpp"

struct protocol : tr::routine {
    enum event { tick, fault, repair, stop };
    struct promise_type : tr::promise_base {
        event last;
        promise_type() : last(tick) {}
        struct next_event {
            promise_type *p;
            bool await_ready() const noexcept { return false; }
            void await_suspend(tr::coroutine_handle<>) const noexcept {}
            event await_resume() const noexcept { return p->last; }
        };
        next_event yield_value(const char *light)
        {
            tr::say("%s", light);
            return {this};
        }
        protocol get_return_object() { return protocol(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("off"); }
    };
    explicit protocol(tr::coroutine_handle<promise_type> c) : tr::routine(c), h(c) {}
    void send(event e)
    {
        h.promise().last = e;
        h.resume();
    }
    tr::coroutine_handle<promise_type> h;
};

SB_COROUTINE protocol light()
{
    static const char *const colours[] = {"red", "red and yellow", "green", "yellow"};
    for (int i = 0;; i = (i + 1) % 4) {
        switch (SB_YIELD(colours[i])) {
        case protocol::tick: break;
        case protocol::fault: {
            tr::obj repairing(i);
            int blinks = 0;
            while (SB_YIELD(blinks % 2 ? "dark" : "blink") != protocol::repair)
                ++blinks;
            tr::say("blinked %d", blinks);
            i = 3;
            break;
        }
        case protocol::repair: tr::say("nothing to repair"); break;
        case protocol::stop: SB_RETURN();
        }
    }
}

int main()
{
    {
        protocol p = light();
        p.send(protocol::tick);
        for (protocol::event e : {protocol::tick, protocol::repair, protocol::fault, protocol::tick, protocol::tick,
                                  protocol::repair, protocol::tick, protocol::tick, protocol::stop})
            p.send(e);
        tr::say("%d", p.done());
        protocol q = light();
        q.send(protocol::tick);
        q.send(protocol::fault);
    }
    return tr::finish();
}
