// Lambda coroutines in the arguments of SB_ macros and of the user's: with declarations, loops, captures and macros inside.
#include "support/trace.hpp"

#define GIVEN(...) __VA_ARGS__
#define TWICE(n) ((n) + (n))

static int to_the_end(tr::flow f)
{
    int count = 0;
    for (; !f.done(); ++count)
        f.handle().resume();
    return count;
}

SB_COROUTINE tr::flow in_a_yield(int n)
{
    SB_YIELD(to_the_end([](int k) SB_COROUTINE -> tr::flow {
        int doubled = TWICE(k);
        tr::obj o(doubled);
        for (int i = 0; i < 2; ++i) {
            // a comment inside
            SB_YIELD(i + doubled);
            int twice = TWICE(i);
            if (i)
                SB_YIELD(twice);
        }
        SB_YIELD(o);
    }(n)));
    int sum = 1;
    int sent = SB_YIELD(to_the_end([&sum]() SB_COROUTINE -> tr::flow {
        int before = sum;
        sum = SB_YIELD(TWICE(before));
        SB_YIELD(TWICE(sum + before));
    }()));
    SB_YIELD(sum + sent);
}

SB_COROUTINE tr::flow in_a_users_macro(int n)
{
    int count = GIVEN(to_the_end([](int k) SB_COROUTINE -> tr::flow {
        int doubled = TWICE(k);
        SB_YIELD(doubled);
        tr::obj o(doubled);
        SB_YIELD(o);
    }(n)));
    SB_YIELD(count);
}

static tr::routine at_a_return()
{
    return GIVEN([](int k, int) SB_COROUTINE -> tr::flow {
        int doubled = TWICE(k);
        SB_YIELD(doubled);
        SB_YIELD(k + doubled);
    }(3, 4));
}

int main()
{
    tr::exercise("in a yield", []() -> tr::routine { return in_a_yield(1); });
    tr::exercise("in a user's macro", []() -> tr::routine { return in_a_users_macro(1); });
    tr::exercise("at a return", at_a_return);
    return tr::finish();
}
