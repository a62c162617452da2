// Automatic locals of a template's classes and closures, whose destructors only the arguments show, die before the slots around them.
// std: c++14
#include "support/trace.hpp"

template <class T> SB_COROUTINE static tr::flow closures(T t)
{
    {
        T slot = t;
        SB_YIELD(slot);
        auto a = [own = tr::obj(7)](int k) { return k + own.get(); };
        tr::op(a(1));
    }
    {
        T slot = t;
        SB_YIELD(slot);
        T mine = T(20);
        auto a = [mine](int k) { return k + tr::value_of(mine); };
        tr::op(a(2));
    }
    {
        T slot = t;
        SB_YIELD(slot);
        auto a = [own = T(8)](int k) { return k + tr::value_of(own); };
        tr::op(a(3));
    }
    SB_YIELD(t);
}

template <class T> SB_COROUTINE static tr::flow classes(T t)
{
    struct first {
        T member;
    };
    struct second {
        tr::obj member;
    };
    struct third : first {
        int n;
    };
    {
        T slot = t;
        SB_YIELD(slot);
        first a = {T(9)};
        tr::op(tr::value_of(a.member));
    }
    {
        T slot = t;
        SB_YIELD(slot);
        second a = {10};
        tr::op(tr::value_of(a.member));
    }
    {
        T slot = t;
        SB_YIELD(slot);
        first list[2] = {{T(11)}, {T(12)}};
        tr::op(tr::value_of(list[0].member));
    }
    {
        T slot = t;
        SB_YIELD(slot);
        first two[1] = {{T(11)}};
        third *none = nullptr;
        tr::op(tr::value_of(two[0].member) + (none == nullptr));
        auto copy = two[0];
        tr::op(tr::value_of(copy.member));
    }
    SB_YIELD(t);
}

int main()
{
    tr::exercise("closures int", []() -> tr::routine { return closures(1); });
    tr::exercise("closures obj", []() -> tr::routine { return closures(tr::obj(2)); });
    tr::exercise("classes int", []() -> tr::routine { return classes(3); });
    tr::exercise("classes obj", []() -> tr::routine { return classes(tr::obj(4)); });
    return tr::finish();
}
