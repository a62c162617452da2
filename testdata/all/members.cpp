// --all: members without an annotation and with bare keywords, an operator co_await that is a member.
// tool: --all
#include "support/trace.hpp"

class door {
    int opened_ = 0;

    struct knock {
        int times;
        tr::pause operator co_await() const { return tr::pause(times); }
    };

public:
    tr::flow open(int n)
    {
        opened_ += co_await knock{n};
        co_yield opened_;
        auto close = [this](int k) { return opened_ -= k; };
        co_yield close(co_yield 1);
        opened_ = 0;
    }
    static tr::flow nothing() { co_return; }
    virtual tr::flow look() const;
    virtual ~door() {}
    friend tr::flow through(door &d)
    {
        co_yield d.opened_;
    }
};

tr::flow door::look() const
{
    co_yield this->opened_;
    co_return;
}

int main()
{
    static door d;
    tr::exercise("open", []() -> tr::routine {
        d.~door();
        ::new (&d) door();
        return d.open(3);
    });
    tr::exercise("nothing", []() -> tr::routine { return door::nothing(); });
    tr::exercise("look", []() -> tr::routine { return d.look(); });
    tr::exercise("through", []() -> tr::routine { return through(d); });
    return tr::finish();
}
