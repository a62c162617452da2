// operator co_await as a free function found by argument-dependent lookup.
#include "support/trace.hpp"

namespace units {
struct milliseconds {
    int n;
};
static tr::pause SB_OPERATOR_AWAIT(const milliseconds &m) { return tr::pause(tr::op(m.n)); }

enum class level { one = 1, two };
static tr::maybe SB_OPERATOR_AWAIT(level l) { return tr::maybe(l == level::two, static_cast<int>(l)); }
} // namespace units

SB_COROUTINE tr::flow sleeps()
{
    int a = SB_AWAIT(units::milliseconds{5});
    units::milliseconds m = {7};
    a += SB_AWAIT(m);
    a += SB_AWAIT(units::level::one);
    a += SB_AWAIT(units::level::two);
    SB_YIELD(a);
}

int main()
{
    tr::exercise("sleeps", []() -> tr::routine { return sleeps(); });
    return tr::finish();
}
