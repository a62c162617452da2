// A recursive walk by SB_YIELD_FROM.
#include <switchback/generator.hpp>
#include "support/trace.hpp"

struct tree {
    int value;
    const tree *left;
    const tree *right;
};

SB_COROUTINE switchback::generator<int> walk(const tree *t)
{
    if (!t)
        SB_RETURN();
    tr::obj o(t->value);
    SB_YIELD_FROM(walk(t->left));
    SB_YIELD(t->value);
    SB_YIELD_FROM(walk(t->right));
}

SB_COROUTINE static switchback::generator<int> deep(int n)
{
    if (n > 0)
        SB_YIELD_FROM(deep(n - 1));
    SB_YIELD(n);
}

int main()
{
    const tree one = {1, nullptr, nullptr}, three = {3, nullptr, nullptr}, two = {2, &one, &three};
    const tree four = {4, &two, nullptr};
    for (int v : walk(&four))
        tr::say("%d", v);
    for (int v : walk(&four))
        if (v == 2)
            break;
    tr::say("live %d", tr::state().live);
    long sum = 0;
    for (int v : deep(2000))
        sum += v;
    tr::say("%ld", sum);
    return tr::finish();
}
