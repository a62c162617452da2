// Copy, direct and list initialisation choose different constructors.
#include "support/trace.hpp"
#include <initializer_list>

class picky {
public:
    picky(int v) : o(v) { tr::say("from int"); }
    explicit picky(double v) : o(static_cast<int>(v)) { tr::say("from double"); }
    picky(std::initializer_list<int> l) : o(static_cast<int>(l.size())) { tr::say("from list"); }
    tr::obj o;
};

SB_COROUTINE tr::flow forms()
{
    picky a(1);
    picky b = 2;
    picky c{3, 3, 3};
    picky d = {4};
    picky e(5.5);
    short six = 6;
    picky f = six; // the explicit constructor does not take part
    SB_YIELD(a.o);
    SB_YIELD(b.o);
    SB_YIELD(c.o);
    SB_YIELD(d.o);
    SB_YIELD(e.o);
    SB_YIELD(f.o);
    int zero{};
    int *null{};
    tr::obj nothing{};
    SB_YIELD(zero + (null == nullptr));
    SB_YIELD(nothing);
}

int main()
{
    tr::exercise("forms", []() -> tr::routine { return forms(); });
    return tr::finish();
}
