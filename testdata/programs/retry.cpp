// A client that retries with back-off: sends, waits, gives up.
#include "support/trace.hpp"

enum class answer { ok = 200, busy = 503, gone = 410 };

struct request {
    int attempt;
    const char *path;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const
    {
        tr::say("GET %s, attempt %d", path, attempt);
        tr::state().next = h;
    }
    answer await_resume() const
    {
        if (path[1] == 'g')
            return answer::gone;
        return attempt < 2 ? answer::busy : answer::ok;
    }
};

SB_COROUTINE tr::flow_of<int> fetch(const char *path, int most)
{
    tr::obj connection(1);
    int wait = 10;
    for (int attempt = 0; attempt < most; ++attempt) {
        tr::obj buffer(attempt);
        const answer a = SB_AWAIT(request{attempt, path});
        switch (a) {
        case answer::ok: SB_RETURN(static_cast<int>(a));
        case answer::gone: throw tr::boom{static_cast<int>(a)};
        case answer::busy: break;
        }
        SB_YIELD(wait);
        wait *= 2;
    }
    SB_RETURN(-1);
}

int main()
{
    tr::exercise("ok", []() -> tr::routine { return fetch("/index", 5); });
    tr::exercise("gone", []() -> tr::routine { return fetch("/gone", 5); });
    tr::exercise("busy", []() -> tr::routine { return fetch("/index", 2); });
    return tr::finish();
}
