// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Campaign.h"

#include "Features.h"
#include "Generate.h"
#include "Print.h"
#include "Shape.h"
#include "Shrink.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <map>
#include <mutex>
#include <thread>

namespace fuzz {
namespace {

using harness::Combination;

/// Refusals are no failures, but a fuzzer whose programs are refused tests nothing.
constexpr double mostRefused = 0.05;

std::uint64_t seedOf(const Options &options, unsigned program) {
  return Random(options.seed * 0x2545f4914f6cdd1dU + program).bits();
}

class Campaign {
public:
  explicit Campaign(const Options &options) : options(options), next(options.first) {}

  bool run() {
    const auto start = std::chrono::steady_clock::now();
    std::printf("fuzz: seed %llu\n", static_cast<unsigned long long>(options.seed));
    std::vector<std::thread> workers;
    for (unsigned job = 1; job < options.jobs; ++job)
      workers.emplace_back([this, job] { work(job); });
    work(0);
    for (std::thread &worker : workers)
      worker.join();
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    unsigned total = 0;
    for (auto [verdict, count] : counts)
      total += count;
    std::printf("fuzz: %u programs in %.0f s: %u agree, %u differ, %u refused, %u invalid\n", total, seconds,
                counts[Verdict::Agrees], counts[Verdict::Differs], counts[Verdict::Refused], counts[Verdict::Invalid]);
    std::printf("fuzz: of these %u with members, %u with lambdas, %u templates\n", members, lambdas, templates);
    bool tooManyRefused = counts[Verdict::Refused] > mostRefused * total;
    if (tooManyRefused)
      std::printf("fuzz: too many programs are refused; see Features.def\n");
    return !tooManyRefused && !counts[Verdict::Differs] && !counts[Verdict::Invalid] && total && failures.empty();
  }

private:
  bool isOver() const {
    return options.seconds && std::chrono::steady_clock::now() - start > std::chrono::seconds(options.seconds);
  }

  void work(unsigned job) {
    const harness::TemporaryDirectory folder;
    const Setup setup{folder.path / std::to_string(job), options.tool, {}};
    const unsigned end = options.first + options.count;
    while (!isOver()) {
      unsigned from = next.fetch_add(options.batch);
      if (from >= end)
        return;
      try {
        report(setup, from, std::min(options.batch, end - from));
      } catch (const std::exception &error) {
        std::lock_guard<std::mutex> lock(mutex);
        std::printf("fuzz: %s\n", error.what());
        failures.push_back(error.what());
        return;
      }
    }
  }

  void report(const Setup &setup, unsigned from, unsigned count) {
    std::vector<Program> programs = programsOf(options, from, count);
    Combination combination = combinationOf(options, from);
    std::vector<Outcome> outcomes = runPrograms(setup, programs, combination);
    for (size_t i = 0; i != programs.size(); ++i) {
      {
        std::lock_guard<std::mutex> lock(mutex);
        ++counts[outcomes[i].verdict];
        members += hasMember(programs[i]);
        lambdas += hasLambda(programs[i]);
        templates += isTemplate(programs[i].shape);
        if (outcomes[i].verdict != Verdict::Agrees && seen.insert(outcomes[i].detail).second)
          std::printf("%s with %s: %s: %s\n", programs[i].name.c_str(), combination.name().c_str(),
                      outcomes[i].kind.c_str(), outcomes[i].detail.substr(0, 400).c_str());
      }
      if (outcomes[i].verdict == Verdict::Differs)
        explain(setup, programs[i], outcomes[i], combination);
    }
  }

  void explain(const Setup &setup, const Program &program, const Outcome &outcome, const Combination &combination) {
    auto again = [&](const std::vector<Program> &candidates) {
      std::vector<bool> result;
      for (const Outcome &one : runPrograms(setup, candidates, combination))
        result.push_back(one.verdict == Verdict::Differs && one.kind == outcome.kind);
      return result;
    };
    Program small = options.shrinks ? shrink(program, again) : program;
    Outcome last = runPrograms(setup, {small}, combination).front();
    std::string name = "fuzz_" + std::to_string(options.seed) + "_" + program.name.substr(1);
    std::string text = printCase(small, "Found by the fuzzer with " + combination.name() + ": " + outcome.kind + ".");
    harness::fs::path folder = options.keep;
    if (folder.empty())
      folder = harness::places().testdata / "regressions";
    std::lock_guard<std::mutex> lock(mutex);
    harness::fs::create_directories(folder);
    harness::writeFile(folder / (name + ".cpp"), text);
    std::printf("--- %s, shrunk, is %s:\n%s\n%s\n", program.name.c_str(), (folder / (name + ".cpp")).c_str(),
                text.c_str(), last.detail.c_str());
  }

  const Options &options;
  const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
  std::atomic<unsigned> next;
  std::mutex mutex;
  std::map<Verdict, unsigned> counts;
  unsigned members = 0, lambdas = 0, templates = 0;
  std::vector<std::string> failures;
  std::set<std::string> seen;
};

} // namespace

Combination combinationOf(const Options &options, unsigned program) {
  unsigned turn = program / 25;
  bool useGxx = options.compilers == "gxx" || (options.compilers != "clangxx" && turn % 2 == 0);
  static const int standards[] = {11, 14, 17};
  Combination::Flavour flavour = turn % 16 == 15         ? Combination::Sanitized
                                 : (turn / 2 + turn) % 2 ? Combination::O2
                                                         : Combination::O0;
  return {useGxx ? Combination::Gxx : Combination::Clangxx, standards[turn % 3], flavour};
}

std::vector<Program> programsOf(const Options &options, unsigned from, unsigned count) {
  std::vector<Program> programs;
  for (unsigned i = from; i != from + count; ++i)
    programs.push_back(generate(seedOf(options, i), "p" + std::to_string(i), combinationOf(options, from).standard));
  return programs;
}

bool fuzz(const Options &options) { return Campaign(options).run(); }

} // namespace fuzz
