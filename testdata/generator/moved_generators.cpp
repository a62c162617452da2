// Generator objects: moved, assigned, default-constructed, kept in containers, swapped.
#include "support/steps.hpp"

#include <utility>
#include <vector>

SB_COROUTINE switchback::generator<int> numbers(const char *name, int first)
{
    steps::noisy n(name);
    for (int i = first;; ++i)
        SB_YIELD(i);
}

int main()
{
    auto a = numbers("a", 1);
    steps::show(a.next());
    auto b = std::move(a);
    steps::show(b.next());
    steps::show(a.next());
    b = numbers("b", 10);
    steps::show(b.next());
    auto &alias = b;
    b = std::move(alias);
    steps::show(b.next());
    switchback::generator<int> none;
    steps::show(none.next());
    steps::show(none.return_());
    for (int i : none)
        std::cout << i << '\n';
    std::swap(none, b);
    steps::show(none.next());
    steps::show(b.next());
    std::vector<switchback::generator<int>> all;
    const char *const names[] = {"v0", "v1", "v2"};
    for (int i = 0; i < 3; ++i)
        all.push_back(numbers(names[i], 100 * i));
    for (auto &g : all)
        g.next();
    all.erase(all.begin() + 1);
    for (auto &g : all)
        steps::show(g.next());
    all.clear();
    none = switchback::generator<int>();
    return steps::finish();
}
