// Packs of frames by value, their suspensions in expansions.
// std: c++17
#include "support/trace.hpp"
#include <switchback/generator.hpp>
#include <switchback/value_generator.hpp>
namespace {
template <class... Ts> SB_VALUE_COROUTINE switchback::generator<int> listed(Ts... values)
{
    (SB_YIELD(values), ...);
    ((SB_YIELD(values * 2), SB_YIELD(7)), ...);
    (SB_YIELD(static_cast<int>(sizeof(Ts))), ...);
}
template <class... Ts> SB_VALUE_COROUTINE switchback::generator<int> nested(Ts... values)
{
    (SB_YIELD_FROM(listed(values, values + 1)), ...);
    for (int i = 0; i < 2; ++i)
        ((values > i ? SB_YIELD(values) : SB_YIELD(0)), ...);
}
}
int main()
{
    for (int n : listed(1, 2, 3))
        tr::say("%d", n);
    for (int n : nested(1, 2))
        tr::say("%d", n);
    for (int n : nested())
        tr::say("%d", n);
    return tr::finish();
}
