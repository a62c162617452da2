// Two coroutines and a bounded buffer between them.
#include "support/trace.hpp"

struct process : tr::routine {
    struct promise_type : tr::promise_base {
        process get_return_object() { return process(tr::coroutine_handle<promise_type>::from_promise(*this)); }
        void return_void() {}
    };
    explicit process(tr::coroutine_handle<> h) : tr::routine(h) {}
};

class buffer {
public:
    buffer() : first_(0), size_(0), reader_(), writer_() {}
    struct room {
        buffer &b;
        bool await_ready() const noexcept { return b.size_ < capacity; }
        tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const noexcept
        {
            tr::say("full");
            b.writer_ = h;
            return b.reader_;
        }
        void await_resume() const noexcept {}
    };
    struct item {
        buffer &b;
        bool await_ready() const noexcept { return b.size_ > 0; }
        tr::coroutine_handle<> await_suspend(tr::coroutine_handle<> h) const noexcept
        {
            tr::say("empty");
            b.reader_ = h;
            return b.writer_;
        }
        int await_resume() const noexcept
        {
            const int v = b.cells_[b.first_];
            b.first_ = (b.first_ + 1) % capacity;
            --b.size_;
            return v;
        }
    };
    room has_room() { return room{*this}; }
    item next() { return item{*this}; }
    void put(int v) { cells_[(first_ + size_++) % capacity] = v; }
    void writer(tr::coroutine_handle<> h) { writer_ = h; }

private:
    enum { capacity = 3 };
    int cells_[capacity];
    int first_, size_;
    tr::coroutine_handle<> reader_, writer_;
};

SB_COROUTINE process produce(buffer &b, int n)
{
    for (int i = 1; i <= n; ++i) {
        SB_AWAIT(b.has_room());
        b.put(i * i);
    }
    SB_AWAIT(b.has_room());
    b.put(-1);
    SB_AWAIT(b.has_room());
    b.put(-1);
    SB_AWAIT(b.has_room());
    b.put(-1);
    SB_AWAIT(b.has_room());
}

SB_COROUTINE process consume(buffer &b)
{
    int sum = 0;
    for (int v; (v = SB_AWAIT(b.next())) != -1; sum += v)
        tr::say("got %d", v);
    tr::say("sum %d", sum);
}

int main()
{
    {
        buffer b;
        process p = produce(b, 7);
        process c = consume(b);
        b.writer(p.handle());
        c.handle().resume();
        tr::say("%d %d", p.done(), c.done());
    }
    return tr::finish();
}
