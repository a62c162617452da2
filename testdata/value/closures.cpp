// Frames by value that keep lambdas, coroutines among them, and count a pack.
#include "support/trace.hpp"

#include <switchback/generator.hpp>

using switchback::generator;

SB_VALUE_COROUTINE generator<int> by_reference(int n)
{
    auto twice = [&] { return 2 * n; };
    SB_YIELD(twice());
    ++n;
    SB_YIELD(twice());
}

SB_VALUE_COROUTINE generator<int> by_copy(int n)
{
    auto twice = [n] { return 2 * n; };
    SB_YIELD(twice());
    ++n;
    SB_YIELD(twice());
}

SB_VALUE_COROUTINE generator<int> of_coroutine(int n)
{
    auto three = [n](int k) SB_COROUTINE -> generator<int> {
        SB_YIELD(k);
        SB_YIELD(k + n);
        SB_YIELD(k + 2 * n);
    };
    SB_YIELD_FROM(three(n));
    SB_YIELD_FROM(three(n * 10));
}

SB_VALUE_COROUTINE tr::flow with_handle(int n)
{
    tr::obj kept(n);
    auto sum = [&](int k) { return kept.get() + k; };
    SB_YIELD(sum(1));
    kept.set(7);
    auto inner = [=](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(kept.get() + k);
        SB_YIELD(sum(k));
    };
    tr::flow run = inner(n);
    while (!run.done()) {
        run.handle().resume();
        SB_YIELD(run.done() ? 1 : 0);
    }
}

template <class... Rest> int total(const Rest &...rest)
{
    int sum = 0;
    for (int n : {0, static_cast<int>(tr::value_of(rest))...})
        sum += n;
    return sum;
}
template <class T, class... Rest> SB_VALUE_COROUTINE tr::flow of_pack(T t, Rest &...rest)
{
    SB_YIELD(tr::value_of(t) + static_cast<int>(sizeof...(rest)) + total(rest..., SB_YIELD(static_cast<int>(sizeof...(rest)))));
    SB_YIELD(total(rest...));
}

int main()
{
    for (int i : by_reference(3))
        tr::say("%d", i);
    for (int i : by_copy(3))
        tr::say("%d", i);
    for (int i : of_coroutine(3))
        tr::say("%d", i);
    tr::exercise("with handle", []() -> tr::routine { return with_handle(3); });
    tr::exercise("of pack", []() -> tr::routine {
        static int a = 4, b = 5;
        return of_pack(3, a, b);
    });
    return tr::finish();
}
