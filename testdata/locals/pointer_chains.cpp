// Objects on the heap owned by saved unique_ptr and shared_ptr.
#include "support/trace.hpp"
#include <memory>

struct node {
    tr::obj o;
    std::unique_ptr<node> next;
    explicit node(int n) : o(n), next() {}
};

SB_COROUTINE tr::flow owned()
{
    std::unique_ptr<node> head(new node(1));
    head->next.reset(new node(2));
    std::shared_ptr<tr::obj> shared = std::make_shared<tr::obj>(3);
    SB_YIELD(head->o);
    std::weak_ptr<tr::obj> weak = shared;
    for (node *n = head.get(); n; n = n->next.get())
        SB_YIELD(n->o);
    shared.reset();
    SB_YIELD(weak.expired());
    std::unique_ptr<node> rest = std::move(head->next);
    head = nullptr;
    SB_YIELD(rest->o);
}

int main()
{
    tr::exercise("owned", []() -> tr::routine { return owned(); }, {9, 9, 4});
    return tr::finish();
}
