// Saved references to objects whose class deletes unary &.
#include "support/trace.hpp"

struct hostile {
    tr::obj o;
    explicit hostile(int n) : o(n) {}
    void operator&() const = delete;
};

SB_COROUTINE tr::flow locals()
{
    hostile h(1);
    const hostile &r = h;
    SB_YIELD(r.o);
    hostile row[1] = {hostile(2)};
    for (hostile &each : row) {
        SB_YIELD(1);
        SB_YIELD(each.o);
    }
    SB_YIELD(r.o);
}

int main()
{
    tr::exercise("locals", []() -> tr::routine { return locals(); });
    return tr::finish();
}
