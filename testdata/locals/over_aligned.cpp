// Over-aligned locals among small ones.
#include "support/trace.hpp"

struct alignas(32) quad {
    double d[4];
};

SB_COROUTINE tr::flow over_aligned()
{
    char a = 'a';
    tr::wide w(1);
    char b = 'b';
    quad q = {{1, 2, 3, 4}};
    alignas(64) char buffer[3] = {'x', 'y', 0};
    SB_YIELD(w.get());
    volatile std::uintptr_t at = reinterpret_cast<std::uintptr_t>(&q);
    tr::check(at % 32 == 0, "alignment of quad");
    at = reinterpret_cast<std::uintptr_t>(buffer);
    tr::check(at % 64 == 0, "alignment of buffer");
    SB_YIELD(static_cast<int>(q.d[3]));
    {
        tr::wide inner[2] = {2, 3};
        SB_YIELD(inner[1].get());
    }
    tr::say("%c %c %s", a, b, buffer);
}

int main()
{
    tr::exercise("over_aligned", []() -> tr::routine { return over_aligned(); });
    return tr::finish();
}
