// SB_CONSTEXPR templates: what only their arguments tell, the output asserts.
#include <switchback/generator.hpp>

#include <cstdio>

template <class T> SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<T> iota(T first, T last)
{
    for (T i = first; i != last; ++i)
        SB_YIELD(i);
}

template <class Source, class F> SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> mapped(Source source, F f)
{
    for (auto step = source.next(); !step.done; step = source.next())
        SB_YIELD(f(step.value));
}

template <int N> SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<int> countdown()
{
    int values[N] = {};
    for (int &v : values)
        v = N;
    for (int i = N; i > 0; --i) {
        const int twice = 2 * i;
        SB_YIELD(twice + values[i - 1]);
        SB_YIELD(twice);
    }
}

// References, objects of dependent types, copies of what was sent.
template <class T> struct cell {
    T first, second;
};

template <class T>
SB_CONSTEXPR SB_VALUE_COROUTINE switchback::generator<T, void, T> rotating(T a, T b)
{
    cell<T> pair = {a, b};
    T &front = pair.first;
    for (int i = 0; i < 9; ++i) {
        const T old = front;
        front = pair.second;
        pair.second = static_cast<T>(old + SB_YIELD(front));
    }
}

template <class T> SB_CONSTEXPR T rotated(T n)
{
    auto all = rotating<T>(1, 2);
    all.next();
    T result = 0;
    for (T i = 0; i < n; ++i)
        result = static_cast<T>(result * 3 + all.next(i).value);
    return result;
}
struct triple {
    constexpr int operator()(int n) const { return 3 * n; }
};

template <class G> SB_CONSTEXPR int sum(G all)
{
    int result = 0;
    for (auto step = all.next(); !step.done; step = all.next())
        result = result * 3 + step.value;
    return result;
}

#if SWITCHBACK_LOWERED && SWITCHBACK_CONSTANT_EVALUATION
static_assert(sum(mapped(iota(1, 4), triple())) == 3 * (9 + 6 + 3), "");
static_assert(sum(countdown<2>()) == 212, "");
static_assert(rotated(5) == 214, "");
#endif

int main()
{
    std::printf("%d %ld\n", rotated(5), rotated(6L));
    std::printf("%d %d %d\n", sum(iota<short>(1, 5)), sum(mapped(iota(1, 4), triple())), sum(countdown<3>()));
}
