// SB_YIELD_FROM in value frames: other frames, heap generators, ranges; return values, sent values, exceptions; the
// conversion to the erased type.
#include <switchback/generator.hpp>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

using switchback::generator;
struct loud {
    int n;
    explicit loud(int i) : n(i) { std::printf("+%d ", n); }
    loud(const loud &) = delete;
    loud &operator=(const loud &) = delete;
    ~loud() { std::printf("-%d ", n); }
};

SB_VALUE_COROUTINE generator<int> inner(int n)
{
    loud l(n);
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
}

SB_VALUE_COROUTINE generator<int, std::string> named(int n, std::string name)
{
    loud l(n * 10);
    try {
        SB_YIELD(n);
        SB_YIELD(n + 1);
    } catch (const std::runtime_error &e) {
        std::printf("[caught %s] ", e.what());
        n = -1;
    }
    if (n < 0)
        SB_YIELD(n);
    SB_RETURN(name + "!");
}

SB_VALUE_COROUTINE generator<int, std::string> outer()
{
    SB_YIELD_FROM(inner(2));
    std::vector<int> v{7, 8};
    SB_YIELD_FROM(v);
    std::string s = SB_YIELD_FROM(named(100, "bob"));
    std::printf("[%s] ", s.c_str());
    SB_YIELD_FROM(inner(1));
    SB_RETURN(s + "?");
}

SB_COROUTINE generator<int> heap(int n)
{
    SB_YIELD(n);
    SB_YIELD_FROM(inner(n));
    for (int x : inner(2))
        SB_YIELD(x + 1000);
}

SB_VALUE_COROUTINE generator<int> mixed()
{
    SB_YIELD_FROM(heap(3));
    auto h = heap(1);
    SB_YIELD_FROM(h);
    SB_YIELD_FROM({1, 2, 3});
}

SB_VALUE_COROUTINE generator<const std::string &> refs(std::string a, std::string b)
{
    SB_YIELD(a);
    SB_YIELD(b);
    std::string c = a + b;
    SB_YIELD(c);
}

SB_VALUE_COROUTINE generator<std::string> strings(int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(std::string(20, 'a' + i));
    std::string last("last");
    SB_YIELD(last);
    std::printf("(%s) ", last.c_str());
}

SB_VALUE_COROUTINE generator<int, void, int> adder(int acc)
{
    for (;;) {
        int got = SB_YIELD(acc);
        if (got < 0)
            throw std::logic_error("negative");
        acc += got;
    }
}

SB_VALUE_COROUTINE generator<int, int, int> sums()
{
    SB_YIELD_FROM(adder(1));
    SB_RETURN(5);
}

struct node {
    int v;
    node *l, *r;
};

SB_VALUE_COROUTINE generator<int> tree(node *t)
{
    if (!t)
        SB_RETURN();
    SB_YIELD_FROM(generator<int>(tree(t->l)));
    SB_YIELD(t->v);
    SB_YIELD_FROM(generator<int>(tree(t->r)));
}

template <class T, class... Rest>
SB_VALUE_COROUTINE generator<T> all(T first, Rest... rest)
{
    loud l(3);
    std::vector<T> list{first, static_cast<T>(rest)...};
    for (T t : list)
        SB_YIELD(t);
    SB_YIELD_FROM(inner(2));
}

int main()
{
    for (int x : outer())
        std::printf("%d ", x);
    std::puts("");
    {
        auto g = outer();
        for (int i = 0; i < 5; ++i)
            std::printf("%d ", g.next().value.yielded());
        auto r = g.throw_(std::runtime_error("boo"));
        std::printf("<%d %d> ", r.value.yielded(), r.done);
        for (auto step = g.next();; step = g.next()) {
            if (step.done) {
                std::printf("%s\n", step.value.returned().c_str());
                break;
            }
            std::printf("%d ", step.value.yielded());
        }
        std::printf("%d\n", g.next().done);
    }
    for (int x : mixed())
        std::printf("%d ", x);
    std::puts("");
    for (const std::string &s : refs("x", "y"))
        std::printf("%s ", s.c_str());
    for (const std::string &s : strings(2))
        std::printf("%s ", s.c_str());
    auto st = strings(1);
    std::string kept = st.next().value;
    kept += st.next().value;
    st.next();
    std::printf("%s\n", kept.c_str());
    {
        auto g = sums();
        g.next();
        int g1 = g.next(5).value, g2 = g.next(6).value;
        std::printf("%d %d ", g1, g2);
        try {
            g.next(-1);
        } catch (const std::logic_error &e) {
            std::printf("%s %d\n", e.what(), g.next().done);
        }
    }
    node a{1, nullptr, nullptr}, c{3, nullptr, nullptr}, b{2, &a, &c};
    for (int x : tree(&b))
        std::printf("%d ", x);
    {
        auto g = inner(5);
        for (int x : g) {
            std::printf("%d ", x);
            if (x == 1)
                break;
        }
        std::printf("%d\n", g.next().done);
        auto h = named(1, "carol");
        h.next();
        auto r = h.return_("early");
        std::printf("%s %d\n", r.value.returned().c_str(), r.done);
        auto k = inner(3);
        k.next();
    }
    std::puts("");
    for (int x : all(1, 2L, 'c'))
        std::printf("%d ", x);
    std::puts("");
    generator<int> erased = inner(2);
    for (int x : erased)
        std::printf("%d ", x);
    generator<int, std::string> e2 = named(4, "dave");
    e2.next();
    auto r2 = e2.throw_(std::runtime_error("late"));
    std::printf("%d ", r2.value.yielded());
    std::printf("%s\n", e2.next().value.returned().c_str());
    generator<int, void, int> e3 = adder(10);
    e3.next();
    int e31 = e3.next(1).value, e32 = e3.next(2).value;
    std::printf("%d %d\n", e31, e32);
}
