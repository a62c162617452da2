// Macros whose bodies spell saved locals: references, bindings, names that the lowering has to change, closures.
#include "support/trace.hpp"

#define SUM (left + right)
#define REFERRED (*&alias)
#define TWO 2
#define PLUS(a, b) ((a) + (b))
#define ADDER(by) [by](int k) { return k + by; }
#define HELD_BY(name, by) auto name = ADDER(by)

struct other {
    int left;
};

SB_COROUTINE tr::flow shadows(int right)
{
    {
        int left = 1;
        SB_YIELD(SUM);
        left += TWO;
        SB_YIELD(SUM);
    }
    {
        other o = {5};
        tr::obj left(o.left);
        SB_YIELD(left.get() + right);
        SB_YIELD(PLUS(left.get(), PLUS(right, o.left)));
    }
}

SB_COROUTINE tr::flow references(int n)
{
    int &alias = n;
    SB_YIELD(REFERRED);
    ++REFERRED;
    SB_YIELD(REFERRED);
}

SB_COROUTINE tr::flow closures(int n)
{
    HELD_BY(add, n);
    SB_YIELD(add(1));
    auto again = ADDER(n);
    SB_YIELD(again(2) + add(3));
}

int main()
{
    tr::exercise("shadows", []() -> tr::routine { return shadows(2); });
    tr::exercise("references", []() -> tr::routine { return references(2); });
    tr::exercise("closures", []() -> tr::routine { return closures(2); });
    return tr::finish();
}
