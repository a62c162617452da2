// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/ThisUses.h"

#include "clang/AST/ExprConcepts.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

class Finder : public RecursiveASTVisitor<Finder> {
public:
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
};

} // namespace

bool usesThis(const Stmt *body) {
  Finder finder;
  finder.TraverseStmt(const_cast<Stmt *>(body));
  return finder.found;
}

} // namespace switchback
