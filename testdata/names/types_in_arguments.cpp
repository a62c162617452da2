// Types that the user spells by short names, inside the arguments of templates and before `::`.
#include "support/trace.hpp"

#include <utility>
#include <vector>

namespace far {
struct item {
    tr::obj o;
    explicit item(int n) : o(n) {}
};
template <class T> struct box {
    typedef T type;
    typedef T *pointer;
    struct inner {
        T value;
        explicit inner(int n) : value(n) {}
    };
};
} // namespace far

using namespace far;
namespace short_name = far;
using far::box;

SB_COROUTINE tr::flow spelled(int n)
{
    box<item>::type first(n);
    SB_YIELD(first.o);
    std::vector<item> items;
    items.reserve(2);
    items.push_back(item(n + 1));
    items.push_back(item(n + 2));
    for (std::vector<item>::iterator it = items.begin(); it != items.end(); ++it)
        SB_YIELD(it->o);
    std::vector<short_name::item>::const_iterator last = items.end();
    box<box<item>::type>::pointer p = &first;
    SB_YIELD(p->o);
    box<item>::inner in(n + 3);
    std::pair<box<item>::inner, item> both(in, item(n + 4));
    SB_YIELD(both.first.value.o);
    SB_YIELD(both.second.o);
    SB_YIELD((--last)->o);
}

int main()
{
    tr::exercise("spelled", []() -> tr::routine { return spelled(1); }, {6, 6, 20});
    return tr::finish();
}
