// Folds over operands that suspend.
// std: c++17
#include "support/trace.hpp"

#include <switchback/generator.hpp>

template <class... Ts> SB_COROUTINE tr::flow commas(Ts... values)
{
    tr::obj before(50);
    (SB_YIELD(values), ...);
    (..., SB_YIELD(tr::obj(tr::value_of(values))));
    tr::say("between");
    (tr::op(1), ..., static_cast<void>(SB_AWAIT(tr::loud(tr::value_of(values)))));
    (tr::make(SB_AWAIT(tr::pause(tr::value_of(values)))), ..., tr::op(2));
    static_cast<void>((SB_YIELD(values), ...));
    ((tr::op(3), static_cast<void>(SB_YIELD(values)), tr::op(4)), ...);
    tr::say("done"), (SB_YIELD(values), ...);
}

template <class... Ts> SB_COROUTINE tr::flow logic(const Ts &...values)
{
    if ((SB_AWAIT(tr::pause(values)) && ...))
        tr::say("all");
    if ((... || (SB_AWAIT(tr::pause(values)) > 2)))
        tr::say("some are more than two");
    bool rest = (tr::op(values) && ... && SB_YIELD(9));
    const bool any = (tr::op(0) || ... || SB_YIELD(values));
    tr::say("%d %d", rest, any);
    while ((SB_AWAIT(tr::ready(values)) && ...)) {
        SB_YIELD(1);
        break;
    }
    tr::say("%d", (values && ...) + SB_AWAIT(tr::pause(3)));
    tr::say("%d", (tr::op(values) || ...) + SB_AWAIT(tr::pause(3)));
}

template <class... Ts> SB_COROUTINE tr::flow sums(const Ts &...values)
{
    int n = (10 + ... + SB_AWAIT(tr::pause(values)));
    tr::say("%d", n);
    SB_YIELD((SB_YIELD(values) - ... - 1));
    const auto most = (0 | ... | SB_YIELD(values + n));
    SB_YIELD(most);
}

template <class... Ts> SB_COROUTINE switchback::generator<int> listed(Ts... values)
{
    (SB_YIELD(values), ...);
    ((SB_YIELD(values * 2), SB_YIELD(7)), ...);
}

template <class... Ts> SB_COROUTINE switchback::generator<int> nested(Ts... values)
{
    (SB_YIELD_FROM(listed(values, values + 1)), ...);
    for (int i = 0; i < 2; ++i)
        ((values > i ? SB_YIELD(values) : SB_YIELD(0)), ...);
}

int main()
{
    static const int none = 0, one = 1, two = 2, three = 3;
    tr::exercise("commas", []() -> tr::routine { return commas(1, 2L, tr::obj(3)); });
    tr::exercise("commas of one", []() -> tr::routine { return commas(1); });
    tr::exercise("commas of none", []() -> tr::routine { return commas(); });
    tr::exercise("logic", []() -> tr::routine { return logic(one, two, three); });
    tr::exercise("logic and nothing", []() -> tr::routine { return logic(one, none, three); });
    tr::exercise("logic of none", []() -> tr::routine { return logic(); });
    tr::exercise("sums", []() -> tr::routine { return sums(one, two, three); });
    for (int n : listed(1, 2, 3))
        tr::say("%d", n);
    for (int n : nested(1, 2))
        tr::say("%d", n);
    for (int n : nested())
        tr::say("%d", n);
    return tr::finish();
}
