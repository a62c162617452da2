// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of a program's text.
#pragma once

#include "Tree.h"

namespace fuzz {

/// Appends the whole function.
void printCoroutine(const Program &program, std::string &out);

std::string printExpr(const Node &node);
std::string printVariable(const Node &node);
std::string printAlias(const Node &node);

/// `form` with %c, %e and %n replaced.
std::string spell(const std::string &form, const std::string &counter, const std::string &expression,
                  const std::string &name = "");

} // namespace fuzz
