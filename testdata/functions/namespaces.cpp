// Coroutines in named, nested, inline and anonymous namespaces, and defined from outside.
#include "support/trace.hpp"

namespace outer {
static const int base = 10;
namespace inner {
static const int more = 5;
SB_COROUTINE tr::flow deep(int n)
{
    SB_YIELD(base + more + n);
}
tr::flow defined_outside(int n);
} // namespace inner
inline namespace v1 {
SB_COROUTINE tr::flow versioned(int n)
{
    SB_YIELD(base - n);
}
} // namespace v1
} // namespace outer

SB_COROUTINE tr::flow outer::inner::defined_outside(int n)
{
    SB_YIELD(more * n);
    SB_YIELD(base * n);
}

namespace {
const int hidden = 7;
SB_COROUTINE tr::flow anonymous(int n)
{
    SB_YIELD(hidden + n);
}
} // namespace

int main()
{
    tr::exercise("deep", []() -> tr::routine { return outer::inner::deep(1); });
    tr::exercise("versioned", []() -> tr::routine { return outer::versioned(2); });
    tr::exercise("defined_outside", []() -> tr::routine { return outer::inner::defined_outside(3); });
    tr::exercise("anonymous", []() -> tr::routine { return anonymous(4); });
    return tr::finish();
}
