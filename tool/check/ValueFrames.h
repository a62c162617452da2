// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What can have its frame by value (SB_VALUE_COROUTINE): a function in front of which its frame's class can stand.
#ifndef SWITCHBACK_TOOL_CHECK_VALUEFRAMES_H
#define SWITCHBACK_TOOL_CHECK_VALUEFRAMES_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"

namespace switchback {

/// What keeps the function from being a value coroutine, as "it ..." goes on; null: nothing.
const char *obstacleOfValueFrame(const clang::FunctionDecl *function);

/// `switchback::generator<...>`, in whatever reading of the library: its frame by value is a machine that makes steps,
/// any other's a coroutine in place.
bool isGeneratorType(clang::QualType type);

/// The same of `switchback::task<...>`, whose frame by value is its own awaiter: note [first step].
bool isTaskType(clang::QualType type);

/// Whether a value frame keeps a copy of what its generator yields: note [yielded copy].
bool yieldsCopy(clang::QualType generator, const clang::ASTContext &context);

/// The tokens of the return type.
clang::SourceRange rangeOfReturnType(const clang::FunctionDecl *function);

} // namespace switchback

#endif
