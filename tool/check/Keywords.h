// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What --all has to say of a file beyond its coroutines' bodies: lowered code has no keywords, so every
// `operator co_await` becomes SB_OPERATOR_AWAIT, and needs the runtime, which nobody who writes keywords has to
// include.
//
//   reply operator co_await(request);   ->   reply SB_OPERATOR_AWAIT(request);
#ifndef SWITCHBACK_TOOL_CHECK_KEYWORDS_H
#define SWITCHBACK_TOOL_CHECK_KEYWORDS_H

#include "Diagnostics.h"
#include "Options.h"
#include "TokenTrace.h"
#include "find/Find.h"

#include "llvm/ADT/StringRef.h"

namespace switchback {

struct Replacement {
  FileRange range;
  llvm::StringRef text;
};

/// What is to be written instead of the keywords; a comment between them stays.
std::vector<Replacement> replacements(const AwaitOperator &use, llvm::StringRef file);

/// Reports keywords that are not meant or cannot be replaced, and coroutines that have no runtime.
void checkKeywords(const std::vector<FoundCoroutine> &coroutines, const clang::ASTContext &context,
                   const TokenTrace &tokens, const Options &options, Diagnostics &diagnostics);

} // namespace switchback

#endif
