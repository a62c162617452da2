// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The asynchronous kernels: each reading of the library, and the native coroutines that it is measured against, fills
// one `async_table`. A kernel does something `n` times and answers a checksum that all tables, and node, must agree on.
#ifndef BENCH_ASYNC_KERNELS_HPP
#define BENCH_ASYNC_KERNELS_HPP

#include <cstdint>

// In front of what is to be a call of its own.
#define BENCH_CALL __attribute__((noinline))

typedef std::uint64_t (*async_kernel)(std::uint64_t n);

enum {
  await_ready,
  transfer,
  ping_pong,
  join_promises,
  join_tasks,
  async_generation,
  chain_ready,
  chain_waits,
  async_kernel_count
};

struct async_table {
  async_kernel kernels[async_kernel_count]; // in the order of the enumeration
};

extern const async_table native_style_table;  // native.cpp: the least types for C++20, in cppcoro's style
extern const async_table lowered_async_table; // library.cpp, through the tool
extern const async_table value_async_table;   // the same, with chains of frames by value
extern const async_table native_async_table;  // library.cpp, as C++20 coroutines

#endif
