// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/ThisUses.h"

#include "clang/AST/ExprConcepts.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

/// Finds any `this`, or only one that is evaluated.
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(bool evaluated, const std::set<const LambdaExpr *> &apart) : evaluated(evaluated), apart(apart) {}
  bool found = false;

  bool shouldVisitLambdaBody() const { return true; }
  bool VisitCXXThisExpr(CXXThisExpr *) { return !(found = true); }

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
  const std::set<const LambdaExpr *> &apart;
};

} // namespace

ir::Object::Use findThis(const Stmt *body, const std::set<const LambdaExpr *> &apart) {
  for (bool evaluated : {true, false}) {
    Finder finder(evaluated, apart);
    finder.TraverseStmt(const_cast<Stmt *>(body));
    if (finder.found)
      return evaluated ? ir::Object::Use::Evaluated : ir::Object::Use::Unevaluated;
  }
  return ir::Object::Use::None;
}

} // namespace switchback
