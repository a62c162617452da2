// The generators of the benchmarks, by value: loops, endless, nested, pipelines of templates, strings, both ways.
#include <switchback/generator.hpp>

#include <cstdint>
#include <iostream>
#include <string>

SB_VALUE_COROUTINE switchback::generator<int> range(int first, int last)
{
    for (int i = first; i < last; ++i)
        SB_YIELD(i);
}

SB_VALUE_COROUTINE switchback::generator<std::uint64_t> fibonacci(std::uint64_t a, std::uint64_t b)
{
    for (;;) {
        SB_YIELD(a);
        std::uint64_t next = a + b;
        a = b;
        b = next;
    }
}

struct triple {
    int x, y, z;
};

SB_VALUE_COROUTINE switchback::generator<triple> triples(int n)
{
    for (int z = 1; z <= n; ++z)
        for (int x = 1; x <= z; ++x)
            for (int y = x; y <= z; ++y)
                if (x * x + y * y == z * z)
                    SB_YIELD(triple{x, y, z});
}

template <class Source>
SB_VALUE_COROUTINE switchback::generator<int> tripled(Source source)
{
    for (int x : source)
        SB_YIELD(x * 3 + 1);
}

template <class Source>
SB_VALUE_COROUTINE switchback::generator<int> odd(Source source)
{
    for (int x : source)
        if (x & 1)
            SB_YIELD(x);
}

SB_VALUE_COROUTINE switchback::generator<std::string> lines(int n)
{
    std::string prefix("item-");
    for (int i = 0; i < n; ++i) {
        std::string line(prefix);
        line += static_cast<char>('a' + i % 26);
        SB_YIELD(line);
    }
}

SB_VALUE_COROUTINE switchback::generator<unsigned, void, unsigned> accumulate(unsigned sum)
{
    for (;;)
        sum = sum * 3 + SB_YIELD(sum);
}

// The loop over a parameter is left and begun again: where the first has closed it, the second finds its end.
template <class Source>
SB_VALUE_COROUTINE switchback::generator<int> twice(Source source)
{
    for (int x : source) {
        SB_YIELD(x);
        if (x == 1)
            break;
    }
    for (int x : source)
        SB_YIELD(x + 100);
}

int main()
{
    for (int x : range(3, 7))
        std::cout << x << ' ';
    int count = 0;
    for (std::uint64_t x : fibonacci(0, 1)) {
        std::cout << x << ' ';
        if (++count == 10)
            break;
    }
    for (const triple &t : triples(20))
        std::cout << t.x << ',' << t.y << ',' << t.z << ' ';
    std::cout << '\n';
    for (int x : odd(tripled(range(0, 10))))
        std::cout << x << ' ';
    for (const std::string &line : lines(3))
        std::cout << line << ' ';
    auto sums = accumulate(1);
    std::cout << sums.next().value;
    for (unsigned i = 0; i < 5; ++i)
        std::cout << ' ' << sums.next(i).value;
    std::cout << '\n';
    for (int x : twice(range(0, 5)))
        std::cout << x << ' ';
    std::string text = "hi";
    for (int x : twice(text))
        std::cout << x << ' ';
    std::cout << '\n';
}
