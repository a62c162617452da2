// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words for the IR's enumerations, for dumps and reports.
#ifndef SWITCHBACK_TOOL_IR_NAMES_H
#define SWITCHBACK_TOOL_IR_NAMES_H

#include "ir/Ir.h"

namespace switchback::ir {

const char *nameOf(TypeClass kind);
const char *nameOf(LocalKind kind);
const char *nameOf(Storage storage);
const char *nameOf(Category category);
const char *nameOf(AwaiterKind kind);
const char *nameOf(SuspendKind kind);
const char *nameOf(Expr::Kind kind);
const char *nameOf(Declare::Form form);
const char *nameOf(Loop::Kind kind);

} // namespace switchback::ir

#endif
