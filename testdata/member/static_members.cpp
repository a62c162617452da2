// Static member functions: no object, but the class's names.
#include "support/trace.hpp"

class counter {
    static int count;
    static int next() { return ++count; }
    struct hidden {
        int v;
    };

public:
    SB_COROUTINE static tr::flow up(int n)
    {
        for (int i = 0; i < n; ++i)
            SB_YIELD(next() + count);
        hidden h = {7};
        SB_YIELD(h.v);
        ++h.v;
        SB_YIELD(h.v);
    }
    static SB_COROUTINE tr::flow_of<tr::obj> outside(tr::param p);
    static int reset() { return count = 0; }
};

int counter::count = 0;

tr::flow_of<tr::obj> counter::outside(tr::param p)
{
    tr::obj o(p.get());
    SB_YIELD(o);
    o.add(next());
    SB_RETURN(o);
}

int main()
{
    tr::exercise("up", []() -> tr::routine {
        counter::reset();
        return counter::up(2);
    });
    tr::exercise("outside", []() -> tr::routine {
        counter::reset();
        counter c;
        return c.outside(40);
    });
    return tr::finish();
}
