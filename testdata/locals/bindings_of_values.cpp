// Saved structured bindings whose get() returns values: the bindings extend their lifetime.
// std: c++17
#include "support/trace.hpp"

#include <tuple>

struct two {
    int n;
    template <std::size_t N> auto get() const
    {
        if constexpr (N == 0)
            return tr::op(n);
        else
            return tr::obj(n + 1);
    }
};
namespace std {
template <> struct tuple_size<two> : integral_constant<size_t, 2> {};
template <> struct tuple_element<0, two> {
    typedef int type;
};
template <> struct tuple_element<1, two> {
    typedef tr::obj type;
};
} // namespace std

SB_COROUTINE tr::flow values(int n)
{
    auto [a, b] = two{n};
    SB_YIELD(a);
    SB_YIELD(b);
    ++a;
    b.set(7);
    {
        const auto &[c, d] = two{SB_YIELD(a + b.get())};
        SB_YIELD(c);
        SB_YIELD(d.get() + b.get());
        static_assert(std::is_same<decltype(c), const int>::value && std::is_same<decltype(d), const tr::obj>::value, "");
    }
    for (auto [e, f] : {two{3}, two{4}})
        SB_YIELD(e + f.get());
}

int main()
{
    tr::exercise("values", []() -> tr::routine { return values(1); });
    return tr::finish();
}
