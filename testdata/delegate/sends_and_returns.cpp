// next with values, return_ and throw_ at every point of one generator.
#include <switchback/generator.hpp>
#include "support/trace.hpp"

SB_COROUTINE static switchback::generator<int, int, int> echo(int n)
{
    tr::obj o(n);
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        tr::obj turn(10 + i);
        sum += SB_YIELD(sum) * SB_YIELD(-sum);
    }
    SB_RETURN(sum);
}

static void run(int steps, char then)
{
    tr::say("-- %d %c", steps, then);
    auto it = echo(2);
    try {
        for (int i = 0; i < steps; ++i) {
            auto step = it.next(i);
            tr::say("%d %d", step.done, static_cast<int>(step.value));
        }
        if (then == 'r') {
            auto step = it.return_(77);
            tr::say("%d %d", step.done, static_cast<int>(step.value));
        } else if (then == 't') {
            it.throw_(tr::boom{5});
        }
    } catch (const tr::boom &b) {
        tr::say("boom %d", b.code);
    }
    tr::say("after %d", it.next(0).done);
}

int main()
{
    for (int steps = 0; steps < 5; ++steps)
        for (char then : {'n', 'r', 't'})
            run(steps, then);
    run(5, 'n');
    return tr::finish();
}
