// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions are coroutines: one walk over the declarations of the main file.
//
// In: the parsed translation unit. Out: every function whose body Clang made a coroutine, in source order, with what
// the user wrote about it. What may be lowered is check's business.
#ifndef SWITCHBACK_TOOL_FIND_FIND_H
#define SWITCHBACK_TOOL_FIND_FIND_H

#include "clang/AST/Decl.h"
#include "clang/AST/StmtCXX.h"

#include <vector>

namespace switchback {

struct FoundCoroutine {
  const clang::FunctionDecl *function = nullptr;
  /// Null: annotated, but nothing in it suspends.
  const clang::CoroutineBodyStmt *body = nullptr;
  bool annotated = false;          ///< SB_COROUTINE
  bool annotatedValue = false;     ///< SB_VALUE_COROUTINE
  bool annotatedConstexpr = false; ///< SB_CONSTEXPR
  bool inMainFile = true;
  bool inCoroutine = false;       ///< its text is part of another one's
  bool inDefaultArgument = false; ///< a lambda
};

/// Annotated with SB_VALUE_COROUTINE.
bool isValueCoroutine(const clang::FunctionDecl *function);

std::vector<FoundCoroutine> findCoroutines(clang::ASTContext &context);

} // namespace switchback

#endif
