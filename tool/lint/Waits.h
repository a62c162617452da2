// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which suspension points do suspend, as far as the tree tells.
#ifndef SWITCHBACK_TOOL_LINT_WAITS_H
#define SWITCHBACK_TOOL_LINT_WAITS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/AST/StmtCXX.h"

namespace switchback {

/// A co_await or co_yield; false for one whose await_ready is seen to do nothing but `return true;`.
bool mayWait(const clang::Stmt *expression);

enum class Beginning {
  AtOnce,     ///< or nobody knows: a promise may depend on template arguments
  Suspended,  ///< before the body; perhaps it has been handed to a thread or a loop
  WhenResumed ///< like a generator: nothing happens unless somebody who has its handle resumes it
};

/// How the coroutine begins. `body` may be null: then what `function` returns has to tell.
Beginning beginningOf(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body);

} // namespace switchback

#endif
