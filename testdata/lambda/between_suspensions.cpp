// Local lambdas that live between two suspensions: every capture form.
#include "support/trace.hpp"

SB_COROUTINE tr::flow captures(int p)
{
    int a = 1;
    tr::obj o(2);
    const int c = 3;
    SB_YIELD(a);
    {
        auto copy = [a, p] { return a + p; };
        auto reference = [&a, &o] { return a += o.get(); };
        auto all_copies = [=] { return a + p + c + o.get(); };
        auto all_references = [&] { return a += p + c; };
        auto mixed = [=, &a] { return a += p; };
        auto none = [](int n) { return n * 2; };
        tr::op(copy());
        tr::op(reference());
        tr::op(all_copies());
        tr::op(all_references());
        tr::op(mixed());
        tr::op(none(a));
    }
    SB_YIELD(a);
    SB_YIELD(o);
}

int main()
{
    tr::exercise("captures", []() -> tr::routine { return captures(10); });
    return tr::finish();
}
