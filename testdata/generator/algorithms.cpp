// The iterators are input iterators: standard algorithms and constructors take them.
#include "support/steps.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

SB_COROUTINE switchback::generator<int> numbers(int n)
{
    for (int i = 1; i <= n; ++i)
        SB_YIELD(i);
}

SB_COROUTINE switchback::generator<std::string> words()
{
    SB_YIELD("zero");
    SB_YIELD("one");
    SB_YIELD("two");
}

int main()
{
    auto a = numbers(4);
    std::cout << std::accumulate(a.begin(), a.end(), 0) << '\n';
    auto b = numbers(4);
    std::vector<int> v(b.begin(), b.end());
    std::cout << v.size() << ' ' << v.back() << '\n';
    auto c = numbers(10);
    auto found = std::find_if(c.begin(), c.end(), [](int i) { return i > 4; });
    std::cout << *found << '\n';
    ++found;
    std::cout << *found << '\n';
    std::cout << *found++ << '\n';
    std::cout << *found << ' ' << (found == c.end()) << '\n';
    auto d = numbers(3);
    std::transform(d.begin(), d.end(), std::ostream_iterator<int>(std::cout, "\n"), [](int i) { return -i; });
    auto w = words();
    auto at = w.begin();
    std::cout << at->size() << '\n';
    static_assert(std::is_same<std::iterator_traits<decltype(at)>::value_type, std::string>::value, "value_type");
}
