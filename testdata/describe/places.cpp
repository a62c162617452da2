// describe(): each suspension point's function, line and text, in every kind of coroutine.
#include "support/eager.hpp"
#include "support/stream.hpp"
#include "support/trace.hpp"

#include <switchback/describe.hpp>

#include <cstring>

using switchback::describe;
using switchback::suspension_point;

namespace {

switchback::coroutine_handle<> parked;

// Suspends, and leaves the handle behind.
struct park {
    template <class... Ignored>
    explicit park(const Ignored &...)
    {
    }
    bool await_ready() const noexcept { return false; }
    void await_suspend(switchback::coroutine_handle<> handle) const noexcept { parked = handle; }
    int await_resume() const noexcept { return 1; }
};

#if !SWITCHBACK_NATIVE
bool same(const char *a, const char *b) { return a == b || (a && b && std::strcmp(a, b) == 0); }
#endif

// In the native reading nobody knows; in the lowered one everything must be right.
void stands(const char *function, unsigned line, const char *expression)
{
    const suspension_point at = describe(parked);
    tr::say("%s at %s", function, expression ? expression : "no suspension");
#if SWITCHBACK_NATIVE
    static_cast<void>(line);
    tr::check(!at && !at.function && !at.file && !at.line && !at.expression, "nothing is known");
#else
    tr::check(static_cast<bool>(at), "is not known");
    tr::check(same(at.function, function), at.function);
    tr::check(at.file != nullptr && std::strstr(at.file, "places") != nullptr, "the file");
    tr::check(at.line == line, "the line");
    tr::check(same(at.expression, expression), at.expression ? at.expression : "no expression");
#endif
}

SB_COROUTINE tr::eager several(int n)
{
    int sum = SB_AWAIT(park(n));
    for (int i = 0; i < n; ++i)
        sum += SB_AWAIT(park("\"quoted\"", '\\', "?\?/", R"(raw
string)")) + SB_AWAIT(park(sum));
    try {
        SB_AWAIT(park( // a comment
            sum,
            [](int k) { return k + 1; }(2) /* another */));
    } catch (int) {
    }
    SB_AWAIT(park("this text is longer than what anybody would want to see of an expression in one line, umläute included: ä"));
}
const unsigned first = __LINE__ - 12;

template <class T>
SB_COROUTINE tr::eager generic(T n)
{
    T m = n;
    m += SB_AWAIT(park(m));
    SB_AWAIT(park());
}
const unsigned second = __LINE__ - 3;

struct object {
    int n;
    SB_COROUTINE tr::eager member() const { SB_AWAIT(park(n)); }
};
const unsigned third = __LINE__ - 2;

#define WAITS(what) SB_AWAIT(park(what))
SB_COROUTINE tr::eager in_macro() { WAITS(parked); }
const unsigned fourth = __LINE__ - 1;

SB_COROUTINE tr::eager outer_of_lambda()
{
    auto inner = [](int k) SB_COROUTINE -> tr::eager { SB_AWAIT(park(k)); };
    tr::eager in = inner(1);
    stands("(anonymous namespace)::outer_of_lambda::lambda", __LINE__ - 2, "SB_AWAIT(park(k))");
    SB_AWAIT(park(in));
}
const unsigned fifth = __LINE__ - 2;

struct number {
    bool done;
    int value;
};
struct one_number {
    int given;
    struct step {
        number result;
        bool await_ready() const noexcept { return false; }
        void await_suspend(switchback::coroutine_handle<> handle) const noexcept { parked = handle; }
        number await_resume() const noexcept { return result; }
    };
    step next() { return step{number{given++ != 0, 5}}; }
};
SB_COROUTINE tr::eager loop()
{
    one_number numbers = {0};
    SB_FOR_AWAIT(int i, numbers)
    tr::say("%d", i);
}
const unsigned sixth = __LINE__ - 3;

struct lazy {
    struct promise_type {
        lazy get_return_object()
        {
            parked = switchback::coroutine_handle<promise_type>::from_promise(*this);
            return {};
        }
        switchback::suspend_always initial_suspend() const noexcept { return {}; }
        switchback::suspend_always final_suspend() const noexcept { return {}; }
        switchback::suspend_always yield_value(int) const noexcept { return {}; }
        void return_void() const noexcept {}
        void unhandled_exception() const { stands("(anonymous namespace)::yields", line, "SB_YIELD(7)"); }
        static const unsigned line;
    };
};
SB_COROUTINE lazy yields()
{
    SB_YIELD(7);
    throw 1;
}
const unsigned lazy::promise_type::line = __LINE__ - 3;

void run()
{
    {
        tr::eager c = several(1);
        stands("(anonymous namespace)::several", first, "SB_AWAIT(park(n))");
        parked.resume();
        stands("(anonymous namespace)::several", first + 2,
               "SB_AWAIT(park(\"\\\"quoted\\\"\", '\\\\', \"?\\?/\", R\"(raw string)\"))");
        parked.resume();
        stands("(anonymous namespace)::several", first + 3, "SB_AWAIT(park(sum))");
        parked.resume();
        stands("(anonymous namespace)::several", first + 5, "SB_AWAIT(park(sum, [](int k) { return k + 1; }(2)))");
        parked.resume();
        stands("(anonymous namespace)::several", first + 10,
               "SB_AWAIT(park(\"this text is longer than what anybody would want to see of an ...");
        parked.resume();
        stands("(anonymous namespace)::several", first - 2, nullptr);
        tr::check(parked.done(), "ends");
    }
    {
        tr::eager c = generic(1L);
        stands("(anonymous namespace)::generic", second, "SB_AWAIT(park(m))");
        parked.resume();
        stands("(anonymous namespace)::generic", second + 1, "SB_AWAIT(park())");
    }
    {
        object o = {1};
        tr::eager c = o.member();
        stands("(anonymous namespace)::object::member", third, "SB_AWAIT(park(n))");
    }
    {
        tr::eager c = in_macro();
        stands("(anonymous namespace)::in_macro", fourth, "SB_AWAIT(park(parked))");
    }
    {
        tr::eager c = outer_of_lambda();
        stands("(anonymous namespace)::outer_of_lambda", fifth, "SB_AWAIT(park(in))");
    }
    {
        tr::eager c = loop();
        stands("(anonymous namespace)::loop", sixth, "SB_FOR_AWAIT(..., numbers)");
        parked.resume();
        stands("(anonymous namespace)::loop", sixth, "SB_FOR_AWAIT(..., numbers)");
        parked.resume();
    }
    yields();
    stands("(anonymous namespace)::yields", lazy::promise_type::line - 2, nullptr);
    parked.resume();
    stands("(anonymous namespace)::yields", lazy::promise_type::line, "SB_YIELD(7)");
    parked.resume();
    stands("(anonymous namespace)::yields", lazy::promise_type::line - 2, nullptr);
    parked.destroy();
    tr::check(!describe(switchback::noop_coroutine()), "nobody knows of the one that does nothing");
}

#line 500 "other_places.y"
SB_COROUTINE tr::eager elsewhere() { SB_AWAIT(park(500)); }
#line 195 "places.cpp"

} // namespace

int main()
{
    run();
    tr::eager c = elsewhere();
    stands("(anonymous namespace)::elsewhere", 500, "SB_AWAIT(park(500))");
#if !SWITCHBACK_NATIVE
    tr::check(same(describe(parked).file, "other_places.y"), "the name of the file");
#endif
    return tr::finish();
}
