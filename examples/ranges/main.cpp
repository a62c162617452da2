// Uses the library. Nothing here is a coroutine: an ordinary C++11 file that switchback never sees.
#include <ranges/ranges.hpp>

#include <iostream>
#include <string>

int main()
{
    auto squares = ranges::transform(ranges::count(1), [](int i) { return i * i; });
    for (int odd : ranges::take(ranges::filter(std::move(squares), [](int i) { return i % 2 != 0; }), 4))
        std::cout << odd << ' ';
    std::cout << '\n';

    const std::vector<std::string> names = {"one", "two", "three"};
    for (const auto &each : ranges::zip(names, ranges::count(1)))
        std::cout << each.first << '=' << each.second << ' ';
    std::cout << '\n';

    for (const auto &group : ranges::chunk(ranges::take(ranges::count('a'), 7), 3)) {
        for (char c : group)
            std::cout << c;
        std::cout << ' ';
    }
    std::cout << '\n';

    for (const auto &name : ranges::concat(names, std::vector<std::string>{"four"}, names))
        std::cout << name << ' ';
    std::cout << '\n';
}
