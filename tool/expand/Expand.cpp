// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "expand/Expand.h"

#include "Diagnostics.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Lex/TokenConcatenation.h"

#include <map>

using namespace clang;

namespace switchback {
namespace {

/// A use of a macro that stands in the file itself.
struct Use {
  std::string name;
  unsigned end = 0; ///< behind the invocation
  std::vector<Token> tokens;
  std::string obstacle; ///< why it cannot be replaced; empty: it can
};

class UseRecorder : public PPCallbacks {
public:
  UseRecorder(std::map<unsigned, Use> &uses, const Preprocessor &preprocessor)
      : uses(uses), sources(preprocessor.getSourceManager()), language(preprocessor.getLangOpts()) {}

  Use *useOf(SourceLocation at) {
    CharSourceRange range = sources.getExpansionRange(at);
    if (!at.isMacroID() || sources.getFileID(range.getBegin()) != sources.getMainFileID())
      return nullptr;
    auto found = uses.find(sources.getFileOffset(range.getBegin()));
    if (found == uses.end())
      return nullptr;
    found->second.end = std::max(found->second.end, endOfToken(range.getEnd()));
    return &found->second;
  }

  void MacroExpands(const Token &name, const MacroDefinition &, SourceRange range, const MacroArgs *) override {
    SourceLocation at = sources.getExpansionLoc(name.getLocation());
    if (sources.getFileID(at) != sources.getMainFileID())
      return;
    auto found = uses.find(sources.getFileOffset(at));
    if (found == uses.end())
      return;
    Use &use = found->second;
    StringRef spelling = name.getIdentifierInfo()->getName();
    if (use.name.empty())
      use.name = spelling.str();
    use.end = std::max(use.end, endOfToken(sources.getExpansionRange(range.getEnd()).getEnd()));
  }

private:
  unsigned endOfToken(SourceLocation file) const {
    return sources.getFileOffset(file) + Lexer::MeasureTokenLength(file, sources, language);
  }

  std::map<unsigned, Use> &uses;
  const SourceManager &sources;
  const LangOptions &language;
};

class ExpandAction : public PreprocessorFrontendAction {
public:
  ExpandAction(const HiddenText &hidden, const TokenTrace &tokens, const std::string &name)
      : hidden(hidden), tokens(tokens), name(name) {}

  std::optional<std::string> result;

protected:
  void ExecuteAction() override {
    Preprocessor &preprocessor = getCompilerInstance().getPreprocessor();
    Diagnostics::nameMainFile(preprocessor.getSourceManager(), name);
    std::map<unsigned, Use> uses;
    for (unsigned offset : hidden.macroUses)
      uses[offset];
    auto callbacks = std::make_unique<UseRecorder>(uses, preprocessor);
    UseRecorder &recorder = *callbacks;
    preprocessor.addPPCallbacks(std::move(callbacks));
    preprocessor.IgnorePragmas();
    // An ordinary word here, which goes into the expansion: the next reading obeys it.
    preprocessor.getIdentifierInfo("_Pragma")->setHasMacroDefinition(false);
    preprocessor.EnterMainSourceFile();
    Token token;
    Use *previous = nullptr;
    do {
      preprocessor.Lex(token);
      if (previous)
        checkNesting(*previous, token, preprocessor);
      previous = recorder.useOf(token.getLocation());
      if (previous)
        previous->tokens.push_back(token);
    } while (token.isNot(tok::eof));
    if (!getCompilerInstance().getDiagnostics().hasErrorOccurred())
      result = rewrite(uses, preprocessor);
  }

private:
  /// What comes out of an expansion is not expanded again; what is read from a file is.
  static void checkNesting(Use &use, const Token &next, Preprocessor &preprocessor) {
    const IdentifierInfo *name = use.tokens.back().getIdentifierInfo();
    const MacroInfo *macro = name ? preprocessor.getMacroInfo(name) : nullptr;
    if (!macro || (macro->isFunctionLike() && next.isNot(tok::l_paren)))
      return;
    bool isItself = macro->isObjectLike() && macro->getNumTokens() == 1 &&
                    macro->getReplacementToken(0).getIdentifierInfo() == name;
    if (!isItself)
      use.obstacle = "it expands to macro '" + name->getName().str() + "' once more";
  }

