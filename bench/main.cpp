// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// One benchmark for each kernel and reading, `range/by value`, over Google Benchmark: bench ELEMENTS, and its options.
// With -DBENCH_WITHOUT_NATIVE for compilers that have no coroutines of their own.
#include "kernels.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

namespace {

std::size_t largest_allocation, allocations;

} // namespace

void *operator new(std::size_t size) {
  largest_allocation = std::max(largest_allocation, size);
  ++allocations;
  if (void *memory = std::malloc(size))
    return memory;
  throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }

#if __cpp_sized_deallocation
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
#endif

const node *tree() {
  static const std::vector<node> nodes = [] {
    std::vector<node> made(tree_size);
    for (int i = 0; i != tree_size; ++i) {
      made[i].value = i;
      made[i].left = 2 * i + 1 < tree_size ? &made[2 * i + 1] : nullptr;
      made[i].right = 2 * i + 2 < tree_size ? &made[2 * i + 2] : nullptr;
    }
    return made;
  }();
  return nodes.data();
}

namespace {

struct reading {
  const char *name;
  const kernel_table *table;
};

const reading readings[] = {
    {"hand-written", &hand_table}, {"by value", &value_table},
    {"heap", &heap_table},         {"pooled", &pooled_table},
    {"minimal", &minimal_table},   {"fiber", &fiber_table},
#ifndef BENCH_WITHOUT_NATIVE
    {"native", &native_table},     {"native minimal", &native_minimal_table},
#endif
};

const char *const kernel_names[kernel_count] = {"range",       "opaque range", "fibonacci", "triples",  "tree",
                                                "short range", "pipeline",     "strings",   "both ways"};

// Allocations of a run of tree_size elements, bytes of the largest frame.
void count_allocations(benchmark::State &state, const kernel_table &table, int which) {
  const kernel run = table.kernels[which];
  run(tree_size);
  allocations = largest_allocation = 0;
  run(tree_size);
  const std::size_t count = allocations, frame = table.frame_bytes[which];
  const std::size_t largest = frame ? frame : largest_allocation;
  state.counters["allocations"] = static_cast<double>(count);
  state.counters["frame"] = static_cast<double>(largest);
}

void measure(benchmark::State &state, const kernel_table &table, int which, std::uint64_t n) {
  const kernel run = table.kernels[which];
  if (run(1000) != hand_table.kernels[which](1000))
    return state.SkipWithError("computes something else");
  while (state.KeepRunning())
    benchmark::DoNotOptimize(run(n));
  count_allocations(state, table, which);
}

} // namespace

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  const std::uint64_t n = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1000000;
  for (int which = 0; which != kernel_count; ++which)
    for (const reading &of : readings)
      if (of.table->kernels[which])
        benchmark::RegisterBenchmark((std::string(kernel_names[which]) + "/" + of.name).c_str(),
                                     [=](benchmark::State &state) { measure(state, *of.table, which, n); })
            ->Iterations(1)
            ->Unit(benchmark::kNanosecond);
  benchmark::AddCustomContext("elements", std::to_string(n));
  benchmark::RunSpecifiedBenchmarks();
}
