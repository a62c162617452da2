// Chains of calls on temporaries with suspending arguments.
#include "support/trace.hpp"

class builder {
public:
    explicit builder(int n) : o_(n) {}
    builder &add(int n)
    {
        o_.add(n);
        return *this;
    }
    const tr::obj &built() const { return o_; }

private:
    tr::obj o_;
};

SB_COROUTINE tr::flow chains()
{
    SB_YIELD(builder(1).add(2).add(SB_YIELD(3)).add(SB_YIELD(4)).built());
    tr::obj o = builder(5).add(SB_YIELD(6)).add(7).built();
    SB_YIELD(o);
}

int main()
{
    tr::exercise("chains", []() -> tr::routine { return chains(); });
    return tr::finish();
}
