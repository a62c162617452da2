// Generator adaptors as templates, over each other, with results and delegation, in C++11.
#include "support/steps.hpp"

#include <string>
#include <vector>

using switchback::generator;

template <class T> SB_COROUTINE generator<T> count(T from, T to)
{
    for (T i = from; i < to; ++i)
        SB_YIELD(i);
}

template <class C> SB_COROUTINE generator<typename C::value_type> elements(const C &container)
{
    for (const auto &each : container)
        SB_YIELD(each);
}

template <class R, class T, class F> SB_COROUTINE generator<R> transform(generator<T> in, F f)
{
    for (auto &&each : in)
        SB_YIELD(f(each));
}

template <class T, class F> SB_COROUTINE generator<T> filter(generator<T> in, F f)
{
    for (T each : in)
        if (f(each))
            SB_YIELD(each);
}

template <class T> SB_COROUTINE generator<T> take(generator<T> in, int n)
{
    if (n <= 0)
        SB_RETURN();
    for (auto &each : in) {
        SB_YIELD(each);
        if (--n == 0)
            break;
    }
}

template <class T> SB_COROUTINE generator<T> chain(generator<T> a, generator<T> b)
{
    SB_YIELD_FROM(std::move(a));
    SB_YIELD_FROM(std::move(b));
}

template <class A, class B> SB_COROUTINE generator<std::pair<A, B>> zip(generator<A> a, generator<B> b)
{
    for (;;) {
        auto x = a.next();
        auto y = b.next();
        if (x.done || y.done)
            SB_RETURN();
        std::pair<A, B> both(x.value, y.value);
        SB_YIELD(both);
    }
}

template <class T> SB_COROUTINE generator<T, T> sum(generator<T> in)
{
    T total = T();
    for (const T &each : in) {
        total = total + each;
        SB_YIELD(total);
    }
    SB_RETURN(total);
}

// Recursion with another argument.
template <int Depth> SB_COROUTINE generator<int> tree(int root)
{
    SB_YIELD(root);
    SB_YIELD_FROM(tree<Depth - 1>(root * 10));
    SB_YIELD_FROM(tree<Depth - 1>(root * 10 + 1));
}
template <> SB_COROUTINE generator<int> tree<0>(int root) { SB_YIELD(-root); }

struct square {
    template <class T> T operator()(const T &t) const { return t * t; }
};
struct odd {
    template <class T> bool operator()(const T &t) const { return t % 2 != 0; }
};
struct spell {
    std::string operator()(int i) const { return std::string(static_cast<std::size_t>(i), 'x'); }
};

template <class G> void print(const char *title, G g)
{
    std::cout << title << ':';
    for (const auto &each : g)
        std::cout << ' ' << each;
    std::cout << '\n';
}

int main()
{
    print("squares", take(filter(transform<int>(count(1, 100), square()), odd()), 4));
    print("longs", take(count(1L, 5L), 2));
    print("spelled", transform<std::string>(count(1, 4), spell()));
    std::vector<std::string> words{"a", "b"};
    print("chained", chain(elements(words), transform<std::string>(count(2, 4), spell())));
    for (auto &each : zip(count(1, 4), elements(words)))
        std::cout << each.first << each.second << '\n';
    auto total = sum(count(1, 4));
    for (auto step = total.next(); !step.done; step = total.next())
        std::cout << step.value << '\n';
    print("tree", tree<2>(1));
    return steps::finish();
}
