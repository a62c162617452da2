// An operand that is read before the suspension keeps its old value.
#include "support/trace.hpp"

static int global_value;

struct bump {
    bool await_ready() const noexcept { return false; }
    void await_suspend(tr::coroutine_handle<> h) const noexcept
    {
        global_value += 10;
        tr::state().next = h;
    }
    int await_resume() const noexcept { return 1000; }
};

static void change(int &i, int to) { i = to; }

static int three(int a, int b, int c) { return 10000 * a + b + c; }

SB_COROUTINE tr::flow reads()
{
    global_value = 1;
    int a = global_value + SB_AWAIT(bump());
    SB_YIELD(a);
    int b = SB_AWAIT(bump()) + global_value;
    SB_YIELD(b);
    int c = three(global_value, SB_AWAIT(bump()), global_value);
    SB_YIELD(c);
    int cells[2] = {7, 8};
    int i = 0;
    int d = cells[i] + (change(i, 1), SB_AWAIT(bump())) + cells[i];
    SB_YIELD(d);
}

int main()
{
    tr::exercise("reads", []() -> tr::routine { return reads(); });
    return tr::finish();
}
