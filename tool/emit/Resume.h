// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text of the resume function's statements.
#ifndef SWITCHBACK_TOOL_EMIT_RESUME_H
#define SWITCHBACK_TOOL_EMIT_RESUME_H

#include "emit/Render.h"
#include "ir/Ir.h"

namespace switchback {

/// Names that the emitter's parts agree on.
struct EmittedNames {
  explicit EmittedNames(const ir::Coroutine &coroutine);
  std::string prefix;     ///< of labels: `sb_`
  std::string machine;    ///< the class: `sb_machine`
  std::string body;       ///< the lambda that a member function's body is: `sb_body`
  std::string self;       ///< the machine itself, as the body names it
  std::string index;      ///< how the body names its resume index
  std::string activation; ///< the local object of the resume function: `sb`
  std::string entry;      ///< where there are regions: the suspension that a resumption still has to reach, `sb_entry`
  std::string region;     ///< the guard of a region: `sb_region`
  std::string regionType, activationType; ///< the runtime's classes
  bool cleans = false;                    ///< something has to be unwound
};

/// From the declarations at the top to the last statement.
void emitResumeBody(const ir::Coroutine &coroutine, const EmittedNames &names, LineWriter &out);

} // namespace switchback

#endif
