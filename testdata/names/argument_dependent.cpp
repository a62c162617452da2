// Unqualified calls found by argument-dependent lookup and through using declarations.
#include "support/trace.hpp"

namespace lib {
struct item {
    tr::obj o;
};
static int weigh(const item &i) { return i.o.get() * 2; }
static int scale(int n) { return n * 3; }
} // namespace lib

using lib::item;

SB_COROUTINE tr::flow lookup()
{
    using lib::scale;
    item i = {tr::obj(1)};
    SB_YIELD(weigh(i));
    SB_YIELD(scale(2));
    {
        using namespace lib;
        item j = {tr::obj(3)};
        SB_YIELD(weigh(j) + scale(1));
        namespace short_name = lib;
        SB_YIELD(short_name::scale(4));
    }
    SB_YIELD(i.o);
}

int main()
{
    tr::exercise("lookup", []() -> tr::routine { return lookup(); });
    return tr::finish();
}
