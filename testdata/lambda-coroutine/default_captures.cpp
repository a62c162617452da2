// Lambda coroutines in templates and generic ones that capture by default, what only their instantiation would tell.
// std: c++14
#include "support/trace.hpp"

template <class T> int sum(const T &a, int b) { return tr::value_of(a) + b; }

static tr::routine generic()
{
    static auto make = [](int base, int factor) {
        static_cast<void>(base);
        return [=](auto value) SB_COROUTINE -> tr::flow {
            SB_YIELD(sum(value, base));
            auto both = sum(value, base) * factor;
            SB_YIELD(both);
            auto add = [&](int n) { return sum(value, n) + base; };
            SB_YIELD(add(1));
        };
    };
    static auto closure = make(100, 2);
    return closure(tr::obj(5));
}

static tr::routine by_reference()
{
    static auto make = [](int &counter) {
        return [&](auto value, int n) SB_COROUTINE -> tr::flow {
            for (int i = 0; i < n; ++i) {
                counter += sum(value, i);
                SB_YIELD(sum(value, counter));
            }
            counter = 0;
        };
    };
    static int counter;
    static auto closure = make(counter);
    counter = 0;
    return closure(3, 2);
}

template <class T> tr::routine in_a_template(T t)
{
    static auto make = [](T kept, int base) {
        return [=](int n) SB_COROUTINE -> tr::flow {
            SB_YIELD(sum(kept, base + n));
            T local = kept;
            SB_YIELD(sum(local, base));
        };
    };
    static auto closure = make(t, 10);
    return closure(1);
}

int main()
{
    tr::exercise("generic", generic);
    tr::exercise("by reference", by_reference);
    tr::exercise("in a template", []() -> tr::routine { return in_a_template(7); });
    return tr::finish();
}
