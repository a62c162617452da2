// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A run over many programs, and one over many seeded bugs.
#pragma once

#include "Run.h"

#include <cstdint>
#include <string>

namespace fuzz {

struct Options {
  std::uint64_t seed = 1;
  unsigned first = 0; ///< number of the first program: `--seed S --first N --count 1` is one program again
  unsigned count = 200;
  unsigned batch = 25;
  unsigned jobs = 1;
  unsigned seconds = 0;          ///< no new batch after these; 0: until all are done
  std::string tool;              ///< empty: the one that was built
  std::string compilers = "all"; ///< or "gxx", "clangxx"
  std::string keep;              ///< folder for shrunk programs; empty: testdata/regressions
  std::string bug;               ///< --bugs: only this one
  bool shrinks = true;
};

/// Every combination of compiler, dialect and optimisation has its turn, and the sanitizers have theirs.
harness::Combination combinationOf(const Options &options, unsigned program);

/// The programs of a batch that begins at `from`.
std::vector<Program> programsOf(const Options &options, unsigned from, unsigned count);

/// Programs that differ are shrunk, shown and written. True when there are none.
bool fuzz(const Options &options);

/// Each seeded bug (Bugs.h) against at most `options.count` programs. True when each was caught.
bool catchBugs(const Options &options);

} // namespace fuzz
