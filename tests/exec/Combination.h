// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The compilers and settings that lowered code is compiled with.
#pragma once

#include "support/TestData.h"

namespace harness {

struct Combination {
  enum Compiler { Gxx, Clangxx };
  enum Flavour { O0, O2, Sanitized, Threads };

  Compiler compiler;
  int standard;
  Flavour flavour;

  std::string name() const; // "gxx12_cxx11_O0"
  std::vector<std::string> command() const;
};

// Everything that `program` can be compiled with: its own standard and all later ones up to C++17.
std::vector<Combination> allCombinations(const Program &program);

// Two of them, chosen by the program's name: both compilers, with and without sanitizers, two standards where there
// are two. Over many programs every pair of settings appears (HarnessTest checks that).
std::vector<Combination> coveringCombinations(const Program &program);

} // namespace harness
