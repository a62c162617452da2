// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Early refusals: what can be seen on the AST before anything is built. A coroutine that passes may still be refused
// by build (an expression that cannot be split), by spill (a value that cannot be kept) and by layout (a name that
// cannot be changed).
#ifndef SWITCHBACK_TOOL_CHECK_CHECK_H
#define SWITCHBACK_TOOL_CHECK_CHECK_H

#include "Diagnostics.h"
#include "Options.h"
#include "expand/HiddenText.h"
#include "find/Find.h"

namespace switchback {

/// The coroutines to lower; what cannot be lowered is reported, what a macro hides is added to `hidden`.
std::vector<FoundCoroutine> checkCoroutines(std::vector<FoundCoroutine> found, clang::ASTContext &context,
                                            const TokenTrace &tokens, const Options &options, HiddenText &hidden,
                                            Diagnostics &diagnostics);

} // namespace switchback

#endif
