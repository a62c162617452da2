// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From Clang's AST to the IR: the last phase that sees clang::.
//
//   for (int i = a; i < n; ++i)            Block { Declare i = «a»
//     SB_YIELD(i);                                 Loop For «i < n» «++i» { Evaluate Suspend(yield «i») } }
//
// In: a coroutine that passed check. Out: the tree of its body, its locals with what their uses demand, and every
// piece of text sliced from the file. Refuses what cannot be split.
#ifndef SWITCHBACK_TOOL_IR_BUILD_H
#define SWITCHBACK_TOOL_IR_BUILD_H

#include "Diagnostics.h"
#include "TokenTrace.h"
#include "expand/HiddenText.h"
#include "find/Find.h"
#include "ir/Ir.h"

namespace switchback {

/// Null when something was refused (and reported), or has to be expanded first (and was added to `hidden`).
/// `nested`: the coroutines inside this one, among others.
std::unique_ptr<ir::Coroutine> buildCoroutine(const FoundCoroutine &coroutine, clang::ASTContext &context,
                                              const TokenTrace &tokens, const std::vector<ir::Nested> &nested,
                                              HiddenText &hidden, Diagnostics &diagnostics);

} // namespace switchback

#endif
