// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [captured references]: a saved reference is a pointer in the frame, which a lambda must not capture in its
// place: the closure may live longer than the pointer's variable, and means the object. A statement without a
// suspension gets a reference of the user's name in front of it,
//
//   std::for_each(b, e, [&](int n) { sum += n; });      {
//                                                         auto &sum = *sum_2;
//                                                         std::for_each(b, e, [&](int n) { sum += n; });
//                                                       }
//
// and its lambdas stay what they are. Elsewhere, where the lambda's statement is taken apart or declares something, the
// lambda becomes a class (Builder::nameCapturing).
#include "ir/Builder.h"
#include "ir/LocalMentions.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {

namespace {

class LambdasOf : public RecursiveASTVisitor<LambdasOf> {
public:
  std::vector<const LambdaExpr *> found;
  bool haveCoroutine = false; ///< whose text has been made already
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    found.push_back(lambda);
    haveCoroutine |= isa_and_nonnull<CoroutineBodyStmt>(lambda->getCallOperator()->getBody());
    return true;
  }
};

LambdasOf lambdasIn(const Stmt *statement) {
  LambdasOf lambdas;
  lambdas.TraverseStmt(const_cast<Stmt *>(statement));
  return lambdas;
}

} // namespace

bool Builder::staysWhole(const Stmt *statement) const {
  const StmtFacts &facts = map[statement];
  return !isa<DeclStmt, SwitchCase>(statement) && !facts.suspends && !facts.returns && !facts.isJumpedInto;
}

/// The lambdas of the statements that stay whole: in the order in which buildStatement takes the others apart.
void Builder::findBoundLambdas(const Stmt *statement) {
  if (isa<DeclStmt>(statement))
    return;
  if (staysWhole(statement)) {
    const LambdasOf lambdas = lambdasIn(statement);
    if (!lambdas.haveCoroutine)
      boundLambdas.insert(lambdas.found.begin(), lambdas.found.end());
  } else if (isa<CompoundStmt>(statement)) {
    findBoundInBranch(statement);
  } else if (const auto *s = dyn_cast<IfStmt>(statement)) {
    findBoundInBranch(s->getThen());
    findBoundInBranch(s->getElse());
  } else if (const auto *s = dyn_cast<WhileStmt>(statement)) {
    findBoundInBranch(s->getBody());
  } else if (const auto *s = dyn_cast<DoStmt>(statement)) {
    findBoundInBranch(s->getBody());
  } else if (const auto *s = dyn_cast<ForStmt>(statement)) {
    findBoundInBranch(s->getBody());
  } else if (const auto *s = dyn_cast<CXXForRangeStmt>(statement)) {
    findBoundInBranch(s->getBody());
  } else if (const auto *s = dyn_cast<SwitchStmt>(statement)) {
    findBoundInBranch(s->getBody());
  } else if (const auto *s = dyn_cast<SwitchCase>(statement)) {
    findBoundLambdas(s->getSubStmt());
  } else if (const auto *s = dyn_cast<LabelStmt>(statement)) {
    findBoundLambdas(s->getSubStmt());
  } else if (const auto *s = dyn_cast<AttributedStmt>(statement)) {
    findBoundLambdas(s->getSubStmt());
  } else if (const auto *s = dyn_cast<CXXTryStmt>(statement)) {
    findBoundInBranch(s->getTryBlock());
    for (unsigned i = 0; i != s->getNumHandlers(); ++i)
      findBoundInBranch(s->getHandler(i)->getHandlerBlock());
  }
}

/// A block that belongs to a statement is taken apart with it.
void Builder::findBoundInBranch(const Stmt *branch) {
  if (!isa_and_nonnull<CompoundStmt>(branch)) {
    if (branch)
      findBoundLambdas(branch);
    return;
  }
  for (const Stmt *child : branch->children())
    findBoundLambdas(child);
}

/// The references that the lambdas of such a statement mention.
std::vector<ir::LocalId> Builder::referencesToBind(const Stmt *statement) {
  std::vector<ir::LocalId> result;
  if (boundLambdas.empty())
    return result;
  for (const LambdaExpr *lambda : lambdasIn(statement).found) {
    if (!boundLambdas.count(lambda) || types.isNamed(lambda->getLambdaClass()))
      continue;
    LocalMentions mentions(found.function, uses);
    mentions.TraverseStmt(const_cast<LambdaExpr *>(lambda));
    for (const ValueDecl *mentioned : mentions.variables)
      if (auto id = uses.ids.find(mentioned); id != uses.ids.end() && !llvm::is_contained(result, id->second)) {
        ir::Local &local = coroutine->locals[id->second];
        if (local.kind != ir::LocalKind::Variable || !local.type.isReference() || local.isConstant)
          continue;
        local.nameIsShared = true; // with the reference's
        result.push_back(id->second);
      }
  }
  return result;
}

} // namespace switchback
