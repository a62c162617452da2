// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes and their members, of templates' patterns too.
#ifndef SWITCHBACK_TOOL_LINT_MEMBERS_H
#define SWITCHBACK_TOOL_LINT_MEMBERS_H

#include "clang/AST/DeclCXX.h"

namespace switchback {

/// The definition of the class, or the pattern of one that depends on template arguments; null: there is none.
const clang::CXXRecordDecl *recordOf(clang::QualType type);

/// The class template of `type`, whether its arguments are known or not; null: it comes from none.
const clang::NamedDecl *templateOf(clang::QualType type);

/// The first member of that name, in the class or else its bases; null: there is none.
const clang::NamedDecl *memberOf(const clang::CXXRecordDecl *record, llvm::StringRef name);

/// The function's body, or its pattern's where it has not been instantiated; null: it is not in this file.
const clang::Stmt *bodyOf(const clang::FunctionDecl *function);

} // namespace switchback

#endif
