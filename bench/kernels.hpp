// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The kernels: each reading of the coroutines, and what they are measured against, fills one `kernel_table`. A kernel
// handles about `n` elements and answers a checksum that all tables must agree on.
#ifndef BENCH_KERNELS_HPP
#define BENCH_KERNELS_HPP

#include <cstddef>
#include <cstdint>

typedef std::uint64_t (*kernel)(std::uint64_t n);

enum { kernel_count = 9 }; // in the order of kernel_names, main.cpp

struct kernel_table {
  kernel kernels[kernel_count];          // null: cannot be written so
  std::size_t frame_bytes[kernel_count]; // of frames that are not allocated; 0: look at what is
};

extern const kernel_table hand_table;           // hand.cpp: loops and iterator classes
extern const kernel_table value_table;          // generators.cpp, through the tool, frames by value
extern const kernel_table heap_table;           // the same, frames on the heap
extern const kernel_table pooled_table;         // the same, frames from switchback::frame_pool
extern const kernel_table native_table;         // the same, as C++20 coroutines
extern const kernel_table minimal_table;        // minimal.cpp, the least generator type, through the tool
extern const kernel_table native_minimal_table; // minimal.cpp, as C++20 coroutines
extern const kernel_table fiber_table;          // coroutine2.cpp: Boost.Coroutine2, a stack for each

// Hides a value from the optimiser, at no cost: a sum that it can foresee would measure nothing.
template <class T>
inline void hide(T &value) {
  __asm__ volatile("" : "+r"(value));
}

// Elements of the inner loop of `triples(limit)` grow with its cube.
inline int triples_limit(std::uint64_t n) {
  std::uint64_t limit = 1;
  while (limit * limit * limit < 6 * n)
    ++limit;
  return static_cast<int>(limit);
}

struct triple {
  int x, y, z;
};

struct node {
  int value;
  const node *left, *right;
};

enum { tree_size = 1023 };
const node *tree(); // a perfect one of tree_size nodes

#endif
