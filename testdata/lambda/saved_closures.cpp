// Closures as saved locals.
#include "support/trace.hpp"

SB_COROUTINE tr::flow closures(int n, tr::param p)
{
    tr::obj o(n);
    auto by_reference = [&] { return o.add(1) + p.get(); };
    auto by_copy = [o, n](int k) { return o.get() + n + k; };
    auto all_copies = [=]() mutable { return ++n; };
    auto none = [](int k) { return 2 * k; };
    SB_YIELD(by_reference());
    SB_YIELD(by_copy(1));
    SB_YIELD(all_copies());
    SB_YIELD(all_copies());
    SB_YIELD(none(by_reference()));
    n = 100;
    SB_YIELD(by_copy(2) + all_copies());
    for (int i = 0; i < 2; ++i) {
        auto turn = [&, i] { return i + n; };
        SB_YIELD(turn());
        n += turn();
    }
}

int main()
{
    tr::exercise("closures", []() -> tr::routine { return closures(1, 10); });
    return tr::finish();
}
