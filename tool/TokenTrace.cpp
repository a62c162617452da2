// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "TokenTrace.h"

#include "clang/Basic/IdentifierTable.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSwitch.h"

#include <algorithm>
#include <iterator>

using namespace clang;

namespace switchback {

SourceLocation behindArguments(SourceLocation at, const SourceManager &sources) {
  while (at.isMacroID() && sources.isMacroArgExpansion(at))
    at = sources.getImmediateSpellingLoc(at);
  return at;
}

unsigned behindDirective(StringRef file, unsigned offset) {
  size_t end = offset;
  do
    end = file.find('\n', end + 1);
  while (end != StringRef::npos && file[end - 1] == '\\');
  return end == StringRef::npos ? file.size() : end;
}

namespace {

/// Where a token stands in the text of a file.
struct Place {
  SourceLocation file;
  bool fromMacroBody = false;
};

/// Follows arguments to where they are spelled, and bodies to where their macro is used.
Place placeOf(SourceLocation at, const SourceManager &sources) {
  bool body = false;
  while ((at = behindArguments(at, sources)).isMacroID()) {
    body = true;
    at = sources.getImmediateExpansionRange(at).getBegin();
  }
  return {at, body};
}

class Recorder : public PPCallbacks {
public:
  Recorder(TokenTrace &trace, Preprocessor &preprocessor)
      : trace(trace), preprocessor(preprocessor), sources(preprocessor.getSourceManager()) {}

  void token(const Token &token) {
    if (token.isAnnotation())
      return; // the parser's, out of order
    bool qualified = previous == tok::period || previous == tok::arrow || previous == tok::coloncolon;
    if (token.is(tok::kw_co_await) && previous == tok::kw_operator)
      awaitOperator(token.getLocation());
    previous = token.getKind();
    if (token.isNot(tok::identifier))
      return;
    Place place = placeOf(token.getLocation(), sources);
    if (!inMainFile(place.file))
      return;
    trace.identifiers.push_back({token.getLocation(), sources.getFileOffset(place.file), token.getIdentifierInfo(),
                                 place.fromMacroBody, qualified});
  }

  void MacroExpands(const Token &name, const MacroDefinition &, SourceRange range,
                    const MacroArgs *arguments) override {
    Place place = placeOf(name.getLocation(), sources);
    StringRef spelling = name.getIdentifierInfo()->getName();
    if (spelling == "__COUNTER__")
      count(place.file);
    if (!inMainFile(place.file))
      return;
    bool ours = spelling.starts_with("SB_");
    if (place.fromMacroBody && !ours)
      return;
    MacroUse use;
    use.name = spelling.str();
    use.fromMacroBody = place.fromMacroBody;
    if (use.fromMacroBody) {
      // The use of the outermost macro has been seen: it may only be unfinished.
      CharSourceRange whole = sources.getExpansionRange(name.getLocation());
      use.range.begin = sources.getFileOffset(whole.getBegin());
      use.range.end = endOfToken(whole.getEnd());
      use.outer = Lexer::getSpelling(whole.getBegin(), scratch, sources, preprocessor.getLangOpts()).str();
    } else {
      use.range.begin = sources.getFileOffset(place.file);
      use.range.end = endOfToken(arguments ? range.getEnd() : place.file);
      if (arguments)
        use.arguments = {openParenthesis(place.file), use.range.end - 1};
    }
    (ours ? trace.switchbackMacros : trace.otherMacros).push_back(std::move(use));
  }

  void SourceRangeSkipped(SourceRange range, SourceLocation) override {
    if (inMainFile(range.getBegin()))
      trace.skipped.push_back({sources.getFileOffset(range.getBegin()), sources.getFileOffset(range.getEnd())});
  }

private:
  void count(SourceLocation at) {
    if (inMainFile(at))
      trace.counts.push_back(sources.getFileOffset(at));
    else
      trace.countsInLaterFile |= !trace.counts.empty();
  }

