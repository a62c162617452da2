// The value returned is the last step's; the steps after it have none. Yielded and returned types may differ.
#include "support/steps.hpp"

#include <memory>

SB_COROUTINE switchback::generator<int, int> same(bool early)
{
    SB_YIELD(1);
    if (early)
        SB_RETURN(10);
    SB_YIELD(2);
    SB_RETURN(20);
}

SB_COROUTINE switchback::generator<int, std::string> different()
{
    SB_YIELD(1);
    SB_RETURN("text");
}

SB_COROUTINE switchback::generator<int, std::unique_ptr<int>> movable()
{
    SB_YIELD(1);
    SB_RETURN(std::unique_ptr<int>(new int(7)));
}

int main()
{
    for (int early = 0; early < 2; ++early) {
        auto it = same(early);
        for (int i = 0; i < 4; ++i)
            steps::show(it.next());
    }
    auto it = different();
    auto first = it.next();
    int number = first.value;
    std::cout << number << ' ' << first.value.is_yielded() << '\n';
    auto second = it.next();
    std::string text = second.value;
    std::cout << text << ' ' << second.value.is_returned() << ' ' << second.done << '\n';
    steps::show(it.next());
    auto copy = first;
    copy = second;
    steps::show(copy);

    auto m = movable();
    std::cout << m.next().value.yielded() << '\n';
    std::unique_ptr<int> p = std::move(m.next().value.returned());
    std::cout << *p << '\n';
    // A range-for drops what is returned.
    for (int i : same(false))
        std::cout << i << '\n';
}
