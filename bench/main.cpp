// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// bench COMPILER [ELEMENTS [ROUNDS]]: prints rows of a markdown table. All variants run in every round, in a shuffled
// order, and each is compared with the hand-written one of its own round: a busy machine slows both alike.
#include "kernels.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <random>
#include <vector>

namespace {

std::size_t allocations, largest_allocation;

} // namespace

void *operator new(std::size_t size) {
  ++allocations;
  largest_allocation = std::max(largest_allocation, size);
  if (void *memory = std::malloc(size))
    return memory;
  throw std::bad_alloc();
}

void operator delete(void *memory) noexcept { std::free(memory); }

#if __cpp_sized_deallocation
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }
#endif

namespace {

struct variant {
  const char *name;
  const kernel_table *table;
};

const variant variants[] = {{"hand-written", &hand_table},
                            {"lowered", &lowered_table},
                            {"native, same source", &native_table},
                            {"native, minimal", &minimal_table}};

enum { variant_count = sizeof variants / sizeof *variants };

const char *const kernel_names[kernel_count] = {"range", "fibonacci", "triples", "strings"};

double nanoseconds(kernel run, std::uint64_t n) {
  const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
  std::uint64_t sum = run(n);
  hide(sum);
  return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

// False when the variants disagree about the checksum.
bool measure(const char *compiler, int which, std::uint64_t n, int rounds) {
  std::vector<double> times[variant_count], ratios[variant_count];
  std::size_t made[variant_count], frame[variant_count];
  int order[variant_count];
  for (int v = 0; v != variant_count; ++v) {
    const kernel run = variants[v].table->kernels[which];
    if (run(1000) != hand_table.kernels[which](1000)) {
      std::fprintf(stderr, "%s: %s computes something else\n", kernel_names[which], variants[v].name);
      return false;
    }
    allocations = largest_allocation = 0;
    run(64); // one generator in every kernel
    made[v] = allocations;
    frame[v] = largest_allocation;
    order[v] = v;
  }
  std::mt19937 random(1);
  for (int round = 0; round != rounds; ++round) {
    std::shuffle(order, order + variant_count, random);
    for (int v : order)
      times[v].push_back(nanoseconds(variants[v].table->kernels[which], n) / static_cast<double>(n));
    for (int v = 0; v != variant_count; ++v)
      ratios[v].push_back(times[v].back() / times[0].back());
  }
  for (int v = 0; v != variant_count; ++v)
    std::printf("| %s | %s | %s | %.2f | %.2f | %zu | %zu |\n", kernel_names[which], compiler, variants[v].name,
                median(times[v]), median(ratios[v]), made[v], frame[v]);
  return true;
}

} // namespace

int main(int argc, char **argv) {
  const char *compiler = argc > 1 ? argv[1] : "this compiler";
  const std::uint64_t n = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 10000000;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 15;
  for (int which = 0; which != kernel_count; ++which)
    if (!measure(compiler, which, n, rounds))
      return 1;
}
