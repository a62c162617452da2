// A suspension in the pattern of a pack expansion: as many suspension points as the pack has elements.
#include "support/trace.hpp"

#include <initializer_list>
#include <tuple>

namespace {

// Says in which order it gets what, and how many copies were made on the way.
template <class... Ts> int all(Ts &&...values)
{
    int n = 0;
    const int each[] = {0, (n = n * 10 + tr::value_of(values), 0)...};
    static_cast<void>(each);
    return n;
}
template <class... Ts> int by_value(Ts... values) { return all(values...); }

} // namespace

template <class... Ts> SB_COROUTINE tr::flow awaits(int k, const Ts &...values)
{
    tr::say("%d", all(tr::obj(7), SB_AWAIT(tr::loud(tr::value_of(values) + k))..., tr::obj(8)));
    tr::say("%d", by_value(SB_AWAIT(tr::pause(tr::value_of(values)))...));
    SB_YIELD(all(SB_YIELD(tr::obj(tr::value_of(values)))...) + all(SB_AWAIT(tr::ready(k)), values...));
}

// The idioms of C++11.
template <class... Ts> SB_COROUTINE tr::flow in_lists(Ts... values)
{
    const int each[] = {0, (SB_YIELD(values), 0)...};
    tr::say("%d", static_cast<int>(sizeof(each) / sizeof(each[0])));
    static_cast<void>(std::initializer_list<int>{((void)SB_YIELD(values), 0)...});
    typedef int swallow[];
    static_cast<void>(swallow{0, (tr::say("then"), static_cast<void>(SB_YIELD(tr::obj(1))), static_cast<int>(0 * sizeof(Ts)))...});
    tr::say("%d", each[0]);
}

// What comes before a suspension is kept for each element, and behind it as well.
template <class... Ts> SB_COROUTINE tr::flow around(const Ts &...values)
{
    tr::say("%d", all(tr::make(tr::value_of(values))..., SB_AWAIT(tr::pause(5))));
    tr::say("%d", all(SB_AWAIT(tr::pause(5)), values...));
    tr::say("%d", all(tr::make(tr::value_of(values) + SB_AWAIT(tr::pause(1)))..., all(values..., SB_AWAIT(tr::pause(6)))));
}

template <class... Ts> SB_COROUTINE tr::flow choices(const Ts &...values)
{
    tr::say("%d", all((tr::value_of(values) > 1 ? SB_AWAIT(tr::pause(tr::value_of(values))) : 4)...));
    tr::say("%d", all((tr::value_of(values) > 1 && SB_AWAIT(tr::pause(tr::value_of(values))) > 2)...));
    tr::say("%d", all((tr::make(1), SB_AWAIT(tr::pause(tr::value_of(values))))...));
    const bool some = sizeof...(Ts) > 1;
    int n = some ? all(SB_AWAIT(tr::pause(tr::value_of(values)))...) : 0;
    SB_YIELD(n);
}

// In a try block: the elements that there are die before its handler runs.
template <class... Ts> SB_COROUTINE tr::flow throwing(const Ts &...values)
{
    try {
        tr::say("%d", all(tr::make(9), SB_AWAIT(tr::loud(tr::value_of(values)))...));
    } catch (const tr::boom &) {
        tr::say("caught");
    }
    for (int i = 0; i < 2; ++i)
        SB_YIELD(all(SB_YIELD(tr::value_of(values) + i)...));
}

template <class T> struct holder {
    T base;
    template <class... Ts> SB_COROUTINE tr::flow member(const Ts &...values)
    {
        tr::say("%d", all(SB_AWAIT(tr::pause(tr::value_of(values) + tr::value_of(base)))..., this->base));
        SB_YIELD(all(SB_YIELD(tr::value_of(values) + tr::value_of(this->base))...));
    }
    template <int... Is> SB_COROUTINE tr::flow indices()
    {
        SB_YIELD(all(SB_YIELD(Is + tr::value_of(base))...));
        SB_YIELD(static_cast<int>(std::get<sizeof...(Is) - 1>(std::make_tuple(SB_YIELD(Is)...))));
    }
};

// No parameter pack at all: the pack is one of types.
template <class... Ts> SB_COROUTINE tr::flow of_types()
{
    tr::say("%d", all(SB_AWAIT(tr::pause(static_cast<int>(sizeof(Ts))))...));
    SB_YIELD(all(SB_YIELD(Ts(3))...));
}

int main()
{
    static const int one = 1, two = 2, three = 3;
    static const long object = 4;
    tr::exercise("awaits", []() -> tr::routine { return awaits(1, one, two, three); });
    tr::exercise("awaits a long", []() -> tr::routine { return awaits(1, two, object); });
    tr::exercise("awaits nothing", []() -> tr::routine { return awaits(1); });
    tr::exercise("in_lists", []() -> tr::routine { return in_lists(1, 2L, 3u); });
    tr::exercise("in_lists one", []() -> tr::routine { return in_lists(tr::obj(5)); });
    tr::exercise("around", []() -> tr::routine { return around(one, object); });
    tr::exercise("choices", []() -> tr::routine { return choices(one, two, three); });
    tr::exercise("choices of one", []() -> tr::routine { return choices(three); });
    tr::exercise("throwing", []() -> tr::routine { return throwing(one, two); });
    static holder<int> held = {10};
    tr::exercise("member", []() -> tr::routine { return held.member(one, object); });
    tr::exercise("indices", []() -> tr::routine { return held.indices<1, 2, 3>(); });
    tr::exercise("of_types", []() -> tr::routine { return of_types<char, short, int>(); });
    return tr::finish();
}
