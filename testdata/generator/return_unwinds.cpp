// return_(v): destructors run, innermost first; the step is { v, true }; nothing follows.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int, std::string> numbers(steps::noisy parameter)
{
    steps::noisy a("a");
    for (int i = 0; i < 3; ++i) {
        steps::noisy b("b" + std::to_string(i));
        SB_YIELD(i);
        steps::say("after " + parameter.name);
    }
    SB_RETURN("end");
}

SB_COROUTINE switchback::generator<int> plain()
{
    steps::noisy a("plain");
    SB_YIELD(1);
}

int main()
{
    {
        auto it = numbers(steps::noisy("first"));
        steps::show(it.next());
        steps::show(it.next());
        steps::show(it.return_("given"));
        steps::show(it.next());
        steps::show(it.return_("again"));
    }
    {
        auto it = numbers(steps::noisy("not begun"));
        steps::show(it.return_("given"));
        steps::show(it.next());
    }
    {
        auto it = plain();
        steps::show(it.next());
        steps::show(it.return_());
        steps::show(it.return_());
    }
    return steps::finish();
}
