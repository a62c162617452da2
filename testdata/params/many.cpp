// Twelve parameters of mixed kinds.
#include "support/trace.hpp"

static int place = 12;

SB_COROUTINE tr::flow many(char a, short b, int c, long d, long long e, float f, double g, bool h, const char *i,
                           tr::param j, int &k, unsigned char l)
{
    SB_YIELD(a + b + c);
    SB_YIELD(static_cast<int>(d + e));
    SB_YIELD(static_cast<int>(f * g));
    SB_YIELD(h ? i : "no");
    SB_YIELD(j.get());
    k += l;
    SB_YIELD(k);
    k -= l;
}

int main()
{
    tr::exercise("many", []() -> tr::routine { return many('\1', 2, 3, 4L, 5LL, 6.0f, 7.0, true, "yes", 10, place, '\13'); });
    return tr::finish();
}
