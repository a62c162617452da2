// How often a yielded object is copied and moved: not at all in a loop, once into a step that keeps it.
#include "support/steps.hpp"

struct counted {
    int value;
    static int copies, moves;
    explicit counted(int v) : value(v) {}
    counted(const counted &o) : value(o.value) { ++copies; }
    counted(counted &&o) : value(o.value)
    {
        o.value = -1;
        ++moves;
    }
    static void report(const char *what)
    {
        std::cout << what << ": " << copies << " copies, " << (moves ? "moved" : "not moved") << '\n';
        copies = moves = 0;
    }
};
int counted::copies = 0;
int counted::moves = 0;

SB_COROUTINE switchback::generator<counted> variables()
{
    counted c(1);
    SB_YIELD(c);
    std::cout << "still " << c.value << '\n';
    const counted d(2);
    SB_YIELD(d);
    std::cout << "still " << d.value << '\n';
}

SB_COROUTINE switchback::generator<counted> temporaries()
{
    SB_YIELD(counted(3));
    SB_YIELD(counted(4));
}

int main()
{
    for (const counted &c : variables())
        std::cout << c.value << '\n';
    counted::report("variables in a loop");
    for (const counted &c : temporaries())
        std::cout << c.value << '\n';
    counted::report("temporaries in a loop");
    auto it = variables();
    for (int i = 0; i < 2; ++i) {
        const auto step = it.next();
        std::cout << step.value.value << '\n';
    }
    it.next();
    std::cout << counted::copies << '\n';
    counted::copies = counted::moves = 0;
    auto t = temporaries();
    for (int i = 0; i < 2; ++i) {
        const auto step = t.next();
        std::cout << step.value.value << '\n';
    }
    counted::report("steps of temporaries");
}
