// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Warnings: what C++ lets one do with coroutines and is most likely wrong. What each is about is said in
// docs/warnings/.
#ifndef SWITCHBACK_TOOL_LINT_LINT_H
#define SWITCHBACK_TOOL_LINT_LINT_H

#include "Diagnostics.h"
#include "TokenTrace.h"
#include "find/Find.h"

namespace switchback {

/// Prints, in the order of the main file, what neither the flags nor a pragma switch off. Changes nothing.
void lint(const std::vector<FoundCoroutine> &coroutines, clang::ASTContext &context, const TokenTrace &tokens,
          Diagnostics &diagnostics);

} // namespace switchback

#endif
