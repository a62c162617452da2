// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the AST does not remember of the main file's tokens: every identifier of the expanded stream (so that names
// in macro bodies are known), directives and skipped ranges, uses of macros, where `__COUNTER__` counts, where
// `operator co_await` stands, and what `#pragma clang diagnostic` says.
//
// In: a Preprocessor before its first token. Out: plain vectors in source order, once finish()
// has been called.
#ifndef SWITCHBACK_TOOL_TOKENTRACE_H
#define SWITCHBACK_TOOL_TOKENTRACE_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clang {
class IdentifierInfo;
class Preprocessor;
class SourceManager;
} // namespace clang

namespace switchback {

/// An identifier of the expanded main file; keywords are not among them.
struct TracedIdentifier {
  clang::SourceLocation location; ///< may be a macro location
  /// In the main file: where it is spelled, if there or in a macro's argument, else where the macro is used.
  unsigned offset = 0;
  const clang::IdentifierInfo *identifier = nullptr;
  bool fromMacroBody = false; ///< spelled in a macro's definition: the text of the main file does not show it
  bool qualified = false;     ///< behind `.`, `->` or `::`
};

/// Offsets in the main file, half open.
struct FileRange {
  unsigned begin = 0, end = 0;
  bool contains(unsigned offset) const { return begin <= offset && offset < end; }
  bool overlaps(FileRange other) const { return begin < other.end && other.begin < end; }
};

/// A `#` directive of the main file, in skipped parts too.
struct TracedDirective {
  enum class Kind { If, Elif, Else, Endif, Define, Undef, Include, Pragma, Other };
  Kind kind = Kind::Other;
  unsigned offset = 0; ///< of the `#`
  unsigned line = 0;   ///< physical line
};

/// A use of a macro in the main file.
struct MacroUse {
  std::string name;
  FileRange range;            ///< the invocation with its parentheses; of the outermost macro if fromMacroBody
  FileRange arguments;        ///< between the parentheses; empty for object-like macros
  bool fromMacroBody = false; ///< spelled in another macro's definition
  std::string outer;          ///< fromMacroBody: the macro whose use stands in the main file
};

/// `operator co_await` as the main file spells it, in a macro's definition too; not in skipped parts.
struct AwaitOperator {
  FileRange operatorKeyword, awaitKeyword;
  bool inDirective = false;
};

/// `operator co_await` as the parser reads it in the main file, but for SB_OPERATOR_AWAIT.
struct AwaitOperatorUse {
  unsigned offset = 0; ///< like TracedIdentifier's
  /// Where its second keyword is spelled: AwaitOperator::awaitKeyword.begin if the first stands before it. Nothing: in
  /// another file.
  std::optional<unsigned> spelled;
  std::string macro; ///< that spells it; empty: none
};

/// `#pragma clang diagnostic` or `#pragma GCC diagnostic` in the main file, not in skipped parts, and not a _Pragma:
/// the preprocessor tells only of those whose option it knows.
struct DiagnosticPragma {
  enum class Kind { Push, Pop, Ignored, Warning, Error };
  Kind kind;
  unsigned offset = 0; ///< of the `#`
  std::string option;  ///< `-Wname`; empty: of a push or pop
};

/// Follows the arguments of macros to where they are spelled: in a file, or in the body of a macro.
clang::SourceLocation behindArguments(clang::SourceLocation at, const clang::SourceManager &sources);

/// The end of the last line of the directive that begins at `offset`: without its newline.
unsigned behindDirective(llvm::StringRef file, unsigned offset);

class TokenTrace {
public:
  /// To be called before the first token is lexed; the trace must stay where it is until the end of the parse.
  void install(clang::Preprocessor &preprocessor);
  /// To be called behind the last token: sorts, and adds what the preprocessor does not tell.
  void finish(const clang::Preprocessor &preprocessor);

  std::vector<TracedIdentifier> identifiers; ///< by offset, then in the order of the stream
  std::vector<TracedDirective> directives;
  std::vector<FileRange> skipped;         ///< from the `#` of the directive before a skipped part to that behind it
  std::vector<MacroUse> switchbackMacros; ///< uses of macros named SB_*
  std::vector<MacroUse> otherMacros;      ///< uses of all others, but those in macros' bodies

  std::vector<unsigned> counts;   ///< where `__COUNTER__` counts: offsets like TracedIdentifier's
  bool countsInLaterFile = false; ///< and it does so in a file that is included behind one of them

  std::vector<DiagnosticPragma> diagnosticPragmas;

  std::vector<AwaitOperator> awaitOperators;
  std::vector<AwaitOperatorUse> awaitOperatorUses; ///< in the order of the stream

  /// Identifiers whose expansion offset lies in the range.
  std::pair<const TracedIdentifier *, const TracedIdentifier *> identifiersIn(FileRange range) const;
  bool hasDirectiveIn(FileRange range) const;
  /// Where a condition of the preprocessor leaves it out; the directive before such a part is not in it.
  bool isSkipped(unsigned offset) const;
};

} // namespace switchback

#endif
