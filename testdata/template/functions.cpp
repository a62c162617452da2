// Function templates: what the declarations say, what only their initialisers say, several instantiations.
#include "support/trace.hpp"

#include <string>
#include <vector>

template <class T> SB_COROUTINE tr::flow repeat(T value, int n)
{
    for (int i = 0; i < n; ++i) {
        T copy = value;
        SB_YIELD(tr::value_of(copy) + i);
        SB_YIELD(tr::value_of(value));
    }
}

template <class T> struct box {
    T content;
    explicit box(const T &c) : content(c) {}
    const T &get() const { return content; }
    T &get() { return content; }
    T take() { return content; }
    typedef T value_type;
};

template <class T> const T &same(const T &t) { return t; }

template <class T> SB_COROUTINE tr::flow variables(T first)
{
    box<T> b(first);
    auto copied = b.get();
    auto &alias = b.get();
    const auto &fixed = b.take();
    auto &&forwarded = b.take();
    auto &&referring = b.get();
    const T &bound = b.take();
    const T &direct = same(copied);
    typename box<T>::value_type dependent = same(fixed);
    auto *pointer = &alias;
    const auto constant = copied;
    T braces{copied};
    SB_YIELD(tr::value_of(copied));
    SB_YIELD(tr::value_of(alias));
    SB_YIELD(tr::value_of(fixed));
    SB_YIELD(tr::value_of(forwarded));
    SB_YIELD(&referring == &alias);
    SB_YIELD(&direct == &copied);
    SB_YIELD(tr::value_of(bound));
    SB_YIELD(tr::value_of(dependent));
    SB_YIELD(pointer == &alias);
    SB_YIELD(tr::value_of(constant) + tr::value_of(braces));
}

template <class T> SB_COROUTINE tr::flow loops(const std::vector<T> &list)
{
    for (const T &each : list)
        SB_YIELD(tr::value_of(each));
    for (auto each : list)
        SB_YIELD(tr::value_of(each));
    for (auto it = list.begin(); it != list.end(); ++it)
        SB_YIELD(tr::value_of(*it));
    typename std::vector<T>::size_type i = 0;
    while (i < list.size())
        SB_YIELD(tr::value_of(list[i++]));
}

template <class T> SB_COROUTINE tr::flow_of<T> results(T value)
{
    SB_YIELD(1);
    T local = value;
    if (tr::value_of(local) > 5)
        SB_RETURN(local);
    SB_RETURN(same(value));
}

template <class A, class B> SB_COROUTINE tr::flow in_a_try(A a, B b)
{
    try {
        A mine = a;
        SB_YIELD(tr::value_of(mine));
        B other(b);
        SB_YIELD(tr::value_of(other));
    } catch (const tr::boom &caught) {
        tr::say("caught %d", caught.code > 0);
    }
    SB_YIELD(tr::value_of(a));
}

static const std::vector<tr::obj> &objects()
{
    static const std::vector<tr::obj> none;
    return none;
}

int main()
{
    tr::exercise("repeat int", []() -> tr::routine { return repeat(3, 2); });
    tr::exercise("repeat obj", []() -> tr::routine { return repeat(tr::obj(4), 2); });
    tr::exercise("variables int", []() -> tr::routine { return variables(7); });
    tr::exercise("variables obj", []() -> tr::routine { return variables(tr::obj(8)); });
    static const std::vector<int> numbers{1, 2};
    tr::exercise("loops int", []() -> tr::routine { return loops(numbers); });
    tr::exercise("loops none", []() -> tr::routine { return loops(objects()); });
    tr::exercise("results int", []() -> tr::routine { return results(5); });
    tr::exercise("results obj", []() -> tr::routine { return results(tr::obj(6)); });
    tr::exercise("in a try", []() -> tr::routine { return in_a_try(1, tr::obj(2)); });
    tr::exercise("in a try", []() -> tr::routine { return in_a_try(tr::obj(3), 4); });
    return tr::finish();
}
