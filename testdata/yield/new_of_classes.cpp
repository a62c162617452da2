// new with suspending initialisers of classes with allocation functions of their own, which are called before.
// std: c++17
#include "support/trace.hpp"

#include <cstdlib>

// At the suspensions inside, clang 19 leaks what it has allocated when the frame is destroyed: they are not destroyed.
static int run(tr::routine (*make)())
{
    int resumptions = tr::run_once(make, tr::to_the_end, -1);
    for (int n = 0; n < resumptions; ++n)
        tr::run_once(make, tr::to_the_end, n);
    return resumptions;
}

struct item {
    tr::obj o;
    int n;
    explicit item(int k) : o(k), n(k) { tr::may_throw("item", k); }
    item(int k, const tr::obj &from) : o(from), n(k) {}
    static void *operator new(std::size_t size)
    {
        tr::say("new %d", static_cast<int>(size == sizeof(item)));
        return std::malloc(size);
    }
    static void operator delete(void *p)
    {
        tr::say("delete");
        std::free(p);
    }
};
struct sized {
    int a, b;
    static void *operator new(std::size_t size)
    {
        tr::say("new sized");
        return std::malloc(size);
    }
    static void operator delete(void *p, std::size_t size)
    {
        tr::say("delete %d", static_cast<int>(size));
        std::free(p);
    }
};
struct derived : item {
    using item::item;
};

SB_COROUTINE tr::flow makes(int n)
{
    item *p = new item(SB_YIELD(1));
    tr::say("%d", p->n);
    delete p;
    item *q = new item(n, tr::obj(SB_YIELD(2)));
    delete q;
    sized *s = new sized{SB_YIELD(3), tr::op(n)};
    tr::say("%d", s->a);
    delete s;
    delete new derived(tr::op(4) + SB_YIELD(5));
    const item *c = n ? new const item(SB_AWAIT(tr::pause(6))) : nullptr;
    delete c;
}

int main()
{
    run([]() -> tr::routine { return makes(1); });
    return tr::finish();
}
