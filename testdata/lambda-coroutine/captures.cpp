// Lambda coroutines: without captures, by copy, by reference, by default, mutable. The closure outlives the coroutine, as it must.
#include "support/trace.hpp"

static int global = 5;

struct pair_of {
    int a, b;
    int sum() const { return a + b; }
};

static tr::routine without_captures()
{
    auto count = [](int n, const char *name) SB_COROUTINE -> tr::flow {
        tr::obj o(n);
        for (int i = 0; i < n; ++i)
            SB_YIELD(o.get() + i);
        SB_YIELD(name);
        SB_YIELD(global);
    };
    return count(2, "two");
}

static tr::routine by_copy()
{
    static auto both = [](int n, pair_of p, const char *name) {
        return [n, p, name](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(n + k);
            int sum = n + p.sum();
            SB_YIELD(sum);
            tr::obj o(p.a);
            SB_YIELD(o);
            SB_YIELD(name);
            SB_YIELD(k);
        };
    }(3, pair_of{10, 20}, "copied");
    return both(1);
}

static int counter;

static tr::routine by_reference()
{
    static auto counts = [](int &n, tr::obj *&last) {
        return [&n, &last]() SB_COROUTINE -> tr::flow {
            tr::obj mine(30);
            last = &mine;
            for (int i = 0; i < 3; ++i) {
                n += i;
                SB_YIELD(n);
                SB_YIELD(last->get() + n);
            }
            SB_YIELD(mine);
        };
    };
    static tr::obj *last;
    static auto closure = counts(counter, last);
    counter = 0;
    return closure();
}

static tr::routine by_default()
{
    static auto copies = [](int n, int, int m) {
        const int constant = 4;
        return [=](int k) SB_COROUTINE -> tr::flow {
            int table[constant] = {n, k, m, constant};
            for (int each : table)
                SB_YIELD(each);
        };
    }(1, 2, 3);
    return copies(10);
}

static tr::routine by_default_reference()
{
    static auto refers = [](int &n, const int &m) {
        return [&](int k) SB_COROUTINE -> tr::flow {
            SB_YIELD(n += k);
            decltype(m) alias = m;
            SB_YIELD(m * 2 + alias);
            int before = n;
            n = 0;
            SB_YIELD(before + static_cast<int>(sizeof(n) - sizeof(int)));
        };
    }(counter, global);
    counter = 0;
    return refers(10);
}

static tr::routine mixed()
{
    static auto both = [](int n, int &m) {
        return [=, &m](int k) SB_COROUTINE -> tr::flow {
            m += n + k;
            SB_YIELD(m);
            m -= n + k;
            SB_YIELD(m);
        };
    }(7, counter);
    counter = 1;
    return both(20);
}

// What is captured by copy changes from call to call.
static tr::routine changing()
{
    static auto first = [](int n) {
        return [n](int limit) SB_COROUTINE mutable -> tr::flow {
            for (n = 0; n < limit; ++n)
                SB_YIELD(n);
        };
    }(-1);
    return first(3);
}

// A lambda of a member function reaches its object.
struct account {
    int balance;
    tr::routine history(int fee)
    {
        static auto steps = [this](int times, int each) SB_COROUTINE -> tr::flow {
            for (int i = 0; i < times; ++i) {
                balance -= each;
                SB_YIELD(balance);
                this->balance += 1;
            }
            SB_YIELD(text());
        };
        return steps(2, fee);
    }
    const char *text() const { return balance < 0 ? "owes" : "owns"; }
};

static tr::routine of_a_member() { static account a; a.balance = 10; return a.history(4); }

// In the initialiser of a variable of namespace scope, of a member, of a parameter.
static auto at_namespace_scope = [](int n) SB_COROUTINE -> tr::flow {
    tr::mo m(n);
    SB_YIELD(m.get());
    SB_YIELD(n);
};

struct has_initialiser {
    int factor = 2;
    tr::flow (*make)(int) = [](int n) SB_COROUTINE -> tr::flow { SB_YIELD(n * 3); };
};

int main()
{
    tr::exercise("without captures", without_captures);
    tr::exercise("by copy", by_copy);
    tr::exercise("by reference", by_reference);
    tr::exercise("by default", by_default);
    tr::exercise("by default reference", by_default_reference);
    tr::exercise("mixed", mixed);
    tr::exercise("changing", changing);
    tr::exercise("of a member", of_a_member);
    tr::exercise("at namespace scope", []() -> tr::routine { return at_namespace_scope(6); });
    tr::exercise("member initialiser", []() -> tr::routine { return has_initialiser().make(5); });
    tr::exercise("immediately invoked", []() -> tr::routine {
        return [](int n) SB_COROUTINE -> tr::flow { SB_YIELD(n); }(9);
    });
    return tr::finish();
}
