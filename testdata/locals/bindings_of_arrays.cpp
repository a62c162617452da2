// Saved structured bindings of copied arrays of arrays.
// std: c++17
#include "support/trace.hpp"

#include <type_traits>
#include <utility>

SB_COROUTINE tr::flow of_numbers(int n)
{
    int rows[2][3] = {{n, 2, 3}, {4, 5, 6}};
    auto [first, second] = rows;
    static_assert(std::is_same<decltype(first), int[3]>::value, "");
    SB_YIELD(first[0] + rows[1][0]);
    rows[0][2] = 30;
    second[1] = first[2];
    SB_YIELD(second[1] + rows[1][1]);
    for (int &each : first)
        SB_YIELD(each += second[2]);
    const auto [top, bottom] = rows;
    SB_YIELD(top[2] + bottom[1] + SB_YIELD(first[1]));
}

SB_COROUTINE tr::flow of_objects(int n)
{
    tr::obj cells[2][1][2] = {{{tr::obj(n), tr::obj(2)}}, {{tr::obj(3), tr::obj(4)}}};
    {
        auto [front, back] = cells;
        SB_YIELD(front[0][1].get());
        back[0][0].set(30);
        SB_YIELD(back[0][0].get() + cells[1][0][0].get());
    }
    auto [front, back] = std::move(cells);
    SB_YIELD(front[0][0].get());
    SB_YIELD(back[0][1].get());
}

SB_COROUTINE tr::flow in_loops(int n)
{
    const tr::obj table[2][2][1] = {{{tr::obj(1)}, {tr::obj(2)}}, {{tr::obj(n)}, {tr::obj(4)}}};
    for (auto [left, right] : table) {
        SB_YIELD(left[0].get());
        if (right[0].get() == 4)
            break;
        SB_YIELD(right[0].get());
    }
    auto &[upper, lower] = table;
    SB_YIELD(upper[1][0].get() + lower[0][0].get());
}

int main()
{
    tr::exercise("of_numbers", []() -> tr::routine { return of_numbers(1); });
    tr::exercise("of_objects", []() -> tr::routine { return of_objects(1); });
    tr::exercise("in_loops", []() -> tr::routine { return in_loops(3); });
    return tr::finish();
}
