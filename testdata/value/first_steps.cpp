// Frames by value of the library's tasks: their first step is a call, until something in it has to wait. Everything that
// may wait at the first step, at a later one or never, and may throw at each of them; results of every kind; what has
// no first step, because its body may be compiled only once.
#include "support/trace.hpp"

#include <switchback/task.hpp>

#include <string>

// The first await is there, waits, or decides in await_suspend.
SB_VALUE_COROUTINE static switchback::task<int> leaf(int kind, tr::param o)
{
    tr::obj held(kind);
    int n = o.get();
    switch (kind) {
    case 0: n += SB_AWAIT(tr::ready(1)); break;
    case 1: n += SB_AWAIT(tr::pause(2)); break;
    case 2: n += SB_AWAIT(tr::maybe(false, 3)); break;
    case 3: n += SB_AWAIT(tr::maybe(true, 4)); break;
    default: n += SB_AWAIT(tr::loud(5, kind == 4)); break;
    }
    SB_RETURN(tr::op(n) + held.get());
}

SB_VALUE_COROUTINE static switchback::task<int> sum(int a, int b)
{
    const tr::obj held(a);
    const int first = SB_AWAIT(leaf(a, 10));
    SB_RETURN(first + SB_AWAIT(leaf(b, 20)) * held.get());
}

// What await_suspend throws is thrown at the await, whose handlers are here.
SB_VALUE_COROUTINE static switchback::task<int> caught(int kind)
{
    int n = 0;
    for (int i = 0; i < 2; ++i) {
        tr::obj outer(30 + i);
        try {
            tr::obj inner(40 + i);
            n += SB_AWAIT(tr::loud(i, kind == i));
            n += SB_AWAIT(leaf(kind, inner.get()));
        } catch (const tr::boom &b) {
            tr::say("caught boom %d", b.code);
            n += 100;
        }
    }
    SB_RETURN(n);
}

SB_VALUE_COROUTINE switchback::task<> nothing(int kind)
{
    if (kind == 7)
        SB_RETURN();
    tr::say("nothing from %d", SB_AWAIT(leaf(kind, 1)));
}

SB_VALUE_COROUTINE switchback::task<int &> reference(int &to, int kind)
{
    SB_AWAIT(nothing(kind));
    SB_RETURN(to);
}

SB_VALUE_COROUTINE switchback::task<tr::mo> only_moved(int kind)
{
    tr::mo result(SB_AWAIT(sum(kind, 0)));
    SB_RETURN(std::move(result));
}

SB_VALUE_COROUTINE switchback::task<std::string> text(int kind)
{
    int variable = 5;
    SB_AWAIT(reference(variable, kind)) += 2;
    const tr::mo moved = SB_AWAIT(only_moved(kind));
    SB_RETURN(std::to_string(variable) + " " + std::to_string(moved.get()));
}

// Of a class: the body is a member, or stands in the class of the frame.
class counter {
public:
    explicit counter(int n) : n_(n) {}
    SB_VALUE_COROUTINE switchback::task<int> add(int kind)
    {
        n_ += SB_AWAIT(tr::loud(kind, kind == 0));
        SB_RETURN(n_ += SB_AWAIT(leaf(kind, n_)));
    }
    SB_VALUE_COROUTINE static switchback::task<int> of_class(int kind) { SB_RETURN(1 + SB_AWAIT(leaf(kind, 2))); }

private:
    int n_;
};

// These begin as coroutines: there is one variable, and one type of the lambda and of the class.
SB_VALUE_COROUTINE static switchback::task<int> counted(int kind)
{
    static int calls = 0;
    calls = (calls + 1) % 10;
    SB_RETURN(calls * 0 + SB_AWAIT(leaf(kind, 3)));
}

SB_VALUE_COROUTINE static switchback::task<int> with_types(int kind)
{
    struct pair {
        int a, b;
    };
    const pair both = {SB_AWAIT(counted(kind)), kind};
    auto sum_of = [](const pair &p) { return p.a + p.b; };
    SB_RETURN(sum_of(both));
}

template <class T> SB_VALUE_COROUTINE switchback::task<T> of_template(T kind)
{
    const T n = SB_AWAIT(leaf(kind, 4));
    SB_RETURN(n + SB_AWAIT(tr::pause(static_cast<int>(n))));
}

