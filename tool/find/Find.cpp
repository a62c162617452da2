// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "find/Find.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>
#include <utility>

using namespace clang;

namespace switchback {
namespace {

bool isInCoroutine(const FunctionDecl *function) {
  for (const DeclContext *around = function->getParent(); around; around = around->getParent())
    if (const auto *outer = dyn_cast<FunctionDecl>(around);
        outer && isa_and_nonnull<CoroutineBodyStmt>(outer->getBody()))
      return true;
  return false;
}

/// On any of its declarations.
bool isAnnotated(const FunctionDecl *function, llvm::StringRef annotation) {
  return llvm::any_of(function->redecls(), [&](const FunctionDecl *declaration) {
    return llvm::any_of(declaration->specific_attrs<AnnotateAttr>(),
                        [&](const AnnotateAttr *attribute) { return attribute->getAnnotation() == annotation; });
  });
}

class Finder : public RecursiveASTVisitor<Finder> {
public:
  explicit Finder(ASTContext &context) : sources(context.getSourceManager()) {}

  std::vector<FoundCoroutine> found;

  // Patterns are lowered, their instantiations are the compiler's business.
  bool shouldVisitTemplateInstantiations() const { return false; }
  bool shouldVisitLambdaBody() const { return true; }

  bool TraverseDecl(Decl *declaration) {
    // A walk over the standard library's bodies would cost more than the whole lowering.
    if (declaration && !isa<TranslationUnitDecl>(declaration) && sources.isInSystemHeader(declaration->getLocation()))
      return true;
    return RecursiveASTVisitor::TraverseDecl(declaration);
  }

  bool TraverseParmVarDecl(ParmVarDecl *parameter) {
    const bool outer = std::exchange(inDefaultArgument, true);
    bool goesOn = RecursiveASTVisitor::TraverseParmVarDecl(parameter);
    inDefaultArgument = outer;
    return goesOn;
  }

  bool VisitFunctionDecl(FunctionDecl *function) { return add(function); }

  bool VisitLambdaExpr(LambdaExpr *lambda) { return add(lambda->getCallOperator()); }

private:
  bool add(FunctionDecl *function) {
    if (!function->doesThisDeclarationHaveABody() ||
        std::any_of(found.begin(), found.end(), [&](const FoundCoroutine &f) { return f.function == function; }))
      return true;
    FoundCoroutine coroutine;
    coroutine.function = function;
    coroutine.annotated = isAnnotated(function, "switchback::coroutine");
    coroutine.annotatedValue = isValueCoroutine(function);
    coroutine.annotatedConstexpr = isAnnotated(function, "switchback::constexpr");
    coroutine.body = dyn_cast_or_null<CoroutineBodyStmt>(function->getBody());
    coroutine.inMainFile = sources.isInMainFile(sources.getExpansionLoc(function->getLocation()));
    coroutine.inDefaultArgument = inDefaultArgument;
    coroutine.inCoroutine = isInCoroutine(function);
    if (coroutine.body || coroutine.annotated || coroutine.annotatedValue)
      found.push_back(coroutine);
    return true;
  }

  const SourceManager &sources;
  bool inDefaultArgument = false;
};

} // namespace

bool isValueCoroutine(const FunctionDecl *function) { return isAnnotated(function, "switchback::value_coroutine"); }

std::vector<FoundCoroutine> findCoroutines(ASTContext &context) {
  Finder finder(context);
  finder.TraverseDecl(context.getTranslationUnitDecl());
  const SourceManager &sources = context.getSourceManager();
  std::sort(finder.found.begin(), finder.found.end(), [&](const FoundCoroutine &a, const FoundCoroutine &b) {
    return sources.isBeforeInTranslationUnit(a.function->getBeginLoc(), b.function->getBeginLoc());
  });
  return std::move(finder.found);
}

} // namespace switchback
