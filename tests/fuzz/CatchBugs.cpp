// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Campaign.h"

#include <cstdio>
#include <map>

namespace fuzz {
namespace {

const char *const bugs[] = {
    "none", // nothing may differ then, or what the others show says nothing
#define BUG(name, text) #name,
#include "Bugs.def"
#undef BUG
};

using Counts = std::map<std::string, unsigned>; ///< by kind of failure

/// How it shows when it shows at all: a compiler's complaint would be found without a fuzzer.
bool isCaught(const Counts &counts) {
  return counts.count("trace") || counts.count("crashes") || counts.count("does not end");
}

} // namespace

bool catchBugs(const Options &options) {
  const harness::TemporaryDirectory folder;
  unsigned ran = 0, wrong = 0, onlyComplaints = 0;
  for (const std::string bug : bugs) {
    if (!options.bug.empty() && bug != options.bug)
      continue;
    const Setup setup{folder.path, options.tool, {{"SWITCHBACK_SEEDED_BUG", bug}}};
    Counts counts;
    unsigned programs = 0;
    for (; programs < options.count && !isCaught(counts); programs += options.batch) {
      const unsigned from = options.first + programs;
      for (const Outcome &outcome :
           runPrograms(setup, programsOf(options, from, options.batch), combinationOf(options, from)))
        if (outcome.verdict == Verdict::Differs)
          ++counts[outcome.kind];
    }
    std::string kinds;
    for (const auto &[kind, count] : counts)
      kinds += ", " + std::to_string(count) + " " + kind;
    bool right = (bug == "none") == counts.empty();
    ++ran;
    wrong += !right;
    onlyComplaints += !counts.empty() && !isCaught(counts);
    std::printf("%-28s %s after %u programs%s\n", bug.c_str(),
                !right           ? "NOT AS IT SHOULD BE"
                : counts.empty() ? "nothing differs"
                                 : "caught",
                programs, kinds.c_str());
    std::fflush(stdout);
  }
  std::printf("fuzz: %u wrong, %u found by compilers only\n", wrong, onlyComplaints);
  return ran && !wrong && onlyComplaints <= 2;
}

} // namespace fuzz
