// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Slices of the user's file with the places marked that may have to be spelled differently.
//
// Clang's locations inside macros are pairs (spelling, expansion); here everything is an offset in the main file. A
// token of a macro's argument is spelled in the file, so it can be edited; one of a macro's body cannot ("frozen").
#ifndef SWITCHBACK_TOOL_IR_SOURCETEXT_H
#define SWITCHBACK_TOOL_IR_SOURCETEXT_H

#include "TokenTrace.h"
#include "ir/Ir.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringRef.h"

#include <map>
#include <optional>
#include <vector>

namespace switchback {

class SourceText {
public:
  SourceText(const clang::SourceManager &sources, const clang::LangOptions &language, const TokenTrace &tokens);

  /// From now on the text is that of a body which begins at `brace`, perhaps in an argument of our macros: what stands
  /// in the same argument is no macro's.
  void standsIn(clang::SourceLocation brace);

  /// The file offset at which the token at `at` can be edited; nothing if a macro's body spells it.
  std::optional<unsigned> editableOffset(clang::SourceLocation at) const;
  /// The text of an expression: its own characters, even when it is a macro's argument; nothing when part of it is
  /// spelled in a macro's body.
  std::optional<FileRange> expressionRange(clang::SourceRange range) const;
  /// The text of a statement: whole macro invocations where a macro spells part of it.
  FileRange statementRange(clang::SourceRange range) const;

  /// Whatever a later phase may spell differently: `piece` replaces the characters of `range`.
  void mark(FileRange range, ir::Piece piece);
  /// What is spelled differently in any case. Marks inside `range` count only for slices of what is inside.
  void replace(FileRange range, std::vector<ir::Piece> pieces);

  struct Hole {
    FileRange range;
    unsigned operand;
  };
  /// The characters of `range` as pieces: marks become pieces, holes become operands.
  ir::Text slice(FileRange range, std::vector<Hole> holes = {}) const;

  ir::SourcePoint point(unsigned offset) const;
  ir::SourceSpan span(FileRange range) const { return {point(range.begin), point(range.end)}; }
  llvm::StringRef characters(FileRange range) const { return buffer.slice(range.begin, range.end); }

  /// The offset of the next token at or behind `offset`: behind white space, comments and directives.
  unsigned skipTrivia(unsigned offset) const;
  /// The end of the token that begins at `offset`.
  unsigned tokenEnd(unsigned offset) const;
  /// Behind the bracket that closes the one at `open`, or `open` when there is none.
  unsigned behindBrackets(unsigned open) const;
  /// Behind the token at `offset`, or behind what closes it, if it is a bracket that opens.
  unsigned behindToken(unsigned offset) const;
  /// Behind the `;` that follows `offset`, or `offset` when none does.
  unsigned behindSemicolon(unsigned offset) const;
  /// The comments between two statements, without the white space around them and the directives between them.
  std::string comments(FileRange trivia) const;
  /// The white space before the first token of the line at `offset`.
  std::string indentation(unsigned offset) const;

private:
  const clang::SourceManager &sources;
  const clang::LangOptions &language;
  const TokenTrace &tokens;
  clang::FileID file;
  unsigned argumentDepth = 0;
  llvm::StringRef buffer;
  struct Mark {
    unsigned end;
    std::vector<ir::Piece> pieces;
  };
  std::map<unsigned, Mark> marks; ///< by begin
};

} // namespace switchback

#endif
