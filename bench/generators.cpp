// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The measured generators, in this project's source language. Compiled twice into one program: as it is by a C++20
// compiler (-DBENCH_TABLE=native_table), and lowered, as C++11 (-DBENCH_TABLE=lowered_table).
#include "kernels.hpp"

#include <switchback/generator.hpp>

#include <string>

namespace {

SB_COROUTINE switchback::generator<int> range(int first, int last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}

// What a loop sees of a coroutine in another file.
__attribute__((noinline)) SB_COROUTINE switchback::generator<int> opaque_range(int first, int last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}

SB_COROUTINE switchback::generator<std::uint64_t> fibonacci(std::uint64_t one) {
  std::uint64_t a = 0;
  std::uint64_t b = one;
  for (;;) {
    SB_YIELD(a);
    const std::uint64_t next = a + b;
    a = b;
    b = next;
  }
}

SB_COROUTINE switchback::generator<triple> triples(int limit) {
  for (int z = 1; z <= limit; ++z)
    for (int x = 1; x <= z; ++x)
      for (int y = x; y <= z; ++y)
        if (x * x + y * y == z * z)
          SB_YIELD(triple{x, y, z});
}

SB_COROUTINE switchback::generator<std::string> strings(int count) {
  const std::string prefix = "item-";
  for (int i = 0; i < count; ++i) {
    std::string s = prefix;
    s += static_cast<char>('a' + i % 26);
    SB_YIELD(s);
  }
}

#include "consume.inc"

} // namespace

const kernel_table BENCH_TABLE = {{sum_range, sum_opaque_range, sum_fibonacci, sum_triples, sum_strings}};
