// `this` written out: members, calls, passed on, dereferenced, compared, in conditions; `*this` returned and copied.
#include "support/trace.hpp"

class node;
int size_of(const node *n);

class node {
public:
    explicit node(int v, node *next = nullptr) : value(v), next_(next) {}

    SB_COROUTINE tr::flow walk()
    {
        for (node *n = this; n; n = n->next_) {
            SB_YIELD(n->value);
            if (n != this)
                this->value += n->value;
        }
        SB_YIELD(this->value);
        SB_YIELD(size_of(this));
        (*this).value = 1;
        SB_YIELD(this->next_->value);
        node copy = *this;
        SB_YIELD(copy.value + self().value + (this == &self()));
        node *const kept = this;
        SB_YIELD(1);
        SB_YIELD(kept == this ? "same" : "another");
    }

    node &self() { return *this; }
    friend int size_of(const node *n) { return n ? 1 + size_of(n->next_) : 0; }

private:
    int value;
    node *next_;
};

int main()
{
    tr::exercise("walk", []() -> tr::routine {
        static node last(3), middle(2, &last), first(1, &middle);
        first = node(1, &middle);
        return first.walk();
    });
    return tr::finish();
}
