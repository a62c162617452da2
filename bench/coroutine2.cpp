// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The same generators over Boost.Coroutine2: functions of any compiler, each on a stack of its own.
#include "kernels.hpp"

#include <boost/coroutine2/coroutine.hpp>

#include <memory>
#include <string>
#include <utility>

namespace {

template <class T>
using coroutine = boost::coroutines2::coroutine<T>;
typedef coroutine<int>::pull_type ints;

ints range(int first, int last) {
  return ints([=](coroutine<int>::push_type &yield) {
    for (int i = first; i < last; ++i)
      yield(i);
  });
}

__attribute__((noinline)) ints opaque_range(int first, int last) { return range(first, last); }

coroutine<std::uint64_t>::pull_type fibonacci(std::uint64_t one) {
  return coroutine<std::uint64_t>::pull_type([=](coroutine<std::uint64_t>::push_type &yield) {
    std::uint64_t a = 0;
    std::uint64_t b = one;
    for (;;) {
      yield(a);
      const std::uint64_t next = a + b;
      a = b;
      b = next;
    }
  });
}

coroutine<triple>::pull_type triples(int limit) {
  return coroutine<triple>::pull_type([=](coroutine<triple>::push_type &yield) {
    for (int z = 1; z <= limit; ++z)
      for (int x = 1; x <= z; ++x)
        for (int y = x; y <= z; ++y)
          if (x * x + y * y == z * z)
            yield(triple{x, y, z});
  });
}

coroutine<std::string>::pull_type strings(int count) {
  return coroutine<std::string>::pull_type([=](coroutine<std::string>::push_type &yield) {
    const std::string prefix = "item-";
    for (int i = 0; i < count; ++i) {
      std::string s = prefix;
      s += static_cast<char>('a' + i % 26);
      yield(s);
    }
  });
}

// A lambda of C++11 cannot move a coroutine into itself.
std::shared_ptr<ints> shared(ints source) { return std::make_shared<ints>(std::move(source)); }

ints tripled(ints source) {
  const std::shared_ptr<ints> stage = shared(std::move(source));
  return ints([stage](coroutine<int>::push_type &yield) {
    for (int x : *stage)
      yield(x * 3 + 1);
  });
}

ints odd(ints source) {
  const std::shared_ptr<ints> stage = shared(std::move(source));
  return ints([stage](coroutine<int>::push_type &yield) {
    for (int x : *stage)
      if (x & 1)
        yield(x);
  });
}

void walk_into(coroutine<int>::push_type &yield, const node *root) {
  if (root->left)
    walk_into(yield, root->left);
  yield(root->value);
  if (root->right)
    walk_into(yield, root->right);
}

ints walk(const node *root) {
  return ints([root](coroutine<int>::push_type &yield) { walk_into(yield, root); });
}

// What is sent stands beside it.
class accumulation {
public:
  struct result {
    std::uint64_t value;
  };
  explicit accumulation(std::uint64_t seed) : sent_(new std::uint64_t(0)), values_(make(seed, sent_.get())) {}

  void next() {}
  result next(std::uint64_t sent) {
    *sent_ = sent;
    values_();
    return {values_.get()};
  }

private:
  static coroutine<std::uint64_t>::pull_type make(std::uint64_t seed, const std::uint64_t *sent) {
    return coroutine<std::uint64_t>::pull_type([seed, sent](coroutine<std::uint64_t>::push_type &yield) {
      for (std::uint64_t sum = seed;;) {
        yield(sum);
        sum = sum * 3 + *sent;
      }
    });
  }

  std::unique_ptr<std::uint64_t> sent_;
  coroutine<std::uint64_t>::pull_type values_;
};

accumulation accumulate(std::uint64_t seed) { return accumulation(seed); }

#include "consume.inc"
#include "consume_more.inc"
#include "consume_opaque.inc"

} // namespace

const kernel_table fiber_table = {{sum_range, sum_opaque_range, sum_fibonacci, sum_triples, sum_trees, sum_short_ranges,
                                   sum_pipeline, sum_strings, sum_both_ways},
                                  {}};
