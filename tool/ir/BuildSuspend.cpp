// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Suspensions. Clang has resolved what `co_yield e` means ([expr.await]/3); the calls are written out again from the
// resolved tree:
//
//   co_yield e   sb_promise.yield_value(e)             and SB_OPERATOR_AWAIT around it where one was found
//   co_await e   sb_promise.await_transform(e), or e   likewise
#include "ir/Builder.h"
#include "ir/Keep.h"

using namespace clang;

namespace switchback {
namespace {

ir::AwaiterKind awaiterKindOf(QualType type) {
  const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || !record->getIdentifier())
    return ir::AwaiterKind::General;
  // Inline namespaces of the library's readings do not count.
  const DeclContext *space = record->getDeclContext()->getEnclosingNamespaceContext();
  while (space->isInlineNamespace())
    space = space->getParent();
  const auto *named = dyn_cast<NamespaceDecl>(space);
  bool known = record->getDeclContext()->isNamespace() && named && named->getParent()->isTranslationUnit() &&
               (named->getName() == "std" || named->getName() == "switchback");
  if (known && record->getName() == "suspend_always")
    return ir::AwaiterKind::SuspendAlways;
  if (known && record->getName() == "suspend_never")
    return ir::AwaiterKind::SuspendNever;
  return ir::AwaiterKind::General;
}

} // namespace

const Expr *Builder::delegatedTo(const Expr *operand) const {
  const auto *call = dyn_cast<CallExpr>(operand);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  const bool isOurs = callee && callee->getDeclName().isIdentifier() && callee->getName() == "elements_of" &&
                      !text.editableOffset(call->getBeginLoc());
  return isOurs ? call->getArg(0) : nullptr;
}

ir::ExprPtr Builder::buildCall(const Expr *call, const std::string &before, ir::ExprPtr operand,
                               const std::string &after) {
  auto result = makeExpr(ir::Expr::Kind::Compound, call);
  auto verbatim = [&](const std::string &characters) {
    result->text.pieces.push_back({ir::Piece::Kind::Verbatim, characters});
  };
  verbatim(before);
  if (operand) {
    ir::Piece piece;
    piece.kind = ir::Piece::Kind::Operand;
    piece.operand = 0;
    result->text.pieces.push_back(std::move(piece));
    result->operands.push_back(std::move(operand));
  }
  verbatim(after);
  result->text.span = result->span;
  return result;
}

const CallExpr *Builder::asPromiseCall(const Expr *expression) const {
  const auto *call = dyn_cast<CallExpr>(expression);
  const auto *member = call ? dyn_cast<MemberExpr>(call->getCallee()->IgnoreParenImpCasts()) : nullptr;
  const auto *object = member ? dyn_cast<DeclRefExpr>(member->getBase()->IgnoreParenImpCasts()) : nullptr;
  return object && object->getDecl() == promise ? call : nullptr;
}

