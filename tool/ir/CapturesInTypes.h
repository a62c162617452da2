// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a lambda coroutine of a template has captured, as it has to be spelled in the types in front of its machine:
// compilers disagree on what a capture is in a decltype.
#ifndef SWITCHBACK_TOOL_IR_CAPTURESINTYPES_H
#define SWITCHBACK_TOOL_IR_CAPTURESINTYPES_H

#include "ir/SourceText.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/StmtCXX.h"

namespace switchback {

/// Marks copies of variables, and members that are named without their object. Does nothing for other functions.
void markCapturesInTypes(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body,
                         const clang::ASTContext &context, SourceText &text);

} // namespace switchback

#endif
