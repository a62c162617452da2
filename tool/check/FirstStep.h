// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [first step]: a task whose frame is by value begins as a function that is called, and becomes a coroutine only
// if it has to wait. So its body is compiled twice (runtime/include/switchback/detail/task_frame.hpp).
#ifndef SWITCHBACK_TOOL_CHECK_FIRSTSTEP_H
#define SWITCHBACK_TOOL_CHECK_FIRSTSTEP_H

#include "clang/AST/Stmt.h"

namespace switchback {

/// Whether nobody can tell that there are two of the body: nothing in it exists once for each function that contains it
/// (a static variable, the type of a lambda, a local class), and no loop in it has to know its coroutine from the
/// beginning. An asm is the compiler's to duplicate anyway.
bool mayBeCompiledTwice(const clang::Stmt *body);

} // namespace switchback

#endif
