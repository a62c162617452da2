// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the AST does not remember of the main file's tokens: every identifier of the expanded stream (so that names
// in macro bodies are known), directives and skipped ranges, and uses of the SB_ macros.
//
// In: a Preprocessor before its first token. Out: plain vectors in source order, complete after the parse.
#ifndef SWITCHBACK_TOOL_TOKENTRACE_H
#define SWITCHBACK_TOOL_TOKENTRACE_H

#include "clang/Basic/SourceLocation.h"

#include <string>
#include <utility>
#include <vector>

namespace clang {
class IdentifierInfo;
class Preprocessor;
} // namespace clang

namespace switchback {

/// An identifier (or keyword) of the expanded main file.
struct TracedIdentifier {
  clang::SourceLocation location; ///< may be a macro location
  unsigned offset = 0;            ///< of its expansion in the main file
  const clang::IdentifierInfo *identifier = nullptr;
  bool fromMacroBody = false; ///< spelled in a macro's definition, not in the main file or an argument
  bool qualified = false;     ///< behind `.`, `->` or `::`
};

/// Offsets in the main file, half open.
struct FileRange {
  unsigned begin = 0, end = 0;
  bool contains(unsigned offset) const { return begin <= offset && offset < end; }
  bool overlaps(FileRange other) const { return begin < other.end && other.begin < end; }
};

/// A `#` directive of the main file.
struct TracedDirective {
  enum class Kind { If, Elif, Else, Endif, Define, Undef, Include, Pragma, Other };
  Kind kind = Kind::Other;
  unsigned offset = 0; ///< of the `#`
  unsigned line = 0;   ///< physical line
};

/// A use of a macro in the main file.
struct MacroUse {
  std::string name;
  FileRange range;     ///< the invocation with its parentheses
  FileRange arguments; ///< between the parentheses; empty for object-like macros
  bool nested = false; ///< stands in the arguments of another macro's use
};

class TokenTrace {
public:
  /// To be called before the first token is lexed; the trace must outlive the parse.
  void install(clang::Preprocessor &preprocessor);

  std::vector<TracedIdentifier> identifiers; ///< by offset, then by order in the stream
  std::vector<TracedDirective> directives;
  std::vector<FileRange> skipped;     ///< from `#if` to the `#` of the directive that ends the skipped part
  std::vector<MacroUse> suspensions; ///< uses of macros named SB_*, those nested in others' arguments included
  std::vector<MacroUse> expansions;   ///< uses of all other macros, not those nested in another's body

  /// Identifiers whose expansion offset lies in the range.
  std::pair<const TracedIdentifier *, const TracedIdentifier *> identifiersIn(FileRange range) const;
  bool hasDirectiveIn(FileRange range) const;
};

} // namespace switchback

#endif
