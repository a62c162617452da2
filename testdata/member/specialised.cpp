// Members of a full specialisation of a class template: an ordinary class with an odd name.
#include "support/trace.hpp"

template <class T, int N> struct cell {
    T value;
};

template <> struct cell<int, 2> {
    int value = 5;
    static int made;
    SB_COROUTINE tr::flow show()
    {
        SB_YIELD(value);
        cell other;
        SB_YIELD(other.value + made + N);
        cell<double, 1> foreign = {0.5};
        SB_YIELD(value > foreign.value);
    }
    SB_COROUTINE tr::flow outside(int n) const;
    enum { N = 2 };
};

int cell<int, 2>::made = 8;

tr::flow cell<int, 2>::outside(int n) const
{
    SB_YIELD(value * n);
    SB_YIELD(this->made);
}

int main()
{
    static cell<int, 2> c;
    tr::exercise("show", []() -> tr::routine { return c.show(); });
    tr::exercise("outside", []() -> tr::routine { return c.outside(3); });
    return tr::finish();
}
