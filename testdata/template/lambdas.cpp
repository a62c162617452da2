// Generic lambda coroutines, and lambdas in templates: saved, capturing, given to functions.
// std: c++14
#include "support/trace.hpp"

template <class F> int twice(F f) { return f(1) + f(2); }

template <class T> SB_COROUTINE tr::flow with_lambdas(T t)
{
    int base = 10;
    auto add = [&base](int n) { return base += n; };
    SB_YIELD(add(1));
    T copy = t;
    auto both = [copy, &t](int n) { return tr::value_of(copy) + tr::value_of(t) + n; };
    SB_YIELD(both(2));
    SB_YIELD(twice(add));
    SB_YIELD(twice([&](int n) { return n + base; }));
    auto result = twice([base](int n) { return n * base; });
    SB_YIELD(result + both(3));
}

static tr::routine generic()
{
    static auto each = [](auto value, int n) SB_COROUTINE -> tr::flow {
        for (int i = 0; i < n; ++i) {
            auto copy = value;
            SB_YIELD(tr::value_of(copy) + i);
        }
        SB_YIELD(value);
    };
    return each(tr::obj(4), 2);
}

static tr::routine generic_capturing()
{
    static int last;
    static auto make = [](int base, int &out) {
        return [base, &out](const auto &...values) SB_COROUTINE -> tr::flow {
            SB_YIELD(static_cast<int>(sizeof...(values)) + base);
            int list[sizeof...(values)] = {tr::value_of(values)...};
            for (int each : list)
                tr::op(each);
            out = base;
            SB_YIELD(out);
        };
    };
    static auto closure = make(100, last);
    static const int number = 5;
    return closure(number, number);
}

// A lambda coroutine in a template.
template <class T> tr::routine inside(T t)
{
    static T kept = t;
    static auto closure = [](int n) SB_COROUTINE -> tr::flow {
        T local = kept;
        SB_YIELD(tr::value_of(local) + n);
        SB_YIELD(tr::value_of(kept));
    };
    return closure(6);
}

template <class T> SB_COROUTINE tr::flow nested(T t)
{
    auto inner = [](T given, int n) SB_COROUTINE -> tr::flow {
        T local = given;
        SB_YIELD(tr::value_of(local) + n);
    };
    tr::flow f = inner(t, 1);
    while (!f.done()) {
        f.handle().resume();
        SB_YIELD(f.done());
    }
}

int main()
{
    tr::exercise("with lambdas int", []() -> tr::routine { return with_lambdas(1); });
    tr::exercise("with lambdas obj", []() -> tr::routine { return with_lambdas(tr::obj(2)); });
    tr::exercise("generic", generic);
    tr::exercise("generic capturing", generic_capturing);
    tr::exercise("inside", []() -> tr::routine { return inside(7); });
    tr::exercise("nested", []() -> tr::routine { return nested(tr::obj(8)); });
    return tr::finish();
}
