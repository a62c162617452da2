// A frame by value that moves to the heap: the promise's allocation function sees all parameters, packs among them.
#include "support/trace.hpp"

#include <new>

struct detached {
    struct promise_type {
        template <class... Parameters> static void *operator new(std::size_t size, Parameters &...)
        {
            tr::say("for %d parameters", static_cast<int>(sizeof...(Parameters)));
            return ::operator new(size);
        }
        static void operator delete(void *memory) { ::operator delete(memory); }
        detached get_return_object() { return {}; }
        switchback::suspend_never initial_suspend() { return {}; }
        switchback::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() {}
    };
};

SB_VALUE_COROUTINE detached plain(int n, const char *text)
{
    SB_AWAIT(switchback::suspend_never());
    tr::say("%d %s", n, text);
}

template <class... T> SB_VALUE_COROUTINE detached pack(int n, T... ts)
{
    SB_AWAIT(switchback::suspend_never());
    tr::say("%d and %d", n, static_cast<int>(sizeof...(ts)));
}

int main()
{
    detached first = plain(1, "text");
    detached second = pack(2, 3, 4L);
    detached third = pack(5);
    static_cast<void>(first);
    static_cast<void>(second);
    static_cast<void>(third);
    return tr::finish();
}
