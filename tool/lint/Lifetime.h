// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whose object an argument refers to.
#ifndef SWITCHBACK_TOOL_LINT_LIFETIME_H
#define SWITCHBACK_TOOL_LINT_LIFETIME_H

#include "clang/AST/Expr.h"

namespace switchback {

/// Neither: an object that is not known.
struct Borrowed {
  bool isTemporary = false; ///< one that dies at the end of the full-expression
  const clang::ValueDecl *variable = nullptr;
};

/// What `expression`, a glvalue or a class prvalue, is a part of. An object without state is none: nobody can tell
/// whether it is there.
Borrowed borrowedObject(const clang::Expr *expression);

/// What a parameter of that type refers to when it is initialised with `argument`: a reference, an initializer_list,
/// or a pointer or view ([[gsl::Pointer]]) of an object that owns what it points to ([[gsl::Owner]]).
Borrowed borrowedBy(const clang::Expr *argument, clang::QualType parameter);

} // namespace switchback

#endif
