// operator new that takes the coroutine's parameters.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

struct arena {
    int blocks;
    int id;
};

struct placed : tr::routine {
    struct promise_type : tr::promise_base {
        static void *operator new(std::size_t size, arena &a, const tr::param &p)
        {
            tr::say("new in %d for %d", a.id, p.get());
            ++a.blocks;
            // the arena's address stands before the block
            void *block = std::malloc(size + alignof(std::max_align_t));
            *static_cast<arena **>(block) = &a;
            return static_cast<char *>(block) + alignof(std::max_align_t);
        }
        static void operator delete(void *p)
        {
            void *block = static_cast<char *>(p) - alignof(std::max_align_t);
            arena *a = *static_cast<arena **>(block);
            tr::say("delete in %d", a->id);
            --a->blocks;
            std::free(block);
        }
        placed get_return_object() { return placed(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit placed(tr::coroutine_handle<> h) : tr::routine(h) {}
};

static arena the_arena = {0, 7};

SB_COROUTINE placed places(arena &a, tr::param p)
{
    SB_YIELD(p.get());
    SB_YIELD(a.blocks);
}

int main()
{
    tr::exercise("places", []() -> tr::routine { return places(the_arena, 3); });
    tr::say("blocks %d", the_arena.blocks);
    return tr::finish();
}
