// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// async COMPILER [N [ROUNDS [NODE SCRIPT]]]: prints rows of a markdown table, as bench/main.cpp does. node is a child
// process that takes part in every round; it measures its own time.
#include "async/kernels.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

enum { native_style, lowered, by_value, native, node, variant_count };
const char *const variant_names[variant_count] = {"native tasks", "lowered", "by value", "native", "node"};
const async_table *const tables[] = {&native_style_table, &lowered_async_table, &value_async_table,
                                     &native_async_table};

struct description {
  const char *shown;
  const char *in_javascript; // null: there are no tasks
  std::uint64_t most;        // larger numbers would measure the memory
};
const description kernels[async_kernel_count] = {
    {"await of a ready promise", "await_ready", UINT64_MAX},
    {"two tasks that resume each other", nullptr, UINT64_MAX},
    {"two async functions that wake each other", "ping_pong", UINT64_MAX},
    {"spawn and join, async functions", "join_promises", 100000},
    {"spawn and join, tasks", nullptr, 100000},
    {"async generator", "async_generation", UINT64_MAX},
    {"chain of ten tasks", nullptr, 100000},
    {"chain of ten tasks that wait", nullptr, 100000},
};

// promises.js.
class child {
public:
  child(const char *interpreter, const char *script) : to_(nullptr), from_(nullptr) {
    int down[2], up[2];
    if (pipe(down) != 0 || pipe(up) != 0)
      return;
    if (fork() == 0) {
      dup2(down[0], 0);
      dup2(up[1], 1);
      for (int fd : {down[0], down[1], up[0], up[1]})
        close(fd);
      execlp(interpreter, interpreter, script, static_cast<char *>(nullptr));
      std::_Exit(127);
    }
    close(down[0]);
    close(up[1]);
    to_ = fdopen(down[1], "w");
    from_ = fdopen(up[0], "r");
  }
  child(const child &) = delete;
  child &operator=(const child &) = delete;
  ~child() {
    if (to_)
      std::fclose(to_);
    if (from_)
      std::fclose(from_);
  }

  // False when it has gone.
  bool run(const char *kernel, std::uint64_t n, double &nanoseconds, std::uint64_t &sum) {
    if (!to_ || !from_)
      return false;
    unsigned long long time, answer;
    std::fprintf(to_, "%s %llu\n", kernel, static_cast<unsigned long long>(n));
    std::fflush(to_);
    if (std::fscanf(from_, "%llu %llu", &time, &answer) != 2)
      return false;
    nanoseconds = static_cast<double>(time);
    sum = answer;
    return true;
  }

private:
  std::FILE *to_;
  std::FILE *from_;
};

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

class measurement {
public:
  measurement(int kernel, std::uint64_t n, child *javascript)
      : kernel_(kernel), n_(std::min(n, kernels[kernel].most)), javascript_(javascript) {}

  // False when the variants disagree about the checksum.
  bool run(const char *compiler, int rounds) {
    std::vector<int> order;
    for (int v = native_style; v != variant_count; ++v)
      if (v == by_value ? kernel_ >= chain_ready : v != node || (javascript_ && kernels[kernel_].in_javascript))
        order.push_back(v);
    std::mt19937 random(1);
    for (int round = -1; round != rounds; ++round) {
      std::shuffle(order.begin(), order.end(), random);
      for (int v : order)
        if (!once(v, round))
          return false;
    }
    std::printf("| %s | %s | %.1f |", kernels[kernel_].shown, compiler, median(times_[native_style]));
    print_ratio(times_[lowered], times_[native_style]);
    print_ratio(times_[by_value], times_[native_style]);
    print_ratio(times_[native], times_[native_style]);
    print_ratio(times_[node], times_[native_style]);
    print_ratio(times_[lowered], times_[native]);
    print_ratio(times_[lowered], times_[node]);
    std::printf("\n");
    std::fflush(stdout);
    return true;
  }

private:
  // The round before the first one, which is for node's compiler, is not counted.
  bool once(int variant, int round) {
    double time = 0;
    std::uint64_t sum = 0;
    if (variant == node) {
      if (!javascript_->run(kernels[kernel_].in_javascript, n_, time, sum)) {
        std::fprintf(stderr, "%s: node does not answer\n", kernels[kernel_].shown);
        return false;
      }
    } else {
      const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
      sum = tables[variant]->kernels[kernel_](n_);
      time = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
    }
    if (sum != expected()) {
      std::fprintf(stderr, "%s: %s computes something else\n", kernels[kernel_].shown, variant_names[variant]);
      return false;
    }
    if (round >= 0)
      times_[variant].push_back(time / static_cast<double>(n_));
    return true;
  }
  std::uint64_t expected() const {
    const std::uint64_t sum = n_ * (n_ - 1) / 2; // of the numbers below n
    return kernel_ == await_ready ? n_ : kernel_ == transfer || kernel_ == ping_pong ? 2 * sum : sum;
  }

  const int kernel_;
  const std::uint64_t n_;
  child *const javascript_;
  std::vector<double> times_[variant_count];
};

} // namespace

int main(int argc, char **argv) {
  const char *compiler = argc > 1 ? argv[1] : "this compiler";
  const std::uint64_t n = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1000000;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 15;
  if (n < 2 || rounds < 1) {
    std::fprintf(stderr, "async COMPILER [N [ROUNDS [NODE SCRIPT]]]: at least two, in at least one round\n");
    return 2;
  }
  const std::unique_ptr<child> javascript(argc > 5 ? new child(argv[4], argv[5]) : nullptr);
  bool right = true;
  for (int kernel = 0; kernel != async_kernel_count && right; ++kernel)
    right = measurement(kernel, n, javascript.get()).run(compiler, rounds);
  return right ? 0 : 1;
}
