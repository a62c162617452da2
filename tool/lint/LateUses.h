// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a coroutine still uses of its caller's after it has been suspended: its parameters, and the object (or the
// closure) that it is a member of.
//
//   SB_COROUTINE task send(const message &m, socket &s)   // eager: it begins at once
//   {
//       log(m);
//       SB_AWAIT(s.ready());
//       s.write();                                        // s is used late, m is not
//   }
//
// Uses are seen through references, range-for loops and arguments that are evaluated before a suspension of the same
// call; not through iterators, pointers and other objects that were made from a parameter.
#ifndef SWITCHBACK_TOOL_LINT_LATEUSES_H
#define SWITCHBACK_TOOL_LINT_LATEUSES_H

#include "lint/Waits.h"

#include "clang/AST/Decl.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"

#include <optional>

namespace switchback {

struct LateUse {
  clang::SourceLocation suspension; ///< a suspension in front of `use`; invalid: the one before the body begins
  clang::SourceLocation use;
};

struct LateUses {
  llvm::DenseMap<const clang::ParmVarDecl *, LateUse> parameters; ///< the first of each
  std::optional<LateUse> object;                                  ///< `this`, of a lambda what it has captured
  Beginning beginning = Beginning::AtOnce;
};

LateUses findLateUses(const clang::FunctionDecl *function, const clang::CoroutineBodyStmt *body);

/// Whose `expression` names a part, itself included: `p` of `p`, `p.member`, `static_cast<T &&>(p[0])`; null: nobody's.
const clang::ValueDecl *rootOf(const clang::Expr *expression);

} // namespace switchback

#endif
