// SB_YIELD_FROM over arrays, vectors and temporaries.
#include <switchback/generator.hpp>
#include "support/trace.hpp"
#include <vector>

SB_COROUTINE static switchback::generator<int> numbers(const std::vector<int> &given)
{
    static const int fixed[] = {1, 2, 3};
    tr::obj o(1);
    SB_YIELD_FROM(fixed);
    SB_YIELD(10);
    SB_YIELD_FROM(given);
    SB_YIELD_FROM(std::vector<int>{7, 8});
}

int main()
{
    const std::vector<int> given = {4, 5};
    for (int n : numbers(given))
        tr::say("%d", n);
    for (int n : numbers(given))
        if (n == 10)
            break;
    return tr::finish();
}
