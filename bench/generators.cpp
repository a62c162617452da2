// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The measured generators, in this project's source language. Four times in one program: as it is by a C++20 compiler
// (-DBENCH_TABLE=native_table), and lowered, as C++11, with frames on the heap (heap_table), from the pool
// (-DSWITCHBACK_FRAME_POOL=1, pooled_table) and by value (-DBENCH_COROUTINE=SB_VALUE_COROUTINE, value_table).
#include "kernels.hpp"

#include <switchback/generator.hpp>

#include <string>

#ifndef BENCH_COROUTINE
#define BENCH_COROUTINE SB_COROUTINE
#define BENCH_HEAP 1
#endif

namespace {

BENCH_COROUTINE switchback::generator<int> range(int first, int last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}

BENCH_COROUTINE switchback::generator<std::uint64_t> fibonacci(std::uint64_t one) {
  std::uint64_t a = 0;
  std::uint64_t b = one;
  for (;;) {
    SB_YIELD(a);
    const std::uint64_t next = a + b;
    a = b;
    b = next;
  }
}

BENCH_COROUTINE switchback::generator<triple> triples(int limit) {
  for (int z = 1; z <= limit; ++z)
    for (int x = 1; x <= z; ++x)
      for (int y = x; y <= z; ++y)
        if (x * x + y * y == z * z)
          SB_YIELD(triple{x, y, z});
}

BENCH_COROUTINE switchback::generator<std::string> strings(int count) {
  const std::string prefix = "item-";
  for (int i = 0; i < count; ++i) {
    std::string s = prefix;
    s += static_cast<char>('a' + i % 26);
    SB_YIELD(s);
  }
}

template <class Source>
BENCH_COROUTINE switchback::generator<int> tripled(Source source) {
  for (int x : source)
    SB_YIELD(x * 3 + 1);
}

template <class Source>
BENCH_COROUTINE switchback::generator<int> odd(Source source) {
  for (int x : source)
    if (x & 1)
      SB_YIELD(x);
}

BENCH_COROUTINE switchback::generator<int> walk(const node *root) {
  if (root->left)
    SB_YIELD_FROM(walk(root->left));
  SB_YIELD(root->value);
  if (root->right)
    SB_YIELD_FROM(walk(root->right));
}

BENCH_COROUTINE switchback::generator<std::uint64_t, void, std::uint64_t> accumulate(std::uint64_t sum) {
  for (;;)
    sum = sum * 3 + SB_YIELD(sum);
}

#include "consume.inc"
#include "consume_more.inc"

#if BENCH_HEAP
// What a loop sees of a coroutine in another file.
__attribute__((noinline)) SB_COROUTINE switchback::generator<int> opaque_range(int first, int last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}

#include "consume_opaque.inc"
#endif

} // namespace

#if BENCH_HEAP
const kernel_table BENCH_TABLE = {{sum_range, sum_opaque_range, sum_fibonacci, sum_triples, sum_trees, sum_short_ranges,
                                   sum_pipeline, sum_strings, sum_both_ways},
                                  {}};
#else
const kernel_table BENCH_TABLE = {{sum_range, nullptr, sum_fibonacci, sum_triples, sum_trees, sum_short_ranges,
                                   sum_pipeline, sum_strings, sum_both_ways},
                                  {sizeof(range(0, 0)), 0, sizeof(fibonacci(0)), sizeof(triples(0)),
                                   sizeof(walk(nullptr)), sizeof(range(0, 0)), sizeof(odd(tripled(range(0, 0)))),
                                   sizeof(strings(0)), sizeof(accumulate(0))}};
#endif
