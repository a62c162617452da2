// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same programs with frames by value: natively SB_VALUE_COROUTINE means what SB_COROUTINE does.
#pragma once

#include "support/TestData.h"

#include <optional>

namespace harness {

// A copy of the program with SB_VALUE_COROUTINE for each function that the tool accepts that of. None: there is no such
// function. Throws when the tool refuses what it accepts with frames on the heap.
std::optional<Program> byValue(const Program &program);

// A trace without what moves and what is left of it: parameters move once more when a frame moves to the heap, as the
// programs ask for the return type.
std::string withoutMoves(const std::string &trace);

// Programs in which a frame by value is another thing than what the call gives natively, with the reason.
const char *whyNotByValue(const std::string &name);

} // namespace harness
