// decltype of locals, of parenthesised names and of expressions.
#include "support/trace.hpp"

template <class T> struct name;
template <> struct name<int> {
    static const char *get() { return "int"; }
};
template <> struct name<int &> {
    static const char *get() { return "int &"; }
};
template <> struct name<const int> {
    static const char *get() { return "const int"; }
};
template <> struct name<const int &> {
    static const char *get() { return "const int &"; }
};
template <> struct name<int &&> {
    static const char *get() { return "int &&"; }
};
template <> struct name<int[3]> {
    static const char *get() { return "int [3]"; }
};

SB_COROUTINE tr::flow decltypes(int p, int &q)
{
    int a = 1;
    int &r = a;
    const int c = 2;
    int &&x = 3;
    int cells[3] = {1, 2, 3};
    SB_YIELD(name<decltype(a)>::get());
    SB_YIELD(name<decltype((a))>::get());
    SB_YIELD(name<decltype(r)>::get());
    SB_YIELD(name<decltype(c)>::get());
    SB_YIELD(name<decltype((c))>::get());
    SB_YIELD(name<decltype(x)>::get());
    SB_YIELD(name<decltype(cells)>::get());
    SB_YIELD(name<decltype(p)>::get());
    SB_YIELD(name<decltype(q)>::get());
    decltype(a) b = 5;
    decltype((a)) ref = b;
    SB_YIELD(ref + x + cells[2]);
    b = 6;
    SB_YIELD(ref + p + q);
    SB_YIELD(static_cast<int>(sizeof cells / sizeof(a)));
}

static int one = 1;

// Where the name of a type is wanted, not any spelling of it.
SB_COROUTINE tr::flow several_declarators(int p, unsigned long long u)
{
    int *at = &p;
    int &alias = p;
    const short c = static_cast<short>(p);
    SB_YIELD(*at);
    decltype(at) first = at, second = at;
    decltype(alias) x = p, y = *first;
    const decltype(u) wide = decltype(u)(5), wider{decltype(u){6}};
    SB_YIELD(*second + x + y);
    SB_YIELD(static_cast<int>(wide + wider) + decltype(p)(7) + c);
    tr::obj o(8);
    const tr::obj &bound = o;
    SB_YIELD(bound);
    decltype(o) copy = decltype(o)(o), *pointer = &copy;
    decltype(bound) another = copy, third = *pointer;
    SB_YIELD(another.get() + third.get());
}

int main()
{
    tr::exercise("decltypes", []() -> tr::routine { return decltypes(1, one); });
    tr::exercise("several declarators", []() -> tr::routine { return several_declarators(1, 2); });
    return tr::finish();
}
