// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a lint has to say, before it is known whether anybody wants to hear it.
#ifndef SWITCHBACK_TOOL_LINT_FINDING_H
#define SWITCHBACK_TOOL_LINT_FINDING_H

#include "Diagnostics.h"
#include "lint/LateUses.h"

#include "clang/AST/Decl.h"

#include <string>
#include <vector>

namespace switchback {

struct Finding {
  Warning kind;
  clang::SourceLocation at;
  std::vector<std::string> arguments;
  std::vector<Diagnostics::Note> notes; ///< where the coroutine is suspended
  clang::SourceLocation wayAt;
};

/// The note that says where `function` is suspended before `use`.
inline Diagnostics::Note suspensionNote(const clang::FunctionDecl *function, clang::SourceLocation suspension) {
  if (suspension.isValid())
    return {suspension, "the coroutine is suspended here"};
  return {function->getLocation(), "the coroutine is suspended before its body begins"};
}

} // namespace switchback

#endif
