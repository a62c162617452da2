// yield* over a generator that is itself in the middle of a yield*, to a generator or to a range.
#include "support/steps.hpp"

#include <vector>

typedef switchback::generator<int, int, int> gen;

SB_COROUTINE gen leaf()
{
    for (int i = 0; i < 3; ++i) {
        int sent = SB_YIELD(i);
        std::cout << "leaf got " << sent << '\n';
    }
    SB_RETURN(30);
}

SB_COROUTINE gen middle()
{
    int r = SB_YIELD_FROM(leaf());
    int sent = SB_YIELD(r);
    std::cout << "middle got " << sent << '\n';
    std::vector<int> v = {41, 42, 43};
    SB_YIELD_FROM(v);
    SB_RETURN(50);
}

SB_COROUTINE gen outer(gen &inner)
{
    int r = SB_YIELD_FROM(inner);
    int sent = SB_YIELD(r);
    std::cout << "outer got " << sent << '\n';
    SB_RETURN(60);
}

int main()
{
    for (int steps_before = 0; steps_before < 8; ++steps_before) {
        std::cout << "after " << steps_before << '\n';
        auto m = middle();
        for (int i = 0; i < steps_before; ++i)
            steps::show(m.next(i));
        auto one = outer(m);
        auto two = outer(one);
        for (int i = 100;; ++i) {
            auto step = two.next(i);
            steps::show(step);
            if (step.done)
                break;
        }
    }
}
