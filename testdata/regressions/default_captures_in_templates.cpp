// In a template, lambdas that capture a saved reference by default: a copy of what it refers to, not of the pointer in the frame.
// std: c++14
#include "support/trace.hpp"

// Runs a coroutine to its end.
static int drain(const tr::flow &inner)
{
    int n = 0;
    for (; !inner.done(); ++n)
        inner.handle().resume();
    tr::state().next = nullptr;
    tr::state().yielded_kind = 0;
    return n;
}

template <class T> SB_COROUTINE static tr::flow copies(T t)
{
    T &r = t;
    SB_YIELD(r);
    auto copied = [=] { return tr::value_of(r); };
    r = T(7);
    tr::op(copied());
    SB_YIELD(r);
    auto saved = [=] { return tr::value_of(r); };
    r = T(8);
    SB_YIELD(r);
    tr::op(saved());
    tr::op([&] { return tr::value_of(r); }());
}

template <class T> SB_COROUTINE static tr::flow inner(T t)
{
    const T &r = t;
    SB_YIELD(r);
    tr::op(drain([=](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(r);
        SB_YIELD(tr::value_of(r) + k);
        if (tr::value_of(r))
            SB_YIELD(r);
    }(1)));
    SB_YIELD(r);
    auto refers = [&](int k) SB_COROUTINE -> tr::flow {
        SB_YIELD(r);
        SB_YIELD(tr::value_of(r) + k);
    };
    tr::flow f = refers(2);
    while (!f.done()) {
        f.handle().resume();
        SB_YIELD(r);
    }
}

// Of a saved object, which a reference names where the lambda stands.
template <class T> SB_COROUTINE static tr::flow of_object(int n)
{
    if (tr::obj let = tr::make(SB_YIELD(n))) {
        tr::op(drain([=](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(let + tr::make(tr::value_of(T(let.get())) + SB_YIELD(k)));
            tr::op(let == tr::make(SB_YIELD(k)) ? 1 : 2);
        }(3)));
        tr::op(drain([=](int k) SB_COROUTINE mutable -> tr::flow {
            let.set(k);
            SB_YIELD(let + tr::make(tr::value_of(T(let.get())) + SB_YIELD(k)));
        }(4)));
        SB_YIELD(let);
    }
}

// A temporary is no constant, whatever T is.
template <class T> SB_COROUTINE static tr::flow of_temporary(int n)
{
    const T &r = T(8);
    auto saved = [=] { return tr::value_of(r) + n; };
    SB_YIELD(saved());
    SB_YIELD(r);
    SB_YIELD(saved());
}

int main()
{
    tr::exercise("copies int", []() -> tr::routine { return copies(1); });
    tr::exercise("copies obj", []() -> tr::routine { return copies(tr::obj(2)); });
    tr::exercise("inner int", []() -> tr::routine { return inner(3); });
    tr::exercise("inner obj", []() -> tr::routine { return inner(tr::obj(4)); });
    tr::exercise("of object", []() -> tr::routine { return of_object<long>(5); });
    tr::exercise("of temporary", []() -> tr::routine { return of_temporary<tr::obj>(1); });
    return tr::finish();
}
