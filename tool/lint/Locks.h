// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// -Wsuspended-lock: locks that are held at a suspension on every way that leads there.
//
//   std::lock_guard<std::mutex> guard(m);
//   SB_AWAIT(reply);                        // whoever wants m waits until this is resumed
#ifndef SWITCHBACK_TOOL_LINT_LOCKS_H
#define SWITCHBACK_TOOL_LINT_LOCKS_H

#include "lint/Finding.h"

#include "clang/AST/StmtCXX.h"

namespace switchback {

void lintLocks(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body,
               std::vector<Finding> &findings);

} // namespace switchback

#endif
