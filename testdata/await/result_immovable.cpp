// await_resume that returns an object that cannot move, bound to a reference.
// std: c++17
#include "support/trace.hpp"

struct pinned {
    int a, b;
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept { tr::state().next = h; }
    tr::pin await_resume() const { return {a, b}; }
};

SB_COROUTINE tr::flow immovables()
{
    const tr::pin &p = SB_AWAIT(pinned{1, 2});
    SB_YIELD(p.get());
    tr::pin &&q = SB_AWAIT(pinned{3, 4});
    SB_YIELD(q.get());
    tr::say("%d", SB_AWAIT(pinned{5, 6}).get());
    SB_AWAIT(pinned{7, 8});
}

int main()
{
    tr::exercise("immovables", []() -> tr::routine { return immovables(); });
    return tr::finish();
}
