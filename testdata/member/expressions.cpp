// Members as operands of expressions that suspend: evaluated before or behind the suspension, as everywhere.
#include "support/trace.hpp"

class machine {
public:
    void reset()
    {
        count_ = cells_[0] = cells_[1] = cells_[2] = 0;
        object_ = tr::obj(1);
    }
    SB_COROUTINE tr::flow run()
    {
        count_ = SB_YIELD(1);
        SB_YIELD(count_ + SB_YIELD(2));
        count_ += SB_YIELD(3);
        this->count_ -= SB_YIELD(4);
        cells_[index()] = SB_YIELD(5);
        SB_YIELD(cells_[1]);
        SB_YIELD(add(SB_YIELD(6)));
        SB_YIELD(this->add(SB_YIELD(7)));
        SB_YIELD(add(count_, SB_AWAIT(tr::pause(8))));
        SB_YIELD(object_.add(SB_YIELD(9)));
        SB_YIELD(self().add(SB_YIELD(10)));
        SB_YIELD(object_);
        reference_ += SB_YIELD(11);
        SB_YIELD(reference_);
        SB_YIELD(small() && SB_YIELD(12));
        SB_YIELD(count_ ? SB_YIELD(13) : add(1));
        (*this)(SB_YIELD(14));
        SB_YIELD((*this)[SB_YIELD(0) * 0]);
        SB_YIELD(operator[](SB_YIELD(0) * 0));
        *pointer() = SB_YIELD(15);
        ++count_, SB_YIELD(count_);
        const tr::obj &kept = make(SB_YIELD(16));
        SB_YIELD(kept);
        if (add(SB_YIELD(17)) > count_)
            SB_YIELD("never");
    }

private:
    int index() { return tr::op(1); }
    int add(int n, int m = 0)
    {
        tr::say("add %d %d", n, m);
        return count_ += n + m;
    }
    machine &self()
    {
        tr::say("self");
        return *this;
    }
    bool small() const { return tr::op(count_ > 0); }
    int *pointer() { return &count_; }
    tr::obj make(int v) { return tr::obj(v + count_ * 0); }
    void operator()(int n) { tr::say("called with %d", n); }
    int operator[](int i) { return cells_[i]; }

    int count_ = 0;
    int cells_[3] = {0, 0, 0};
    tr::obj object_{1};
    int &reference_ = count_;
};

SB_COROUTINE tr::flow owner()
{
    machine m;
    tr::flow inner = m.run();
    while (!inner.done()) {
        tr::coroutine_handle<> outer = tr::state().next;
        inner.handle().resume();
        tr::state().next = outer;
        if (!inner.done())
            tr::say_yielded(0);
    }
    SB_YIELD("over");
}

int main()
{
    static machine m;
    tr::exercise("run", []() -> tr::routine {
        m.reset();
        return m.run();
    });
    tr::exercise("owner", []() -> tr::routine { return owner(); });
    return tr::state().live == 1 && !tr::state().failed ? 0 : 1;
}
