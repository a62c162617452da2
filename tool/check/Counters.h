// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [counters]: `__COUNTER__` counts how often it is expanded, in the order of the text. Lowering changes that
// order, writes some text twice, and leaves out what a macro's expansion has replaced. So once a coroutine counts, all
// of the file's own uses become the numbers that they are (expand/Expand.h), and go on being different from each other.
#ifndef SWITCHBACK_TOOL_CHECK_COUNTERS_H
#define SWITCHBACK_TOOL_CHECK_COUNTERS_H

#include "Diagnostics.h"
#include "Options.h"
#include "TokenTrace.h"
#include "expand/HiddenText.h"
#include "find/Find.h"

namespace switchback {

/// Adds every use that counts to `hidden`; reports where that would change what others count.
void checkCounters(const std::vector<FoundCoroutine> &coroutines, const clang::SourceManager &sources,
                   const TokenTrace &tokens, const Options &options, HiddenText &hidden, Diagnostics &diagnostics);

} // namespace switchback

#endif
