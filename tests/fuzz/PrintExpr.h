// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of a program's text.
#pragma once

#include "Tree.h"

namespace fuzz {

/// Appends the whole function, with the class or the function around it.
void printCoroutine(const Program &program, std::string &out);

/// What main has to call if that is more than the coroutine: one of the function around it for each T.
std::string printRuns(const Program &program);

/// Appends the body's statements.
void printBody(const Program &program, unsigned depth, std::string &out);

/// The arguments of a call, of which those of type T are called `given`.
std::string arguments(const Program &program, const std::string &given = "given");
/// The call, in a coroutine that awaits it if it gives a task.
std::string awaited(const Program &program, const std::string &call);

std::string printExpr(const Node &node);
std::string printVariable(const Node &node);
std::string printAlias(const Node &node);

/// `form` with %c, %e and %n replaced.
std::string spell(const std::string &form, const std::string &counter, const std::string &expression,
                  const std::string &name = "");

} // namespace fuzz
