// Try blocks in members: handlers that use the object, function-try-blocks, guards that are members' friends.
#include "support/trace.hpp"

class worker {
    int failures_ = 0;
    tr::obj tool_{1};
    void fail(int n)
    {
        ++failures_;
        throw tr::boom{n};
    }
    struct guard {
        worker &w;
        explicit guard(worker &o) : w(o) {}
        guard(const guard &) = delete;
        ~guard() { tr::say("guard %d%s", w.failures_, tr::unwinding() ? "!" : ""); }
    };

public:
    SB_COROUTINE tr::flow work()
    {
        guard outer(*this);
        for (int i = 0; i < 2; ++i) {
            try {
                guard g(*this);
                tr::obj o(i);
                SB_YIELD(o);
                tr::op(i);
                if (i)
                    fail(SB_YIELD(5));
                tool_.add(i);
            } catch (const tr::boom &b) {
                tr::say("caught %d, failures %d", b.code, failures_);
                failures_ += 10;
            }
            SB_YIELD(failures_);
        }
        failures_ = 0;
    }
    SB_COROUTINE tr::flow whole() try {
        tr::obj o(3);
        SB_YIELD(o);
        fail(4);
    } catch (const tr::boom &b) {
        tr::say("whole %d %d", b.code, failures_);
        failures_ = 0;
    }
    SB_COROUTINE tr::flow quiet() noexcept
    {
        SB_YIELD(failures_);
    }
};

int main()
{
    static worker w;
    tr::exercise("work", []() -> tr::routine {
        w = worker();
        return w.work();
    });
    tr::exercise("whole", []() -> tr::routine { return w.whole(); });
    tr::exercise("quiet", []() -> tr::routine { return w.quiet(); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
