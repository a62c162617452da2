// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Locals that keep the value of an expression with its category: a glvalue as a reference, which is a pointer.
#ifndef SWITCHBACK_TOOL_IR_KEEP_H
#define SWITCHBACK_TOOL_IR_KEEP_H

#include "ir/Ir.h"

namespace switchback::ir {

/// The type of such a local.
Type typeToKeep(const Expr &value);
/// What its use stands for.
Piece::Kind useOfKept(const Expr &value);

/// The same properties, but of a class that only the tool knows.
Type asClass(Type type, const std::string &spelling);
/// The runtime's class, whose objects have to be destroyed.
Type asObject(const std::string &spelling);

} // namespace switchback::ir

#endif