// On the heap, in between.
SB_COROUTINE static switchback::task<int> erased(int kind) { SB_RETURN(SB_AWAIT(leaf(kind, 6))); }

SB_VALUE_COROUTINE static switchback::task<int> through_the_heap(int kind)
{
    switchback::task<int> kept = erased(kind);
    const int n = SB_AWAIT(erased(kind));
    SB_RETURN(n + SB_AWAIT(kept) + SB_AWAIT(with_types(kind)) + SB_AWAIT(of_template(kind)));
}

template <int kind> SB_COROUTINE static tr::flow plain()
{
    const int n = SB_AWAIT(leaf(kind, 7));
    SB_YIELD(n + SB_AWAIT(sum(0, kind)));
    for (int i = 0; i < 2 && SB_AWAIT(caught(kind + i)) < 1000; ++i)
        SB_YIELD(i ? SB_AWAIT(sum(kind, i)) : SB_AWAIT(leaf(i, 8)));
}

template <int kind> SB_COROUTINE static tr::flow results()
{
    try {
        SB_YIELD(SB_AWAIT(text(kind)).c_str());
        SB_AWAIT(nothing(7));
    } catch (const tr::boom &b) {
        tr::say("caught boom %d", b.code);
    }
    counter c(3);
    SB_YIELD(SB_AWAIT(c.add(kind)) + SB_AWAIT(counter::of_class(kind)));
}

template <class... Ts> SB_VALUE_COROUTINE static switchback::task<int> of_all(int kind, Ts... values)
{
    int n = 0;
    const int list[] = {(n += SB_AWAIT(leaf(kind, values)))...};
    SB_RETURN(n + list[0] + SB_AWAIT(of_template(kind)));
}

template <int kind> SB_COROUTINE static tr::flow others()
{
    SB_YIELD(SB_AWAIT(through_the_heap(kind)));
    SB_YIELD(SB_AWAIT(of_all(kind, 1, 2)));
}

// Its promise asks for the task, which is that of the frame in place.
class wary : public tr::routine {
public:
    class promise_type : public tr::promise_base {
    public:
        wary get_return_object() { return wary(switchback::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() { tr::say("return"); }
        switchback::task<int> await_transform(switchback::task<int> awaited)
        {
            tr::say("await_transform");
            return awaited;
        }
    };
    explicit wary(switchback::coroutine_handle<> h) : tr::routine(h) {}
};

SB_COROUTINE static wary asks(int kind) { SB_YIELD(SB_AWAIT(leaf(kind, 1)) + SB_AWAIT(sum(kind, 1))); }
template <class T> SB_COROUTINE static wary asks_in_template(T kind)
{
    SB_YIELD(SB_AWAIT(leaf(kind, 1)) + SB_AWAIT(of_template(kind)));
}

SB_COROUTINE static tr::flow in_function()
{
    SB_YIELD(SB_AWAIT(sum(1, 2)) + SB_AWAIT(caught(5)));
    SB_YIELD(SB_AWAIT(text(3)).c_str());
    SB_YIELD(SB_AWAIT(through_the_heap(4)));
}

int main()
{
    tr::exercise("plain 0", []() -> tr::routine { return plain<0>(); });
    tr::exercise("plain 1", []() -> tr::routine { return plain<1>(); });
    tr::exercise("plain 2", []() -> tr::routine { return plain<2>(); });
    tr::exercise("plain 3", []() -> tr::routine { return plain<3>(); });
    tr::exercise("plain 4", []() -> tr::routine { return plain<4>(); });
    tr::exercise("results 0", []() -> tr::routine { return results<0>(); });
    tr::exercise("results 1", []() -> tr::routine { return results<1>(); });
    tr::exercise("results 3", []() -> tr::routine { return results<3>(); });
    tr::exercise("results 5", []() -> tr::routine { return results<5>(); });
    tr::exercise("others 0", []() -> tr::routine { return others<0>(); });
    tr::exercise("others 1", []() -> tr::routine { return others<1>(); });
    tr::exercise("others 4", []() -> tr::routine { return others<4>(); });
    tr::exercise("asks", []() -> tr::routine { return asks(1); });
    tr::exercise("asks_in_template", []() -> tr::routine { return asks_in_template(4); });
    tr::exercise("in_function", []() -> tr::routine { return in_function(); });
    return tr::finish();
}
