// What [coroutine.handle] says of handles: conversions, addresses, comparison, hash, the no-op coroutine.
// compat: on
#include <coroutine>
#include <switchback/coroutine.hpp>

#include <cstdio>
#include <functional>
#include <map>
#include <set>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

static int live = 0;

struct worker {
    struct promise_type {
        int id;
        explicit promise_type(int i) : id(i) { ++live; }
        promise_type(const promise_type &) = delete;
        promise_type &operator=(const promise_type &) = delete;
        ~promise_type() { --live; }
        worker get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
        std::suspend_always initial_suspend() const noexcept { return {}; }
        std::suspend_always final_suspend() const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const noexcept {}
    };
    std::coroutine_handle<promise_type> handle;
};
using handle = std::coroutine_handle<worker::promise_type>;

static_assert(std::is_same<std::coroutine_traits<worker, int>::promise_type, worker::promise_type>::value, "");
static_assert(std::is_convertible<handle, std::coroutine_handle<>>::value, "");
static_assert(!std::is_convertible<std::coroutine_handle<>, handle>::value, "");
static_assert(std::is_trivially_copyable<handle>::value, "");
static_assert(std::is_nothrow_default_constructible<handle>::value, "");
static_assert(!std::is_default_constructible<std::noop_coroutine_handle>::value, "");
static_assert(std::is_same<std::noop_coroutine_handle, std::coroutine_handle<std::noop_coroutine_promise>>::value, "");
static_assert(std::is_same<decltype(std::noop_coroutine()), std::noop_coroutine_handle>::value, "");
static_assert(std::is_empty<std::suspend_always>::value && std::is_empty<std::suspend_never>::value, "");
static_assert(!std::suspend_always().await_ready() && std::suspend_never().await_ready(), "");

SB_COROUTINE static worker work(int id)
{
    for (int step = 1; step != 3; ++step) {
        std::printf("worker %d, step %d\n", id, step);
        SB_AWAIT(std::suspend_always());
    }
}

// A function of another namespace finds the comparison by the arguments alone.
namespace elsewhere {
static const char *compare(std::coroutine_handle<> a, std::coroutine_handle<> b)
{
    if ((a < b) + (b < a) + (a == b) != 1 || (a != b) == (a == b) || (a <= b) != !(b < a) || (a >= b) != !(a < b) ||
        (a > b) != (b < a))
        return "WRONG";
    return a == b ? "the same" : "different";
}
} // namespace elsewhere

int main()
{
    handle null, first = work(1).handle, second = work(2).handle;
    std::printf("%d %d %d\n", !null, !first, null.address() == nullptr);
    std::printf("%s %s %s\n", elsewhere::compare(first, second), elsewhere::compare(first, first),
                elsewhere::compare(null, nullptr));
    std::printf("%d\n", first == std::coroutine_handle<>(first) && first != second);
    std::printf("%d\n", handle::from_address(first.address()).promise().id);
    std::printf("%d\n", handle::from_promise(second.promise()).promise().id);
    std::printf("%d\n", std::coroutine_handle<>::from_address(second.address()) == second);

    std::unordered_map<std::coroutine_handle<>, const char *> names;
    names[first] = "first";
    names[second] = "second";
    std::printf("%s %s %d\n", names[first], names[second], static_cast<int>(names.size()));
    std::printf("%d\n", std::hash<handle>()(first) == std::hash<std::coroutine_handle<>>()(first));
    std::set<std::coroutine_handle<>> ordered = {first, second, first};
    std::map<handle, int, std::less<handle>> counts;
    ++counts[first];
    ++counts[first];
    std::printf("%d %d\n", static_cast<int>(ordered.size()), counts[first]);

    std::vector<std::coroutine_handle<>> ready = {first, second, std::noop_coroutine()};
    for (int round = 0; round != 3; ++round)
        for (std::coroutine_handle<> h : ready)
            if (!h.done())
                h();
    std::printf("%d %d %d\n", first.done(), second.done(), ready.back().done());
    std::noop_coroutine_handle nothing = std::noop_coroutine();
    nothing.resume();
    nothing.destroy();
    std::noop_coroutine_promise &promise = nothing.promise();
    std::printf("%d %d %d\n", static_cast<bool>(nothing), nothing.done(), &promise == &nothing.promise());
    first.destroy();
    second.destroy();
    first = nullptr;
    std::printf("%d\n", static_cast<bool>(first));
    std::printf("live %d\n", live);
}
