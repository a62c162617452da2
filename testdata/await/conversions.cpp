// Awaiters whose hooks return something convertible: await_ready to bool.
#include "support/trace.hpp"

struct answer_type {
    bool yes;
    explicit operator bool() const { return yes; }
};

struct odd {
    bool r;
    answer_type await_ready() const { return answer_type{r}; }
    void await_suspend(tr::coroutine_handle<> h) const { tr::state().next = h; }
    long await_resume() const { return 5L; }
};

struct inherited : tr::pause {
    inherited() : tr::pause(9) {}
};

SB_COROUTINE tr::flow converts()
{
    long a = SB_AWAIT(odd{false});
    int b = static_cast<int>(SB_AWAIT(odd{true}));
    int c = SB_AWAIT(inherited());
    tr::say("%ld %d %d", a, b, c);
}

int main()
{
    tr::exercise("converts", []() -> tr::routine { return converts(); });
    return tr::finish();
}
