// __COUNTER__: the numbers are those of the text, whatever moves, is written twice, or waits.
#include "support/trace.hpp"

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define TEXT(x) #x
#define NAMED(x) tr::say("%s %d", #x, x)
#define HOLD(n) tr::obj JOIN(held_, __COUNTER__)(SB_AWAIT(tr::pause(n)))
#define GUARD(n) tr::obj JOIN(held_, __COUNTER__)(n)

static const int before = __COUNTER__;

// A guard of each kind, whose names must differ: two that suspend, one that is kept, one that is not.
SB_COROUTINE tr::flow guards()
{
    HOLD(1);
    HOLD(2);
    GUARD(3);
    SB_YIELD(4);
    GUARD(5);
}

// A class that moves to another place, one number in a string, numbers in operands and in macros' arguments.
SB_COROUTINE tr::flow places()
{
    const int first = __COUNTER__;
    struct numbered {
        int n = __COUNTER__;
        int get() const { return n * 100 + __COUNTER__; }
    };
    numbered object;
    tr::say("%d %s", first, TEXT(__COUNTER__));
    SB_YIELD(object.get());
    tr::say("%d", __COUNTER__ + SB_YIELD(__COUNTER__) * __COUNTER__);
    NAMED(__COUNTER__ + 1);
}

template <int Number>
static int number()
{
    return Number;
}

template <class T>
SB_COROUTINE tr::flow in_template(T value)
{
    auto kept = tr::obj(__COUNTER__);
    SB_YIELD(value + number<__COUNTER__>());
    tr::say("%d", kept.get() + SB_YIELD(__COUNTER__));
}

int main()
{
    tr::exercise("guards", []() -> tr::routine { return guards(); });
    tr::exercise("places", []() -> tr::routine { return places(); });
    tr::exercise("in_template", []() -> tr::routine { return in_template(1000); });
    tr::say("%d %d", before, __COUNTER__);
    return tr::finish();
}
