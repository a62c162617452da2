// What calls an overloaded value coroutine is decided as it was: by return types that do not exist, too. Operators.
#include <switchback/generator.hpp>

#include <cstdio>
#include <type_traits>

using switchback::generator;

template <class T>
SB_VALUE_COROUTINE typename std::enable_if<std::is_integral<T>::value, generator<T>>::type halves(T n)
{
    for (; n; n /= 2)
        SB_YIELD(n);
}

template <class T>
SB_VALUE_COROUTINE typename std::enable_if<!std::is_integral<T>::value, generator<T>>::type halves(T n)
{
    for (; n > 1; n /= 2)
        SB_YIELD(-n);
}

template <bool Condition> using only_if = typename std::enable_if<Condition, generator<int>>::type;

template <class T> SB_VALUE_COROUTINE only_if<(sizeof(T) > 4)> sized(T)
{
    SB_YIELD(static_cast<int>(sizeof(T)));
}
static generator<int> sized(...) { return generator<int>(); }

struct series {
    int step;
    SB_VALUE_COROUTINE generator<int> operator()(int n) const
    {
        for (int i = 0; i < n; ++i)
            SB_YIELD(i * step);
    }
    SB_VALUE_COROUTINE generator<int> operator()(int from, int to) const
    {
        for (int i = from; i < to; ++i)
            SB_YIELD(i * step);
    }
    SB_VALUE_COROUTINE generator<int> operator[](int n) const { SB_YIELD(n * step); }
    SB_VALUE_COROUTINE generator<int> operator<<(int n) const { SB_YIELD(step << n); }
};

SB_VALUE_COROUTINE generator<int> operator+(const series &s, int n) { SB_YIELD(s.step + n); }
SB_VALUE_COROUTINE generator<int> operator""_times(unsigned long long n)
{
    for (unsigned long long i = 0; i < n; ++i)
        SB_YIELD(static_cast<int>(i));
}

template <class G> void print(G &&all)
{
    for (auto &&each : all)
        std::printf("%d ", static_cast<int>(each));
    std::puts("");
}

int main()
{
    print(halves(20));
    print(halves(20.0));
    print(sized(8LL));
    print(sized('c'));
    const series s = {3};
    print(s(4));
    print(s(2, 5));
    print(s[6]);
    print(s << 2);
    print(s + 4);
    print(3_times);
}
