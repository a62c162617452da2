// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/Keywords.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>

using namespace clang;

namespace switchback {

static const char operatorName[] = "SB_OPERATOR_AWAIT";

std::vector<Replacement> replacements(const AwaitOperator &use, StringRef file) {
  if (file.slice(use.operatorKeyword.end, use.awaitKeyword.begin).trim(" \t").empty())
    return {{{use.operatorKeyword.begin, use.awaitKeyword.end}, operatorName}};
  return {{use.operatorKeyword, operatorName}, {use.awaitKeyword, ""}};
}

namespace {

class KeywordChecker {
public:
  KeywordChecker(const ASTContext &context, const TokenTrace &tokens, const Options &options, Diagnostics &diagnostics)
      : context(context), sources(context.getSourceManager()), tokens(tokens), options(options),
        diagnostics(diagnostics) {}

  void run(const std::vector<FoundCoroutine> &coroutines) {
    for (const AwaitOperator &each : tokens.awaitOperators) {
      SourceLocation at = place(each.operatorKeyword.begin);
      // A macro of the user's may well mean something else in lowered builds.
      if (!options.all && !each.inDirective)
        diagnostics.report(Diag::BareKeyword, at, {"operator co_await"});
      if (!options.all)
        continue;
      if (each.inDirective && isInside(coroutines, each.operatorKeyword.begin))
        diagnostics.report(Diag::AwaitOperator, at, {"in a directive inside a coroutine"});
      checkRuntime(at, "an operator co_await");
    }
    if (!options.all)
      return;
    for (const AwaitOperatorUse &use : tokens.awaitOperatorUses)
      if (!isReplaced(use))
        diagnostics.report(Diag::AwaitOperator, place(use.offset),
                           {use.macro.empty() ? "in pieces" : "by macro '" + use.macro + "'"});
    for (const FoundCoroutine &coroutine : coroutines)
      checkRuntime(sources.getExpansionLoc(coroutine.function->getLocation()),
                   "coroutine '" + coroutine.function->getNameAsString() + "'");
  }

private:
  SourceLocation place(unsigned offset) const {
    return sources.getLocForStartOfFile(sources.getMainFileID()).getLocWithOffset(offset);
  }

  bool isReplaced(const AwaitOperatorUse &use) const {
    return std::any_of(tokens.awaitOperators.begin(), tokens.awaitOperators.end(),
                       [&](const AwaitOperator &each) { return use.spelled == each.awaitKeyword.begin; });
  }

  bool isInside(const std::vector<FoundCoroutine> &coroutines, unsigned offset) const {
    return std::any_of(coroutines.begin(), coroutines.end(), [&](const FoundCoroutine &coroutine) {
      SourceRange body = coroutine.body->getSourceRange();
      return sources.getFileOffset(sources.getExpansionLoc(body.getBegin())) <= offset &&
             offset < sources.getFileOffset(sources.getExpansionLoc(body.getEnd()));
    });
  }

  /// One complaint is enough: a single line mends them all.
  void checkRuntime(SourceLocation at, const std::string &what) {
    if (complained)
      return;
    if (!runtime)
      runtime = findRuntime();
    if (!*runtime || !sources.isBeforeInTranslationUnit((*runtime)->getLocation(), at)) {
      diagnostics.report(Diag::MissingRuntime, at, {what});
      complained = true;
    }
  }

  /// A class that coroutine.hpp defines in every reading.
  const NamedDecl *findRuntime() const {
    for (const NamedDecl *space : context.getTranslationUnitDecl()->lookup(&context.Idents.get("switchback")))
      if (const auto *names = dyn_cast<NamespaceDecl>(space))
        for (const NamedDecl *found : names->lookup(&context.Idents.get("suspend_always")))
          return found;
    return nullptr;
  }

  const ASTContext &context;
  const SourceManager &sources;
  const TokenTrace &tokens;
  const Options &options;
  Diagnostics &diagnostics;
  std::optional<const NamedDecl *> runtime;
  bool complained = false;
};

} // namespace

void checkKeywords(const std::vector<FoundCoroutine> &coroutines, const ASTContext &context, const TokenTrace &tokens,
                   const Options &options, Diagnostics &diagnostics) {
  KeywordChecker(context, tokens, options, diagnostics).run(coroutines);
}

} // namespace switchback
