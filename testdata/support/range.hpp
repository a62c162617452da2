// Ranges for range-for: of objects, of numbers, with iterators that live, with iterators that give prvalues.
#ifndef SB_TESTDATA_SUPPORT_RANGE_HPP
#define SB_TESTDATA_SUPPORT_RANGE_HPP

#include "support/trace.hpp"

namespace tr {

// At most four objects, 1, 2, ...
class bag {
public:
    explicit bag(int n) : l_("bag", n), size_(0)
    {
        try {
            for (; size_ < n; ++size_)
                ::new (at(size_)) obj(size_ + 1);
        } catch (...) {
            clear();
            throw;
        }
    }
    bag(const bag &) = delete;
    bag &operator=(const bag &) = delete;
    bag(bag &&o) noexcept : l_(life::moved, o.l_), size_(o.size_)
    {
        for (int i = 0; i < size_; ++i)
            ::new (at(i)) obj(std::move(*o.at(i)));
    }
    ~bag() { clear(); }
    obj *begin() { return at(0); }
    obj *end() { return at(0) + size_; }
    const obj *begin() const { return const_cast<bag *>(this)->at(0); }
    const obj *end() const { return begin() + size_; }
    unsigned size() const { return static_cast<unsigned>(size_); }

private:
    void clear()
    {
        while (size_ > 0)
            at(--size_)->~obj();
    }
    obj *at(int i) { return reinterpret_cast<obj *>(cells_) + i; }
    life l_;
    int size_;
    alignas(obj) unsigned char cells_[4 * sizeof(obj)];
};

inline bag make_bag(int n) { return bag(n); }

// 0, 1, ... n - 1.
class counting {
public:
    explicit counting(int n) : l_("counting", n), n_(n) {}
    counting(counting &&o) noexcept : l_(life::moved, o.l_), n_(o.n_) {}
    class iterator {
    public:
        explicit iterator(int at) : at_(at) {}
        int operator*() const { return at_; }
        iterator &operator++()
        {
            ++at_;
            return *this;
        }
        bool operator!=(const iterator &o) const { return at_ != o.at_; }

    private:
        int at_;
    };
    iterator begin() const { return iterator(0); }
    iterator end() const { return iterator(n_); }

private:
    life l_;
    int n_;
};

// 1, 2, ... n, with iterators that report their lives, steps and comparisons.
class stairs {
public:
    explicit stairs(int n) : n_(n) {}
    class iterator {
    public:
        iterator(int at, const char *kind) : l_(kind, at) {}
        iterator(iterator &&o) noexcept : l_(life::moved, o.l_) {}
        int operator*() const { return op(l_.v); }
        iterator &operator++()
        {
            may_throw("step", l_.v);
            ++l_.v;
            say("step to %d", l_.v);
            return *this;
        }
        bool operator!=(const iterator &o) const
        {
            l_.alive();
            o.l_.alive();
            return l_.v != o.l_.v;
        }

    private:
        life l_;
    };
    iterator begin() const { return iterator(1, "begin"); }
    iterator end() const { return iterator(n_ + 1, "end"); }

private:
    int n_;
};

// Gives a new object at each step.
class makers {
public:
    explicit makers(int n) : n_(n) {}
    class iterator {
    public:
        explicit iterator(int at) : at_(at) {}
        obj operator*() const { return obj(at_); }
        void operator++() { ++at_; }
        bool operator!=(const iterator &o) const { return at_ != o.at_; }

    private:
        int at_;
    };
    iterator begin() const { return iterator(1); }
    iterator end() const { return iterator(n_ + 1); }

private:
    int n_;
};

} // namespace tr

#endif
