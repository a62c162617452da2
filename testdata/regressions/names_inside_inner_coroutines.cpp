// A lambda coroutine's names for what it captures, where the outer coroutine has to give a local another one.
// std: c++14
#include "support/trace.hpp"

struct host {
    int count = 7;
    SB_COROUTINE tr::flow outer(int n)
    {
        SB_YIELD(count);
        tr::obj sb(n);
        {
            int count = n + 1;
            tr::obj o(1);
            auto inner = [&](int k) SB_COROUTINE -> tr::flow {
                SB_YIELD(count + k);
                count += o.get();
                SB_YIELD(sb);
                int o = count;
                SB_YIELD(o);
            };
            tr::flow f = inner(3);
            while (!f.done()) {
                f.handle().resume();
                SB_YIELD(count);
            }
            {
                tr::obj o(20);
                auto closure = [&, count]() SB_COROUTINE -> tr::flow {
                    SB_YIELD(count);
                    SB_YIELD(o);
                };
                tr::flow f = closure();
                f.handle().resume();
                SB_YIELD(o);
            }
        }
        for (int i = 0; i < 2; ++i) {
            tr::obj o(30);
            auto inner = [=]() SB_COROUTINE -> tr::flow {
                SB_YIELD(i);
                SB_YIELD(o);
            };
            tr::flow f = inner();
            SB_YIELD(i);
            f.handle().resume();
            SB_YIELD(o);
        }
    }
};

// What would be found instead has the same type.
SB_COROUTINE tr::flow shadows(int n)
{
    int x = 1;
    SB_YIELD(x);
    {
        int x = 2;
        SB_YIELD(x);
        {
            auto closure = [&]() SB_COROUTINE -> tr::flow {
                x += n;
                SB_YIELD(x);
            };
            tr::flow f = closure();
            f.handle().resume();
        }
        SB_YIELD(x);
    }
    SB_YIELD(x);
}

template <class T> SB_COROUTINE tr::flow of_a_template(T n)
{
    T x = n;
    SB_YIELD(x);
    {
        T x = 2;
        SB_YIELD(x);
        {
            auto inner = [&]() SB_COROUTINE -> tr::flow {
                SB_YIELD(x);
                x = 5;
            };
            tr::flow f = inner();
            while (!f.done()) {
                f.handle().resume();
                SB_YIELD(x);
            }
        }
        SB_YIELD(x);
    }
    SB_YIELD(x);
}

int main()
{
    static host h;
    tr::exercise("outer", []() -> tr::routine { return h.outer(3); });
    tr::exercise("shadows", []() -> tr::routine { return shadows(3); });
    tr::exercise("of a template", []() -> tr::routine { return of_a_template(tr::obj(3)); });
    return tr::finish();
}
