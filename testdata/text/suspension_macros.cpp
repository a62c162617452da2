// Macros of the user's that expand to suspensions: in expressions, as statements, as whole coroutines.
#include "support/trace.hpp"

#define EMIT(n) SB_YIELD(n)
#define WAIT_FOR(n) \
    do { \
        int got = SB_AWAIT(tr::pause(n)); \
        tr::op(got); \
    } while (false)
#define AWAITED(n) (SB_AWAIT(tr::pause(n)))
#define EMIT_BOTH(a, b) \
    SB_YIELD(a); \
    SB_YIELD(b)
#define RETURN_IF(c) \
    if (c) \
    SB_RETURN()
#define SKIP_IF(c) \
    if (c) \
    continue
#define EACH(i, n) for (int i = 0; i < SB_AWAIT(tr::pause(n)); ++i)
#define ON_EXIT(name, n) tr::obj name(n)
#define GENERATOR(name, n) \
    SB_COROUTINE tr::flow name() \
    { \
        ON_EXIT(whole, n); \
        SB_YIELD(n); \
        EMIT(n + 1); \
    }
#define BODY(first, second) \
    { \
        SB_YIELD(first); \
        SB_YIELD(second); \
    }

SB_COROUTINE tr::flow expressions(int n)
{
    EMIT(n);
    int a = EMIT(n + 1) + EMIT(tr::op(2));
    tr::obj o(AWAITED(3)), p(AWAITED(a) + o.get()); // both wait
    EMIT(AWAITED(AWAITED(4)) + p);
    if (AWAITED(1) && !AWAITED(0))
        EMIT(5);
    EMIT(tr::op(
        6) + // over
         AWAITED(7)); // several lines
    tr::say("%d", __LINE__);
}

SB_COROUTINE tr::flow statements(int n)
{
    WAIT_FOR(1);
    ON_EXIT(outer, 1);
    EMIT_BOTH(2, outer);
    EACH(i, 3)
    {
        ON_EXIT(inner, 10 + i);
        SKIP_IF(i == 1);
        WAIT_FOR(i);
        EMIT(inner);
    }
    for (int i = 0; int left = tr::op(4 - i); ++i) {
        SKIP_IF(left == 3);
        EMIT(left);
    }
    RETURN_IF(n == 1);
    EMIT(8);
}

GENERATOR(whole_function, 20)
SB_COROUTINE tr::flow whole_body() BODY(30, tr::op(31))

SB_COROUTINE tr::flow declared();
SB_COROUTINE tr::flow declared() BODY(40, 41)

int main()
{
    tr::exercise("expressions", []() -> tr::routine { return expressions(1); });
    tr::exercise("statements", []() -> tr::routine { return statements(1); });
    tr::exercise("statements to the end", []() -> tr::routine { return statements(0); });
    tr::exercise("whole function", []() -> tr::routine { return whole_function(); });
    tr::exercise("whole body", []() -> tr::routine { return whole_body(); });
    tr::exercise("declared", []() -> tr::routine { return declared(); });
    return tr::finish();
}
