// operator new with parameters that do not fit: the one with the size alone is taken.
#include "support/trace.hpp"
#include <cstddef>
#include <cstdlib>

struct either : tr::routine {
    struct promise_type : tr::promise_base {
        static void *operator new(std::size_t size, int n)
        {
            tr::say("new with %d", n);
            return std::malloc(size);
        }
        static void *operator new(std::size_t size)
        {
            tr::say("new");
            return std::malloc(size);
        }
        static void operator delete(void *p)
        {
            tr::say("delete");
            std::free(p);
        }
        either get_return_object() { return either(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit either(tr::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE either with_int(int n)
{
    SB_YIELD(n);
}

SB_COROUTINE either with_text(const char *text)
{
    SB_YIELD(text);
}

SB_COROUTINE either with_two(int a, int b)
{
    SB_YIELD(a + b);
}

int main()
{
    tr::exercise("with_int", []() -> tr::routine { return with_int(1); });
    tr::exercise("with_text", []() -> tr::routine { return with_text("two"); });
    tr::exercise("with_two", []() -> tr::routine { return with_two(3, 4); });
    return tr::finish();
}
