// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which statements and expressions of a body suspend, return from the coroutine or jump out of themselves: what
// decides whether a statement stays the user's text. Computed once, in one walk.
#ifndef SWITCHBACK_TOOL_CHECK_SUSPENSIONMAP_H
#define SWITCHBACK_TOOL_CHECK_SUSPENSIONMAP_H

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace switchback {

struct StmtFacts {
  bool suspends = false;     ///< a suspension point inside, lambdas and local classes apart
  bool returns = false;      ///< a co_return inside
  bool breaksOut = false;    ///< a break that leaves the statement
  bool continuesOut = false; ///< a continue that leaves the statement
  bool jumpsOut = false;     ///< a goto that leaves the statement
  bool isJumpedInto = false; ///< a label inside, a goto to it outside
};

class SuspensionMap {
public:
  explicit SuspensionMap(const clang::Stmt *body);

  const StmtFacts &operator[](const clang::Stmt *statement) const;
  bool suspends(const clang::Stmt *statement) const { return statement && (*this)[statement].suspends; }

private:
  StmtFacts walk(const clang::Stmt *statement);
  void noteJumps();

  using Path = std::vector<const clang::Stmt *>;
  Path path; ///< from the body to the statement where the walk is
  llvm::MapVector<const clang::LabelDecl *, Path> labels;
  std::vector<std::pair<const clang::LabelDecl *, Path>> gotos;
  // Only statements with something to say have an entry; looked up, never iterated over.
  llvm::DenseMap<const clang::Stmt *, StmtFacts> facts;
};

/// The children that belong to the coroutine's own evaluation: of a suspension only the expression that makes the
/// awaiter (the rest is repeated through OpaqueValueExprs), of a co_return the promise call, of a lambda the
/// initialisers of its captures.
llvm::SmallVector<const clang::Stmt *, 8> evaluatedChildren(const clang::Stmt *statement);

/// The call of the promise's yield_value that a yield makes, resolved or not; null: none of one argument.
const clang::CallExpr *yieldCallOf(const clang::Expr *yield);

} // namespace switchback

#endif
