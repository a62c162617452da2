// Members without `this` in front: data, functions, operators, static ones; written, read, called, across suspensions.
#include "support/trace.hpp"

class account {
public:
    explicit account(int start) : balance_(start), history_(start) {}

    SB_COROUTINE tr::flow work(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            balance_ += tr::op(i);
            SB_YIELD(balance_);
            deposit(10);
            SB_YIELD(history_);
            ++moves;
        }
        SB_YIELD(total() + moves);
        history_ = tr::obj(balance_ + limit);
        SB_YIELD(history_);
    }

    SB_COROUTINE tr::flow look() const
    {
        const int *where = &balance_;
        SB_YIELD(balance_);
        SB_YIELD(*where);
        SB_YIELD(kind()); // the const one
        SB_YIELD(total());
    }

    SB_COROUTINE tr::flow nothing_of_it(int n)
    {
        SB_YIELD(n);
        SB_YIELD(limit);
    }

private:
    void deposit(int n)
    {
        tr::may_throw("deposit", n);
        balance_ += n;
        history_.set(balance_);
    }
    int total() const { return balance_ * 2; }
    const char *kind() { return "not const"; }
    const char *kind() const { return "const"; }

    int balance_;
    tr::obj history_;
    static int moves;
    enum { limit = 1000 };
};

int account::moves = 0;

int main()
{
    static account a(100);
    tr::exercise("work", []() -> tr::routine { return a.work(2); });
    tr::exercise("look", []() -> tr::routine { return a.look(); });
    tr::exercise("nothing", []() -> tr::routine { return a.nothing_of_it(5); });
    {
        account b(1), c(2); // each frame has its own object
        tr::routine first = b.work(1), second = c.work(1);
        first.handle().resume();
        second.handle().resume();
        first.handle().resume();
        tr::say_yielded(0);
        second.handle().resume();
        tr::say_yielded(1);
    }
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
