// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/Check.h"

#include "check/SuspensionMap.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace switchback {
namespace {

/// Looks at one body, statement by statement.
class BodyChecker {
public:
  BodyChecker(const FoundCoroutine &coroutine, ASTContext &context, const Options &options, Diagnostics &diagnostics)
      : sources(context.getSourceManager()), options(options), diagnostics(diagnostics),
        map(coroutine.body->getBody()) {
    visit(coroutine.body->getBody());
  }

private:
  void visit(const Stmt *statement) {
    if (const auto *loop = dyn_cast<CXXForRangeStmt>(statement); loop && loop->getCoawaitLoc().isValid())
      return diagnostics.report(Diag::Unsupported, loop->getCoawaitLoc(), {"for co_await"});
    const StmtFacts &facts = map[statement];
    if (isa<StmtExpr>(statement) && facts.suspends)
      diagnostics.report(Diag::SuspensionInOperand, statement->getBeginLoc(), {"a statement expression"});
    else if (isa<StmtExpr>(statement) && (facts.breaksOut || facts.continuesOut || facts.jumpsOut || facts.returns))
      diagnostics.report(Diag::Unsupported, statement->getBeginLoc(), {"a jump out of a statement expression"});
    else if (isa<SEHTryStmt>(statement))
      diagnostics.report(Diag::Unsupported, statement->getBeginLoc(), {"structured exception handling"});
    else if (const auto *suspension = dyn_cast<CoroutineSuspendExpr>(statement))
      checkSuspension(suspension->getKeywordLoc(), isa<CoyieldExpr>(suspension) ? "co_yield" : "co_await");
    else if (const auto *coreturn = dyn_cast<CoreturnStmt>(statement)) {
      if (!coreturn->isImplicit())
        checkSuspension(coreturn->getKeywordLoc(), "co_return");
      const Expr *operand = coreturn->getOperand();
      const auto *comma = operand ? dyn_cast<BinaryOperator>(operand->IgnoreImplicit()) : nullptr;
      if (comma && comma->isCommaOp() && coreturn->getKeywordLoc().isMacroID())
        diagnostics.report(Diag::CommaPitfall, sources.getExpansionLoc(coreturn->getKeywordLoc()), {"SB_RETURN"});
    } else if (const auto *declaration = dyn_cast<DeclStmt>(statement))
      checkDeclaration(declaration);
    else if (const auto *binary = dyn_cast<BinaryOperator>(statement))
      checkComma(binary->isCommaOp(), binary->getLHS(), binary->getOperatorLoc());
    else if (const auto *call = dyn_cast<CXXOperatorCallExpr>(statement))
      checkComma(call->getOperator() == OO_Comma, call->getArg(0), call->getOperatorLoc());
    for (const Stmt *child : evaluatedChildren(statement))
      visit(child);
  }

  /// A suspension, or a co_return, whose keyword stands at `at`.
  void checkSuspension(SourceLocation at, const char *keyword) {
    SourceLocation written = at;
    while (written.isMacroID() && sources.isMacroArgExpansion(written))
      written = sources.getImmediateSpellingLoc(written); // in another macro's argument
    if (!written.isMacroID()) {
      if (!options.all)
        diagnostics.report(Diag::BareKeyword, at, {keyword});
    } else {
      // One of our macros, written in the coroutine itself: its expansion begins in the file.
      StringRef name = Lexer::getImmediateMacroName(written, sources, LangOptions());
      SourceLocation expansion = sources.getImmediateExpansionRange(written).getBegin();
      while (expansion.isMacroID() && sources.isMacroArgExpansion(expansion))
        expansion = sources.getImmediateSpellingLoc(expansion);
      if (!name.starts_with("SB_") || expansion.isMacroID()) {
        std::string outer = name.str();
        if (expansion.isMacroID())
          outer = Lexer::getImmediateMacroName(expansion, sources, LangOptions()).str();
        std::string what = name.starts_with("SB_") ? name.str() : keyword;
        diagnostics.report(Diag::SuspensionInMacro, sources.getExpansionLoc(at), {what, outer});
      }
    }
  }

