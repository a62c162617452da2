// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One program, natively and lowered:
//
//     program.cpp ── clang 19, coroutines on ──────────────► run ─► trace ┐
//               └─── switchback ─► out.cpp ─ a combination ─► run ─► trace ┴ equal?
#pragma once

#include "exec/Combination.h"

namespace harness {

struct Run {
  int status = -1;
  std::string out;
};

std::vector<std::string> includeFlags(const Program &program);

// The oracle's answer at "-O0" or "-O2". Throws when there is none.
Run runNatively(const Program &program, const std::string &level);

// The body of a test of `suite`: lowers, compiles, runs and compares with the oracle. Tests that may run at the same
// time with the same combination belong to different suites.
// `normalise`: what of the traces has to be equal.
void compareWithNative(const Program &program, const Combination &combination, const std::string &suite,
                       std::string (*normalise)(const std::string &) = nullptr);

} // namespace harness
