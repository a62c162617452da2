// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// bench COMPILER [ELEMENTS [ROUNDS]]: prints rows of a markdown table. All variants run in every round, in a shuffled
// order, and compared within a round only: rounds are short, so that what else the machine does slows all alike.
// With -DBENCH_WITHOUT_NATIVE for compilers that have no coroutines of their own.
#include "kernels.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <random>
#include <string>
#include <vector>

namespace {

std::size_t largest_allocation;

} // namespace

void *operator new(std::size_t size) {
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

enum { hand, lowered, native, lowered_minimal, native_minimal, variant_count };

#ifdef BENCH_WITHOUT_NATIVE
const kernel_table *const tables[variant_count] = {&hand_table, &lowered_table, nullptr, &lowered_minimal_table, nullptr};
#else
const kernel_table *const tables[variant_count] = {&hand_table, &lowered_table, &native_table, &lowered_minimal_table,
                                                   &native_minimal_table};
#endif

const char *const variant_names[variant_count] = {"hand-written", "lowered", "native", "lowered, minimal",
                                                  "native, minimal"};

const char *const kernel_names[kernel_count] = {"range", "opaque range", "fibonacci", "triples", "strings"};

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

// The median of the ratios of two variants within each round; nothing where one is missing.
void print_ratio(const std::vector<double> &times, const std::vector<double> &base) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i != times.size() && i != base.size(); ++i)
    ratios.push_back(times[i] / base[i]);
  if (ratios.empty())
    std::printf(" |");
  else
    std::printf(" %.2f |", median(ratios));
}

// False when the variants disagree about the checksum.
bool measure(const char *compiler, int which, std::uint64_t n, int rounds) {
  std::vector<double> times[variant_count];
  std::vector<int> order;
  std::string frames;
  for (int v = 0; v != variant_count; ++v) {
    if (!tables[v])
      continue;
    const kernel run = tables[v]->kernels[which];
    if (run(1000) != hand_table.kernels[which](1000)) {
      std::fprintf(stderr, "%s: %s computes something else\n", kernel_names[which], variant_names[v]);
      return false;
    }
    largest_allocation = 0;
    run(64); // one generator in every kernel
    if (v != hand)
      frames += (frames.empty() ? "" : " / ") + std::to_string(largest_allocation);
    order.push_back(v);
  }
  std::mt19937 random(1);
  for (int round = 0; round != rounds; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    for (int v : order)
      times[v].push_back(nanoseconds(tables[v]->kernels[which], n) / static_cast<double>(n));
  }
  std::printf("| %s | %s | %.2f |", kernel_names[which], compiler, median(times[hand]));
  for (int v = lowered; v != variant_count; ++v)
    print_ratio(times[v], times[hand]);
  print_ratio(times[lowered], times[native]);
  print_ratio(times[lowered_minimal], times[native_minimal]);
  print_ratio(times[lowered], times[native_minimal]);
  std::printf(" %s |\n", frames.c_str());
  return true;
}

} // namespace

int main(int argc, char **argv) {
  const char *compiler = argc > 1 ? argv[1] : "this compiler";
  const std::uint64_t n = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1000000;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 151;
  for (int which = 0; which != kernel_count; ++which)
    if (!measure(compiler, which, n, rounds))
      return 1;
}
