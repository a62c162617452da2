// Found by the fuzzer: an arm of a conditional, or an operand of a comma, of a type that only an instantiation knows names
// a type of the body.
// std: c++14
#include "support/trace.hpp"

template <class T>
static int both(const T &t, int n)
{
    tr::say("both %d %d", tr::value_of(t), n);
    return tr::value_of(t) + n;
}

template <class Value>
SB_COROUTINE tr::flow arms(Value value)
{
    typedef Value T;
    tr::strict object((tr::value_of(value) < 3 ? SB_YIELD(1) : both(T(1), 1)));
    SB_YIELD(object.get());
    tr::say("%d", (both(T(2), 2), SB_YIELD(3)));
    tr::say("%d", int(both(T(2), -2) || SB_YIELD(4)));
}

int main()
{
    tr::exercise("arms, int", []() -> tr::routine { return arms(2); });
    tr::exercise("arms, object", []() -> tr::routine { return arms(tr::obj(5)); });

    auto generic = [](auto t) SB_COROUTINE -> tr::flow {
        typedef decltype(t) T;
        tr::strict object((tr::value_of(t) < 3 ? SB_YIELD(1) : both(T(1), 1)));
    };
    static auto *made = &generic;
    tr::exercise("lambda", []() -> tr::routine { return (*made)(2); });
    return tr::finish();
}