  void checkDeclaration(const DeclStmt *declaration) {
    for (const Decl *declared : declaration->decls())
      if (const auto *variable = dyn_cast<VarDecl>(declared))
        if (variable->getType()->isVariablyModifiedType())
          diagnostics.report(Diag::VariableLengthArray, variable->getLocation(), {variable->getNameAsString()});
  }

  /// `SB_YIELD(a, b)` expands to `(co_yield a, b)`: the comma belongs to the macro's user, not to the operand.
  void checkComma(bool isComma, const Expr *left, SourceLocation at) {
    if (!isComma || !at.isMacroID())
      return;
    const auto *suspension = dyn_cast<CoyieldExpr>(left->IgnoreImplicit());
    if (!suspension || !suspension->getKeywordLoc().isMacroID())
      return;
    auto expansion = [&](SourceLocation location) { return sources.getExpansionLoc(location); };
    if (expansion(suspension->getKeywordLoc()) == expansion(at))
      diagnostics.report(Diag::CommaPitfall, expansion(at),
                         {Lexer::getImmediateMacroName(suspension->getKeywordLoc(), sources, LangOptions()).str()});
  }

  const SourceManager &sources;
  const Options &options;
  Diagnostics &diagnostics;
  SuspensionMap map;
};

bool isTemplate(const FunctionDecl *function) {
  return function->isDependentContext() || function->getDescribedFunctionTemplate() ||
         function->isTemplateInstantiation();
}

/// Where the function stands and what it is; true if its body is worth looking at.
bool checkFunction(const FoundCoroutine &coroutine, const SourceManager &sources, const Options &options,
                   Diagnostics &diagnostics) {
  const FunctionDecl *function = coroutine.function;
  std::string name = function->getNameAsString();
  SourceLocation at = sources.getExpansionLoc(function->getLocation());
  auto refuse = [&](Diag kind, std::initializer_list<std::string> arguments) {
    diagnostics.report(kind, at, arguments);
    return false;
  };
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  bool isLambda = method && method->getParent()->isLambda();
  if (!coroutine.inMainFile)
    return refuse(Diag::CoroutineInHeader, {name});
  if (isLambda)
    return refuse(Diag::LambdaCoroutine, {});
  if (!coroutine.annotated && !coroutine.annotatedValue && !options.all) {
    diagnostics.report(Diag::MissingAnnotation, at, {name},
                       {FixItHint::CreateInsertion(sources.getExpansionLoc(function->getBeginLoc()), "SB_COROUTINE ")});
    return false;
  }
  if (!coroutine.body)
    return refuse(Diag::NoSuspension, {name});
  if (isTemplate(function))
    return refuse(Diag::TemplateCoroutine, {name});
  if (method)
    return refuse(Diag::MemberCoroutine, {name});
  if (coroutine.annotatedValue)
    return refuse(Diag::ValueCoroutine, {});
  if (function->isConstexprSpecified())
    return refuse(Diag::ConstexprCoroutine, {"constexpr", name});
  if (sources.isMacroBodyExpansion(function->getBodyRBrace()) || function->getBeginLoc() == function->getEndLoc())
    return refuse(Diag::CoroutineInMacro, {name});
  return true;
}

} // namespace

std::vector<FoundCoroutine> checkCoroutines(std::vector<FoundCoroutine> found, ASTContext &context,
                                            const Options &options, Diagnostics &diagnostics) {
  std::vector<FoundCoroutine> accepted;
  for (const FoundCoroutine &coroutine : found) {
    if (!checkFunction(coroutine, context.getSourceManager(), options, diagnostics))
      continue;
    BodyChecker(coroutine, context, options, diagnostics);
    accepted.push_back(coroutine);
  }
  return accepted;
}

} // namespace switchback