ir::ExprPtr Builder::buildAwaitable(const Expr *expression) {
  const Expr *inner = withoutWrappers(expression);
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(inner); cast && cast->getCastKind() == CK_NoOp)
    return buildAwaitable(cast->getSubExpr());
  if (const auto *call = dyn_cast<CXXOperatorCallExpr>(inner); call && call->getOperator() == OO_Coawait) {
    ir::ExprPtr awaitable = buildAwaitable(call->getArg(0));
    if (isa_and_nonnull<CXXMethodDecl>(call->getDirectCallee()))
      return buildCall(call, "(", std::move(awaitable), ").SB_OPERATOR_AWAIT()");
    return buildCall(call, "SB_OPERATOR_AWAIT(", std::move(awaitable), ")");
  }
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(inner)) {
    const Expr *value = withoutWrappers(temporary->getSubExpr());
    const std::string frame = frameOf(value, /*hasHandle=*/true);
    if (text.editableOffset(value->getBeginLoc()) && frame.empty())
      return buildExpr(temporary, true);
    // The tool's own call, e.g. the await_transform's result that an operator co_await is called on.
    auto result = makeExpr(ir::Expr::Kind::Temporary, temporary);
    result->local = addTemporary(value->getType(), temporary->getBeginLoc());
    result->operands.push_back(frame.empty() ? buildAwaitable(value) : buildBegun(cast<CallExpr>(value), frame));
    if (!frame.empty())
      checkMovable(value->getType(), *result->operands.front(), value->getBeginLoc());
    return result;
  }
  if (const CallExpr *call = asPromiseCall(inner)) {
    std::string before = coroutine->prefix + "promise." + call->getDirectCallee()->getNameAsString() + "(";
    return buildCall(call, before, call->getNumArgs() ? buildAwaitable(call->getArg(0)) : nullptr, ")");
  }
  if (const std::string frame = frameOf(inner, /*hasHandle=*/true); !frame.empty())
    return buildBegun(cast<CallExpr>(inner), frame);
  if (const Expr *range = delegatedTo(inner))
    return buildCall(cast<CallExpr>(inner), "::switchback::elements_of(", buildExpr(range, true), ")");
  return buildExpr(expression, true);
}

ir::ExprPtr Builder::buildSuspend(const CoroutineSuspendExpr *suspension) {
  if (coroutine->makesSteps())
    return buildStep(suspension);
  auto result = makeExpr(ir::Expr::Kind::Suspend, suspension);
  result->place = placeOfSuspension(suspension->getKeywordLoc(), suspension);
  result->suspend = isa<CoyieldExpr>(suspension) ? ir::SuspendKind::Yield : ir::SuspendKind::Await;
  const Expr *common = withoutWrappers(suspension->getCommonExpr());
  QualType type = common->getType();
  bool isPrvalue = common->isPRValue();
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(common)) {
    common = temporary->getSubExpr();
    type = common->getType();
    isPrvalue = true;
  }
  if (const CallExpr *call = awaitedTask(common))
    if (const std::string frame = frameOf(call, /*hasHandle=*/true); !frame.empty()) {
      result->awaiterKind = ir::AwaiterKind::Frame;
      result->awaiterType = ir::asObject(frame);
      result->local = addGenerated("frame", ir::LocalKind::Awaiter, result->awaiterType,
                                   text.point(text.statementRange(suspension->getSourceRange()).begin));
      result->operands.push_back(buildFrame(call, result->awaiterType));
      return result;
    }
  checkNamable(type, suspension->getKeywordLoc());
  result->awaiterKind = awaiterKindOf(type);
  result->awaiterCategory = isPrvalue            ? ir::Category::Prvalue
                            : common->isLValue() ? ir::Category::Lvalue
                                                 : ir::Category::Xvalue;
  // What makes a known awaiter becomes a statement, of which compilers must not complain that its result is unused.
  const Expr *warned = nullptr;
  SourceLocation at;
  SourceRange first, second;
  if (common->isUnusedResultAWarning(warned, at, first, second, context))
    result->awaiterKind = ir::AwaiterKind::General;
  // In a first step it has to be asked twice.
  if (coroutine->hasFirstStep() && result->awaiterKind == ir::AwaiterKind::SuspendAlways)
    result->awaiterKind = ir::AwaiterKind::General;
  bool known = result->awaiterKind != ir::AwaiterKind::General;
  if (!known) {
    QualType storage = isPrvalue            ? type
                       : common->isLValue() ? context.getLValueReferenceType(type)
                                            : context.getRValueReferenceType(type);
    result->awaiterType = types.describe(storage);
    result->local = addGenerated("awaiter", ir::LocalKind::Awaiter, storage, suspension->getKeywordLoc());
  }
  ir::ExprPtr awaiter = buildAwaitable(common);
  if (!known && isPrvalue)
    checkMovable(type, *awaiter, suspension->getKeywordLoc());
  result->operands.push_back(std::move(awaiter));
  return result;
}

} // namespace switchback
