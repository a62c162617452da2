// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [hidden text]: lowering takes statements and expressions apart in the user's text. A macro that spells a part
// of one, or a directive in the middle of one, hides that text. check, build and layout say where; the file is then
// expanded at those places only (Expand.h) and read again, so that no later phase knows of macros.
#ifndef SWITCHBACK_TOOL_EXPAND_HIDDENTEXT_H
#define SWITCHBACK_TOOL_EXPAND_HIDDENTEXT_H

#include "TokenTrace.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringRef.h"

#include <map>
#include <set>
#include <string>

namespace switchback {

/// Whether the token, which a macro's body spells, comes from one that stands for a keyword: those are never expanded.
bool isFromKeywordMacro(clang::SourceLocation at, const clang::SourceManager &sources);

class HiddenText {
public:
  explicit HiddenText(const clang::SourceManager &sources) : sources(sources) {}

  /// Every use of a macro in the main file that the token at `at` comes out of; false when there is none.
  bool addMacrosAround(clang::SourceLocation at);
  /// The directives in `range`, if they only choose between texts; false when one of them does something else.
  bool addDirectives(FileRange range, const TokenTrace &tokens);

  bool empty() const { return macroUses.empty() && directives.empty() && insertions.empty(); }

  std::set<unsigned> macroUses;  ///< offsets of the macros' names
  std::set<unsigned> directives; ///< offsets of directives' `#`
  /// By the offsets that they stand in front of: note [written defaults]. They have no end of line.
  std::map<unsigned, std::string> insertions;

private:
  const clang::SourceManager &sources;
};

} // namespace switchback

#endif
