// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of a lowered body: the state machine and the call that makes the coroutine. docs/generated-code.md shows
// it whole and says what the runtime expects of it.
//
// In: IR after unwind. Out: the lines that replace the user's body, each with the user's line it belongs to.
#ifndef SWITCHBACK_TOOL_EMIT_MACHINE_H
#define SWITCHBACK_TOOL_EMIT_MACHINE_H

#include "ir/Ir.h"
#include "rewrite/Rewrite.h"

#include <vector>

namespace switchback {

std::vector<EmittedLine> emitMachine(const ir::Coroutine &coroutine);
/// note [value frames]: what changes of the user's file.
struct EmittedValueFrame {
  std::vector<EmittedLine> frame; ///< the class, in front of the function
  std::string returnType;
  std::vector<EmittedLine> body; ///< the function's, and the resume function behind it
};
EmittedValueFrame emitValueFrame(const ir::Coroutine &coroutine);
/// As the text of the coroutine around it contains it.
ir::Nested emitNested(const ir::Coroutine &coroutine);

} // namespace switchback

#endif
