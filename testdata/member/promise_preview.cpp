// The object goes first to the promise's constructor and to its operator new, as an lvalue, const or not.
#include "support/trace.hpp"

#include <cstddef>
#include <cstdlib>

class maker;

struct promise_of_made;

struct made : tr::routine {
    typedef promise_of_made promise_type;
    explicit made(tr::coroutine_handle<> h) : tr::routine(h) {}
};

struct promise_of_made : tr::promise_base {
    promise_of_made() { tr::say("promise"); }
    promise_of_made(maker &, tr::param &p) { tr::say("promise of maker &, param %d", p.get()); }
    explicit promise_of_made(const maker &m, int n = 5);
    static void *operator new(std::size_t size, maker &m, tr::param &p);
    static void *operator new(std::size_t size, const maker &m, int &n);
    static void *operator new(std::size_t size)
    {
        tr::say("new");
        return std::malloc(size);
    }
    static void operator delete(void *p, std::size_t)
    {
        tr::say("delete");
        std::free(p);
    }
    made get_return_object() { return made(tr::coroutine_handle<promise_of_made>::from_promise(*this)); }
    void return_void() {}
};

class maker {
    int v_ = 9;

public:
    int v() const { return v_; }
    maker *operator&() = delete;

    SB_COROUTINE made with_param(tr::param p)
    {
        SB_YIELD(p.get() + v_);
    }
    SB_COROUTINE made constant() const
    {
        SB_YIELD(v_);
    }
    SB_COROUTINE made constant_int(int n) const
    {
        SB_YIELD(n);
    }
    SB_COROUTINE made no_constructor(const char *text)
    {
        SB_YIELD(text);
    }
    SB_COROUTINE static made no_object(int n)
    {
        SB_YIELD(n);
    }
    SB_COROUTINE made qualified(long n) &
    {
        SB_YIELD(static_cast<int>(n) + v_);
    }
    SB_COROUTINE made qualified(long n) const &
    {
        SB_YIELD(static_cast<int>(n) - v_);
    }
    SB_COROUTINE made qualified(long n) &&
    {
        SB_YIELD(static_cast<int>(n) * v_);
    }
};

promise_of_made::promise_of_made(const maker &m, int n) { tr::say("promise of const maker & %d, int %d", m.v(), n); }

void *promise_of_made::operator new(std::size_t size, maker &m, tr::param &p)
{
    tr::say("new with maker & %d, param %d", m.v(), p.get());
    return std::malloc(size);
}

void *promise_of_made::operator new(std::size_t size, const maker &, int &n)
{
    tr::say("new with const maker &, int %d", n++);
    return std::malloc(size);
}

int main()
{
    static maker m;
    tr::exercise("param", []() -> tr::routine { return m.with_param(4); });
    tr::exercise("constant", []() -> tr::routine { return m.constant(); });
    tr::exercise("int", []() -> tr::routine { return m.constant_int(3); });
    tr::exercise("none", []() -> tr::routine { return m.no_constructor("text"); });
    tr::exercise("static", []() -> tr::routine { return maker::no_object(8); });
    tr::exercise("&", []() -> tr::routine { return m.qualified(1); });
    tr::exercise("const &", []() -> tr::routine { return static_cast<const maker &>(m).qualified(2); });
    tr::exercise("&&", []() -> tr::routine { return static_cast<maker &&>(m).qualified(3); });
    return tr::finish();
}
