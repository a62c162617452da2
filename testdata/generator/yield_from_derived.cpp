// yield* over objects of a derived class: as references to the base they are not copied.
#include "support/steps.hpp"

#include <vector>

struct shape {
    virtual ~shape() {}
    virtual const char *name() const { return "shape"; }
};
struct circle : shape {
    const char *name() const override { return "circle"; }
};

SB_COROUTINE switchback::generator<const shape &> shapes(const std::vector<circle> &circles)
{
    SB_YIELD_FROM(circles);
    shape s;
    SB_YIELD(s);
}

int main()
{
    const std::vector<circle> circles(2);
    for (const shape &s : shapes(circles))
        std::cout << s.name() << '\n';
}
