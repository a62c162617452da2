// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Trees as C++ text in terms of testdata/support/trace.hpp.
#pragma once

#include "Tree.h"

namespace fuzz {

/// The text of several coroutines and of a main() that exercises one after the other, each in a section of the trace
/// that `== name` begins.
struct Batch {
  std::string text;
  std::vector<unsigned> firstLines; ///< of each coroutine, from 1
};
Batch print(const std::vector<Program> &programs);

/// One coroutine as a file of testdata/: `comment` is its first line.
std::string printCase(const Program &program, const std::string &comment);

} // namespace fuzz