  void awaitOperator(SourceLocation at) {
    Place place = placeOf(at, sources);
    if (!inMainFile(place.file))
      return;
    AwaitOperatorUse use;
    use.offset = sources.getFileOffset(place.file);
    SourceLocation spelling = sources.getSpellingLoc(at);
    if (inMainFile(spelling))
      use.spelled = sources.getFileOffset(spelling);
    at = behindArguments(at, sources);
    if (at.isMacroID())
      use.macro = Lexer::getImmediateMacroName(at, sources, preprocessor.getLangOpts()).str();
    if (!StringRef(use.macro).starts_with("SB_"))
      trace.awaitOperatorUses.push_back(std::move(use));
  }

  bool inMainFile(SourceLocation file) const {
    return file.isFileID() && sources.getFileID(file) == sources.getMainFileID();
  }

  unsigned endOfToken(SourceLocation at) const {
    at = sources.getFileLoc(at);
    return sources.getFileOffset(at) + Lexer::MeasureTokenLength(at, sources, preprocessor.getLangOpts());
  }

  /// Offset behind the `(` that follows the macro's name.
  unsigned openParenthesis(SourceLocation name) const {
    std::optional<Token> next = Lexer::findNextToken(name, sources, preprocessor.getLangOpts());
    return next ? sources.getFileOffset(next->getLocation()) + 1 : sources.getFileOffset(name);
  }

