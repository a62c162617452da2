// Nothing runs before the first next(), and only as far as the next yield then.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int> loud(steps::noisy parameter)
{
    steps::say("begin " + parameter.name);
    SB_YIELD(1);
    steps::say("between");
    SB_YIELD(2);
    steps::say("end");
}

int main()
{
    {
        auto never = loud(steps::noisy("never run"));
        steps::say("made");
    }
    auto it = loud(steps::noisy("run"));
    steps::say("made");
    steps::show(it.next());
    steps::show(it.next());
    steps::show(it.next());
    steps::show(it.next());
    it = switchback::generator<int>();
    return steps::finish();
}
