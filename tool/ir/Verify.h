// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checks the invariants that ir/Ir.h promises after each phase. The pipeline runs it in debug builds; what it
// finds is a bug of the phase before, never of the user.
#ifndef SWITCHBACK_TOOL_IR_VERIFY_H
#define SWITCHBACK_TOOL_IR_VERIFY_H

#include "ir/Ir.h"

#include <string>
#include <vector>

namespace switchback::ir {

/// In the order in which they run; each keeps the invariants of those before.
enum class Phase { Build, Spill, Liveness, Layout, Unwind };

/// One sentence for each violation, with its place; empty: the IR is sound.
std::vector<std::string> verify(const Coroutine &coroutine, Phase after);

} // namespace switchback::ir

#endif
