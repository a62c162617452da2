// Types of unnamed namespaces in the frames of functions that other files could see, inline ones too, and in classes.
#include "support/trace.hpp"

namespace {

struct hidden {
    int v = 1;
    tr::obj o{2};
};

} // namespace

struct holds {
    hidden h;
};
struct derives : hidden {};

struct visible {
    int x = 3;
    SB_COROUTINE tr::flow in_class()
    {
        hidden h;
        SB_YIELD(h.v + x);
        SB_YIELD(h.o);
    }
    SB_COROUTINE static tr::flow without_object(const hidden *p)
    {
        holds h;
        SB_YIELD(p->v);
        SB_YIELD(h.h.o);
    }
    SB_COROUTINE tr::flow outside() const;
};

inline tr::flow visible::outside() const
{
    derives d;
    auto twice = [this](const hidden &other) { return other.v + x; };
    SB_YIELD(d.o);
    SB_YIELD(twice(d));
}

SB_COROUTINE inline tr::flow inline_function()
{
    hidden h;
    SB_YIELD(h.v);
    SB_YIELD(h.o);
}

int main()
{
    static visible v;
    static const hidden h;
    tr::exercise("in class", []() -> tr::routine { return v.in_class(); });
    tr::exercise("static", []() -> tr::routine { return visible::without_object(&h); });
    tr::exercise("outside", []() -> tr::routine { return v.outside(); });
    tr::exercise("inline", []() -> tr::routine { return inline_function(); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
