// new with an allocation function that answers null instead of throwing, and an initialiser that suspends: without memory
// nothing is initialised, and nothing suspends.
#include "support/trace.hpp"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

// At the suspensions inside, clang 19 leaks what it has allocated when the frame is destroyed: they are not destroyed.
static void run(const char *name, tr::routine (*make)())
{
    tr::say("== %s", name);
    int resumptions = tr::run_once(make, tr::to_the_end, -1);
    for (int n = 1; n < resumptions; ++n)
        tr::run_once(make, tr::to_the_end, n);
    for (int n = 1; n == 1 || tr::state().fired; ++n) {
        tr::state().fired = false;
        tr::state().fuse = n;
        tr::run_once(make, tr::to_the_end, -1);
        tr::state().fuse = 0;
    }
}

static bool is_full;

struct item {
    tr::obj o;
    item(int n, const tr::obj &k) : o(n + k.get()) {}
    explicit item(int n) : o(n) {}
    static void *operator new(std::size_t size) noexcept
    {
        tr::say("new");
        return is_full ? nullptr : std::malloc(size);
    }
    static void *operator new(std::size_t size, const std::nothrow_t &) noexcept { return operator new(size); }
    static void operator delete(void *memory)
    {
        tr::say("delete");
        std::free(memory);
    }
    static void operator delete(void *memory, const std::nothrow_t &)
    {
        tr::say("taken back");
        std::free(memory);
    }
};

SB_COROUTINE tr::flow members()
{
    for (int i = 0; i < 2; ++i) {
        is_full = i == 1;
        std::unique_ptr<item> first(new item(SB_YIELD(i), tr::obj(3)));
        SB_YIELD(first ? first->o.get() : -1);
        std::unique_ptr<item> second(new item{SB_YIELD(i), tr::make(SB_AWAIT(tr::loud(4)))});
        SB_YIELD(second ? second->o.get() : -1);
    }
}

SB_COROUTINE tr::flow with_nothrow()
{
    for (int i = 0; i < 2; ++i) {
        is_full = i == 0;
        std::unique_ptr<const item> first(
            new (std::nothrow) const item(tr::obj(SB_AWAIT(tr::loud(4))).get() + tr::make(SB_YIELD(1)).get()));
        SB_YIELD(first ? first->o.get() : -1);
        std::unique_ptr<item> second(i == 1 ? new (std::nothrow) item(SB_YIELD(5)) : nullptr);
        std::unique_ptr<int> number(new (std::nothrow) int(SB_YIELD(6)));
        SB_YIELD(*number);
    }
}

SB_COROUTINE tr::flow in_conditions()
{
    for (int i = 0; i < 3; ++i) {
        is_full = i != 1;
        std::unique_ptr<item> kept;
        if (item *made = new (std::nothrow) item(SB_YIELD(i)))
            kept.reset(made);
        else if (i == 2 && (kept.reset(new item(SB_YIELD(7))), !kept))
            SB_YIELD(8);
        SB_YIELD(kept ? kept->o.get() : -1);
    }
}

int main()
{
    run("members", []() -> tr::routine { return members(); });
    run("with_nothrow", []() -> tr::routine { return with_nothrow(); });
    run("in_conditions", []() -> tr::routine { return in_conditions(); });
    return tr::finish();
}