  std::optional<std::string> rewrite(const std::map<unsigned, Use> &uses, Preprocessor &preprocessor) {
    const SourceManager &sources = preprocessor.getSourceManager();
    Diagnostics diagnostics(preprocessor.getDiagnostics());
    SourceLocation begin = sources.getLocForStartOfFile(sources.getMainFileID());
    StringRef file = sources.getBufferData(sources.getMainFileID());
    std::string text = blankDirectives(file);
    bool changes = !hidden.directives.empty() || !hidden.insertions.empty();
    for (const auto &[offset, use] : uses)
      if (!use.obstacle.empty())
        diagnostics.report(Diag::ExpandedMacro, begin.getLocWithOffset(offset), {use.name, use.obstacle});
    // From the end, so that offsets stay true.
    auto insertion = hidden.insertions.rbegin();
    auto insertBehind = [&](unsigned end, unsigned begin) {
      for (; insertion != hidden.insertions.rend() && insertion->first >= begin; ++insertion)
        if (insertion->first >= end) // what is in a macro's use waits for the next reading
          text.insert(insertion->first, insertion->second);
    };
    for (auto use = uses.rbegin(); use != uses.rend(); ++use) {
      if (use->second.tokens.empty())
        continue; // an argument of another use
      insertBehind(use->second.end, use->first);
      changes = true;
      text.replace(use->first, use->second.end - use->first, spell(use->first, use->second, preprocessor));
    }
    insertBehind(0, 0);
    if (!changes)
      diagnostics.internalError(begin.getLocWithOffset(*hidden.macroUses.begin()), "a macro that does not expand");
    return diagnostics.hasErrors() ? std::nullopt : std::make_optional(text);
  }

  std::string blankDirectives(StringRef file) const {
    std::string text = file.str();
    auto blank = [&](unsigned begin, unsigned end) {
      for (unsigned i = begin; i < end; ++i)
        if (text[i] != '\n')
          text[i] = ' ';
    };
    for (unsigned offset : hidden.directives) {
      blank(offset, behindDirective(file, offset));
      for (FileRange skipped : tokens.skipped)
        if (skipped.begin == offset)
          blank(skipped.begin, skipped.end);
    }
    return text;
  }

  /// The tokens, each on the line on which the file spells it, if it does.
  static std::string spell(unsigned offset, const Use &use, Preprocessor &preprocessor) {
    const SourceManager &sources = preprocessor.getSourceManager();
    FileID file = sources.getMainFileID();
    unsigned line = sources.getLineNumber(file, offset);
    const unsigned lastLine = sources.getLineNumber(file, use.end);
    TokenConcatenation concatenation(preprocessor);
    std::string text;
    auto advance = [&](unsigned to) {
      for (; line < to; ++line)
        text += '\n';
    };
    Token before, last;
    before.startToken();
    last.startToken();
    for (const Token &token : use.tokens) {
      SourceLocation spelled = sources.getSpellingLoc(token.getLocation());
      if (unsigned at = sources.getFileOffset(spelled);
          sources.getFileID(spelled) == file && offset <= at && at < use.end)
        advance(sources.getLineNumber(file, at));
      bool needsSpace = token.hasLeadingSpace() || token.isAtStartOfLine() ||
                        (last.isNot(tok::unknown) && concatenation.AvoidConcat(before, last, token));
      if (needsSpace && !text.empty() && text.back() != '\n')
        text += ' ';
      // The name of the file is what #line says.
      bool isFile =
          Lexer::getImmediateMacroName(token.getLocation(), sources, preprocessor.getLangOpts()) == "__FILE__";
      std::string characters = isFile ? "__FILE__" : preprocessor.getSpelling(token);
      line += std::count(characters.begin(), characters.end(), '\n');
      text += characters;
      before = std::exchange(last, token);
    }
    advance(lastLine);
    return text;
  }

  const HiddenText &hidden;
  const TokenTrace &tokens;
  const std::string &name;
};

} // namespace

std::optional<std::string> expandHiddenText(CompilerInstance &compiler, const HiddenText &hidden,
                                            const TokenTrace &tokens, const std::string &name) {
  compiler.getPreprocessorOpts().addMacroDef("SWITCHBACK_EXPAND=1");
  ExpandAction action(hidden, tokens, name);
  compiler.ExecuteAction(action);
  return action.result;
}

} // namespace switchback
