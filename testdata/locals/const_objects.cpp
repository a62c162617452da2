// const class objects stay const to overload resolution and decltype.
#include "support/trace.hpp"

static const char *kind(const tr::obj &) { return "const"; }
static const char *kind(tr::obj &) { return "mutable"; }

template <class T> struct is_const {
    enum { value = 0 };
};
template <class T> struct is_const<const T> {
    enum { value = 1 };
};

SB_COROUTINE tr::flow const_objects()
{
    const tr::obj a(1);
    tr::obj b(2);
    const tr::obj c[2] = {3, 4};
    SB_YIELD(kind(a));
    SB_YIELD(kind(b));
    SB_YIELD(kind(c[0]));
    SB_YIELD(is_const<decltype(a)>::value);
    SB_YIELD(is_const<decltype(b)>::value);
    decltype(a) d = b;
    SB_YIELD(is_const<decltype(d)>::value + d.get());
}

int main()
{
    tr::exercise("const_objects", []() -> tr::routine { return const_objects(); });
    return tr::finish();
}
