// A saved closure that uses constants and static variables of the function, which its class cannot see.
#include "support/trace.hpp"

SB_COROUTINE tr::flow refused()
{
    static int calls = 0;
    const int step = 3;
    auto count = [] { return calls += 1; }; // expected-error {{'calls' without capturing}}
    auto next = [](int k) { return k + step; }; // expected-error {{'step' without capturing}}
    auto outer = [&] { return [=] { return step; }(); }; // expected-error {{'step' without capturing}}
    SB_YIELD(count());
    SB_YIELD(next(1) + outer());
}
