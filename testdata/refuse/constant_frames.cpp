// What a frame cannot do or keep in constant expressions.
#include <switchback/generator.hpp>

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> delegating()
{
    int list[] = {1, 2};
    SB_YIELD_FROM(list); // expected-error {{it delegates}}
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> switching(int n)
{
    switch (n) { // expected-error {{it suspends inside a switch}}
    case 1:
        SB_YIELD(1);
    }
    switch (n) {
    case 2:
        SB_RETURN();
    }
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int, void, int> continuing(int n)
{
    for (; n > 0; n = SB_YIELD(n)) { // expected-error {{it continues a loop whose condition or increment suspends}}
        if (n == 3)
            continue;
    }
    while (SB_YIELD(n) > 0) { // no label is needed for this one
        if (n == 3)
            continue;
    }
}

struct fixed {
    const int n;
};

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> keeping(int n)
{
    fixed kept{n}; // expected-error {{it keeps 'kept', of type 'fixed', which constant expressions cannot assign to}}
    SB_YIELD(1);
    SB_YIELD(kept.n);
}

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> constants(int n)
{
    if (n) {
        const int step = 1;
        SB_YIELD(step);
    } else {
        const int step = 2; // expected-error {{it has a constant 'step' whose name means something else elsewhere in it}}
        SB_YIELD(step);
    }
}

int width();

SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> shadowing(int n)
{
    if (n) {
        const int width = 1; // expected-error {{it has a constant 'width' whose name means something else elsewhere in it}}
        SB_YIELD(width);
    }
    SB_YIELD(width());
}
