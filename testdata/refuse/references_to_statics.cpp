// Saved lambdas and local types that name references to static variables whose initialisation can be seen.
#include "support/trace.hpp"

static int next()
{
    static int calls = 0;
    return ++calls;
}

SB_COROUTINE tr::flow at_run_time(int n)
{
    static int s = next();
    int &r = s;
    auto count = [] { return r += 1; }; // expected-error {{it uses 'r', which refers to the static variable 's'}}
    SB_YIELD(count());
    SB_YIELD(count() + n);
}

SB_COROUTINE tr::flow by_another(int n)
{
    static tr::obj s(4);
    tr::obj &r = s;
    const tr::obj &q = r;
    auto sum = [=](int k) { return q.get() + k + n; }; // expected-error {{it uses 'q', which refers to the static variable 's'}}
    SB_YIELD(sum(1));
    SB_YIELD(sum(2));
}

SB_COROUTINE tr::flow of_type(int n)
{
    static int s = next();
    int &r = s;
    struct counter { // expected-error {{(r)}}
        int count() const { return r += 1; }
    } c = {};
    SB_YIELD(c.count());
    SB_YIELD(c.count() + n);
}
