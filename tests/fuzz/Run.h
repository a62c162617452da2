// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether programs do, lowered, what they do natively. Many share each compilation:
//
//   programs ─ print ─► batch.cpp ── clang 19, coroutines on ──► run ─► sections ┐
//                           └─ switchback ─► lowered.cpp ─ compiler ─► run ─► sections ┴ which differ?
#pragma once

#include "Tree.h"

#include "exec/Combination.h"

namespace fuzz {

enum class Verdict {
  Agrees,
  Refused, ///< by the tool, with a diagnostic
  Invalid, ///< the native side fails: the generator's mistake
  Differs,
};

struct Outcome {
  Verdict verdict = Verdict::Agrees;
  std::string kind;   ///< "trace", "does not compile", ...: what the shrinker has to keep
  std::string detail; ///< for a person
};

struct Setup {
  harness::fs::path folder;                                     ///< scratch, this one's alone
  std::string tool;                                             ///< the command that takes switchback's place
  std::vector<std::pair<std::string, std::string>> environment; ///< of the tool
};

/// One outcome for each program, in order.
std::vector<Outcome> runPrograms(const Setup &setup, const std::vector<Program> &programs,
                                 const harness::Combination &combination);

} // namespace fuzz
