// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What describe() will say: the function's name, and of each suspension its line and how it is written.
//
//   auto page = SB_AWAIT(fetch(url,       // where from     12, "SB_AWAIT(fetch(url, options))"
//                              options));
//   SB_FOR_AWAIT (int i, numbers()) ...                      14, "SB_FOR_AWAIT(..., numbers())"
#include "ir/Builder.h"

#include "clang/Lex/Lexer.h"

#include <algorithm>

using namespace clang;

namespace switchback {
namespace {

constexpr size_t longestText = 80;

bool standsClose(const Token &before, const Token &after) {
  return before.isOneOf(tok::l_paren, tok::l_square) || after.isOneOf(tok::r_paren, tok::r_square, tok::comma);
}

/// The tokens without comments and line ends, as far as there is room.
std::string onOneLine(StringRef characters, const LangOptions &language) {
  const std::string copy = characters.str(); // the lexer wants a null behind it
  Lexer lexer(SourceLocation(), language, copy.data(), copy.data(), copy.data() + copy.size());
  std::string line;
  Token before;
  before.startToken();
  for (Token token; !lexer.LexFromRawLexer(token) || token.isNot(tok::eof); before = token) {
    if (!line.empty() && (token.hasLeadingSpace() || token.isAtStartOfLine()) && !standsClose(before, token))
      line += ' ';
    const unsigned end = lexer.getCurrentBufferOffset();
    line += copy.substr(end - token.getLength(), token.getLength());
  }
  std::replace(line.begin(), line.end(), '\n', ' '); // of a raw string
  if (line.size() <= longestText)
    return line;
  size_t length = longestText - 3;
  while (length != 0 && (line[length] & 0xc0) == 0x80) // inside a character of UTF-8
    --length;
  return line.substr(0, length) + "...";
}

const VarDecl *findVariable(const Stmt *statement, StringRef name) {
  if (!statement)
    return nullptr;
  if (const auto *use = dyn_cast<DeclRefExpr>(statement))
    if (const auto *variable = dyn_cast<VarDecl>(use->getDecl()); variable && variable->getIdentifier())
      return variable->getName() == name ? variable : nullptr;
  for (const Stmt *child : statement->children())
    if (const VarDecl *found = findVariable(child, name))
      return found;
  return nullptr;
}

const CallExpr *findCall(const Stmt *statement) {
  if (!statement || isa<CallExpr>(statement))
    return cast_or_null<CallExpr>(statement);
  for (const Stmt *child : statement->children())
    if (const CallExpr *found = findCall(child))
      return found;
  return nullptr;
}

/// With the namespaces and classes around it; a lambda's is that of the function around it.
std::string nameOf(const FunctionDecl *function) {
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (!method || !method->getParent()->isLambda())
    return function->getQualifiedNameAsString();
  for (const DeclContext *context = method->getParent()->getParent(); context; context = context->getParent())
    if (const auto *outer = dyn_cast<FunctionDecl>(context))
      return nameOf(outer) + "::lambda";
  return "lambda";
}

} // namespace

unsigned Builder::presumedLine(SourceLocation at) const {
  return sources.getPresumedLineNumber(sources.getExpansionLoc(at));
}

void Builder::nameFunction() {
  coroutine->name = found.function->getNameAsString();
  coroutine->qualifiedName = nameOf(found.function);
  coroutine->line = presumedLine(found.function->getLocation());
}

ir::Place Builder::placeOfSuspension(SourceLocation keyword, const Expr *suspension) const {
  const SourceLocation written = behindArguments(keyword, sources);
  std::optional<FileRange> range = text.expressionRange(suspension->getSourceRange());
  if (written.isMacroID()) { // SB_AWAIT(...), which stands in the file: check sees to that
    const CharSourceRange use = sources.getImmediateExpansionRange(written);
    range = text.expressionRange({behindArguments(use.getBegin(), sources), behindArguments(use.getEnd(), sources)});
  }
  ir::Place place = {presumedLine(written), ""};
  if (const VarDecl *loop = findVariable(suspension, "switchback_loop"); loop && written.isMacroID())
    if (const CallExpr *over = findCall(loop->getInit()); over && over->getNumArgs() != 0)
      if (auto iterable = text.expressionRange({over->getArg(0)->getBeginLoc(), over->getArg(0)->getEndLoc()}))
        place.expression = "SB_FOR_AWAIT(..., " + text.characters(*iterable).str() + ")";
  if (place.expression.empty() && range)
    place.expression = text.characters(*range).str();
  place.expression = onOneLine(place.expression, context.getLangOpts());
  return place;
}

} // namespace switchback
