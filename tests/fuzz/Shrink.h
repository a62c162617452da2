// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A failing program made smaller, as long as it fails in the same way.
#pragma once

#include "Tree.h"

#include <functional>

namespace fuzz {

/// Which of the programs still fail; asked for many at once, as they share a compilation.
using StillFails = std::function<std::vector<bool>(const std::vector<Program> &)>;

/// `rounds`: how often `fails` may be asked.
Program shrink(Program program, const StillFails &fails, int rounds = 120);

} // namespace fuzz
