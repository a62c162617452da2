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

/// Whether the coroutine suspends before its body begins, like a generator; false where a promise that depends on
/// template arguments does not tell. `body` may be null: then what `function` returns has to tell.
bool isLazy(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body);

} // namespace switchback

#endif
