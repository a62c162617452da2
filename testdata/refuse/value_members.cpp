// Member functions that have no frame by value.
#include <switchback/generator.hpp>

using switchback::generator;

struct shape {
    virtual ~shape() {}
    SB_VALUE_COROUTINE virtual generator<int> corners() { SB_YIELD(1); } // expected-error {{function 'corners' cannot have its frame by value: it is virtual, where a caller does not know whose frame it gets}}
};

struct square : shape {
    SB_VALUE_COROUTINE generator<int> corners() override { SB_YIELD(4); } // expected-error {{it is virtual}}
};

template <class T> struct list {
    T first;
    SB_VALUE_COROUTINE generator<T> each() { SB_YIELD(first); } // expected-error {{it is a member of a template, or a template itself}}
};

struct tree {
    int n;
    SB_VALUE_COROUTINE operator generator<int>() { SB_YIELD(n); } // expected-error {{it is a conversion}}
    template <class T> SB_VALUE_COROUTINE generator<T> as() { SB_YIELD(T(n)); } // expected-error {{it is a member of a template, or a template itself}}
    friend SB_VALUE_COROUTINE generator<int> of(tree *t) { SB_YIELD(t->n); } // expected-error {{function 'of' cannot have its frame by value: it is a friend that is defined in a class}}
    generator<int> outside();
};

SB_VALUE_COROUTINE generator<int> tree::outside() { SB_YIELD(n); } // expected-error {{it is defined outside of its class}}

int main()
{
    struct local {
        SB_VALUE_COROUTINE generator<int> member() { SB_YIELD(1); } // expected-error {{it is a member of a class that is local or has no name}}
    };
}
