// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine's IR as indented text, for --dump and for tests that fail. Nothing reads it back.
#ifndef SWITCHBACK_TOOL_IR_DUMP_H
#define SWITCHBACK_TOOL_IR_DUMP_H

#include "ir/Ir.h"

#include <string>

namespace switchback::ir {

std::string dump(const Coroutine &coroutine);
/// One expression tree or one block, as the dump of the whole shows them.
std::string dump(const Expr &expr, const Coroutine &coroutine);
std::string dump(const Block &block, const Coroutine &coroutine);
/// A text on one line, pieces marked: `f(<line#2>, <operand 0>)`.
std::string dump(const Text &text, const Coroutine &coroutine);

} // namespace switchback::ir

#endif
