// Range-for loops that do not suspend, over locals that are saved.
#include "support/trace.hpp"
#include "support/range.hpp"

SB_COROUTINE tr::flow sums()
{
    tr::bag b(3);
    int sum = 0;
    SB_YIELD(sum);
    for (const auto &o : b)
        sum += o.get();
    SB_YIELD(sum);
    int cells[] = {1, 2, 3};
    SB_YIELD(cells[2]);
    for (int &c : cells)
        c += sum;
    for (int c : cells)
        sum += c;
    SB_YIELD(sum);
}

int main()
{
    tr::exercise("sums", []() -> tr::routine { return sums(); });
    return tr::finish();
}
