// Frames by value of member functions.
#include "support/task.hpp"
#include "support/trace.hpp"

#include <switchback/generator.hpp>

using switchback::generator;

class base {
protected:
    SB_VALUE_COROUTINE generator<int> inherited(int k) const
    {
        SB_YIELD(k);
        SB_YIELD(k + below_);
    }
    int below_ = 1000;
};

class tree : base {
public:
    explicit tree(int n) : n_(n), held_(n) {}

    SB_VALUE_COROUTINE static generator<int> make(int k)
    {
        SB_YIELD(k);
        SB_YIELD(common());
    }

    SB_VALUE_COROUTINE generator<int> plain()
    {
        SB_YIELD(n_);
        n_ += 1;
        SB_YIELD(this->n_);
    }

    SB_VALUE_COROUTINE generator<int> walk(int k) const
    {
        for (int i = 0; i < k; ++i)
            SB_YIELD(n_ + i + hidden());
    }

    // Its frame has those of others in it.
    SB_VALUE_COROUTINE generator<int> walk(int k)
    {
        SB_YIELD(k);
        SB_YIELD_FROM(static_cast<const tree &>(*this).walk(k));
        for (int i : make(3))
            SB_YIELD(i);
        SB_YIELD_FROM(inherited(k));
        for (int i : plain())
            SB_YIELD(i);
    }

    SB_VALUE_COROUTINE generator<int> operator()(int sb_this, int object) volatile &&
    {
        SB_YIELD(sb_this * object + n_);
        auto twice = [](int i) { return i * 2; };
        SB_YIELD(twice(object));
        struct part {
            int i;
            int half() const { return i / 2; }
        };
        part p = {n_};
        SB_YIELD(twice(p.half()));
    }

    SB_VALUE_COROUTINE tr::flow flow(int n)
    {
        tr::obj o(n);
        SB_YIELD(o);
        held_ += 9;
        SB_YIELD(held_);
        struct pair {
            tr::obj first, second;
        };
        pair p = {{1}, {2}};
        SB_YIELD(p.first);
        SB_YIELD(p.second);
        SB_YIELD(o);
    }

    SB_VALUE_COROUTINE tr::task sum(int a, int b) const
    {
        SB_AWAIT(tr::pause(a));
        SB_RETURN(a + b + n_);
    }

    SB_VALUE_COROUTINE tr::flow awaits(int n) const
    {
        SB_YIELD(SB_AWAIT(sum(n, 1)));
        SB_YIELD(SB_AWAIT(sum(n, 2)) + SB_AWAIT(this->sum(n, 3)));
    }

    // On the heap, where the class is complete.
    SB_COROUTINE tr::flow mixed()
    {
        for (int i : behind(n_))
            SB_YIELD(i);
        SB_YIELD(SB_AWAIT(sum(4, 5)));
    }

    SB_VALUE_COROUTINE generator<int> behind(int k) const
    {
        SB_YIELD(k);
        SB_YIELD(k + 1);
    }

    class inner {
    public:
        explicit inner(const tree &t) : t_(t) {}
        SB_VALUE_COROUTINE generator<int> through() const
        {
            SB_YIELD(t_.hidden());
            SB_YIELD(t_.n_);
        }

    private:
        const tree &t_;
    };

private:
    int hidden() const { return 100; }
    static int common() { return 77; }
    int n_;
    int held_;
};

int main()
{
    {
        tree t(5);
        for (int i : t.plain())
            tr::say("plain %d", i);
        const tree &c = t;
        for (int i : c.walk(3))
            tr::say("walk const %d", i);
        for (int i : t.walk(2))
            tr::say("walk %d", i);
        for (int i : tree::make(2))
            tr::say("make %d", i);
        auto call = static_cast<tree &&>(t)(7, 8);
        for (int i : call)
            tr::say("call %d", i);
        generator<int> erased = t.walk(1);
        for (int i : erased)
            tr::say("erased %d", i);
        tree::inner in(t);
        for (int i : in.through())
            tr::say("inner %d", i);
    }
    tr::exercise("flow", []() -> tr::routine {
        static tree t(0);
        t = tree(4);
        return t.flow(2);
    });
    tr::exercise("awaits", []() -> tr::routine {
        static const tree t(6);
        return t.awaits(2);
    });
    tr::exercise("mixed", []() -> tr::routine {
        static tree t(7);
        return t.mixed();
    });
    return tr::finish();
}
