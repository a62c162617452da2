// next(v): the yield evaluates to v; the first value is dropped; next() sends a value-initialised one.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<std::string, void, int> echo()
{
    std::string heard = "nothing";
    for (;;) {
        int sent = SB_YIELD(heard);
        if (sent < 0)
            break;
        heard = "got " + std::to_string(sent);
    }
    steps::say("leaving");
}

SB_COROUTINE switchback::generator<int, int, int> sum()
{
    int total = 0;
    while (int more = SB_YIELD(total))
        total += more;
    SB_RETURN(total);
}

int main()
{
    auto it = echo();
    steps::show(it.next(100));
    steps::show(it.next(1));
    steps::show(it.next());
    steps::show(it.next(2));
    steps::show(it.next(-1));
    steps::show(it.next(3));

    auto s = sum();
    for (int i = 5; i >= 0; --i)
        steps::show(s.next(i));
}
