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

static Beginning beginningOf(const CXXRecordDecl *awaiter) {
  const auto *ready = dyn_cast_or_null<FunctionDecl>(memberOf(awaiter, "await_ready"));
  if (!ready || returnsTrue(ready))
    return Beginning::AtOnce;
  const auto *suspend = dyn_cast_or_null<FunctionDecl>(memberOf(awaiter, "await_suspend"));
  const auto *body = suspend ? dyn_cast_or_null<CompoundStmt>(bodyOf(suspend)) : nullptr;
  return body && body->body_empty() ? Beginning::WhenResumed : Beginning::Suspended;
}

Beginning beginningOf(const FunctionDecl *function, const CoroutineBodyStmt *body) {
  if (const Stmt *initial = body ? body->getInitSuspendStmt() : nullptr) {
    const auto *await = dyn_cast<CoawaitExpr>(cast<Expr>(initial)->IgnoreImplicit());
    const CXXRecordDecl *awaiter =
        await && await->getReadyExpr() ? recordOf(await->getCommonExpr()->getType()) : nullptr;
    if (awaiter)
      return beginningOf(awaiter);
  }
  const CXXRecordDecl *result = recordOf(function->getReturnType());
  const auto *promise = dyn_cast_or_null<TypeDecl>(result ? memberOf(result, "promise_type") : nullptr);
  const CXXRecordDecl *record = promise ? recordOf(promise->getASTContext().getTypeDeclType(promise)) : nullptr;
  const auto *initial = dyn_cast_or_null<FunctionDecl>(record ? memberOf(record, "initial_suspend") : nullptr);
  const CXXRecordDecl *awaiter = initial ? recordOf(initial->getReturnType()) : nullptr;
  return awaiter ? beginningOf(awaiter) : Beginning::AtOnce;
}

} // namespace switchback
