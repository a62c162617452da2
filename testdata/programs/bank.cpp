// Transactions that roll back when they are abandoned or fail.
#include "support/trace.hpp"

static int accounts[3];

class transaction {
public:
    transaction(int from, int to, int amount) : from_(from), to_(to), amount_(amount), done_(false)
    {
        ++tr::state().live;
        accounts[from_] -= amount_;
        tr::say("take %d", amount_);
    }
    transaction(const transaction &) = delete;
    ~transaction()
    {
        --tr::state().live;
        accounts[done_ ? to_ : from_] += amount_;
        tr::say("%s %d", done_ ? "commit" : "roll back", amount_);
    }
    void commit() { done_ = true; }

private:
    int from_, to_, amount_;
    bool done_;
};

SB_COROUTINE tr::flow transfers()
{
    accounts[0] = accounts[1] = accounts[2] = 100;
    for (int i = 0; i < 2; ++i) {
        transaction first(i, i + 1, 10 * (i + 1));
        SB_YIELD(accounts[i]);
        transaction second(2, 0, 5);
        tr::op(i);
        SB_YIELD(accounts[2]);
        second.commit();
        first.commit();
    }
    tr::say("%d %d %d", accounts[0], accounts[1], accounts[2]);
}

int main()
{
    tr::exercise("transfers", []() -> tr::routine { return transfers(); });
    return tr::finish();
}
