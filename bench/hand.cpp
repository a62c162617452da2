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

machine_range<range_machine> range(int first, int last) {
  return machine_range<range_machine>(range_machine(first, last));
}

__attribute__((noinline)) machine_range<range_machine> opaque_range(int first, int last) { return range(first, last); }

machine_range<fibonacci_machine> fibonacci(std::uint64_t one) {
  return machine_range<fibonacci_machine>(fibonacci_machine(one));
}

machine_range<triples_machine> triples(int limit) { return machine_range<triples_machine>(triples_machine(limit)); }

machine_range<strings_machine> strings(int count) { return machine_range<strings_machine>(strings_machine(count)); }

#include "consume.inc"

} // namespace

const kernel_table hand_table = {{sum_range, sum_opaque_range, sum_fibonacci, sum_triples, sum_strings}};
