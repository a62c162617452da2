// begin and end found by their arguments, in namespaces that have no name or whose name something nearer hides.
#include "support/trace.hpp"

namespace {
struct three {
    int values[3];
};
inline int *begin(three &t) { return t.values; }
inline int *end(three &t) { return t.values + 3; }
} // namespace

namespace far {
struct pair {
    tr::obj first, second;
};
inline tr::obj *begin(pair &p) { return &p.first; }
inline tr::obj *end(pair &p) { return &p.second + 1; }
} // namespace far

namespace app {
namespace far {}

SB_COROUTINE tr::flow loops(int n)
{
    three t = {{n, n + 1, n + 2}};
    for (int x : t)
        SB_YIELD(x);
    ::far::pair p = {tr::obj(1), tr::obj(2)};
    for (tr::obj &o : p)
        SB_YIELD(o);
}
} // namespace app

int main()
{
    tr::exercise("loops", []() -> tr::routine { return app::loops(1); });
    return tr::finish();
}
