// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/Waits.h"

#include "lint/Members.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace switchback {
static bool returnsTrue(const FunctionDecl *function) {
  const auto *body = dyn_cast_or_null<CompoundStmt>(bodyOf(function));
  const auto *only = body && body->size() == 1 ? dyn_cast<ReturnStmt>(body->body_front()) : nullptr;
  const auto *literal =
      only && only->getRetValue() ? dyn_cast<CXXBoolLiteralExpr>(only->getRetValue()->IgnoreImplicit()) : nullptr;
  return literal && literal->getValue();
}

bool mayWait(const Stmt *expression) {
  const auto *suspension = dyn_cast<CoroutineSuspendExpr>(expression);
  if (!suspension || !suspension->getReadyExpr())
    return true;
  const auto *call = dyn_cast<CXXMemberCallExpr>(suspension->getReadyExpr()->IgnoreImplicit());
  return !call || !call->getMethodDecl() || !returnsTrue(call->getMethodDecl());
}

bool isLazy(const FunctionDecl *function, const CoroutineBodyStmt *body) {
  if (const Stmt *initial = body ? body->getInitSuspendStmt() : nullptr) {
    const auto *await = dyn_cast<CoawaitExpr>(cast<Expr>(initial)->IgnoreImplicit());
    if (await && await->getReadyExpr())
      return mayWait(await);
  }
  const CXXRecordDecl *result = recordOf(function->getReturnType());
  const auto *promise = dyn_cast_or_null<TypeDecl>(result ? memberOf(result, "promise_type") : nullptr);
  if (!promise)
    return false;
  const CXXRecordDecl *record = recordOf(promise->getASTContext().getTypeDeclType(promise));
  const auto *initial = dyn_cast_or_null<FunctionDecl>(record ? memberOf(record, "initial_suspend") : nullptr);
  const CXXRecordDecl *awaiter = initial ? recordOf(initial->getReturnType()) : nullptr;
  const auto *ready = dyn_cast_or_null<FunctionDecl>(awaiter ? memberOf(awaiter, "await_ready") : nullptr);
  return ready && !returnsTrue(ready);
}

} // namespace switchback
