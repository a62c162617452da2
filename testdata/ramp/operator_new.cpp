// operator new and delete of the promise.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static int blocks;

struct pooled : tr::routine {
    struct promise_type : tr::promise_base {
        static void *operator new(std::size_t size)
        {
            tr::op(1);
            ++blocks;
            return std::malloc(size);
        }
        static void operator delete(void *p)
        {
            tr::say("delete");
            --blocks;
            std::free(p);
        }
        pooled get_return_object() { return pooled(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("return"); }
    };
    explicit pooled(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE pooled allocated(tr::param p)
{
    tr::obj o(p.get());
    SB_YIELD(o);
}

int main()
{
    tr::exercise("allocated", []() -> tr::routine { return allocated(1); });
    tr::say("blocks %d", blocks);
    return tr::finish() + blocks;
}
