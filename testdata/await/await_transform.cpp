// await_transform: overloads, values that are not awaitable, pass-through.
#include "support/trace.hpp"

struct word {
    const char *text;
};

struct changing : tr::routine {
    struct promise_type : tr::promise_base {
        tr::obj kept;
        promise_type() : kept(50) {}
        changing get_return_object() { return changing(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        tr::pause await_transform(int n)
        {
            tr::op(n);
            return tr::pause(2 * n);
        }
        tr::give await_transform(word w)
        {
            tr::state().yielded_kind = 's';
            tr::state().yielded_text = w.text;
            return {};
        }
        const tr::ready &await_transform(const tr::ready &r) { return r; }
        switchback::suspend_never await_transform(tr::obj &&o)
        {
            kept = std::move(o);
            return {};
        }
        tr::ready await_transform(std::nullptr_t) { return tr::ready(kept.get()); }
        void return_void() {}
    };
    explicit changing(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE changing changes()
{
    int a = SB_AWAIT(1);
    int b = SB_AWAIT(word{"word"});
    int c = SB_AWAIT(tr::ready(3));
    SB_AWAIT(tr::obj(4));
    int d = SB_AWAIT(nullptr);
    tr::say("%d %d %d %d", a, b, c, d);
    SB_YIELD(SB_AWAIT(SB_AWAIT(5)));
}

int main()
{
    tr::exercise("changes", []() -> tr::routine { return changes(); });
    return tr::finish();
}
