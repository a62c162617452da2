// Lambda coroutines without annotations, inside and outside of coroutines.
// tool: --all
#include "support/trace.hpp"

tr::flow outer(int n)
{
    auto inner = [n](int k) -> tr::flow {
        for (int i = 0; i < k; ++i)
            co_yield n + i;
    };
    tr::flow f = inner(2);
    while (!f.done()) {
        f.handle().resume();
        co_yield f.done();
    }
}

int main()
{
    tr::exercise("outer", []() -> tr::routine { return outer(4); });
    tr::exercise("lambda", []() -> tr::routine {
        return [](int n) -> tr::flow {
            tr::obj o(n);
            co_yield o;
        }(8);
    });
    return tr::finish();
}
