// Default arguments that cannot be written out: what they would mean is another function's, or nobody else's business.
#include "support/trace.hpp"

template <class T = int> static const T &deduced(const T &t = 5L)
{
    static T last;
    return last = t;
}
static const tr::obj &overloaded(int, const tr::obj &o = tr::obj(1)) { return o; }
static const tr::obj &overloaded(int, tr::obj &&o) { return o; }
class closed {
    static int hidden() { return 3; }

public:
    const tr::obj &get(const tr::obj &o = tr::obj(hidden())) const { return o; }
};

SB_COROUTINE tr::flow refused(int n)
{
    SB_YIELD(deduced() + SB_YIELD(n));              // expected-error {{default argument}}
    SB_YIELD(overloaded(n).get() + SB_YIELD(n));    // expected-error {{default argument}}
    SB_YIELD(closed().get().get() + SB_YIELD(n));   // expected-error {{default argument}}
}
