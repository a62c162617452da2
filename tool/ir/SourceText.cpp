// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/SourceText.h"

#include "clang/Lex/Lexer.h"

#include <algorithm>
#include <cstring>

using namespace clang;

namespace switchback {

SourceText::SourceText(const SourceManager &sources, const LangOptions &language, const TokenTrace &tokens)
    : sources(sources), language(language), tokens(tokens), file(sources.getMainFileID()),
      buffer(sources.getBufferData(file)) {}

void SourceText::standsIn(SourceLocation brace) {
  for (argumentDepth = 0; brace.isMacroID() && sources.isMacroArgExpansion(brace); ++argumentDepth)
    brace = sources.getImmediateSpellingLoc(brace);
}

std::optional<unsigned> SourceText::editableOffset(SourceLocation at) const {
  at = behindArguments(at, sources);
  if (at.isMacroID() || sources.getFileID(at) != file)
    return std::nullopt;
  return sources.getFileOffset(at);
}

std::optional<FileRange> SourceText::expressionRange(SourceRange range) const {
  CharSourceRange characters = Lexer::makeFileCharRange(CharSourceRange::getTokenRange(range), sources, language);
  if (characters.isInvalid() || sources.getFileID(characters.getBegin()) != file)
    return std::nullopt;
  return FileRange{sources.getFileOffset(characters.getBegin()), sources.getFileOffset(characters.getEnd())};
}

FileRange SourceText::statementRange(SourceRange range) const {
  auto inBody = [&](SourceLocation at) {
    for (unsigned i = 0; i != argumentDepth && at.isMacroID() && sources.isMacroArgExpansion(at); ++i)
      at = sources.getImmediateSpellingLoc(at);
    return at;
  };
  SourceLocation begin = sources.getExpansionLoc(inBody(range.getBegin()));
  SourceLocation end = inBody(range.getEnd());
  if (end.isMacroID())
    end = sources.getExpansionRange(end).getEnd();
  unsigned last = sources.getFileOffset(end);
  return {sources.getFileOffset(begin), tokenEnd(last)};
}

void SourceText::mark(FileRange range, ir::Piece piece) { replace(range, {std::move(piece)}); }

void SourceText::replace(FileRange range, std::vector<ir::Piece> pieces) {
  marks[range.begin] = Mark{range.end, std::move(pieces)};
}

ir::Text SourceText::slice(FileRange range, std::vector<Hole> holes) const {
  std::sort(holes.begin(), holes.end(), [](const Hole &a, const Hole &b) { return a.range.begin < b.range.begin; });
  ir::Text text;
  text.span = span(range);
  unsigned at = range.begin;
  auto verbatimTo = [&](unsigned end) {
    if (end > at)
      text.pieces.push_back({ir::Piece::Kind::Verbatim, buffer.slice(at, end).str()});
    at = std::max(at, end);
  };
  auto hole = holes.begin();
  auto next = marks.lower_bound(range.begin);
  while (true) {
    unsigned holeAt = hole != holes.end() ? hole->range.begin : ~0u;
    unsigned markAt = next != marks.end() && next->first < range.end ? next->first : ~0u;
    if (holeAt == ~0u && markAt == ~0u)
      break;
    if (holeAt <= markAt) {
      verbatimTo(holeAt);
      ir::Piece piece;
      piece.kind = ir::Piece::Kind::Operand;
      piece.operand = hole->operand;
      text.pieces.push_back(std::move(piece));
      at = hole->range.end;
      ++hole;
      next = marks.lower_bound(at);
    } else {
      verbatimTo(markAt);
      text.pieces.insert(text.pieces.end(), next->second.pieces.begin(), next->second.pieces.end());
      at = next->second.end;
      do
        ++next; // behind an insertion, too, which is empty
      while (next != marks.end() && next->first < at);
    }
  }
  verbatimTo(range.end);
  return text;
}

ir::SourcePoint SourceText::point(unsigned offset) const {
  return {offset, sources.getLineNumber(file, offset), sources.getColumnNumber(file, offset)};
}

namespace {
bool startsLine(llvm::StringRef buffer, unsigned offset) {
  while (offset > 0 && (buffer[offset - 1] == ' ' || buffer[offset - 1] == '\t'))
    --offset;
  return offset == 0 || buffer[offset - 1] == '\n';
}

/// Behind the comment that begins at `offset`; `offset` when none does.
unsigned behindComment(llvm::StringRef buffer, unsigned offset) {
  if (buffer.substr(offset, 2) == "/*") {
    size_t end = buffer.find("*/", offset + 2);
    return end == llvm::StringRef::npos ? buffer.size() : end + 2;
  }
  return buffer.substr(offset, 2) == "//" ? behindDirective(buffer, offset) : offset; // it may be continued, too
}
} // namespace

unsigned SourceText::skipTrivia(unsigned offset) const {
  while (offset < buffer.size()) {
    auto skipped = std::find_if(tokens.skipped.begin(), tokens.skipped.end(),
                                [&](FileRange range) { return range.contains(offset); });
    if (skipped != tokens.skipped.end()) {
      offset = skipped->end;
    } else if (isspace(static_cast<unsigned char>(buffer[offset])) || buffer[offset] == '\\') {
      ++offset;
    } else if (unsigned end = behindComment(buffer, offset); end != offset) {
      offset = end;
    } else if (buffer[offset] == '#' && startsLine(buffer, offset)) {
      offset = behindDirective(buffer, offset);
    } else {
      break;
    }
  }
  return offset;
}

unsigned SourceText::tokenEnd(unsigned offset) const {
  SourceLocation at = sources.getComposedLoc(file, offset);
  // A macro invocation's expansion range ends at its closing parenthesis, so one token is always enough.
  return offset + Lexer::MeasureTokenLength(at, sources, language);
}

unsigned SourceText::behindBrackets(unsigned open) const {
  unsigned depth = 0;
  for (unsigned offset = open; offset < buffer.size(); offset = skipTrivia(tokenEnd(offset))) {
    if (llvm::StringRef("({[").contains(buffer[offset]))
      ++depth;
    else if (llvm::StringRef(")}]").contains(buffer[offset]) && --depth == 0)
      return offset + 1;
  }
  return open;
}

unsigned SourceText::behindToken(unsigned offset) const {
  return llvm::StringRef("({[").contains(buffer[offset]) ? behindBrackets(offset) : tokenEnd(offset);
}

unsigned SourceText::behindSemicolon(unsigned offset) const {
  unsigned next = skipTrivia(offset);
  return next < buffer.size() && buffer[next] == ';' ? next + 1 : offset;
}

namespace {
/// Conditions are decided; what changes the meaning of the text behind it stays.
bool keepsDirective(llvm::StringRef directive) {
  llvm::StringRef name = directive.drop_front().ltrim(" \t");
  return name.starts_with("define") || name.starts_with("undef") || name.starts_with("pragma");
}
} // namespace

std::string SourceText::comments(FileRange trivia) const {
  std::string result;
  auto keep = [&](llvm::StringRef text) { result += (result.empty() ? "" : "\n") + text.str(); };
  unsigned offset = trivia.begin;
  while (offset < trivia.end) {
    unsigned end = behindComment(buffer, offset);
    if (end != offset) {
      keep(buffer.slice(offset, end));
      offset = end;
    } else if (buffer[offset] == '#') {
      end = behindDirective(buffer, offset);
      if (keepsDirective(buffer.slice(offset, end)))
        keep(buffer.slice(offset, end));
      offset = end;
    } else {
      auto skipped = std::find_if(tokens.skipped.begin(), tokens.skipped.end(),
                                  [&](FileRange range) { return range.contains(offset); });
      end = offset + 1;
      if (skipped != tokens.skipped.end()) {
        end = skipped->end;
      } else if (buffer.substr(offset).starts_with("_Pragma")) {
        end = behindBrackets(skipTrivia(offset + std::strlen("_Pragma")));
        keep(buffer.slice(offset, end));
      }
      offset = end;
    }
  }
  return result;
}

std::string SourceText::indentation(unsigned offset) const {
  size_t begin = buffer.rfind('\n', offset);
  begin = begin == llvm::StringRef::npos ? 0 : begin + 1;
  if (begin > offset)
    begin = offset;
  size_t end = begin;
  while (end < offset && (buffer[end] == ' ' || buffer[end] == '\t'))
    ++end;
  return buffer.slice(begin, end).str();
}

} // namespace switchback
