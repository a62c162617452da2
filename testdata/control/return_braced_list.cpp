// SB_RETURN with a braced list.
#include "support/trace.hpp"

struct pair_type {
    int a;
    tr::obj b;
};

struct answer : tr::routine {
    struct promise_type : tr::promise_base {
        answer get_return_object() { return answer(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_value(const pair_type &p) { tr::say("return {%d, %d}", p.a, p.b.get()); }
    };
    explicit answer(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE answer braced(bool list)
{
    tr::obj o(1);
    SB_YIELD(o);
    if (list)
        SB_RETURN({1, {2, 3}});
    pair_type p = {4, o};
    SB_YIELD(5);
    SB_RETURN(p);
}

SB_COROUTINE tr::flow_of<tr::obj> default_list()
{
    SB_YIELD(1);
    SB_RETURN({4, 2});
}

int main()
{
    tr::exercise("list", []() -> tr::routine { return braced(true); });
    tr::exercise("local", []() -> tr::routine { return braced(false); });
    tr::exercise("default_list", []() -> tr::routine { return default_list(); });
    return tr::finish();
}
