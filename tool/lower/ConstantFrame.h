// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [constant frames]: no compiler runs a coroutine in a constant expression, but a generator's state machine is a
// class like any other. What C++14's constant expressions lack is left out of the one of an SB_CONSTEXPR generator:
//
//   goto            a resumption's label is a case of one switch around the body, wherever it stands in it
//   placement new   what is kept is a member with a value, to which a declaration assigns
//   unions          blocks that exclude each other lie side by side
//   destructors     an exception that leaves the body is noticed by whoever makes the step (value_machine.hpp)
//
// In: IR of a constant frame, before and after unwind. Reports what needs one of these after all; of what only a
// template's arguments tell the output asserts it (detail/constant_value.hpp).
#ifndef SWITCHBACK_TOOL_LOWER_CONSTANTFRAME_H
#define SWITCHBACK_TOOL_LOWER_CONSTANTFRAME_H

#include "Diagnostics.h"
#include "ir/Ir.h"

namespace switchback {

/// Before unwind: nothing that such a frame keeps has a destructor, whatever a template's arguments are.
void dropDestructors(ir::Coroutine &coroutine);

void checkConstantFrame(const ir::Coroutine &coroutine, Diagnostics &diagnostics);

} // namespace switchback

#endif
