// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tool, broken in one of the ways of Bugs.def that the environment variable SWITCHBACK_SEEDED_BUG names. It is the
// tool itself but for two functions, which the linker puts in the places of emitMachine and emitValueFrame (--wrap).
#pragma once

#include "emit/Machine.h"

#include <string>
#include <vector>

namespace fuzz {

using Lines = std::vector<switchback::EmittedLine>;

#define IR_BUG(name, text) bool make##name(switchback::ir::Coroutine &coroutine);
#define TEXT_BUG(name, text) bool make##name(Lines &lines);
#define VALUE_BUG(name, text) TEXT_BUG(name, text)
#include "Bugs.def"

} // namespace fuzz
