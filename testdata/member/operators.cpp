// Operators and conversions that are coroutines.
#include "support/trace.hpp"

struct sequence {
    int first, last;

    SB_COROUTINE tr::flow operator()() const
    {
        for (int i = first; i <= last; ++i)
            SB_YIELD(i);
    }
    SB_COROUTINE tr::flow operator()(int step, tr::param p)
    {
        for (int i = first; i <= last; i += step)
            SB_YIELD(i + p.get());
        first = last;
    }
    SB_COROUTINE tr::flow operator[](int n) const { SB_YIELD(first + n); }
    SB_COROUTINE tr::flow operator*() const;
    SB_COROUTINE tr::flow operator+(const sequence &other) const
    {
        tr::flow a = (*this)(), b = other();
        for (tr::flow *each : {&a, &b})
            while (true) {
                each->handle().resume();
                if (each->done())
                    break;
                SB_YIELD(tr::state().yielded_int);
            }
    }
    SB_COROUTINE explicit operator tr::flow() const
    {
        SB_YIELD("converted");
        SB_YIELD(last);
    }
};

tr::flow sequence::operator*() const
{
    SB_YIELD(first * last);
}

int main()
{
    tr::exercise("()", []() -> tr::routine {
        static const sequence s = {1, 3};
        return s();
    });
    tr::exercise("(,)", []() -> tr::routine {
        static sequence s;
        s = {1, 5};
        return s(2, 10);
    });
    tr::exercise("[]", []() -> tr::routine {
        static const sequence s = {1, 3};
        return s[4];
    });
    tr::exercise("*", []() -> tr::routine {
        static const sequence s = {2, 3};
        return *s;
    });
    tr::exercise("+", []() -> tr::routine {
        static const sequence s = {1, 2}, t = {8, 9};
        return s + t;
    });
    tr::exercise("conversion", []() -> tr::routine {
        static const sequence s = {1, 3};
        return static_cast<tr::flow>(s);
    });
    return tr::finish();
}
