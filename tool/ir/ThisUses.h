// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SWITCHBACK_TOOL_IR_THISUSES_H
#define SWITCHBACK_TOOL_IR_THISUSES_H

#include "clang/AST/ExprCXX.h"

#include <set>

namespace switchback {

/// Whether the body of a member function needs its object: `this` is evaluated in it, or in a lambda of it, written or
/// not, but those in `apart`. What is not evaluated (`sizeof x_`) needs no object.
bool usesThis(const clang::Stmt *body, const std::set<const clang::LambdaExpr *> &apart = {});

/// Whether the lambda means the object of the member function around it anywhere, evaluated or not: `decltype(this)`.
bool mentionsThis(const clang::LambdaExpr *lambda);

} // namespace switchback

#endif
