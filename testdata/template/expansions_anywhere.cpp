// Pack expansions that suspend in members, in generic lambdas, of types and of numbers.
// std: c++17
#include "support/trace.hpp"
#include <switchback/generator.hpp>
#include <switchback/task.hpp>
#include <tuple>
#include <memory>
#include <utility>
template <class... Ts> int all(Ts &&...values)
{
    int n = 0;
    const int each[] = {0, (n = n * 10 + tr::value_of(values), 0)...};
    static_cast<void>(each);
    return n;
}
template <class... Ts> struct base { int depth = 4; };
template <class... Us>
struct holder : base<Us...> {
    template <class... Ts> SB_COROUTINE tr::flow member(Ts... values) const
    {
        SB_YIELD(all(SB_AWAIT(tr::pause(tr::value_of(values) + this->depth))...));
        (SB_YIELD(tr::value_of(values) + private_()), ...);
        ((static_cast<void>(SB_YIELD(static_cast<int>(sizeof(Us))))), ...);
    }
    SB_COROUTINE tr::flow plain(Us... values)
    {
        (SB_YIELD(values), ...);
    }
    SB_COROUTINE static tr::flow fixed()
    {
        (SB_YIELD(Us(3)), ...);
    }
private:
    int private_() const { return 2; }
};
template <class... Ts> struct name_of { static constexpr int value = sizeof...(Ts); };
template <int... Is> SB_COROUTINE tr::flow numbers()
{
    (SB_YIELD(Is), ...);
    ((static_cast<void>(SB_YIELD(Is + 1))), ...);
}
template <std::size_t... Is, class Tuple> SB_COROUTINE tr::flow tuples(std::index_sequence<Is...>, const Tuple &t)
{
    (SB_YIELD(std::get<Is>(t)), ...);
    auto made = std::make_tuple(SB_YIELD(std::get<Is>(t))...);
    SB_YIELD((0 + ... + std::get<Is>(made)));
}
template <class... Ts> SB_COROUTINE switchback::task<int> zero(Ts... tasks)
{
    std::tuple<int, long> results(SB_AWAIT(std::move(tasks))...);
    SB_RETURN(std::get<0>(results) + static_cast<int>(std::get<1>(results)));
}
template <class T> SB_COROUTINE switchback::task<T> task_of(T v) { SB_RETURN(v); }

int main()
{
    static holder<char, short> h;
    tr::exercise("member", []() -> tr::routine { return h.member(1, tr::obj(2)); });
    tr::exercise("plain", []() -> tr::routine { return h.plain(1, 2); });
    tr::exercise("fixed", []() -> tr::routine { return holder<int, long>::fixed(); });
    tr::exercise("numbers", []() -> tr::routine { return numbers<1, 2, 3>(); });
    static const std::tuple<int, long, short> t(1, 2, 3);
    tr::exercise("tuples", []() -> tr::routine { return tuples(std::index_sequence<0, 1, 2>(), t); });
    static auto generic = [](auto &&...values) SB_COROUTINE -> tr::flow {
        (SB_YIELD(values), ...);
        SB_YIELD(all(SB_AWAIT(tr::pause(tr::value_of(values)))...));
    };
    static const int one = 1, two = 2;
    tr::exercise("generic", []() -> tr::routine { return generic(one, two); });
    auto capturing = [](auto... given) {
        return [=](int k) SB_COROUTINE -> tr::flow {
            (SB_YIELD(given + k), ...);
        };
    };
    static auto captured = capturing(1, 2);
    tr::exercise("captured", []() -> tr::routine { return captured(5); });
    return tr::finish();
}
