// std::allocator_arg first: the frame comes from the caller's allocator, and goes back to it.
#include "support/steps.hpp"

#include <cstddef>
#include <memory>
#include <new>

struct arena {
    const char *name;
    int blocks;
};

template <class T>
struct arena_allocator {
    typedef T value_type;
    arena *from;
    explicit arena_allocator(arena &a) : from(&a) {}
    template <class U>
    arena_allocator(const arena_allocator<U> &o) : from(o.from)
    {
    }
    T *allocate(std::size_t n)
    {
        ++from->blocks;
        return static_cast<T *>(::operator new(n * sizeof(T)));
    }
    void deallocate(T *p, std::size_t)
    {
        --from->blocks;
        ::operator delete(p);
    }
    template <class U>
    bool operator==(const arena_allocator<U> &o) const
    {
        return from == o.from;
    }
    template <class U>
    bool operator!=(const arena_allocator<U> &o) const
    {
        return from != o.from;
    }
};

SB_COROUTINE switchback::generator<int> numbers(std::allocator_arg_t, arena_allocator<char>, int n)
{
    for (int i = 0; i < n; ++i)
        SB_YIELD(i);
}

SB_COROUTINE switchback::generator<int> standard(std::allocator_arg_t, std::allocator<int>, int n)
{
    SB_YIELD(n);
}

struct object {
    int base;
    SB_COROUTINE switchback::generator<int> numbers(std::allocator_arg_t, arena_allocator<int>, int n) const
    {
        for (int i = 0; i < n; ++i)
            SB_YIELD(base + i);
    }
};

int main()
{
    arena a = {"a", 0}, b = {"b", 0};
    {
        auto x = numbers(std::allocator_arg, arena_allocator<char>(a), 2);
        auto y = numbers(std::allocator_arg, arena_allocator<char>(b), 3);
        std::cout << a.blocks << ' ' << b.blocks << '\n';
        object o = {100};
        for (int i : o.numbers(std::allocator_arg, arena_allocator<int>(b), 2))
            std::cout << i << ' ' << b.blocks << '\n';
        for (int i : x)
            std::cout << i << '\n';
        y = std::move(x);
        std::cout << a.blocks << ' ' << b.blocks << '\n';
    }
    std::cout << a.blocks << ' ' << b.blocks << '\n';
    for (int i : standard(std::allocator_arg, std::allocator<int>(), 5))
        std::cout << i << '\n';
}
