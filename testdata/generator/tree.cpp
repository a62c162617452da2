// Recursion: a tree in order by yield*.
#include "support/steps.hpp"

struct node {
    int value;
    const node *left, *right;
};

SB_COROUTINE switchback::generator<int> in_order(const node *n)
{
    if (!n)
        SB_RETURN();
    SB_YIELD_FROM(in_order(n->left));
    SB_YIELD(n->value);
    SB_YIELD_FROM(in_order(n->right));
}

SB_COROUTINE switchback::generator<std::string> permutations(std::string chosen, std::string left)
{
    if (left.empty())
        SB_YIELD(chosen);
    for (std::string::size_type i = 0; i < left.size(); ++i)
        SB_YIELD_FROM(permutations(chosen + left[i], left.substr(0, i) + left.substr(i + 1)));
}

int main()
{
    const node a = {1, nullptr, nullptr}, c = {3, nullptr, nullptr}, b = {2, &a, &c}, e = {5, nullptr, nullptr},
               d = {4, &b, &e};
    for (int i : in_order(&d))
        std::cout << i << '\n';
    for (int i : in_order(&d))
        if (i == 2)
            break;
    for (const std::string &s : permutations("", "abc"))
        std::cout << s << '\n';
}
