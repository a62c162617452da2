// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The statement that initialises a local, by where the local lives: what the user's declaration did.
#ifndef SWITCHBACK_TOOL_EMIT_INITIALISE_H
#define SWITCHBACK_TOOL_EMIT_INITIALISE_H

#include "ir/Ir.h"

#include <string>

namespace switchback {

/// `isUsed`: the local's name is declared at the top of the resume function. Empty: nothing is to be done.
std::string initialise(const ir::Coroutine &coroutine, const ir::Declare &node, bool isUsed);

} // namespace switchback

#endif
