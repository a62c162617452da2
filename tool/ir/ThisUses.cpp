// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/ThisUses.h"

#include "clang/AST/ExprConcepts.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

class Finder : public RecursiveASTVisitor<Finder> {
public:
  explicit Finder(const std::set<const LambdaExpr *> &apart) : apart(apart) {}
  bool found = false;

  bool shouldVisitLambdaBody() const { return true; }
  bool VisitCXXThisExpr(CXXThisExpr *) { return !(found = true); }

  // What is not evaluated.
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *) { return true; }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *) { return true; }
  bool TraverseRequiresExpr(RequiresExpr *) { return true; }
  bool TraverseTypeLoc(TypeLoc) { return true; }
  bool TraverseCXXTypeidExpr(CXXTypeidExpr *id) {
    return !id->isPotentiallyEvaluated() || RecursiveASTVisitor::TraverseCXXTypeidExpr(id);
  }

  // A local class has objects of its own. The class of a lambda is none: its body is visited with the lambda.
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    return apart.count(lambda) || RecursiveASTVisitor::TraverseLambdaExpr(lambda);
  }

private:
  const std::set<const LambdaExpr *> &apart;
};

} // namespace

bool usesThis(const Stmt *body, const std::set<const LambdaExpr *> &apart) {
  Finder finder(apart);
  finder.TraverseStmt(const_cast<Stmt *>(body));
  return finder.found;
}

} // namespace switchback
