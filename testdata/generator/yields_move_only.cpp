// Move-only elements: by next(), by range-for, as references, in containers that claim to be copyable.
#include "support/steps.hpp"

#include <memory>
#include <vector>

typedef std::unique_ptr<int> pointer;

SB_COROUTINE switchback::generator<pointer> pointers(int n)
{
    for (int i = 0; i < n; ++i) {
        pointer p(new int(i));
        SB_YIELD(std::move(p));
        std::cout << (p ? "kept" : "taken") << '\n';
    }
}

SB_COROUTINE switchback::generator<std::vector<pointer>> batches()
{
    std::vector<pointer> batch;
    for (int i = 0; i < 4; ++i) {
        batch.push_back(pointer(new int(i)));
        if (batch.size() == 2) {
            SB_YIELD(std::move(batch));
            batch.clear();
        }
    }
}

int main()
{
    auto it = pointers(2);
    pointer p = std::move(it.next().value);
    std::cout << *p << '\n';
    auto step = it.next();
    auto moved = std::move(step);
    std::cout << *moved.value << ' ' << static_cast<bool>(step.value) << '\n';
    for (pointer q : pointers(2))
        std::cout << *q << '\n';
    for (auto &&q : pointers(2))
        std::cout << *q << '\n';
    for (auto &&batch : batches())
        std::cout << batch.size() << ' ' << *batch[0] << '\n';
    std::vector<pointer> first = std::move(batches().next().value);
    std::cout << *first[1] << '\n';
}
