// What an inner generator throws is thrown at the yield*, where the outer one may catch it.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> inner(int n)
{
    steps::noisy local("inner");
    SB_YIELD(n);
    if (n > 0)
        throw std::runtime_error("inner " + std::to_string(n));
}

SB_COROUTINE switchback::generator<int> outer(bool catches)
{
    for (int n = 0; n < 3; ++n) {
        if (catches) {
            try {
                SB_YIELD_FROM(inner(n));
                steps::say("no exception");
            } catch (const std::runtime_error &e) {
                std::cout << "outer caught " << e.what() << '\n';
            }
        } else {
            SB_YIELD_FROM(inner(n));
        }
    }
    SB_YIELD(9);
}

SB_COROUTINE switchback::generator<int> at_once()
{
    if (noexcept(1))
        throw std::runtime_error("before any yield");
    SB_YIELD(1);
}

SB_COROUTINE switchback::generator<int> delegates_at_once()
{
    try {
        SB_YIELD_FROM(at_once());
    } catch (const std::runtime_error &e) {
        steps::say(e.what());
    }
    SB_YIELD(2);
}

int main()
{
    for (int i : outer(true))
        std::cout << i << '\n';
    auto it = outer(false);
    steps::show(it.next());
    steps::show(it.next());
    steps::attempt([&] { steps::show(it.next()); });
    steps::show(it.next());
    for (int i : delegates_at_once())
        std::cout << i << '\n';
    return steps::finish();
}
