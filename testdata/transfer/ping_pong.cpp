// Two coroutines hand control to each other through handles.
#include "support/trace.hpp"

static tr::coroutine_handle<> players[2];

struct hit {
    int to;
    bool await_ready() const noexcept { return false; }
    tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const
    {
        players[1 - to] = h;
        return players[to];
    }
    void await_resume() const noexcept {}
};

SB_COROUTINE tr::flow player(int me, int rallies)
{
    tr::obj o(me);
    for (int i = 0; i < rallies; ++i) {
        if (rallies < 10)
            tr::say("player %d hits %d", me, i);
        SB_AWAIT(hit{1 - me});
    }
    tr::say("player %d stops", me);
}

static void match(int rallies)
{
    tr::flow a = player(0, rallies);
    tr::flow b = player(1, rallies);
    players[0] = a.handle();
    players[1] = b.handle();
    players[0].resume();
    tr::say("%d %d", a.done(), b.done());
}

int main()
{
    match(3);
    match(5000000); // 1e7 transfers
    return tr::finish();
}
