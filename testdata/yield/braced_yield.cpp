// Yields of braced lists.
#include "support/trace.hpp"
#include <initializer_list>

struct pair {
    int a;
    tr::obj b;
};

struct lists : tr::routine {
    struct promise_type : tr::promise_base {
        lists get_return_object() { return lists(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        tr::give yield_value(const pair &p)
        {
            tr::op(p.a);
            tr::state().yielded_kind = 'o';
            tr::state().yielded_object = &p.b.value();
            return {};
        }
        void return_void() {}
    };
    explicit lists(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct numbers : tr::routine {
    struct promise_type : tr::promise_base {
        numbers get_return_object() { return numbers(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        tr::give yield_value(std::initializer_list<int> l)
        {
            for (int n : l)
                tr::op(n);
            return {};
        }
        void return_void() {}
    };
    explicit numbers(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE lists braced(int n)
{
    SB_YIELD({n, 2});
    SB_YIELD({n + 1, {3, 4}});
    SB_YIELD(pair{5, tr::obj(6)});
}

SB_COROUTINE numbers many(int n)
{
    SB_YIELD({1, n, 3});
    int got = SB_YIELD({n});
    SB_YIELD({got, SB_YIELD({7, 8})});
}

int main()
{
    tr::exercise("braced", []() -> tr::routine { return braced(1); });
    tr::exercise("many", []() -> tr::routine { return many(2); });
    return tr::finish();
}
