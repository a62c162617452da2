// for with several declarators of different kinds, objects among them.
#include "support/trace.hpp"

SB_COROUTINE tr::flow declarators()
{
    for (int i = 0, j = 3, *p = &i; i < j; ++*p, --j)
        SB_YIELD(10 * i + j);
    for (tr::obj a(0), b(2); a.get() < b.get(); a.add(1)) {
        tr::obj c(7);
        SB_YIELD(a);
    }
    for (const tr::obj &limit = tr::make(2), *p = &limit; p; p = nullptr)
        SB_YIELD(limit);
}

int main()
{
    tr::exercise("declarators", []() -> tr::routine { return declarators(); });
    return tr::finish();
}
