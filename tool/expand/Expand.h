// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The main file with some uses of macros replaced by what they expand to, and some directives by nothing:
//
//   #define EMIT(n) SB_YIELD(n)
//   EMIT(a + 1);                    becomes    SB_YIELD(a + 1);
//
// Everything keeps its line. The macros that stand for the keywords stay what they are.
#ifndef SWITCHBACK_TOOL_EXPAND_EXPAND_H
#define SWITCHBACK_TOOL_EXPAND_EXPAND_H

#include "expand/HiddenText.h"

#include <memory>
#include <optional>
#include <string>

namespace clang {
class CompilerInstance;
}

namespace switchback {

/// Preprocesses the main file of `compiler`, called `name` in messages, which must be ready to do so and is of no use
/// afterwards. Nothing, when something was reported: a macro that names itself cannot be replaced by its expansion.
std::optional<std::string> expandHiddenText(clang::CompilerInstance &compiler, const HiddenText &hidden,
                                            const TokenTrace &tokens, const std::string &name);

} // namespace switchback

#endif
