// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a body reaches that is neither its own nor global: a member function's object, what a lambda has captured.
#ifndef SWITCHBACK_TOOL_IR_OBJECTUSES_H
#define SWITCHBACK_TOOL_IR_OBJECTUSES_H

#include "ir/Ir.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

#include <set>
#include <vector>

namespace switchback {

struct ObjectUses {
  ir::Object::Use use = ir::Object::Use::None;    ///< of `this`, written or not
  std::vector<const clang::ValueDecl *> captured; ///< by the function, if it is a lambda's; in the order of their uses
  bool any() const { return use != ir::Object::Use::None || !captured.empty(); }
};

/// Of `body`, which is `function`'s or part of it, outside of the lambdas `apart`.
ObjectUses findObjectUses(const clang::FunctionDecl *function, const clang::Stmt *body,
                          const std::set<const clang::LambdaExpr *> &apart = {});

} // namespace switchback

#endif
