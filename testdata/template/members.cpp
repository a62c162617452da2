// Members of class templates and member templates: static, const, of nested classes, outside of the class, CRTP, operator().
#include "support/trace.hpp"

template <class T> class shelf {
    T items_[2];
    int count_;

public:
    shelf(const T &a, const T &b) : items_{a, b}, count_(2) {}

    SB_COROUTINE tr::flow walk() const
    {
        for (int i = 0; i < count_; ++i)
            SB_YIELD(tr::value_of(items_[i]));
        for (const T &each : items_)
            SB_YIELD(tr::value_of(each));
        SB_YIELD(this->count_);
    }
    SB_COROUTINE static tr::flow pair(const T &a, T b)
    {
        shelf made(a, b);
        SB_YIELD(tr::value_of(made.items_[1]));
        auto copy = made;
        SB_YIELD(tr::value_of(copy.first()));
    }
    template <class F> SB_COROUTINE tr::flow mapped(F f, int scale)
    {
        for (T &each : items_) {
            auto result = f(each);
            SB_YIELD(tr::value_of(result) * scale);
        }
    }
    const T &first() const { return items_[0]; }
    tr::flow outside(int n);

    struct nested {
        T value;
        SB_COROUTINE tr::flow once()
        {
            T local = value;
            SB_YIELD(tr::value_of(local));
        }
    };
};

template <class T> SB_COROUTINE tr::flow shelf<T>::outside(int n)
{
    T &last = items_[1];
    SB_YIELD(tr::value_of(last) + n);
    count_ = n;
    SB_YIELD(count_);
    count_ = 2;
}

// The derived class is known when the base's coroutine runs.
template <class Derived> struct countable {
    SB_COROUTINE tr::flow count(int from)
    {
        Derived &self = static_cast<Derived &>(*this);
        for (int i = from; i < self.limit(); ++i)
            SB_YIELD(self.name(i));
    }
};
struct three : countable<three> {
    int limit() const { return 3; }
    int name(int i) const { return 100 + i; }
};

// What a dependent base has needs `this->`.
template <class T> struct base {
    T inherited;
    int twice() const { return 2 * tr::value_of(inherited); }
};
template <class T> struct derived : base<T> {
    SB_COROUTINE tr::flow uses()
    {
        SB_YIELD(this->twice());
        T local = this->inherited;
        SB_YIELD(tr::value_of(local) + this->base<T>::twice());
    }
};

struct times {
    int factor;
    template <class T> SB_COROUTINE tr::flow operator()(T t) const
    {
        SB_YIELD(tr::value_of(t) * factor);
        T again = t;
        SB_YIELD(tr::value_of(again) + factor);
    }
};

struct increment {
    template <class T> T operator()(const T &t) const { return T(tr::value_of(t) + 1); }
};

static tr::obj *third;
static const tr::obj &global() { return *third; }

int main()
{
    third = new tr::obj(3);
    static shelf<int> ints(1, 2);
    tr::exercise("walk", []() -> tr::routine { return ints.walk(); });
    tr::exercise("pair", []() -> tr::routine {  return shelf<tr::obj>::pair(global(), tr::obj(4)); });
    tr::exercise("mapped", []() -> tr::routine { return ints.mapped(increment(), 10); });
    tr::exercise("outside", []() -> tr::routine { return ints.outside(5); });
    static shelf<int>::nested inner = {6};
    tr::exercise("nested", []() -> tr::routine { return inner.once(); });
    static three t;
    tr::exercise("count", []() -> tr::routine { return t.count(1); });
    static derived<int> d;
    d.inherited = 7;
    tr::exercise("dependent base", []() -> tr::routine { return d.uses(); });
    static times by = {3};
    tr::exercise("operator()", []() -> tr::routine { return by(8); });
    tr::exercise("operator()", []() -> tr::routine { return by(tr::obj(9)); });
    delete third;
    return tr::finish();
}
