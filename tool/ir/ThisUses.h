// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SWITCHBACK_TOOL_IR_THISUSES_H
#define SWITCHBACK_TOOL_IR_THISUSES_H

#include "ir/Ir.h"

#include "clang/AST/ExprCXX.h"

#include <set>

namespace switchback {

/// What the body of a member function, or a lambda in it, does with `this`, written or not, outside the lambdas
/// `apart`.
ir::Object::Use findThis(const clang::Stmt *body, const std::set<const clang::LambdaExpr *> &apart = {});

} // namespace switchback

#endif
