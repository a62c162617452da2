// Members that await members: tasks of a class, objects that are parameters, temporaries in awaited calls.
#include "support/task.hpp"

class connection {
    tr::obj buffer_{1};
    int open_ = 0;

    class lock {
        connection &c_;

    public:
        explicit lock(connection &c) : c_(c) { ++c_.open_; }
        lock(const lock &) = delete;
        ~lock() { --c_.open_; }
    };

    SB_COROUTINE tr::task read(int n)
    {
        lock l(*this);
        SB_AWAIT(tr::pause(n));
        tr::may_throw("read", n);
        SB_RETURN(buffer_.add(n) + open_);
    }
    SB_COROUTINE tr::task read_twice() &
    {
        lock l(*this);
        int first = SB_AWAIT(read(1));
        SB_RETURN(first + SB_AWAIT(this->read(2)));
    }
    bool enough(int n) const { return n > 20 + open_; }

public:
    SB_COROUTINE tr::flow serve(connection &other)
    {
        SB_YIELD(SB_AWAIT(read(3)) + SB_AWAIT(other.read(4)));
        while (!enough(SB_AWAIT(read_twice())))
            SB_YIELD(buffer_);
        SB_YIELD(open_ ? "open" : "closed");
        try {
            buffer_.set(SB_AWAIT(other.read_twice()));
        } catch (const tr::boom &b) {
            tr::say("boom %d, open %d", b.code, open_ + other.open_);
        }
        buffer_.set(1);
        other.buffer_.set(1);
    }
};

int main()
{
    static connection a, b;
    tr::exercise("serve", []() -> tr::routine {
        a = connection();
        b = connection();
        return a.serve(b);
    });
    return tr::state().live == 2 && !tr::state().failed ? 0 : 1;
}
