// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/Counters.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Driver/Types.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace switchback {

/// The body with what stands in front of it.
static FileRange textOf(const FoundCoroutine &coroutine, const SourceManager &sources) {
  auto offset = [&](SourceLocation at) { return sources.getFileOffset(sources.getExpansionLoc(at)); };
  return {offset(coroutine.function->getBeginLoc()), offset(coroutine.function->getEndLoc()) + 1};
}

static bool isDirective(unsigned offset, const TokenTrace &tokens, StringRef file) {
  return llvm::any_of(tokens.directives, [&](const TracedDirective &directive) {
    return FileRange{directive.offset, behindDirective(file, directive.offset)}.contains(offset);
  });
}

/// By its name: one that is compiled on its own.
static bool isSource(StringRef name) {
  using namespace clang::driver;
  const types::ID type = types::lookupTypeForExtension(llvm::sys::path::extension(name).ltrim('.'));
  return type != types::TY_INVALID && !types::onlyPrecompileType(type);
}

void checkCounters(const std::vector<FoundCoroutine> &coroutines, const SourceManager &sources,
                   const TokenTrace &tokens, const Options &options, HiddenText &hidden, Diagnostics &diagnostics) {
  const SourceLocation begin = sources.getLocForStartOfFile(sources.getMainFileID());
  const StringRef file = sources.getBufferData(sources.getMainFileID());
  auto first = llvm::find_if(tokens.counts, [&](unsigned offset) {
    return llvm::any_of(coroutines, [&](const FoundCoroutine &coroutine) {
      return coroutine.inMainFile && textOf(coroutine, sources).contains(offset);
    });
  });
  if (first == tokens.counts.end())
    return;
  auto refuse = [&](const char *reason) {
    diagnostics.report(Diag::CountingMacro, begin.getLocWithOffset(*first), {reason});
  };
  if (!isSource(options.input))
    return refuse("the files that include this one count on");
  if (tokens.countsInLaterFile)
    return refuse("a file that is included behind it counts on");
  for (unsigned offset : tokens.counts) {
    if (isDirective(offset, tokens, file))
      return refuse("a directive counts, too");
    hidden.macroUses.insert(offset);
    for (const MacroUse &use : tokens.otherMacros)
      if (use.range.contains(offset))
        hidden.macroUses.insert(use.range.begin);
  }
}

} // namespace switchback
