// generator<T> of objects, references and strings.
#include <switchback/generator.hpp>
#include "support/trace.hpp"
#include <string>

SB_COROUTINE static switchback::generator<std::string> words(std::string prefix)
{
    for (int i = 0; i < 3; ++i)
        SB_YIELD(prefix + std::to_string(i));
    const std::string last = prefix + "last";
    SB_YIELD(last);
}

SB_COROUTINE static switchback::generator<int &> cells(int *first, int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(first[i]);
}

SB_COROUTINE static switchback::generator<int, std::string> counted(int n)
{
    tr::obj o(n);
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
    SB_RETURN("counted " + std::to_string(n));
}

int main()
{
    for (const std::string &w : words("a prefix that is long enough for the heap "))
        tr::say("%s", w.c_str());
    int row[3] = {1, 2, 3};
    for (int &c : cells(row, 3))
        c *= 10;
    tr::say("%d %d %d", row[0], row[1], row[2]);
    {
        auto it = counted(2);
        for (auto step = it.next();; step = it.next()) {
            if (step.done) {
                tr::say("%s", step.value.returned().c_str());
                break;
            }
            tr::say("%d", step.value.yielded());
        }
    }
    return tr::finish();
}
