// to_vector(it), to_vector(it, f): generators, what is left of one, move-only elements, any range.
#include "support/steps.hpp"

#include <memory>
#include <vector>

SB_COROUTINE switchback::generator<int> numbers(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
}

SB_COROUTINE switchback::generator<std::unique_ptr<int>> owned(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(std::unique_ptr<int>(new int(i)));
}

template <class T>
static void print(const std::vector<T> &v)
{
    for (const T &x : v)
        std::cout << x << ' ';
    std::cout << '\n';
}

int main()
{
    print(switchback::to_vector(numbers(4)));
    auto it = numbers(4);
    it.next();
    print(switchback::to_vector(it));
    print(switchback::to_vector(it));
    print(switchback::to_vector(numbers(4), [](int i) { return std::to_string(i * i); }));
    for (const std::unique_ptr<int> &p : switchback::to_vector(owned(3)))
        std::cout << *p << ' ';
    std::cout << '\n';
    print(switchback::to_vector(owned(3), [](std::unique_ptr<int> p) { return *p + 0.5; }));
    const int array[] = {7, 8};
    print(switchback::to_vector(array));
    print(switchback::to_vector(std::string("abc"), [](char c) { return static_cast<char>(c + 1); }));
}
