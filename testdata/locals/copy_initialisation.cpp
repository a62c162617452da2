// Saved locals that are copy-initialised by conversion functions, where direct initialisation would be another one.
#include "support/trace.hpp"

struct target {
    int how;
    target(int) : how(1) {}
    template <class T> explicit target(const T &) : how(2) {}
};

struct source {
    operator int() const { return 1; }
    operator target() const { return target(1); }
};

struct obliging {
    template <class T> operator T() const { return T(5); }
};

SB_COROUTINE tr::flow picked()
{
    source s;
    target t = s;
    SB_YIELD(t.how);
    SB_YIELD(t.how);
}

SB_COROUTINE tr::flow ambiguous()
{
    obliging o;
    tr::obj t = o;
    SB_YIELD(t);
    SB_YIELD(t);
}

int main()
{
    tr::exercise("picked", []() -> tr::routine { return picked(); });
    tr::exercise("ambiguous", []() -> tr::routine { return ambiguous(); });
    return tr::finish();
}
