// Every kind of template: non-type and template template parameters, defaults, SFINAE in the signature, overloads and
// specialisations, explicit instantiations, two-phase and argument-dependent lookup, references and const as arguments.
#include "support/trace.hpp"

#include <vector>

template <int N, bool Loud = true> SB_COROUTINE tr::flow non_type(int from)
{
    for (int i = 0; i < N; ++i)
        SB_YIELD(Loud ? from + i : -from);
}

template <template <class, class> class Container, class T> SB_COROUTINE tr::flow template_template(T t)
{
    Container<T, std::allocator<T>> list(2, t);
    for (const auto &each : list)
        SB_YIELD(tr::value_of(each));
}

template <class T> struct is_int {
    enum { value = 0 };
};
template <> struct is_int<int> {
    enum { value = 1 };
};
template <bool, class T> struct only_if {};
template <class T> struct only_if<true, T> {
    typedef T type;
};

template <class T> SB_COROUTINE typename only_if<is_int<T>::value, tr::flow>::type chosen(T t)
{
    SB_YIELD("int");
    SB_YIELD(t);
}
template <class T> SB_COROUTINE typename only_if<!is_int<T>::value, tr::flow>::type chosen(T t)
{
    SB_YIELD("not int");
    T local(t);
    SB_YIELD(tr::value_of(local));
}

template <class T> SB_COROUTINE tr::flow special(T t)
{
    SB_YIELD("primary");
    SB_YIELD(tr::value_of(t));
}
template <> SB_COROUTINE tr::flow special(int n)
{
    SB_YIELD("special");
    SB_YIELD(n);
}
template tr::flow special<long>(long);

namespace space {
struct item {
    int n;
};
inline int weigh(const item &i) { return i.n * 10; }
} // namespace space

static int weigh(long) { return -1; }

// `weigh` of a dependent argument: the global one is found here, the other one by its argument.
template <class T> SB_COROUTINE tr::flow looked_up(T t)
{
    SB_YIELD(weigh(t));
    auto weight = weigh(t);
    SB_YIELD(weight);
    SB_YIELD(weigh(1L) + SB_YIELD(weigh(t)));
}

template <class T> SB_COROUTINE tr::flow by_reference(T &&t)
{
    SB_YIELD(tr::value_of(t));
    T &&again = static_cast<T &&>(t);
    SB_YIELD(tr::value_of(again));
    const auto &third = again;
    SB_YIELD(tr::value_of(third));
}

template <class T> SB_COROUTINE tr::flow constant(T *pointer)
{
    T copy = *pointer;
    SB_YIELD(tr::value_of(copy));
    T &alias = *pointer;
    SB_YIELD(tr::value_of(alias));
    T *next = pointer;
    SB_YIELD(next == pointer);
}

template <class T, class U = T> SB_COROUTINE tr::flow recursive(T t, int depth)
{
    if (depth == 0) {
        U last(t);
        SB_YIELD(tr::value_of(last));
        SB_RETURN();
    }
    tr::flow inner = recursive<T>(t, depth - 1);
    while (!inner.done()) {
        inner.handle().resume();
        SB_YIELD(depth);
    }
}

static int number = 20;
static const int fixed = 21;

int main()
{
    tr::exercise("non-type", []() -> tr::routine { return non_type<2>(1); });
    tr::exercise("non-type", []() -> tr::routine { return non_type<1, false>(2); });
    tr::exercise("template template", []() -> tr::routine { return template_template<std::vector>(3); });
    tr::exercise("chosen int", []() -> tr::routine { return chosen(4); });
    tr::exercise("chosen obj", []() -> tr::routine { return chosen(tr::obj(5)); });
    tr::exercise("special", []() -> tr::routine { return special(6); });
    tr::exercise("primary", []() -> tr::routine { return special(true); });
    tr::exercise("looked up", []() -> tr::routine { return looked_up(space::item{7}); });
    tr::exercise("looked up", []() -> tr::routine { return looked_up(8L); });
    tr::exercise("lvalue", []() -> tr::routine { return by_reference(number); });
    tr::exercise("const lvalue", []() -> tr::routine { return by_reference(fixed); });
    tr::exercise("constant", []() -> tr::routine { return constant(&fixed); });
    tr::exercise("recursive", []() -> tr::routine { return recursive(tr::obj(9), 1); });
    return tr::finish();
}
