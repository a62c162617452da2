// const locals stay const, and usable where a constant is required.
#include "support/trace.hpp"

static const char *kind(const int &) { return "const"; }
static const char *kind(int &) { return "mutable"; }

SB_COROUTINE tr::flow constants(int given)
{
    const int size = 3;
    const int computed = given + tr::op(1);
    int mutable_one = computed;
    int cells[size] = {1, 2, 3};
    SB_YIELD(kind(size));
    SB_YIELD(kind(computed));
    SB_YIELD(kind(mutable_one));
    for (int k = 0; k < size; ++k)
        SB_YIELD(cells[k] + computed);
    int more[size + 1] = {};
    SB_YIELD(static_cast<int>(sizeof more / sizeof more[0]));
    switch (given) {
    case size: tr::say("three"); break;
    default: tr::say("other"); break;
    }
}

int main()
{
    tr::exercise("constants", []() -> tr::routine { return constants(3); });
    return tr::finish();
}
