// An exception of the body comes out of next(), or of the range-for; after it the generator is done.
#include "support/steps.hpp"

SB_COROUTINE switchback::generator<int, int> fails(int after)
{
    steps::noisy n("local");
    for (int i = 0;; ++i) {
        if (i == after)
            throw std::runtime_error("after " + std::to_string(after));
        SB_YIELD(i);
    }
}

struct throws_when_it_dies {
    ~throws_when_it_dies() noexcept(false)
    {
        throw std::runtime_error("from a destructor");
    }
};

SB_COROUTINE switchback::generator<int, std::string> fails_after_return()
{
    SB_YIELD(1);
    throws_when_it_dies t;
    SB_RETURN("a value that nobody sees, long enough to be allocated");
}

int main()
{
    for (int after = 0; after < 3; ++after) {
        auto it = fails(after);
        for (int i = 0; i < 4; ++i)
            steps::attempt([&] { steps::show(it.next()); });
        steps::attempt([&] {
            for (int i : fails(after))
                std::cout << i << '\n';
        });
    }
    auto it = fails_after_return();
    steps::show(it.next());
    steps::attempt([&] { steps::show(it.next()); });
    steps::show(it.next());
    return steps::finish();
}
