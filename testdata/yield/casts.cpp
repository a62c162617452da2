// Casts and conversions of a yield's value; sizeof does not evaluate it.
#include "support/trace.hpp"

enum class level { low = 100, mid = 101, high = 102 };

static const char *which(long) { return "long"; }
static const char *which(int) { return "int"; }
static const char *which(short) { return "short"; }

SB_COROUTINE tr::flow casts()
{
    tr::say("%s", which(static_cast<long>(SB_YIELD(1))));
    tr::say("%s", which(SB_YIELD(2)));
    tr::say("%s", which((short)SB_YIELD(3)));
    level l = static_cast<level>(SB_YIELD(4) - 1);
    tr::say("%d", l == level::high);
    double d = SB_YIELD(5) * 0.5;
    float f = static_cast<float>(SB_YIELD(6));
    char c = static_cast<char>(SB_YIELD(7) - 9);
    unsigned u = static_cast<unsigned>(SB_YIELD(8));
    tr::say("%g %g %c %u", d, static_cast<double>(f), c, u);
    tr::obj o = static_cast<tr::obj>(SB_YIELD(9));
    SB_YIELD(o);
}

int main()
{
    tr::exercise("casts", []() -> tr::routine { return casts(); });
    return tr::finish();
}
