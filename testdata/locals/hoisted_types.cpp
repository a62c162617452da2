// Saved local types whose names mean something else elsewhere, and what their definitions mention.
#include "support/trace.hpp"

struct box {
    tr::obj o;
    explicit box(int n) : o(100 + n) {}
};
static int size()
{
    return 7;
}

SB_COROUTINE tr::flow hides_a_global_type(int n)
{
    box before(1);
    SB_YIELD(before.o);
    {
        struct box {
            tr::obj o, p;
            explicit box(int n) : o(n), p(n + 1) {}
            box(const box &) = delete;
            ~box() { tr::say("~inner box"); }
        };
        struct two {
            box first, second;
            two() : first(3), second(4) {}
        };
        box inner(n);
        SB_YIELD(inner.p);
        two both;
        SB_YIELD(both.second.o);
        struct pair {
            int a, b;
        } p = {5, 6};
        SB_YIELD(p.a + p.b);
    }
    box after(2);
    SB_YIELD(after.o);
    {
        typedef tr::obj box;
        enum class pair { one = 8, other };
        box simple(9);
        pair which = pair::other;
        SB_YIELD(simple);
        SB_YIELD(static_cast<int>(which));
    }
}

SB_COROUTINE tr::flow needs_constants(int n)
{
    const int count = 3, twice = 2 * count;
    static int made = 0;
    enum { offset = 4 };
    struct buffer {
        int cells[count];
        int id;
        buffer() : cells(), id(++made)
        {
            for (int i = 0; i < count; ++i)
                cells[i] = i * twice + offset;
        }
        int last() const { return cells[count - 1] + 1000 * (id ? 1 : 0); }
    };
    buffer b;
    SB_YIELD(b.last());
    buffer c[2];
    SB_YIELD(c[1].last() + n);
    SB_YIELD(size() + made * 0);
}

SB_COROUTINE tr::flow unnamed(int n)
{
    struct {
        int x, y;
        int sum() const { return x + y; }
    } p = {n, 2}, *q = &p;
    SB_YIELD(p.sum());
    q->x = 5;
    struct : tr::obj {
        int k = 6;
    } derived;
    enum { low = 3, high } level = high;
    struct alignas(16) {
        char c;
    } aligned = {'a'};
    SB_YIELD(derived.get() + derived.k + level);
    SB_YIELD(q->sum() + low);
    tr::say("%c %d", aligned.c, static_cast<int>(reinterpret_cast<unsigned long>(&aligned) % 16));
    for (struct { int i; tr::obj o; } s = {0, tr::obj(1)}; s.i < 2; ++s.i)
        SB_YIELD(s.o);
}

SB_COROUTINE tr::flow anonymous(int n)
{
    union {
        int number;
        struct {
            short low, high;
        } parts;
        int *pointer;
    };
    number = n;
    SB_YIELD(number);
    parts.low = 2;
    SB_YIELD(parts.low);
    union {
        int first = 4;
        unsigned second;
    };
    int *at = &first;
    SB_YIELD(*at);
    ++second;
    SB_YIELD(first);
    pointer = &n;
    SB_YIELD(*pointer);
}

int main()
{
    tr::exercise("hides a global type", []() -> tr::routine { return hides_a_global_type(1); });
    tr::exercise("needs constants", []() -> tr::routine { return needs_constants(1); });
    tr::exercise("unnamed", []() -> tr::routine { return unnamed(1); });
    tr::exercise("anonymous", []() -> tr::routine { return anonymous(1); });
    return tr::finish();
}
