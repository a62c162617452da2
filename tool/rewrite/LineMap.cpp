// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "rewrite/LineMap.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Token.h"

#include <algorithm>

using namespace clang;

namespace switchback {

LineMap::LineMap(llvm::StringRef source) : lineStarts{0} {
  for (size_t i = source.find('\n'); i != llvm::StringRef::npos; i = source.find('\n', i + 1))
    lineStarts.push_back(i + 1);
  readDirectives(source);
}

unsigned LineMap::lineAt(unsigned offset) const {
  return std::upper_bound(lineStarts.begin(), lineStarts.end(), offset) - lineStarts.begin();
}

PresumedLine LineMap::presumed(unsigned physicalLine) const {
  auto behind = std::upper_bound(changes.begin(), changes.end(), physicalLine,
                                 [](unsigned line, const Change &change) { return line < change.from; });
  if (behind == changes.begin())
    return {physicalLine, ""};
  const Change &change = *std::prev(behind);
  return {change.presumed.line + (physicalLine - change.from), change.presumed.file};
}

/// Lexes raw, so that the text of a string literal is not taken for a directive.
void LineMap::readDirectives(llvm::StringRef source) {
  LangOptions language;
  language.CPlusPlus = language.CPlusPlus11 = language.LineComment = true;
  std::string text = source.str(); // the lexer wants a terminator
  Lexer lexer(SourceLocation(), language, text.data(), text.data(), text.data() + text.size());
  auto offset = [&](const Token &token) { return lexer.getCurrentBufferOffset() - token.getLength(); };
  auto spelling = [&](const Token &token) { return text.substr(offset(token), token.getLength()); };

  Token token;
  lexer.LexFromRawLexer(token);
  while (token.isNot(tok::eof)) {
    bool directive = token.is(tok::hash) && token.isAtStartOfLine();
    lexer.LexFromRawLexer(token);
    if (!directive || token.isAtStartOfLine())
      continue;
    if (token.is(tok::raw_identifier) && token.getRawIdentifier() == "line")
      lexer.LexFromRawLexer(token);
    unsigned number = 0;
    if (token.isAtStartOfLine() || token.isNot(tok::numeric_constant) ||
        llvm::StringRef(spelling(token)).getAsInteger(10, number))
      continue;
    Change change{lineAt(offset(token)) + 1, {number, changes.empty() ? "" : changes.back().presumed.file}};
    lexer.LexFromRawLexer(token);
    if (token.is(tok::string_literal) && !token.isAtStartOfLine())
      change.presumed.file = spelling(token);
    changes.push_back(std::move(change));
  }
}

} // namespace switchback
