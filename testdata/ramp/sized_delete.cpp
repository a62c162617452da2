// Sized deallocation is given the size that was allocated.
// std: c++17
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

static std::size_t allocated;

struct sized : tr::routine {
    struct promise_type : tr::promise_base {
        static void *operator new(std::size_t size)
        {
            allocated = size;
            return std::malloc(size);
        }
        static void operator delete(void *p, std::size_t size)
        {
            tr::check(size == allocated, "the size of the frame");
            tr::say("sized delete");
            std::free(p);
        }
        sized get_return_object() { return sized(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit sized(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE sized measures(tr::param p)
{
    tr::obj cells[3] = {1, 2, 3};
    SB_YIELD(p.get());
    SB_YIELD(cells[2]);
}

int main()
{
    tr::exercise("measures", []() -> tr::routine { return measures(1); });
    return tr::finish();
}
