// Found by the fuzzer: in a template a lambda captures a reference that is saved, and beside it a variable declared
// behind that, whose type only its initialiser says.
// std: c++14
#include "support/range.hpp"

template <class T>
SB_COROUTINE tr::flow captures(T value)
{
    const tr::obj &made = tr::make(SB_YIELD(1));
    auto first = SB_YIELD(value);
    for (auto &&each : tr::make_bag(2)) {
        auto second = SB_YIELD(first);
        auto inner = [&](int k) SB_COROUTINE -> tr::flow {
            SB_AWAIT(tr::pause(first));
            tr::say("%d %d %d %d", k, made.get(), each.get(), second);
        };
        tr::flow run = inner(3);
        while (!run.done()) {
            run.handle().resume();
            SB_YIELD(run.done() ? 1 : 0);
        }
    }
}

int main()
{
    tr::exercise("captures, int", []() -> tr::routine { return captures(1); });
    tr::exercise("captures, object", []() -> tr::routine { return captures(tr::obj(2)); });
    return tr::finish();
}
