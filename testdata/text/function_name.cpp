// What says the name of the function around it says the user's: __func__ (in macros, too), __builtin_FUNCTION(), and
// default arguments that have it.
#include "support/trace.hpp"

#define TRACE(n) tr::say("%s: %d", __func__, n)
#define HERE __FUNCTION__

namespace place {

struct source {
    const char *function;
    int line;
    static source current(const char *function = __builtin_FUNCTION(), int line = __builtin_LINE())
    {
        return {function, line};
    }
};
struct guard {
    int n;
    const char *function;
    explicit guard(int n = 7, const char *function = __builtin_FUNCTION()) : n(n), function(function) {}
    ~guard() { tr::say("%s left: %d", function, n); }
};
static void log(int n, const char *function = __builtin_FUNCTION(), int line = __builtin_LINE())
{
    tr::say("%s:%d: %d", function, line, n);
}
static void mark(source at = source::current())
{
    tr::say("%s:%d", at.function, at.line);
}
template <class T>
static void log_any(const T &value, source at = source::current())
{
    tr::say("%s:%d: %d", at.function, at.line, tr::value_of(value));
}

SB_COROUTINE tr::flow named_function(int n)
{
    SB_YIELD(__func__);
    const char *here = __func__;
    tr::obj o(n);
    SB_YIELD(here);
    auto size = sizeof(__func__);
    SB_YIELD(static_cast<int>(size));
}

SB_COROUTINE tr::flow in_macros(int n)
{
    TRACE(n);
    TRACE(SB_YIELD(n));
    tr::say("%s %s: %d", HERE, __builtin_FUNCTION(), SB_YIELD(2));
}

SB_COROUTINE tr::flow in_defaults(int n)
{
    log(n);
    log(SB_YIELD(n));
    mark();
    log_any(n);
    place::log_any(SB_YIELD(tr::obj(3)));
    if (n > 1)
        SB_RETURN(mark());
    guard bare, one(1);
    guard *two = new guard(2), *three = new guard;
    delete two;
    delete three;
    SB_YIELD(4);
}

// Lambdas have functions of their own.
SB_COROUTINE tr::flow in_lambdas(int n)
{
    auto kept = [] {
        TRACE(5);
        log(6);
        return __func__;
    };
    SB_YIELD(kept());
    auto inner = [](int k) SB_COROUTINE -> tr::flow {
        TRACE(SB_YIELD(k));
        log(k);
    };
    tr::flow run = inner(n);
    run.handle().resume();
    SB_YIELD(n);
}

template <class T>
SB_COROUTINE tr::flow in_template(T value)
{
    tr::say("%s: %d", __func__, SB_YIELD(tr::value_of(value)));
    TRACE(SB_YIELD(1));
    guard g;
    log(2);
    const char *here = __FUNCTION__;
    SB_YIELD(here);
}

struct object {
    SB_COROUTINE tr::flow member(int n)
    {
        TRACE(n);
        SB_YIELD(n);
        log(n);
    }
};

} // namespace place

int main()
{
    tr::exercise("named_function", []() -> tr::routine { return place::named_function(1); });
    tr::exercise("in_macros", []() -> tr::routine { return place::in_macros(1); });
    tr::exercise("in_defaults", []() -> tr::routine { return place::in_defaults(1); });
    tr::exercise("in_defaults, to a return", []() -> tr::routine { return place::in_defaults(2); });
    tr::exercise("in_lambdas", []() -> tr::routine { return place::in_lambdas(1); });
    tr::exercise("in_template", []() -> tr::routine { return place::in_template(1); });
    tr::exercise("in_template of objects", []() -> tr::routine { return place::in_template(tr::obj(1)); });
    tr::exercise("member", []() -> tr::routine { return place::object().member(1); });
    return tr::finish();
}
