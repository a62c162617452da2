// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/LateUses.h"

#include "lint/Flow.h"

#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace switchback {
namespace {

/// The suspension that lies behind; at the beginning of a lazy coroutine's body that is one without a place.
struct Suspended {
  std::optional<SourceLocation> at;

  bool join(const Suspended &other) {
    if (at || !other.at)
      return false;
    at = other.at;
    return true;
  }
};

class UseFinder {
public:
  UseFinder(const FunctionDecl *function, LateUses &result) : function(function), result(result) {
    const auto *method = dyn_cast<CXXMethodDecl>(function);
    closure = method && method->getParent()->isLambda() ? method->getParent() : nullptr;
  }

  void keepOnly(llvm::ArrayRef<const VarDecl *>, Suspended &) const {}

  void evaluate(const Stmt *node, Suspended &state) {
    if (isa<CoroutineSuspendExpr, DependentCoawaitExpr>(node)) {
      if (!state.at && mayWait(node))
        state.at = node->getBeginLoc();
      if (const auto *await = dyn_cast<CoawaitExpr>(node)) // its await_resume() comes behind
        usePart(await->getOperand(), state);
      else if (const auto *await = dyn_cast<DependentCoawaitExpr>(node))
        usePart(await->getOperand(), state);
    } else if (const auto *name = dyn_cast<DeclRefExpr>(node)) {
      use(name->getDecl(), name->getLocation(), state);
    } else if (isa<CXXThisExpr>(node)) {
      useObject(node->getBeginLoc(), state);
    } else if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(node)) {
      if (member->isImplicitAccess())
        useObject(member->getMemberLoc(), state);
    } else if (const auto *member = dyn_cast<UnresolvedMemberExpr>(node)) {
      if (member->isImplicitAccess())
        useObject(member->getMemberLoc(), state);
    } else if (const auto *call = dyn_cast<CallExpr>(node)) {
      for (const Expr *argument : call->arguments())
        usePart(argument, state);
    } else if (const auto *construction = dyn_cast<CXXConstructExpr>(node)) {
      for (const Expr *argument : construction->arguments())
        usePart(argument, state);
    } else if (const auto *loop = dyn_cast<CXXForRangeStmt>(node)) {
      if (const ValueDecl *root = loop->getRangeInit() ? rootOf(loop->getRangeInit()) : nullptr) {
        use(root, loop->getRangeInit()->getBeginLoc(), state);
        alias(loop->getLoopVariable(), root);
      }
    } else if (const auto *statement = dyn_cast<DeclStmt>(node)) {
      for (const Decl *declaration : statement->decls())
        if (const auto *variable = dyn_cast<VarDecl>(declaration); variable && variable->getInit())
          alias(variable, rootOf(variable->getInit()));
    }
  }

private:
  /// An argument that was evaluated before a suspension of the call's others is used by the call.
  void usePart(const Expr *argument, const Suspended &state) {
    if (argument->isGLValue())
      if (const ValueDecl *root = rootOf(argument))
        use(root, argument->getBeginLoc(), state);
  }

  void alias(const VarDecl *variable, const ValueDecl *of) {
    if (of && variable->getType()->isReferenceType())
      aliases.try_emplace(variable, of);
  }

  void use(const ValueDecl *named, SourceLocation at, const Suspended &state) {
    for (auto alias = aliases.find(named); alias != aliases.end(); alias = aliases.find(named))
      named = alias->second;
    if (closure && isCaptured(named))
      return useObject(at, state);
    const auto *parameter = dyn_cast<ParmVarDecl>(named);
    if (state.at && parameter && parameter->getDeclContext() == function)
      result.parameters.try_emplace(parameter, LateUse{*state.at, at});
  }

  bool isCaptured(const ValueDecl *named) const {
    return llvm::any_of(closure->captures(), [&](const LambdaCapture &capture) {
      return capture.capturesVariable() && capture.getCapturedVar() == named;
    });
  }

  void useObject(SourceLocation at, const Suspended &state) {
    if (state.at && !result.object)
      result.object = LateUse{*state.at, at};
  }

  const FunctionDecl *function;
  const CXXRecordDecl *closure; ///< null: it is no lambda
  LateUses &result;
  llvm::DenseMap<const ValueDecl *, const ValueDecl *> aliases; ///< references, and what they refer to
};

} // namespace

const ValueDecl *rootOf(const Expr *expression) {
  for (;;) {
    expression = expression->IgnoreParens();
    if (const auto *member = dyn_cast<MemberExpr>(expression)) {
      if (member->isArrow() || member->getMemberDecl()->getType()->isReferenceType() ||
          !isa<FieldDecl>(member->getMemberDecl()))
        return nullptr;
      expression = member->getBase();
    } else if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(expression)) {
      expression = subscript->getBase();
    } else if (const auto *cast = dyn_cast<CastExpr>(expression)) {
      if (cast->getCastKind() == CK_LValueToRValue || cast->getCastKind() == CK_UserDefinedConversion ||
          cast->getCastKind() == CK_ConstructorConversion)
        return nullptr;
      expression = cast->getSubExpr();
    } else if (const auto *call = dyn_cast<CallExpr>(expression); call && call->isCallToStdMove()) {
      expression = call->getArg(0);
    } else if (const auto *name = dyn_cast<DeclRefExpr>(expression)) {
      return name->getDecl();
    } else {
      return nullptr;
    }
  }
}

LateUses findLateUses(const FunctionDecl *function, const CoroutineBodyStmt *body) {
  LateUses result;
  result.beginning = beginningOf(function, body);
  UseFinder finder(function, result);
  Suspended entry;
  if (result.beginning != Beginning::AtOnce)
    entry.at = SourceLocation();
  Flow<Suspended, UseFinder>(function->getASTContext(), finder).run(body->getBody(), entry);
  return result;
}

} // namespace switchback
