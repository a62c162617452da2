// What may be yielded and returned: conversions, braces, const element types, class types without default constructor.
#include "support/steps.hpp"

#include <utility>

struct point {
    int x, y;
};
static std::ostream &operator<<(std::ostream &o, const point &p) { return o << p.x << ',' << p.y; }

struct no_default {
    int v;
    no_default(int i) : v(i) {}
};
static std::ostream &operator<<(std::ostream &o, const no_default &n) { return o << n.v; }

SB_COROUTINE switchback::generator<double> doubles()
{
    SB_YIELD(1);
    SB_YIELD(2.5f);
    const short s = 3;
    SB_YIELD(s);
}

SB_COROUTINE switchback::generator<const int> constants()
{
    int i = 1;
    SB_YIELD(i);
    SB_YIELD(2);
}

SB_COROUTINE switchback::generator<point, point> points()
{
    SB_YIELD({1, 2});
    point p = {3, 4};
    SB_YIELD(p);
    SB_YIELD(point{5, 6});
    SB_RETURN({7, 8});
}

SB_COROUTINE switchback::generator<no_default, no_default> undefaulted()
{
    SB_YIELD(1);
    SB_RETURN(2);
}

SB_COROUTINE switchback::generator<std::pair<int, std::string>> pairs()
{
    SB_YIELD(std::pair<int, std::string>(1, "one"));
    SB_YIELD({2, "two"});
}

int main()
{
    for (double d : doubles())
        std::cout << d << '\n';
    for (int i : constants())
        std::cout << i << '\n';
    auto c = constants();
    steps::show(c.next());
    auto p = points();
    for (int i = 0; i < 5; ++i)
        steps::show(p.next());
    auto n = undefaulted();
    for (int i = 0; i < 3; ++i)
        steps::show(n.next());
    for (const auto &pair : pairs())
        std::cout << pair.first << ' ' << pair.second << '\n';
}
