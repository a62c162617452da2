// Structured bindings of pairs, tuples and tuple-like classes, saved and not; what decltype says of them.
// std: c++17
#include "support/trace.hpp"

#include <map>
#include <string>
#include <tuple>
#include <type_traits>

namespace user {
class like {
public:
    explicit like(int n) : o_(n), n_(n + 1) {}
    template <int I> auto &get() &
    {
        tr::say("get %d", I);
        if constexpr (I == 0)
            return o_;
        else
            return n_;
    }
    template <int I> auto &&get() &&
    {
        tr::say("moving get %d", I);
        if constexpr (I == 0)
            return std::move(o_);
        else
            return std::move(n_);
    }

private:
    tr::obj o_;
    int n_;
};
} // namespace user
template <> struct std::tuple_size<user::like> : std::integral_constant<int, 2> {};
template <> struct std::tuple_element<0, user::like> {
    using type = tr::obj;
};
template <> struct std::tuple_element<1, user::like> {
    using type = int;
};

static std::pair<tr::obj, int> both(int n) { return {tr::obj(n), n + 1}; }

SB_COROUTINE tr::flow tuples(int n)
{
    auto [o, k] = both(n);
    static_assert(std::is_same<decltype(k), int>::value && std::is_same<decltype(o), tr::obj>::value, "");
    SB_YIELD(o);
    ++k;
    SB_YIELD(k);
    const std::map<int, std::string> names = {{1, "one"}, {2, "two"}};
    for (const auto &[number, name] : names) {
        static_assert(std::is_same<decltype(number), const int>::value, "");
        SB_YIELD(number);
        SB_YIELD(name.c_str());
    }
    std::tuple<int, tr::mo, const char *> three(5, tr::mo(6), "seven");
    auto &[a, b, c] = three;
    a = SB_YIELD(a);
    SB_YIELD(b.get() + std::get<0>(three));
    SB_YIELD(c);
    user::like object(8);
    {
        auto &[o, k] = object;
        o.add(SB_YIELD(k));
        SB_YIELD(o);
    }
    auto &&[x, y] = user::like(20);
    SB_YIELD(x);
    if (auto [first, second] = both(SB_YIELD(y)); second > 0)
        SB_YIELD(first);
    auto [last, unused] = both(SB_YIELD(30));
    tr::say("%d", last.get());
    static_cast<void>(unused);
}

SB_COROUTINE tr::flow loops(int n)
{
    tr::couple couples[2] = {{tr::obj(1), 2, tr::obj(3)}, {tr::obj(4), 5, tr::obj(6)}};
    for (auto &[first, number, second] : couples) {
        number += n;
        SB_YIELD(first);
        SB_YIELD(second.get() + number);
    }
    for (auto [first, number, second] : couples) {
        SB_YIELD(second);
        tr::say("%d", number + first.get());
    }
    const tr::couple fixed = {tr::obj(7), 8, tr::obj(9)};
    const auto [p, q, r] = fixed;
    static_assert(std::is_same<decltype(q), const int>::value, "");
    SB_YIELD(p.get() + q);
    auto add = [](const tr::couple &c) {
        auto &[first, number, second] = c;
        return first.get() + number + second.get();
    };
    tr::say("%d", add(fixed));
}

int main()
{
    tr::exercise("tuples", []() -> tr::routine { return tuples(1); });
    tr::exercise("loops", []() -> tr::routine { return loops(1); });
    return tr::finish();
}
