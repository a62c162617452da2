// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Default arguments and default member initialisers as text that means the same inside another function.
#ifndef SWITCHBACK_TOOL_IR_SPELLEDDEFAULT_H
#define SWITCHBACK_TOOL_IR_SPELLEDDEFAULT_H

#include "ir/TypeSpelling.h"

#include "clang/AST/Expr.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <optional>
#include <string>

namespace switchback {

/// Nothing: a name in it cannot be reached from `user`, or may mean something else by now, or it is an expression of an
/// unusual kind.
std::optional<std::string> spellDefault(const clang::Expr *value, const clang::FunctionDecl *user,
                                        clang::ASTContext &context, const TypeSpeller &types);

/// Evaluated where it is a default argument or a default member initialiser, the value says something of the place
/// around it that is one of `kinds`: note [function name].
bool saysPlace(const clang::Stmt *value, llvm::function_ref<bool(clang::SourceLocIdentKind)> kinds);

} // namespace switchback

#endif
