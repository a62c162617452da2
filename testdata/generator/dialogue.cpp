// Delegation with values sent: who hears what.
#include "support/steps.hpp"

typedef switchback::generator<std::string, std::string, int> dialogue;

template <class T>
static void log(const char *who, const T &what)
{
    std::cout << who << ' ' << what << '\n';
}

SB_COROUTINE dialogue foo()
{
    log("inside *foo():", SB_YIELD("B"));
    log("inside *foo():", SB_YIELD("C"));
    SB_RETURN("D");
}

SB_COROUTINE dialogue bar()
{
    log("inside *bar():", SB_YIELD("A"));
    log("inside *bar():", SB_YIELD_FROM(foo()));
    log("inside *bar():", SB_YIELD("E"));
    SB_RETURN("F");
}

int main()
{
    auto it = bar();
    log("outside:", it.next().value);
    log("outside:", it.next(1).value);
    log("outside:", it.next(2).value);
    log("outside:", it.next(3).value);
    log("outside:", it.next(4).value);
}
