// yield* over a range whose iterator throws; throw_() and return_() in the middle of a range.
#include "support/steps.hpp"

#include <vector>

struct iterator {
    int at;
    int operator*() const { return at; }
    iterator &operator++()
    {
        if (++at == 2)
            throw std::runtime_error("iterator");
        return *this;
    }
    bool operator!=(iterator o) const { return at != o.at; }
};

struct range {
    steps::noisy n;
    range() : n("range") {}
    iterator begin() const { return iterator{0}; }
    iterator end() const { return iterator{9}; }
};

SB_COROUTINE switchback::generator<int> over_range()
{
    try {
        SB_YIELD_FROM(range());
    } catch (const std::runtime_error &e) {
        std::cout << "caught " << e.what() << '\n';
    }
    SB_YIELD(100);
}

SB_COROUTINE switchback::generator<int> over_vector()
{
    steps::noisy n("frame");
    const std::vector<int> v = {1, 2, 3};
    try {
        SB_YIELD_FROM(v);
    } catch (int i) {
        std::cout << "caught " << i << '\n';
    }
    SB_YIELD(200);
}

int main()
{
    for (int i : over_range())
        std::cout << i << '\n';
    {
        auto it = over_vector();
        steps::show(it.next());
        steps::show(it.next());
        steps::show(it.throw_(5));
        steps::show(it.next());
    }
    {
        auto it = over_vector();
        steps::show(it.next());
        steps::show(it.return_());
        steps::show(it.next());
    }
    return steps::finish();
}
