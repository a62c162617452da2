// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/ThisUses.h"

#include "clang/AST/ExprConcepts.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(bool evaluated, const std::set<const LambdaExpr *> &apart) : evaluated(evaluated), apart(apart) {}
  bool found = false;

  bool shouldVisitLambdaBody() const { return true; }
  bool VisitCXXThisExpr(CXXThisExpr *) { return !(found = true); }

  // What is not evaluated.
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

bool usesThis(const Stmt *body, const std::set<const LambdaExpr *> &apart) {
  Finder finder(/*evaluated=*/true, apart);
  finder.TraverseStmt(const_cast<Stmt *>(body));
  return finder.found;
}

bool mentionsThis(const LambdaExpr *lambda) {
  const std::set<const LambdaExpr *> apart;
  Finder finder(/*evaluated=*/false, apart);
  finder.TraverseStmt(const_cast<LambdaExpr *>(lambda));
  return finder.found;
}

} // namespace switchback
