// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The same generators over the least generator type that a range-for accepts: what coroutines can do at their best.
// Compiled twice, like generators.cpp, with -DBENCH_TABLE=native_minimal_table and minimal_table.
#include "kernels.hpp"

#include <switchback/coroutine.hpp>

#include <memory>
#include <string>

namespace {

template <class T>
class generator {
public:
  struct promise_type {
    const T *value = nullptr;

    generator get_return_object() { return generator(handle::from_promise(*this)); }
    switchback::suspend_always initial_suspend() noexcept { return {}; }
    switchback::suspend_always final_suspend() noexcept { return {}; }
    switchback::suspend_always yield_value(const T &v) noexcept {
      value = std::addressof(v); // lives in the suspended frame
      return {};
    }
    void return_void() noexcept {}
    void unhandled_exception() { throw; }
  };

  using handle = switchback::coroutine_handle<promise_type>;

  class iterator {
  public:
    explicit iterator(handle frame) : frame_(frame) {
      if (frame_)
        frame_.resume();
    }
    bool operator!=(const iterator &) const { return !frame_.done(); } // asked of a begin()
    const T &operator*() const { return *frame_.promise().value; }
    void operator++() { frame_.resume(); }

  private:
    handle frame_;
  };

  explicit generator(handle frame) : frame_(frame) {}
  generator(generator &&other) noexcept : frame_(other.frame_) { other.frame_ = nullptr; }
  ~generator() {
    if (frame_)
      frame_.destroy();
  }

  iterator begin() { return iterator(frame_); }
  iterator end() { return iterator(nullptr); }

private:
  handle frame_;
};

SB_COROUTINE generator<int> range(int first, int last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}

// What a loop sees of a coroutine in another file.
__attribute__((noinline)) SB_COROUTINE generator<int> opaque_range(int first, int last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}

SB_COROUTINE generator<std::uint64_t> fibonacci(std::uint64_t one) {
  std::uint64_t a = 0;
  std::uint64_t b = one;
  for (;;) {
    SB_YIELD(a);
    const std::uint64_t next = a + b;
    a = b;
    b = next;
  }
}

SB_COROUTINE generator<triple> triples(int limit) {
  for (int z = 1; z <= limit; ++z)
    for (int x = 1; x <= z; ++x)
      for (int y = x; y <= z; ++y)
        if (x * x + y * y == z * z)
          SB_YIELD(triple{x, y, z});
}

SB_COROUTINE generator<std::string> strings(int count) {
  const std::string prefix = "item-";
  for (int i = 0; i < count; ++i) {
    std::string s = prefix;
    s += static_cast<char>('a' + i % 26);
    SB_YIELD(s);
  }
}

template <class Source>
SB_COROUTINE generator<int> tripled(Source source) {
  for (int x : source)
    SB_YIELD(x * 3 + 1);
}

template <class Source>
SB_COROUTINE generator<int> odd(Source source) {
  for (int x : source)
    if (x & 1)
      SB_YIELD(x);
}

#include "consume.inc"
#include "consume_opaque.inc"

} // namespace

const kernel_table BENCH_TABLE = {{sum_range, sum_opaque_range, sum_fibonacci, sum_triples, nullptr, sum_short_ranges,
                                   sum_pipeline, sum_strings, nullptr},
                                  {}};
