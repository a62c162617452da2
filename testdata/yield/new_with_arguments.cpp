// new with an allocation function of the program's own that takes more than a size, and an initialiser that suspends:
// from C++17 on the memory is there before, and is given back with the same arguments.
// std: c++17
#include "support/trace.hpp"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

// At the suspensions inside, clang 19 leaks what it has allocated when the frame is destroyed: they are not destroyed.
static int run(tr::routine (*make)())
{
    int resumptions = tr::run_once(make, tr::to_the_end, -1);
    for (int n = 0; n < resumptions; ++n)
        tr::run_once(make, tr::to_the_end, n);
    return resumptions;
}

struct arena {
    alignas(std::max_align_t) char room[256];
    std::size_t used = 0;
};
void *operator new(std::size_t size, arena &from, int id)
{
    tr::op(100 + id);
    void *memory = from.room + from.used;
    from.used += (size + 15) / 16 * 16;
    return memory;
}
void operator delete(void *, arena &from, int id)
{
    tr::say("back to the arena: %d, %d", id, from.used != 0);
    from.used = 0;
}

struct item {
    tr::obj o;
    explicit item(int n) : o(n) {}
    static void *operator new(std::size_t size, const char *name, long n)
    {
        tr::say("new %s %ld", name, n);
        return std::malloc(size);
    }
    static void operator delete(void *memory, const char *name, long n)
    {
        tr::say("delete %s %ld", name, n);
        std::free(memory);
    }
    static void operator delete(void *memory)
    {
        tr::say("delete");
        std::free(memory);
    }
};

struct alignas(64) wide {
    tr::obj o;
    int n;
    wide(int a, int b) : o(a), n(b) {}
    static void *operator new(std::size_t size, std::align_val_t align)
    {
        tr::say("new aligned %d", static_cast<int>(align));
        return ::operator new(size, align);
    }
    static void operator delete(void *memory, std::align_val_t align)
    {
        tr::say("delete aligned %d", static_cast<int>(align));
        ::operator delete(memory, align);
    }
};

struct place {
    const char *name;
};
struct tagged {
    tr::obj o;
    explicit tagged(int n) : o(n) {}
    static void *operator new(std::size_t size, place at)
    {
        tr::say("new at %s", at.name);
        return std::malloc(size);
    }
    static void operator delete(void *memory, place at)
    {
        tr::say("delete at %s", at.name);
        std::free(memory);
    }
    static void operator delete(void *memory) { std::free(memory); }
};

static arena &the_arena()
{
    static arena a;
    a.used = 0;
    tr::op(1);
    return a;
}

SB_COROUTINE tr::flow global(int n)
{
    int *p = new (the_arena(), n) int(SB_YIELD(1));
    SB_YIELD(*p);
    const tr::obj *o = new (the_arena(), n + 1) const tr::obj(SB_AWAIT(tr::loud(3)));
    const int got = o->get();
    o->~obj();
    tr::op(got);
}

SB_COROUTINE tr::flow member(int n)
{
    item *i = new ("first", n) item(SB_YIELD(4));
    tr::say("%d", i->o.get());
    delete i;
    item *k = n == 1 ? new ("second", tr::make(5).get()) item(SB_AWAIT(tr::loud(6))) : nullptr;
    delete k;
}

SB_COROUTINE tr::flow over_aligned(int n)
{
    for (int i = 0; i < 2; ++i) {
        wide *w = new wide(SB_YIELD(n), SB_YIELD(i));
        tr::say("%d", w->n);
        delete w;
    }
}

SB_COROUTINE tr::flow by_value()
{
    delete new (place{"home"}) tagged(SB_YIELD(1));
    place there = {"there"};
    std::unique_ptr<tagged> t(new (there) tagged(tr::make(SB_AWAIT(tr::loud(2))).get()));
    SB_YIELD(t->o.get());
}

int main()
{
    run([]() -> tr::routine { return global(1); });
    run([]() -> tr::routine { return member(1); });
    run([]() -> tr::routine { return over_aligned(1); });
    run([]() -> tr::routine { return by_value(); });
    return tr::finish();
}
