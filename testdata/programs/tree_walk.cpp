// An iterative walk of a binary tree in three orders.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <vector>

struct tree {
    int value;
    const tree *left;
    const tree *right;
};

enum class order { before, between, after };

SB_COROUTINE tr::seq<int> walk(const tree *root, order wanted)
{
    struct frame {
        const tree *at;
        int visits;
    };
    std::vector<frame> stack;
    if (root)
        stack.push_back({root, 0});
    while (!stack.empty()) {
        frame &top = stack.back();
        const tree *at = top.at;
        switch (top.visits++) {
        case 0:
            if (wanted == order::before)
                SB_YIELD(at->value);
            if (at->left)
                stack.push_back({at->left, 0});
            break;
        case 1:
            if (wanted == order::between)
                SB_YIELD(at->value);
            if (at->right)
                stack.push_back({at->right, 0});
            break;
        default:
            if (wanted == order::after)
                SB_YIELD(at->value);
            stack.pop_back();
        }
    }
}

int main()
{
    const tree one = {1, nullptr, nullptr}, three = {3, nullptr, nullptr}, two = {2, &one, &three};
    const tree six = {6, nullptr, nullptr}, five = {5, nullptr, &six}, four = {4, &two, &five};
    for (order o : {order::before, order::between, order::after}) {
        tr::say("order %d", static_cast<int>(o));
        for (int v : walk(&four, o))
            tr::say("%d", v);
    }
    for (int v : walk(nullptr, order::before))
        tr::say("never %d", v);
    for (int v : walk(&four, order::between))
        if (v == 3)
            break;
    return tr::finish();
}
