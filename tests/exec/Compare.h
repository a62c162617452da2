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

// The lowered program's file, which all tests share. Throws when the tool refuses, or warns: these programs are right.
fs::path lowered(const Program &program);

// The oracle's answer at "-O0" or "-O2". Throws when there is none.
Run runNatively(const Program &program, const std::string &level);

// What of a trace has to be equal.
typedef std::string (*Normalise)(const std::string &trace);

// The body of a test of `suite`: lowers, compiles, runs and compares with `wanted`, which `who` has done. Tests that
// may run at the same time with the same combination belong to different suites.
void compareWith(const std::string &who, Run wanted, const Program &program, const Combination &combination,
                 const std::string &suite, Normalise normalise = nullptr);

// With the oracle.
void compareWithNative(const Program &program, const Combination &combination, const std::string &suite,
                       Normalise normalise = nullptr);

} // namespace harness
