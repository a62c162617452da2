// Handles: conversion, comparison, round trips through addresses and promises, done.
#include "support/trace.hpp"

struct tagged : tr::routine {
    struct promise_type : tr::promise_base {
        int tag;
        explicit promise_type(int n) : tag(n) {}
        tagged get_return_object() { return tagged(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit tagged(tr::coroutine_handle<promise_type> c) : tr::routine(c), h(c) {}
    tr::coroutine_handle<promise_type> h;
};

SB_COROUTINE tagged tags(int n)
{
    SB_YIELD(n);
}

int main()
{
    {
        tagged a = tags(1);
        tagged b = tags(2);
        tr::coroutine_handle<tagged::promise_type> typed = a.h;
        tr::coroutine_handle<> plain = typed;
        tr::say("%d %d", plain == a.handle(), plain == b.handle());
        tr::say("%d %d", static_cast<bool>(plain), static_cast<bool>(tr::coroutine_handle<>()));
        tr::coroutine_handle<> again = tr::coroutine_handle<>::from_address(plain.address());
        again();
        tr::say_yielded(1);
        tr::say("%d", a.done());
        typed.resume();
        tr::say("%d %d", a.done(), again.done());
        b.h.promise().tag = 50;
        tr::say("%d %d", typed.promise().tag, b.h.promise().tag);
        tr::say("%d", tr::coroutine_handle<tagged::promise_type>::from_promise(b.h.promise()) == b.h);
        tr::coroutine_handle<> none = nullptr;
        tr::say("%d", !none && none.address() == nullptr);
    }
    return tr::finish();
}
