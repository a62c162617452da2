// What the frame of a member function cannot contain, as its class stands in that of the object.
#include <switchback/generator.hpp>

#include <string>

using switchback::generator;

template <class T> struct box {
    T *object;
    T *get() const { return object; }
};

struct tree {
    int n;

    SB_VALUE_COROUTINE generator<int> copies()
    {
        tree copy = *this; // expected-error {{it keeps an object of the class that it is a member of}}
        SB_YIELD(copy.n);
        SB_YIELD(copy.n + 1);
    }

    SB_VALUE_COROUTINE generator<int> before(int k)
    {
        SB_YIELD_FROM(behind(k)); // expected-error {{it would contain the frame of 'behind', a member of the same class that is declared behind it}}
    }
    SB_VALUE_COROUTINE generator<int> behind(int k) { SB_YIELD(k); }

    SB_VALUE_COROUTINE generator<int> recursive(std::string k)
    {
        SB_YIELD(1);
        SB_YIELD_FROM(recursive(k)); // expected-error {{the frame of 'recursive' would contain itself}}
    }

    SB_VALUE_COROUTINE generator<int> made()
    {
        box<tree> of_own = {this}; // expected-error {{it keeps an object of the class that it is a member of}}
        SB_YIELD(n);
        SB_YIELD(of_own.get()->n);
    }

    SB_VALUE_COROUTINE generator<int> keyed()
    {
        struct part { // expected-error {{it keeps an object across a suspension whose local type has no name, or is named with its key}}
            int i;
        };
        struct part p = {n};
        SB_YIELD(p.i);
        SB_YIELD(p.i);
    }

    SB_VALUE_COROUTINE generator<int> enumerated()
    {
        enum colour { red, green }; // expected-error {{it keeps an object of a local enumeration across a suspension}}
        colour c = n ? red : green;
        SB_YIELD(c == red);
        SB_YIELD(c == red);
    }
};
