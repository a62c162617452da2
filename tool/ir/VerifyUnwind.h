// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The part of the verifier that follows the unwind cursor through the statements: note [unwind cursor].
#ifndef SWITCHBACK_TOOL_IR_VERIFYUNWIND_H
#define SWITCHBACK_TOOL_IR_VERIFYUNWIND_H

#include "ir/Ir.h"

#include <string>
#include <vector>

namespace switchback::ir {

/// After unwind: every cursor is what the statements before it have made alive.
void verifyUnwinding(const Coroutine &coroutine, std::vector<std::string> &problems);

} // namespace switchback::ir

#endif
