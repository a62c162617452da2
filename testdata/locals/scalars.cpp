// Scalars of every kind keep their values over suspensions.
#include "support/trace.hpp"

SB_COROUTINE tr::flow scalars()
{
    bool flag = true;
    char c = 'c';
    signed char sc = -1;
    unsigned char uc = 200;
    short s = -300;
    unsigned short us = 60000;
    int i = -7;
    unsigned u = 4000000000u;
    long l = -8;
    unsigned long ul = 9;
    long long ll = -5000000000LL;
    unsigned long long ull = 10000000000ULL;
    float f = 1.5f;
    double d = 2.25;
    long double ld = 4.5L;
    wchar_t w = L'w';
    char16_t c16 = u'x';
    char32_t c32 = U'y';
    SB_YIELD(1);
    tr::say("%d %c %d %d %d %d", flag, c, sc, uc, s, us);
    tr::say("%d %u %ld %lu %lld %llu", i, u, l, ul, ll, ull);
    tr::say("%g %g %Lg %d %d %d", static_cast<double>(f), d, ld, w == L'w', c16 == u'x', c32 == U'y');
    flag = !flag;
    ++c;
    ull *= 2;
    d /= 2;
    SB_YIELD(2);
    tr::say("%d %c %llu %g", flag, c, ull, d);
}

int main()
{
    tr::exercise("scalars", []() -> tr::routine { return scalars(); });
    return tr::finish();
}
