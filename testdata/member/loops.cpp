// Every kind of loop over members and with members in its parts: range-for, for await, conditions that suspend.
#include "support/trace.hpp"

#include <switchback/iteration.hpp>

class shelf {
    int cells_[3] = {1, 2, 3};
    tr::obj books_[2] = {tr::obj(7), tr::obj(8)};
    int at_ = 0;

    struct found {
        bool done;
        int *value;
    };
    struct step : tr::pause {
        found f;
        explicit step(found o) : tr::pause(0), f(o) {}
        found &await_resume()
        {
            tr::pause::await_resume();
            return f;
        }
    };
    int *begin() { return cells_; }
    int *end() { return cells_ + 3; }
    bool more(int n) { return at_++ < n; }

public:
    step next()
    {
        bool done = at_ == 3;
        return step(found{done, done ? nullptr : &cells_[at_++]});
    }

    SB_COROUTINE tr::flow walk(int stop)
    {
        for (int &c : cells_) {
            SB_YIELD(c);
            c += stop;
        }
        for (const tr::obj &b : books_)
            SB_YIELD(b);
        for (int c : *this)
            if (c != cells_[1])
                SB_YIELD(c);
        for (int c : cells_) {
            if (c == stop + 3)
                break;
            at_ = c;
        }
        for (at_ = 0; at_ < stop; ++at_) {
            if (at_ == 1)
                continue;
            SB_YIELD(at_);
        }
        at_ = 0;
        while (more(SB_AWAIT(tr::pause(2))))
            tr::say("turn %d", at_);
        do {
            SB_YIELD("do");
        } while (more(4));
        at_ = 1;
        SB_FOR_AWAIT (int *c, *this) {
            SB_YIELD(*c);
            *c -= stop;
        }
        for (auto i = cells_, e = cells_ + SB_YIELD(1) * 0 + 1; i != e; ++i, at_ = SB_YIELD(*i))
            *i = 1;
        int n = 0;
        for (int &c : cells_)
            c = ++n;
        at_ = 0;
    }
};

int main()
{
    static shelf s;
    tr::exercise("walk", []() -> tr::routine {
        s = shelf();
        return s.walk(2);
    });
    return tr::state().live == 2 && !tr::state().failed ? 0 : 1;
}
