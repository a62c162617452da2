// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "expand/HiddenText.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace switchback {

bool isFromKeywordMacro(SourceLocation at, const SourceManager &sources) {
  SourceLocation name = sources.getSpellingLoc(sources.getImmediateExpansionRange(at).getBegin());
  llvm::SmallString<32> buffer;
  return llvm::StringSwitch<bool>(Lexer::getSpelling(name, buffer, sources, LangOptions()))
      .Cases("SB_COROUTINE", "SB_VALUE_COROUTINE", "SB_CONSTEXPR", "SB_OPERATOR_AWAIT", true)
      .Cases("SB_YIELD", "SB_YIELD_FROM", "SB_AWAIT", "SB_RETURN", true)
      .Default(false);
}

bool HiddenText::addMacrosAround(SourceLocation at) {
  if (!at.isMacroID())
    return false;
  SourceLocation outwards = sources.getImmediateExpansionRange(at).getBegin();
  if (sources.isMacroArgExpansion(at)) {
    // From the parameter's place in the body to the macro whose argument it is, and from the argument's own text.
    bool found = addMacrosAround(outwards);
    return addMacrosAround(sources.getImmediateSpellingLoc(at)) || found;
  }
  bool found = addMacrosAround(outwards);
  outwards = behindArguments(outwards, sources);
  if (isFromKeywordMacro(at, sources) || !outwards.isFileID() || sources.getFileID(outwards) != sources.getMainFileID())
    return found;
  macroUses.insert(sources.getFileOffset(outwards));
  return true;
}

namespace {

/// The directives from `#if` to `#endif`.
struct Group {
  std::vector<unsigned> offsets;
  bool isHit = false;
};

} // namespace

bool HiddenText::addDirectives(FileRange range, const TokenTrace &tokens) {
  using Kind = TracedDirective::Kind;
  std::vector<Group> open;
  bool onlyChooses = true;
  auto close = [&] {
    if (open.back().isHit)
      directives.insert(open.back().offsets.begin(), open.back().offsets.end());
    open.pop_back();
  };
  for (const TracedDirective &directive : tokens.directives) {
    if (tokens.isSkipped(directive.offset))
      continue;
    bool isHit = range.contains(directive.offset);
    if (directive.kind == Kind::If)
      open.emplace_back();
    if (directive.kind > Kind::Endif) {
      onlyChooses &= !isHit;
    } else if (!open.empty()) {
      open.back().offsets.push_back(directive.offset);
      open.back().isHit |= isHit;
      if (directive.kind == Kind::Endif)
        close();
    }
  }
  return onlyChooses;
}

} // namespace switchback