  TokenTrace &trace;
  Preprocessor &preprocessor;
  const SourceManager &sources;
  tok::TokenKind previous = tok::unknown;
  llvm::SmallString<32> scratch;
};

} // namespace

void TokenTrace::install(Preprocessor &preprocessor) {
  auto recorder = std::make_unique<Recorder>(*this, preprocessor);
  // The preprocessor owns the recorder and lives as long as its watcher.
  preprocessor.setTokenWatcher([seen = recorder.get()](const Token &token) { seen->token(token); });
  preprocessor.addPPCallbacks(std::move(recorder));
}

static TracedDirective::Kind kindOf(StringRef keyword) {
  using Kind = TracedDirective::Kind;
  return llvm::StringSwitch<Kind>(keyword)
      .Cases("if", "ifdef", "ifndef", Kind::If)
      .Cases("elif", "elifdef", "elifndef", Kind::Elif)
      .Case("else", Kind::Else)
      .Case("endif", Kind::Endif)
      .Case("define", Kind::Define)
      .Case("undef", Kind::Undef)
      .Cases("include", "include_next", "import", Kind::Include)
      .Case("pragma", Kind::Pragma)
      .Default(Kind::Other);
}

/// `words`: what stands behind `pragma`, a string without its quotes.
static std::optional<DiagnosticPragma> diagnosticPragma(llvm::ArrayRef<std::string> words, unsigned offset) {
  using Kind = DiagnosticPragma::Kind;
  if (words.size() < 3 || (words[0] != "clang" && words[0] != "GCC") || words[1] != "diagnostic")
    return {};
  auto kind = llvm::StringSwitch<std::optional<Kind>>(words[2])
                  .Case("push", Kind::Push)
                  .Case("pop", Kind::Pop)
                  .Case("ignored", Kind::Ignored)
                  .Case("warning", Kind::Warning)
                  .Cases("error", "fatal", Kind::Error)
                  .Default({});
  if (!kind || (*kind > Kind::Pop && words.size() < 4))
    return {};
  return DiagnosticPragma{*kind, offset, *kind > Kind::Pop ? words[3] : std::string()};
}

/// Lexes the file once more, raw: the callbacks do not tell of directives in skipped parts, nor of the tokens in a
/// macro's definition.
static void lexAgain(TokenTrace &trace, const SourceManager &sources, const LangOptions &language) {
  FileID file = sources.getMainFileID();
  Lexer lexer(file, sources.getBufferOrFake(file), sources, language);
  auto rangeOf = [&](const Token &token) {
    unsigned offset = sources.getFileOffset(token.getLocation());
    return FileRange{offset, offset + token.getLength()};
  };
  auto is = [](const Token &token, StringRef keyword) {
    // With a line splice inside it is not one that could be replaced.
    return token.is(tok::raw_identifier) && !token.needsCleaning() && token.getRawIdentifier() == keyword;
  };
  Token token, before;
  before.startToken();
  bool inDirective = false;
  for (lexer.LexFromRawLexer(token); token.isNot(tok::eof);) {
    if (token.isAtStartOfLine())
      inDirective = false;
    if (is(token, "co_await") && is(before, "operator"))
      trace.awaitOperators.push_back({rangeOf(before), rangeOf(token), inDirective});
    before = token;
    if (token.isNot(tok::hash) || !token.isAtStartOfLine()) {
      lexer.LexFromRawLexer(token);
      continue;
    }
    inDirective = true;
    TracedDirective directive;
    directive.offset = sources.getFileOffset(token.getLocation());
    directive.line = sources.getLineNumber(file, directive.offset);
    lexer.LexFromRawLexer(token);
    if (token.is(tok::raw_identifier) && !token.isAtStartOfLine())
      directive.kind = kindOf(token.getRawIdentifier());
    trace.directives.push_back(directive);
    if (directive.kind != TracedDirective::Kind::Pragma)
      continue;
    std::vector<std::string> words;
    for (lexer.LexFromRawLexer(token); token.isNot(tok::eof) && !token.isAtStartOfLine(); lexer.LexFromRawLexer(token))
      words.push_back(StringRef(Lexer::getSpelling(token, sources, language)).trim('"').str());
    if (auto pragma = diagnosticPragma(words, directive.offset))
      trace.diagnosticPragmas.push_back(std::move(*pragma));
  }
}

void TokenTrace::finish(const Preprocessor &preprocessor) {
  lexAgain(*this, preprocessor.getSourceManager(), preprocessor.getLangOpts());
  // The preprocessor speaks of the keyword that ends a skipped part; its line begins at the `#`.
  for (FileRange &range : skipped) {
    auto behind =
        std::lower_bound(directives.begin(), directives.end(), range.end,
                         [](const TracedDirective &directive, unsigned offset) { return directive.offset < offset; });
    if (behind != directives.begin())
      range.end = std::prev(behind)->offset;
  }
  awaitOperators.erase(std::remove_if(awaitOperators.begin(), awaitOperators.end(),
                                      [&](const AwaitOperator &each) { return isSkipped(each.operatorKeyword.begin); }),
                       awaitOperators.end());
  diagnosticPragmas.erase(std::remove_if(diagnosticPragmas.begin(), diagnosticPragmas.end(),
                                         [&](const DiagnosticPragma &each) { return isSkipped(each.offset); }),
                          diagnosticPragmas.end());
  std::stable_sort(identifiers.begin(), identifiers.end(),
                   [](const TracedIdentifier &a, const TracedIdentifier &b) { return a.offset < b.offset; });
  for (std::vector<MacroUse> *uses : {&switchbackMacros, &otherMacros})
    std::stable_sort(uses->begin(), uses->end(), [](const MacroUse &a, const MacroUse &b) {
      return std::make_pair(a.range.begin, b.range.end) < std::make_pair(b.range.begin, a.range.end);
    });
}

std::pair<const TracedIdentifier *, const TracedIdentifier *> TokenTrace::identifiersIn(FileRange range) const {
  auto before = [](const TracedIdentifier &identifier, unsigned offset) { return identifier.offset < offset; };
  const TracedIdentifier *begin = identifiers.data(), *end = begin + identifiers.size();
  return {std::lower_bound(begin, end, range.begin, before), std::lower_bound(begin, end, range.end, before)};
}

bool TokenTrace::hasDirectiveIn(FileRange range) const {
  return std::any_of(directives.begin(), directives.end(),
                     [&](const TracedDirective &directive) { return range.contains(directive.offset); });
}

bool TokenTrace::isSkipped(unsigned offset) const {
  return std::any_of(skipped.begin(), skipped.end(),
                     [&](FileRange range) { return range.begin < offset && range.contains(offset); });
}

} // namespace switchback
