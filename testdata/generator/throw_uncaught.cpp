// throw_(): not caught inside, it unwinds the generator and comes out of throw_(); the generator is done.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> numbers()
{
    steps::noisy outer("outer");
    for (int i = 0;; ++i) {
        steps::noisy inner("inner " + std::to_string(i));
        SB_YIELD(i);
    }
}

SB_COROUTINE switchback::generator<int> translates()
{
    try {
        SB_YIELD(1);
    } catch (int i) {
        throw std::runtime_error("was " + std::to_string(i));
    }
}

int main()
{
    {
        auto it = numbers();
        steps::show(it.next());
        steps::show(it.next());
        steps::attempt([&] { steps::show(it.throw_(std::runtime_error("stop"))); });
        steps::show(it.next());
        steps::attempt([&] { steps::show(it.throw_(7)); });
    }
    {
        auto it = translates();
        steps::show(it.next());
        steps::attempt([&] { steps::show(it.throw_(7)); });
        steps::show(it.next());
    }
    return steps::finish();
}
