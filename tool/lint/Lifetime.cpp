// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/Lifetime.h"

#include "lint/LateUses.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace switchback {
namespace {

bool isStateless(QualType type) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return record && record->hasDefinition() && record->isEmpty() && record->hasTrivialDestructor();
}

bool isOwner(QualType type) {
  const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
  return record && record->hasAttr<OwnerAttr>();
}

/// A view, a span or an iterator of the standard library's, or one that is marked.
bool isView(QualType type) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return record && record->hasAttr<PointerAttr>();
}

/// Below what neither makes an object nor leaves the one that there is.
const Expr *withoutWrappers(const Expr *expression) {
  for (;;) {
    expression = expression->IgnoreParens();
    if (const auto *given = dyn_cast<CXXDefaultArgExpr>(expression))
      expression = given->getExpr();
    else if (const auto *whole = dyn_cast<FullExpr>(expression))
      expression = whole->getSubExpr();
    else if (const auto *bound = dyn_cast<CXXBindTemporaryExpr>(expression))
      expression = bound->getSubExpr();
    else if (const auto *cast = dyn_cast<CastExpr>(expression);
             cast && cast->getCastKind() != CK_LValueToRValue && cast->getCastKind() != CK_ArrayToPointerDecay)
      expression = cast->getSubExpr();
    else
      return expression;
  }
}

/// `array[i]`, the array as its operand; null: it is none.
const CastExpr *elementOf(const Expr *expression) {
  const auto *subscript = dyn_cast<ArraySubscriptExpr>(expression);
  const auto *decay = subscript ? dyn_cast<CastExpr>(subscript->getBase()->IgnoreParens()) : nullptr;
  return decay && decay->getCastKind() == CK_ArrayToPointerDecay ? decay : nullptr;
}

/// What a view or a pointer to the characters or elements of an owner points into.
Borrowed borrowedByView(const Expr *argument, bool isPointer) {
  argument = withoutWrappers(argument);
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(argument))
    return borrowedByView(temporary->getSubExpr(), isPointer);
  if (const auto *construction = dyn_cast<CXXConstructExpr>(argument)) {
    if (construction->getNumArgs() == 0)
      return {};
    const Expr *first = construction->getArg(0);
    // A copy of another view, or one that is made from an owner.
    if (construction->getConstructor()->isCopyOrMoveConstructor())
      return borrowedByView(first, isPointer);
    return isOwner(first->getType()) ? borrowedObject(first) : borrowedByView(first, isPointer);
  }
  if (const auto *call = dyn_cast<CXXMemberCallExpr>(argument)) {
    const CXXMethodDecl *method = call->getMethodDecl();
    const bool gives =
        method && (isa<CXXConversionDecl>(method) ||
                   (method->getIdentifier() && llvm::is_contained({"c_str", "data"}, method->getName())));
    return gives && isOwner(call->getObjectType()) ? borrowedObject(call->getImplicitObjectArgument()) : Borrowed();
  }
  if (const auto *address = dyn_cast<UnaryOperator>(argument);
      isPointer && address && address->getOpcode() == UO_AddrOf)
    return borrowedObject(address->getSubExpr());
  if (const auto *decay = dyn_cast<ImplicitCastExpr>(argument);
      isPointer && decay && decay->getCastKind() == CK_ArrayToPointerDecay)
    return borrowedObject(decay->getSubExpr());
  return {};
}

} // namespace

Borrowed borrowedObject(const Expr *expression) {
  for (;;) {
    expression = withoutWrappers(expression);
    if (isStateless(expression->getType()))
      return {};
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expression))
      return {temporary->getStorageDuration() == SD_FullExpression, nullptr};
    if (expression->isPRValue())
      return {isa<LambdaExpr, CXXConstructExpr, CallExpr>(expression), nullptr};
    const auto *member = dyn_cast<MemberExpr>(expression);
    if (member && !member->isArrow() && isa<FieldDecl>(member->getMemberDecl()) &&
        !member->getMemberDecl()->getType()->isReferenceType())
      expression = member->getBase();
    else if (const auto *decay = elementOf(expression))
      expression = decay->getSubExpr();
    else if (const auto *call = dyn_cast<CallExpr>(expression); call && call->isCallToStdMove())
      expression = call->getArg(0);
    else if (const auto *choice = dyn_cast<ConditionalOperator>(expression)) {
      Borrowed first = borrowedObject(choice->getTrueExpr()), second = borrowedObject(choice->getFalseExpr());
      return first.isTemporary ? first : second;
    } else
      return {false, rootOf(expression)};
  }
}

Borrowed borrowedBy(const Expr *argument, QualType parameter) {
  if (parameter->isReferenceType()) {
    if (parameter.getNonReferenceType()->isFunctionType())
      return {};
    return borrowedObject(argument);
  }
  if (parameter->isPointerType())
    return borrowedByView(argument, /*isPointer=*/true);
  argument = withoutWrappers(argument);
  if (const auto *construction = dyn_cast<CXXConstructExpr>(argument);
      construction && construction->getNumArgs() == 1 && construction->getConstructor()->isCopyOrMoveConstructor())
    argument = withoutWrappers(construction->getArg(0));
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(argument))
    argument = withoutWrappers(temporary->getSubExpr());
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(argument))
    return borrowedObject(list->getSubExpr());
  return isView(parameter) ? borrowedByView(argument, /*isPointer=*/false) : Borrowed();
}

} // namespace switchback
