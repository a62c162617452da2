// throw_() on a generator that has not begun, or is done: the exception comes out, the body never runs.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> numbers(steps::noisy parameter)
{
    try {
        steps::say("begun " + parameter.name);
        SB_YIELD(1);
    } catch (int) {
        steps::say("caught inside");
    }
}

int main()
{
    auto it = numbers(steps::noisy("a"));
    steps::attempt([&] { steps::show(it.throw_(1)); });
    steps::show(it.next());
    auto other = numbers(steps::noisy("b"));
    steps::show(other.next());
    steps::show(other.throw_(2));
    steps::attempt([&] { steps::show(other.throw_(3)); });
    steps::show(other.next());
    switchback::generator<int> nothing;
    steps::attempt([&] { steps::show(nothing.throw_(4)); });
}
