// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/FirstStep.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

class SingleThings : public RecursiveASTVisitor<SingleThings> {
public:
  bool found = false;

  bool VisitVarDecl(VarDecl *variable) {
    // SB_FOR_AWAIT's loop is closed by the coroutine's end: runtime, note [left loops].
    return note(variable->isStaticLocal() || variable->getName() == "switchback_loop");
  }
  bool VisitTagDecl(TagDecl *) { return note(true); }
  bool VisitLambdaExpr(LambdaExpr *) { return note(true); }

private:
  bool note(bool is) {
    found |= is;
    return !found;
  }
};

} // namespace

bool mayBeCompiledTwice(const Stmt *body) {
  SingleThings things;
  things.TraverseStmt(const_cast<Stmt *>(body));
  return !things.found;
}

} // namespace switchback
