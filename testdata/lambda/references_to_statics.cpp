// Saved lambdas that name references to static variables of the function, which they need not capture.
#include "support/trace.hpp"

SB_COROUTINE static tr::flow named(int n)
{
    static int s = 5;
    int &r = s;
    auto count = [] { return r += 1; };
    SB_YIELD(count());
    SB_YIELD(count() + n);
    s = 5;
    SB_YIELD(r);
}

SB_COROUTINE static tr::flow captured(int n)
{
    static int s = 5;
    static const int unrelated = 3;
    int &r = s, &q = r;
    auto copies = [=] { return q + n; };
    auto refers = [&r, n] { return r -= n; };
    SB_YIELD(copies());
    SB_YIELD(refers() + s + unrelated);
    SB_YIELD(q);
}

SB_COROUTINE static tr::flow pointed(int n)
{
    static int cells[] = {1, 2, 3};
    constexpr int *first = cells;
    auto sum = [](int k) { return first[k] + *first; };
    SB_YIELD(sum(1));
    cells[0] = n;
    SB_YIELD(sum(2));
    cells[0] = 1;
}

int main()
{
    tr::exercise("named", []() -> tr::routine { return named(3); });
    tr::exercise("captured", []() -> tr::routine { return captured(3); });
    tr::exercise("pointed", []() -> tr::routine { return pointed(3); });
    return tr::finish();
}
