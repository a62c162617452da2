// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lints of calls: what a coroutine is given and uses after a suspension, when the caller's object is gone by then.
//
//   auto all = words(std::string("a b"));     // -Wdangling-coroutine-argument: the string dies at the semicolon
//   [n]() SB_COROUTINE -> job { ... }();       // -Wdangling-coroutine-closure: so does the closure
//   ~session() { close(); }                    // -Wcoroutine-in-destructor: nobody waits for it
//
// Only where the coroutine certainly goes on after the full-expression: its result initialises something, is assigned,
// returned, put into a container of the standard library or looped over, or is discarded and cannot destroy it. What
// is awaited or handed to a function is that one's business.
#ifndef SWITCHBACK_TOOL_LINT_CALLS_H
#define SWITCHBACK_TOOL_LINT_CALLS_H

#include "lint/Finding.h"

namespace switchback {

/// Of every function of the main file, coroutine or not; of templates the patterns.
void lintCalls(clang::ASTContext &context, std::vector<Finding> &findings);

} // namespace switchback

#endif
