// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/ObjectUses.h"

#include "clang/AST/ExprConcepts.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace switchback {
namespace {

/// Finds any `this`, or only one that is evaluated; and what is captured.
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(bool evaluated, const CXXRecordDecl *closure, const std::set<const LambdaExpr *> &apart)
      : evaluated(evaluated), closure(closure), apart(apart) {}
  bool found = false;
  llvm::SetVector<const ValueDecl *, std::vector<const ValueDecl *>> captured;

  bool shouldVisitLambdaBody() const { return true; }
  bool VisitCXXThisExpr(CXXThisExpr *) { return found = true; }
  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    const ValueDecl *variable = reference->getDecl();
    // In a template nobody knows yet what is captured by default.
    const auto *outer = dyn_cast<VarDecl>(variable);
    if (closure && closure->isDependentContext() && outer && outer->hasLocalStorage() &&
        !closure->Encloses(outer->getDeclContext())) {
      captured.insert(variable);
      return true;
    }
    if (closure && reference->refersToEnclosingVariableOrCapture() &&
        llvm::any_of(closure->captures(), [&](const LambdaCapture &capture) {
          return capture.capturesVariable() && capture.getCapturedVar() == variable;
        }))
      captured.insert(variable);
    return true;
  }

  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *size) {
    return evaluated || RecursiveASTVisitor::TraverseUnaryExprOrTypeTraitExpr(size);
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *test) {
    return evaluated || RecursiveASTVisitor::TraverseCXXNoexceptExpr(test);
  }
  bool TraverseRequiresExpr(RequiresExpr *test) { return evaluated || RecursiveASTVisitor::TraverseRequiresExpr(test); }
  bool TraverseTypeLoc(TypeLoc type) { return evaluated || RecursiveASTVisitor::TraverseTypeLoc(type); }
  bool TraverseCXXTypeidExpr(CXXTypeidExpr *id) {
    return (evaluated && !id->isPotentiallyEvaluated()) || RecursiveASTVisitor::TraverseCXXTypeidExpr(id);
  }

  // A local class has objects of its own. The class of a lambda is none: its body is visited with the lambda.
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    return apart.count(lambda) || RecursiveASTVisitor::TraverseLambdaExpr(lambda);
  }

private:
  bool evaluated;
  const CXXRecordDecl *closure;
  const std::set<const LambdaExpr *> &apart;
};

} // namespace

ObjectUses findObjectUses(const FunctionDecl *function, const Stmt *body, const std::set<const LambdaExpr *> &apart) {
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  const CXXRecordDecl *closure = method && method->getParent()->isLambda() ? method->getParent() : nullptr;
  ObjectUses result;
  for (bool evaluated : {false, true}) {
    Finder finder(evaluated, closure, apart);
    finder.TraverseStmt(const_cast<Stmt *>(body));
    if (finder.found)
      result.use = evaluated ? ir::Object::Use::Evaluated : ir::Object::Use::Unevaluated;
    result.captured = finder.captured.takeVector();
  }
  return result;
}

} // namespace switchback
