// std::uncaught_exception in destructors: true exactly while a try block is being unwound by an exception.
#include "support/trace.hpp"

struct witness {
    const char *name;
    explicit witness(const char *n) : name(n) {}
    witness(const witness &) = delete;
    witness &operator=(const witness &) = delete;
    ~witness() { tr::say("~%s%s", name, tr::unwinding() ? " unwinding" : ""); }
};

SB_COROUTINE tr::flow uncaught(int n)
{
    witness outer("outer");
    for (int i = 0; i < n; ++i) {
        witness turn("turn");
        try {
            witness first("first");
            try {
                witness second("second");
                SB_YIELD(i);
                if (i == 1)
                    throw i;
                if (i == 2)
                    break;
            } catch (const char *) {
                tr::say("not this one");
            }
            SB_YIELD(10);
        } catch (...) {
            witness handler("handler");
            tr::say("caught%s", tr::unwinding() ? " unwinding" : "");
        }
        SB_YIELD(20);
    }
}

int main()
{
    tr::exercise("uncaught", []() -> tr::routine { return uncaught(4); });
    return tr::finish();
}
