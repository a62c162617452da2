// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What someone would write who has no coroutines: iterator classes, each a small state machine by hand.
#include "kernels.hpp"

#include <string>

namespace {

struct sentinel {};

// Makes a range of a machine with `bool next()` and `value()`.
template <class Machine>
class machine_range {
public:
  explicit machine_range(const Machine &machine) : machine_(machine) {}

  class iterator {
  public:
    explicit iterator(Machine *machine) : machine_(machine), more_(machine && machine->next()) {}
    bool operator!=(const iterator &) const { return more_; }
    decltype(static_cast<Machine *>(nullptr)->value()) operator*() const { return machine_->value(); }
    void operator++() { more_ = machine_->next(); }

  private:
    Machine *machine_;
    bool more_;
  };

  iterator begin() { return iterator(&machine_); }
  iterator end() { return iterator(nullptr); }
  const Machine &machine() const { return machine_; }

private:
  Machine machine_;
};

class range_machine {
public:
  range_machine(int first, int last) : i_(first - 1), last_(last) {}
  bool next() { return ++i_ < last_; }
  int value() const { return i_; }

private:
  int i_, last_;
};

class fibonacci_machine {
public:
  explicit fibonacci_machine(std::uint64_t one) : a_(one), b_(0) {}
  bool next() {
    const std::uint64_t sum = a_ + b_;
    a_ = b_;
    b_ = sum;
    return true;
  }
  std::uint64_t value() const { return a_; }

private:
  std::uint64_t a_, b_;
};

class triples_machine {
public:
  explicit triples_machine(int limit) : limit_(limit), t_{1, 1, 0} {}
  bool next() {
    for (++t_.y; t_.z <= limit_; t_.x = t_.y = 1, ++t_.z)
      for (; t_.x <= t_.z; t_.y = ++t_.x)
        for (; t_.y <= t_.z; ++t_.y)
          if (t_.x * t_.x + t_.y * t_.y == t_.z * t_.z)
            return true;
    return false;
  }
  const triple &value() const { return t_; }

private:
  int limit_;
  triple t_;
};

class strings_machine {
public:
  explicit strings_machine(int count) : i_(-1), count_(count), prefix_("item-") {}
  bool next() {
    if (++i_ >= count_)
      return false;
    s_ = prefix_;
    s_ += static_cast<char>('a' + i_ % 26);
    return true;
  }
  const std::string &value() const { return s_; }

private:
  int i_, count_;
  std::string prefix_, s_;
};

template <class Source>
class tripled_machine {
public:
  explicit tripled_machine(const Source &source) : source_(source) {}
  bool next() { return source_.next(); }
  int value() const { return source_.value() * 3 + 1; }

private:
  Source source_;
};

template <class Source>
class odd_machine {
public:
  explicit odd_machine(const Source &source) : source_(source) {}
  bool next() {
    while (source_.next())
      if (source_.value() & 1)
        return true;
    return false;
  }
  int value() const { return source_.value(); }

private:
  Source source_;
};

// In order, with a stack of the nodes whose right side is still to come.
class walk_machine {
public:
  explicit walk_machine(const node *root) : depth_(0), at_(nullptr) { descend(root); }
  bool next() {
    if (at_)
      descend(at_->right);
    at_ = depth_ ? open_[--depth_] : nullptr;
    return at_ != nullptr;
  }
  int value() const { return at_->value; }

private:
  void descend(const node *from) {
    for (; from; from = from->left)
      open_[depth_++] = from;
  }

  int depth_;
  const node *at_;
  const node *open_[64];
};

class accumulate_machine {
public:
  struct result {
    std::uint64_t value;
  };
  explicit accumulate_machine(std::uint64_t sum) : sum_(sum) {}
  void next() {}
  result next(std::uint64_t sent) {
    sum_ = sum_ * 3 + sent;
    return {sum_};
  }

private:
  std::uint64_t sum_;
};

machine_range<range_machine> range(int first, int last) {
  return machine_range<range_machine>(range_machine(first, last));
}

__attribute__((noinline)) machine_range<range_machine> opaque_range(int first, int last) { return range(first, last); }

machine_range<fibonacci_machine> fibonacci(std::uint64_t one) {
  return machine_range<fibonacci_machine>(fibonacci_machine(one));
}

machine_range<triples_machine> triples(int limit) { return machine_range<triples_machine>(triples_machine(limit)); }

machine_range<strings_machine> strings(int count) { return machine_range<strings_machine>(strings_machine(count)); }

machine_range<walk_machine> walk(const node *root) { return machine_range<walk_machine>(walk_machine(root)); }

template <class Source>
machine_range<tripled_machine<Source>> tripled(const machine_range<Source> &source) {
  return machine_range<tripled_machine<Source>>(tripled_machine<Source>(source.machine()));
}
template <class Source>
machine_range<odd_machine<Source>> odd(const machine_range<Source> &source) {
  return machine_range<odd_machine<Source>>(odd_machine<Source>(source.machine()));
}

accumulate_machine accumulate(std::uint64_t sum) { return accumulate_machine(sum); }

#include "consume.inc"
#include "consume_more.inc"
#include "consume_opaque.inc"

} // namespace

const kernel_table hand_table = {{sum_range, sum_opaque_range, sum_fibonacci, sum_triples, sum_trees, sum_short_ranges,
                                  sum_pipeline, sum_strings, sum_both_ways},
                                 {}};
