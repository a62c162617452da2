// Coroutines inside coroutines: lambdas at a call, saved, with captures of saved locals, in each other; members of local classes.
#include "support/trace.hpp"

// Runs a coroutine to its end, or until the fuse burns down inside.
struct run {
    tr::flow of;
    int count;
    explicit run(tr::flow f) : of(std::move(f)), count(0)
    {
        while (!of.done()) {
            of.handle().resume();
            ++count;
        }
    }
};

SB_COROUTINE tr::flow immediately(int n)
{
    SB_YIELD(n);
    {
        run inner([](int k) SB_COROUTINE -> tr::flow {
            tr::obj o(k);
            SB_YIELD(o);
        }(n));
        SB_YIELD(inner.count);
    }
    SB_YIELD(run([n]() SB_COROUTINE -> tr::flow { SB_YIELD(n + 1); }()).count);
}

// The closure lives across suspensions, and refers to locals that do.
SB_COROUTINE tr::flow saved(int n)
{
    tr::obj o(n);
    int sum = 0;
    auto add = [&sum, &o](int k) SB_COROUTINE -> tr::flow {
        for (int i = 0; i < k; ++i) {
            sum += o.get() + i;
            SB_YIELD(sum);
        }
    };
    SB_YIELD(run(add(2)).count);
    auto copied = [sum, n](int k) SB_COROUTINE mutable -> tr::flow {
        sum += k;
        SB_YIELD(sum);
        n += sum;
        SB_YIELD(n);
    };
    {
        run first(copied(1));
        SB_YIELD(first.count);
    }
    run second(copied(2));
    SB_YIELD(sum);
    SB_YIELD(o);
}

SB_COROUTINE tr::flow in_each_other(int n)
{
    auto middle = [](int k) SB_COROUTINE -> tr::flow {
        auto innermost = [](int l) SB_COROUTINE -> tr::flow {
            tr::obj o(l);
            SB_YIELD(l);
            SB_YIELD(o);
        };
        SB_YIELD(k);
        run r(innermost(k + 1));
        SB_YIELD(r.count);
    };
    run r(middle(n));
    SB_YIELD(r.count);
}

SB_COROUTINE tr::flow local_class(int n)
{
    struct counter {
        int from;
        tr::obj o;
        explicit counter(int f) : from(f), o(f) {}
        SB_COROUTINE tr::flow up(int to) const
        {
            for (int i = from; i < to; ++i)
                SB_YIELD(i);
            SB_YIELD(o);
        }
        SB_COROUTINE static tr::flow nothing(int) { SB_YIELD("nothing"); }
    };
    counter c(n);
    SB_YIELD(run(c.up(n + 2)).count);
    run r(counter::nothing(n));
    SB_YIELD(r.count);
}

int main()
{
    tr::exercise("immediately", []() -> tr::routine { return immediately(1); });
    tr::exercise("saved", []() -> tr::routine { return saved(10); });
    tr::exercise("in each other", []() -> tr::routine { return in_each_other(20); });
    tr::exercise("local class", []() -> tr::routine { return local_class(30); });
    return tr::finish();
}
