// Members that delegate to those of other objects, and to their own: a tree walked by generators of its nodes.
#include <switchback/generator.hpp>

#include "support/steps.hpp"

#include <memory>
#include <vector>

class tree {
public:
    tree(int v, tree *l = nullptr, tree *r = nullptr) : value_(v), left_(l), right_(r) {}

    SB_COROUTINE switchback::generator<int> in_order() const
    {
        if (left_)
            SB_YIELD_FROM(left_->in_order());
        SB_YIELD(value_);
        if (right_)
            SB_YIELD_FROM(right_->in_order());
    }
    SB_COROUTINE switchback::generator<int &> mutate(int by)
    {
        for (tree *child : {left_.get(), right_.get()})
            if (child)
                SB_YIELD_FROM(child->mutate(by + 1));
        value_ += by;
        SB_YIELD(value_);
    }
    SB_COROUTINE switchback::generator<const tree *> path_to(int v) const
    {
        steps::noisy n("at " + std::to_string(value_));
        SB_YIELD(this);
        const tree *next = v < value_ ? left_.get() : v > value_ ? right_.get() : nullptr;
        if (next)
            SB_YIELD_FROM(next->path_to(v));
    }
    int value() const { return value_; }

private:
    int value_;
    std::unique_ptr<tree> left_, right_;
};

int main()
{
    tree t(4, new tree(2, new tree(1), new tree(3)), new tree(6, nullptr, new tree(7)));
    for (int i : t.in_order())
        std::cout << i << '\n';
    for (int &i : t.mutate(0))
        std::cout << (i *= 10) << '\n';
    for (const tree *n : t.path_to(85)) {
        std::cout << n->value() << '\n';
        if (n->value() > 60)
            break;
    }
    return steps::finish();
}
