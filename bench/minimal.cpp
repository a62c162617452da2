// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The same generators as C++20 coroutines over the least generator that a range-for accepts: what the compiler's own
// coroutines can do at their best, without anything of this project.
#include "kernels.hpp"

#include <coroutine>
#include <exception>
#include <memory>
#include <string>

namespace {

template <class T>
class generator {
public:
  struct promise_type {
    const T *value = nullptr;

    generator get_return_object() { return generator(handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T &v) noexcept {
      value = std::addressof(v); // lives in the suspended frame
      return {};
    }
    void return_void() noexcept {}
    void unhandled_exception() { throw; }
  };

  using handle = std::coroutine_handle<promise_type>;

  struct sentinel {};

  class iterator {
  public:
    explicit iterator(handle frame) : frame_(frame) { frame_.resume(); }
    bool operator!=(sentinel) const { return !frame_.done(); }
    const T &operator*() const { return *frame_.promise().value; }
    void operator++() { frame_.resume(); }

  private:
    handle frame_;
  };

  explicit generator(handle frame) : frame_(frame) {}
  generator(const generator &) = delete;
  generator &operator=(const generator &) = delete;
  ~generator() { frame_.destroy(); }

  iterator begin() { return iterator(frame_); }
  sentinel end() { return {}; }

private:
  handle frame_;
};

generator<int> range(int first, int last) {
  for (int i = first; i < last; ++i)
    co_yield i;
}

generator<std::uint64_t> fibonacci(std::uint64_t one) {
  std::uint64_t a = 0;
  std::uint64_t b = one;
  for (;;) {
    co_yield a;
    const std::uint64_t next = a + b;
    a = b;
    b = next;
  }
}

generator<triple> triples(int limit) {
  for (int z = 1; z <= limit; ++z)
    for (int x = 1; x <= z; ++x)
      for (int y = x; y <= z; ++y)
        if (x * x + y * y == z * z)
          co_yield triple{x, y, z};
}

generator<std::string> strings(int count) {
  const std::string prefix = "item-";
  for (int i = 0; i < count; ++i) {
    std::string s = prefix;
    s += static_cast<char>('a' + i % 26);
    co_yield s;
  }
}

#include "consume.inc"

} // namespace

const kernel_table minimal_table = {{sum_range, sum_fibonacci, sum_triples, sum_strings}};
