// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/SuspensionMap.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace switchback {

llvm::SmallVector<const Stmt *, 8> evaluatedChildren(const Stmt *statement) {
  llvm::SmallVector<const Stmt *, 8> children;
  auto add = [&](const Stmt *child) {
    if (child)
      children.push_back(child);
  };
  if (const auto *suspension = dyn_cast<CoroutineSuspendExpr>(statement)) {
    add(suspension->getCommonExpr());
  } else if (const auto *coreturn = dyn_cast<CoreturnStmt>(statement)) {
    // `co_return f();` with a void f evaluates the operand apart from the call of return_void.
    if (coreturn->getOperand() && coreturn->getOperand()->getType()->isVoidType() &&
        !isa<InitListExpr>(coreturn->getOperand()))
      add(coreturn->getOperand());
    else
      add(coreturn->getPromiseCall());
  } else if (const auto *lambda = dyn_cast<LambdaExpr>(statement)) {
    for (const Expr *initialiser : lambda->capture_inits())
      add(initialiser);
  } else if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr>(statement)) {
    // unevaluated
  } else if (const auto *loop = dyn_cast<CXXForRangeStmt>(statement)) {
    for (const Stmt *part :
         {loop->getInit(), static_cast<const Stmt *>(loop->getRangeStmt()),
          static_cast<const Stmt *>(loop->getBeginStmt()), static_cast<const Stmt *>(loop->getEndStmt()),
          static_cast<const Stmt *>(loop->getCond()), static_cast<const Stmt *>(loop->getInc()),
          static_cast<const Stmt *>(loop->getLoopVarStmt()), loop->getBody()})
      add(part);
  } else {
    for (const Stmt *child : statement->children())
      add(child);
  }
  return children;
}

SuspensionMap::SuspensionMap(const Stmt *body) {
  walk(body);
  noteJumps();
}

void SuspensionMap::noteJumps() {
  for (auto &[label, from] : gotos) {
    const Path &to = labels[label];
    size_t common = 0;
    while (common < from.size() && common < to.size() && from[common] == to[common])
      ++common;
    for (size_t i = common; i < from.size(); ++i)
      facts[from[i]].jumpsOut = true;
    for (size_t i = common; i < to.size(); ++i)
      facts[to[i]].isJumpedInto = true;
  }
}

StmtFacts SuspensionMap::walk(const Stmt *statement) {
  path.push_back(statement);
  if (const auto *label = dyn_cast<LabelStmt>(statement))
    labels[label->getDecl()] = path;
  else if (const auto *jump = dyn_cast<GotoStmt>(statement))
    gotos.push_back({jump->getLabel(), path});
  StmtFacts result;
  for (const Stmt *child : evaluatedChildren(statement)) {
    StmtFacts inner = walk(child);
    result.suspends |= inner.suspends;
    result.returns |= inner.returns;
    result.breaksOut |= inner.breaksOut;
    result.continuesOut |= inner.continuesOut;
  }
  path.pop_back();
  if (isa<CoroutineSuspendExpr, DependentCoawaitExpr>(statement))
    result.suspends = true;
  else if (isa<CoreturnStmt>(statement))
    result.returns = true;
  else if (isa<BreakStmt>(statement))
    result.breaksOut = true;
  else if (isa<ContinueStmt>(statement))
    result.continuesOut = true;
  else if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(statement))
    result.breaksOut = result.continuesOut = false;
  else if (isa<SwitchStmt>(statement))
    result.breaksOut = false;
  if (result.suspends || result.returns || result.breaksOut || result.continuesOut)
    facts[statement] = result;
  return result;
}

const StmtFacts &SuspensionMap::operator[](const Stmt *statement) const {
  static const StmtFacts nothing;
  auto entry = facts.find(statement);
  return entry == facts.end() ? nothing : entry->second;
}

const CallExpr *yieldCallOf(const Expr *yield) {
  const auto *suspension = dyn_cast<CoyieldExpr>(yield);
  if (!suspension)
    return nullptr;
  const Expr *common = suspension->getCommonExpr()->IgnoreImplicit();
  // In a template it is `co_await promise.yield_value(e)`.
  if (const auto *await = dyn_cast<UnaryOperator>(common))
    common = await->getSubExpr();
  if (const auto *await = dyn_cast<CXXOperatorCallExpr>(common))
    common = await->getArg(0);
  const auto *call = dyn_cast<CallExpr>(common->IgnoreImplicit());
  return call && call->getNumArgs() == 1 ? call : nullptr;
}

} // namespace switchback
