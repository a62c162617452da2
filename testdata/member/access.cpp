// What only members may name: private types, statics and functions, protected members of bases, friends' members.
#include "support/trace.hpp"

class vault;

class key {
    int teeth_;
    explicit key(int t) : teeth_(t) {}
    friend class vault;
};

class safe {
protected:
    explicit safe(int g) : gold_(g) {}
    int gold_;
    int weigh(int factor) const { return gold_ * factor; }
    static int opened;
    struct seal {
        tr::obj wax;
        seal(int v) : wax(v) {}
    };
    typedef seal stamp;
};

int safe::opened = 0;

class vault : safe {
    struct drawer {
        tr::obj content;
        int number;
    };
    enum state { shut, open };
    typedef tr::flow reports;
    state state_ = shut;
    int count() const { return number_; }
    int number_ = 3;

public:
    vault() : safe(50) {}

    SB_COROUTINE reports report()
    {
        drawer d = {tr::obj(number_), 1};
        SB_YIELD(d.content);
        state s = open;
        SB_YIELD(s == state_ ? "same" : "changed");
        state_ = s;
        SB_YIELD(gold_ + weigh(2) + this->weigh(3) + safe::weigh(4));
        seal mine(8);
        stamp *also = &mine;
        SB_YIELD(also->wax);
        key k(count());
        SB_YIELD(k.teeth_);
        SB_YIELD(++opened > 0);
        vault other;
        other.gold_ += 1; // through an object of its own class
        SB_YIELD(other.gold_ + other.number_);
        state_ = shut;
    }

    class inner {
    public:
        SB_COROUTINE static tr::flow look(vault &v)
        {
            drawer d = {tr::obj(70), v.number_};
            SB_YIELD(d.number + v.gold_);
            SB_YIELD(d.content);
        }
    };
};

int main()
{
    static vault v;
    tr::exercise("report", []() -> tr::routine { return v.report(); });
    tr::exercise("look", []() -> tr::routine { return vault::inner::look(v); });
    return tr::finish();
}
