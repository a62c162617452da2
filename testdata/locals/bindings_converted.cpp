// Saved structured bindings of tuples whose get() gives another type than tuple_element names.
// std: c++17
#include "support/trace.hpp"

#include <cstddef>
#include <tuple>

struct wrapped {
    int n;
    explicit wrapped(int value) : n(value) {}
    operator tr::obj() const
    {
        tr::say("convert %d", n);
        return tr::obj(n);
    }
};

struct chosen {
    tr::obj o;
    chosen(wrapped w) : o(w.n + 1) { tr::say("chosen"); }
    template <class T> explicit chosen(const T &) : o(0) { tr::say("never"); }
};

struct row {
    int base;
    template <std::size_t I> wrapped get() const { return wrapped(tr::op(base + static_cast<int>(I))); }
};

struct line {
    int base;
};
template <std::size_t I> wrapped get(const line &from) { return wrapped(tr::op(from.base * 10 + static_cast<int>(I))); }

namespace std {
template <> struct tuple_size<row> : integral_constant<size_t, 2> {};
template <> struct tuple_element<0, row> {
    using type = tr::obj;
};
template <> struct tuple_element<1, row> {
    using type = chosen;
};
template <> struct tuple_size<line> : integral_constant<size_t, 2> {};
template <> struct tuple_element<0, line> {
    using type = const tr::obj;
};
template <> struct tuple_element<1, line> {
    using type = chosen;
};
} // namespace std

SB_COROUTINE tr::flow members(int n)
{
    auto [left, right] = row{n};
    SB_YIELD(left.get());
    SB_YIELD(right.o.get() + left.add(1));
}

SB_COROUTINE tr::flow functions(int n)
{
    line from{n};
    auto &[left, right] = from;
    SB_YIELD(left.get());
    right.o.set(7);
    SB_YIELD(right.o.get() + left.get());
}

SB_COROUTINE tr::flow in_loops(int n)
{
    line lines[] = {{n}, {n + 1}};
    for (auto [left, right] : lines) {
        SB_YIELD(left.get());
        SB_YIELD(right.o.get());
    }
}

int main()
{
    tr::exercise("members", []() -> tr::routine { return members(1); });
    tr::exercise("functions", []() -> tr::routine { return functions(1); });
    tr::exercise("in_loops", []() -> tr::routine { return in_loops(1); });
    return tr::finish();
}
