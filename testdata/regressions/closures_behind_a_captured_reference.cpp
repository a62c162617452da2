// Found by the fuzzer: a lambda captures a reference that is saved, and beside it a closure declared behind that.
#include "support/trace.hpp"

SB_COROUTINE tr::flow passed(tr::obj state)
{
    const int &saved = state.value();
    {
        auto plain = [](int k) { return k + 1; };
        int sum = [&](int k) { return k + plain(saved); }(1);
        tr::say("%d", sum);
    }
    auto kept = [&](int k) { return k + saved; };
    auto by_reference = [&](int k) { return k + kept(saved); };
    auto by_copy = [kept, &saved](int k) { return k + kept(saved); };
    tr::say("%d", SB_YIELD(by_reference(1)));
    tr::say("%d", SB_YIELD(by_copy(2)));
    tr::say("%d %d", by_reference(saved), by_copy(saved));
}

int main()
{
    tr::exercise("passed", []() -> tr::routine { return passed(tr::obj(2)); });
    return tr::finish();
}
