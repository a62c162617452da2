// Saved structured bindings of arrays that are copied, and of bit-fields.
// std: c++17
#include "support/trace.hpp"

struct bits {
    unsigned a : 3, b : 5;
    int c;
    tr::obj o;
};

#define SUM (low + high)

SB_COROUTINE tr::flow arrays(int n)
{
    int cells[2] = {n, 2};
    auto [a, b] = cells;
    SB_YIELD(a);
    ++a;
    cells[1] = 5;
    SB_YIELD(a + b);
    tr::obj objects[2] = {tr::obj(3), tr::obj(4)};
    {
        auto [first, second] = objects;
        SB_YIELD(first);
        first.set(second.get() + 2);
        SB_YIELD(first.get() + objects[0].get());
        auto &&[x, y] = objects;
        x.set(y.get() + 5);
        SB_YIELD(x);
    }
    const auto [c, d] = cells;
    SB_YIELD(c + d);
    for (auto [e, f] : {std::pair<int, int>(1, 2), std::pair<int, int>(3, 4)})
        SB_YIELD(e + f);
    auto [moved, also] = std::move(objects);
    SB_YIELD(moved.get() + also.get());
    SB_YIELD(objects[1].get() == also.get());
}

SB_COROUTINE tr::flow bit_fields(int n)
{
    bits set = {1, 2, 3, tr::obj(4)};
    auto &[low, high, number, object] = set;
    SB_YIELD(low + high + number);
    low = 5;
    high += n;
    ++number;
    SB_YIELD(set.a + set.b + set.c);
    SB_YIELD(SUM + object.get());
    low = SB_YIELD(static_cast<int>(sizeof(decltype(low)))) & 7;
    SB_YIELD(low + SUM);
    auto [l, h, c, o] = bits{6, 7, SB_YIELD(8), tr::obj(9)};
    l += 1;
    SB_YIELD(l + h + c);
    SB_YIELD(static_cast<int>(l == 7u) + o.get());
}

int main()
{
    tr::exercise("arrays", []() -> tr::routine { return arrays(1); });
    tr::exercise("bit-fields", []() -> tr::routine { return bit_fields(1); });
    return tr::finish();
}
