// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [templates]: what is lowered is the pattern. Of a type-dependent expression ([temp.dep.expr]) nobody knows yet
// whether it is a value or a reference, nor which of its operands are temporaries. So before a suspension every such
// expression that is more than a name is kept by itself, as what `decltype((e))` says it is, until the end of the
// full-expression; no temporary dies early then. The types stand in front of the machine, each in terms of those before
// it:
//
//   f(x, SB_AWAIT(y))     typedef ::switchback::detail::kept<decltype((...y...))>::type sb_awaiter_1;
//
// A variable's type is found in the same way where its declaration does not say it. Once the compiler has the
// arguments, detail/dependent.hpp does for it what the tool does for a function.
#include "check/ValueFrames.h"
#include "ir/Builder.h"
#include "ir/Keep.h"

#include <algorithm>

using namespace clang;

namespace switchback {

using ir::verbatim;

bool Builder::isDependent(const Expr *expression) {
  // A list has no type before its object's is known.
  return expression->isTypeDependent() || expression->getType().isNull() ||
         (isa<InitListExpr>(expression) && expression->getType()->isVoidType()) ||
         expression->getType()->isUndeducedType();
}

bool Builder::isDependent(const VarDecl *variable) {
  return variable->getType()->isDependentType() || variable->getType()->isUndeducedType() ||
         (variable->getInit() && isDependent(variable->getInit()));
}

ir::Type Builder::dependentType(const std::string &spelling) {
  ir::Type type = ir::asClass({}, spelling);
  type.isDependent = true;
  type.trivialDestructor = type.trivialDefaultConstructor = false;
  return type;
}

namespace {

/// `std::move(x)`, `std::forward<T>(x)`, `static_cast<T &&>(x)`: x under another category. Null: something else.
const Expr *operandOfReferenceCast(const Expr *expression) {
  if (const auto *cast = dyn_cast<ExplicitCastExpr>(expression))
    return cast->getTypeAsWritten()->isReferenceType() && !isa<CXXDynamicCastExpr>(cast) ? cast->getSubExpr() : nullptr;
  const auto *call = dyn_cast<CallExpr>(expression);
  if (!call || call->getNumArgs() != 1)
    return nullptr;
  const Expr *callee = call->getCallee()->IgnoreParenImpCasts();
  const NamedDecl *named = nullptr;
  if (const auto *overloads = dyn_cast<UnresolvedLookupExpr>(callee); overloads && overloads->getNumDecls())
    named = (*overloads->decls_begin())->getUnderlyingDecl();
  else if (const auto *reference = dyn_cast<DeclRefExpr>(callee))
    named = reference->getDecl();
  if (!named || !named->isInStdNamespace() || !named->getDeclName().isIdentifier())
    return nullptr;
  return named->getName() == "move" || named->getName() == "forward" ? call->getArg(0) : nullptr;
}

} // namespace

/// A name, or what can only name an object: evaluating it later is the same.
bool Builder::isDependentName(const Expr *expression) const {
  if (const Expr *operand = expression->isTypeDependent() ? operandOfReferenceCast(expression) : nullptr)
    return isStable(operand);
  if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(expression))
    return member->isImplicitAccess() || (!member->isArrow() && isStable(member->getBase()));
  if (const auto *expansion = dyn_cast<PackExpansionExpr>(expression))
    return isStable(expansion->getPattern());
  return isa<DependentScopeDeclRefExpr, OverloadExpr, SizeOfPackExpr, CXXThisExpr>(expression);
}

namespace {

/// Names and literals under operators, in which nothing else could be a temporary.
bool isOfOperators(const Stmt *statement) {
  return isa<BinaryOperator, UnaryOperator, ParenExpr, ImplicitCastExpr, ArraySubscriptExpr, DeclRefExpr, MemberExpr,
             CXXDependentScopeMemberExpr, CXXThisExpr, IntegerLiteral, FloatingLiteral, CharacterLiteral,
             CXXBoolLiteralExpr, CXXNullPtrLiteralExpr, DependentScopeDeclRefExpr, SizeOfPackExpr,
             UnaryExprOrTypeTraitExpr>(statement) &&
         llvm::all_of(evaluatedChildren(statement), isOfOperators);
}

/// `a && b`: what is evaluated of it cannot be kept by itself. The compiler checks that a scalar comes out.
bool choosesScalar(const Expr *expression) {
  const auto *binary = dyn_cast<BinaryOperator>(expression);
  return binary && binary->isLogicalOp() && isOfOperators(binary);
}

} // namespace

ir::ExprPtr Builder::buildDependent(const Expr *expression, bool suspendsLater) {
  const Expr *inner = withoutWrappers(expression);
  const bool keeps = suspendsLater && inner != unkept; // its operands may name another
  if (suspendsLater && !prepareOperand(inner))
    return makeExpr(ir::Expr::Kind::Plain, inner);
  if (isa<DependentCoawaitExpr, CoroutineSuspendExpr>(inner)) {
    ir::ExprPtr suspension = buildDependentSuspend(inner);
    return keeps ? keep(std::move(suspension)) : std::move(suspension);
  }
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(inner)) {
    ir::ExprPtr operand = buildExpr(cast->getSubExpr(), suspendsLater);
    if (!suspendsLater || cast->getCastKind() != CK_LValueToRValue)
      return operand;
    return keep(wrap(space + "operand(", std::move(operand), ")")); // read now
  }
  if (suspendsLater && !map.suspends(inner) && choosesScalar(inner))
    return keepAs("kept_scalar<decltype((", buildPlain(inner), "))>::type");
  const auto *binary = dyn_cast<BinaryOperator>(inner);
  if (binary && (binary->isLogicalOp() || binary->isCommaOp()) && needsTree(binary->getRHS(), suspendsLater))
    return buildDependentOperator(binary, suspendsLater);
  if (const auto *call = dyn_cast<CXXOperatorCallExpr>(inner);
      call && (call->getOperator() == OO_AmpAmp || call->getOperator() == OO_PipePipe) && // one may be the language's
      needsTree(call->getArg(1), suspendsLater))
    refuse(Diag::SuspensionInOperand, inner->getBeginLoc(),
           {"an operator of types that depend on a template argument, which may be overloaded,"});
  if (const auto *allocation = dyn_cast<CXXNewExpr>(inner); allocation && map.suspends(allocation->getInitializer()))
    refuse(Diag::SuspensionInOperand, inner->getBeginLoc(),
           {"'new' in a template, whose class may have an allocation function of its own,"});
  const Expr *bare = bareOf(inner);
  if (const auto *choice = dyn_cast<ConditionalOperator>(bare); choice && branches(choice, suspendsLater)) {
    ir::ExprPtr result = buildDependentConditional(choice, choice == whole);
    return choice == whole || failed ? std::move(result) : keep(std::move(result));
  }
  if (const auto *fold = dyn_cast<CXXFoldExpr>(inner); fold && needsTree(fold, suspendsLater))
    return buildFold(fold, suspendsLater, fold == ignored);
  if (isa<PackExpansionExpr>(inner) && needsTree(inner, suspendsLater)) { // its elements are kept
    ir::ExprPtr result = buildCompound(inner, suspendsLater);
    result->stable = true;
    return result;
  }
  ir::ExprPtr result =
      needsTree(inner, suspendsLater) && !failed ? buildCompound(inner, suspendsLater) : buildPlain(inner);
  if (binary && binary->isCommaOp()) // one argument, not two
    result = wrap("(", std::move(result), ")");
  return keeps && !isStable(inner) && !failed ? keep(std::move(result), inner) : std::move(result);
}

/// Whether what Clang has not resolved may bind a reference to the operand, a value of a type that is known, and give a
/// reference to it: then the operand is a temporary of the full-expression, which the tree does not say yet.
bool Builder::mayBindTo(const Expr *expression, const Expr *operand) const {
  if (isDependent(operand) || !operand->isPRValue() || operand->getType()->isVoidType() || isa<InitListExpr>(operand))
    return false;
  if (isa<ConditionalOperator>(expression)) // binds nothing: an arm's value becomes the conditional's
    return false;
  if (operand->getType()->isRecordType())
    return true;
  return isa<CallExpr>(expression) && !isa<CXXOperatorCallExpr>(expression) &&
         !operand->getType()->isFunctionPointerType() &&
         !operand->isNullPointerConstant(context, Expr::NPC_ValueDependentIsNotNull);
}

/// `type` is what the list initialises, if that has scalars for elements: each is read, and converted, before the next
/// one is evaluated ([dcl.init.list]/4).
void Builder::noteElements(QualType type, const Expr *initialiser) {
  const auto *list = initialiser ? dyn_cast<InitListExpr>(initialiser->IgnoreImplicit()) : nullptr;
  const QualType element = list ? scalarElementOf(type) : QualType();
  if (element.isNull())
    return;
  for (const Expr *init : list->inits()) {
    const auto *expansion = dyn_cast<PackExpansionExpr>(init);
    scalars[expansion ? expansion->getPattern() : init] = element;
  }
}

ir::ExprPtr Builder::readNow(const Expr *element, ir::ExprPtr built) {
  const auto known = scalars.find(element);
  if (known == scalars.end() || failed ||
      (!isDependent(element) && element->isPRValue() && element->getType()->isScalarType()))
    return built;
  return keep(wrap(space + "element<" + types.spell(known->second) + ">(", std::move(built), ")"));
}

ir::ExprPtr Builder::buildBound(const Expr *operand) {
  ir::ExprPtr value = buildExpr(operand, true);
  checkMovable(operand->getType(), *value, operand->getBeginLoc());
  auto result = makeExpr(ir::Expr::Kind::Temporary, operand);
  result->local = addTemporary(operand->getType(), operand->getBeginLoc());
  result->category = ir::Category::Xvalue;
  result->operands.push_back(std::move(value));
  return result;
}

namespace {

/// The operand of a suspension that Clang has not resolved.
struct Unresolved {
  const Expr *operand = nullptr;
  SourceLocation keyword;
  bool isYield = false, isDelegation = false;
};

Unresolved unresolve(const Expr *suspension, const SourceText &text) {
  if (const auto *await = dyn_cast<DependentCoawaitExpr>(suspension))
    return {await->getOperand(), await->getKeywordLoc(), false, false};
  if (const auto *await = dyn_cast<CoawaitExpr>(suspension)) // the promise is known, the awaitable is not
    return {await->getOperand(), await->getKeywordLoc(), false, false};
  const CallExpr *call = yieldCallOf(suspension);
  if (!call)
    return {};
  const Expr *operand = call->getArg(0)->IgnoreImplicit();
  const auto *inner = dyn_cast<CallExpr>(operand);
  const bool delegates = inner && inner->getNumArgs() == 1 && !text.editableOffset(inner->getBeginLoc());
  return {delegates ? inner->getArg(0) : operand, cast<CoyieldExpr>(suspension)->getKeywordLoc(), true, delegates};
}

} // namespace

ir::ExprPtr Builder::buildDependentSuspend(const Expr *suspension) {
  const Unresolved found = unresolve(suspension, text);
  if (!found.operand) {
    refuse(Diag::SuspensionInOperand, suspension->getBeginLoc(), {"a suspension of an unusual form in a template"});
    return makeExpr(ir::Expr::Kind::Plain, suspension);
  }
  if (!prepareOperand(found.operand))
    return makeExpr(ir::Expr::Kind::Plain, suspension);
  if (coroutine->value && (coroutine->makesSteps() || !found.isYield) && isOwnCall(found.operand))
    refuse(Diag::RecursiveFrame, found.operand->getBeginLoc(), {coroutine->name});
  const std::string promiseName = coroutine->prefix + "promise";
  const bool isValue = !isDependent(found.operand) && found.operand->isPRValue() &&
                       !found.operand->getType()->isVoidType() && !isa<InitListExpr>(found.operand);
  const bool isCopied =
      coroutine->makesSteps() && !found.isDelegation && yieldsCopy(this->found.function->getReturnType(), context);
  ir::ExprPtr awaitable = isValue && !isCopied ? buildBound(found.operand) : buildExpr(found.operand, true);
  if (!found.isYield && mayGiveFrame(found.operand)) {
    awaitable = wrap(", ", std::move(awaitable), ")"); // a temporary by now
    awaitable->text.pieces.insert(awaitable->text.pieces.begin(), {verbatim(space + "begun("), verbatim(promiseName)});
    awaitable = keep(std::move(awaitable));
  }
  if (coroutine->makesSteps()) {
    awaitable = wrap(found.isDelegation ? ".delegate(" : ".yield_value(", std::move(awaitable), ")");
    awaitable->text.pieces.insert(awaitable->text.pieces.begin(), verbatim(promiseName));
  } else if (found.isYield) {
    awaitable = wrap(found.isDelegation ? ".yield_value(::switchback::elements_of(" : ".yield_value(",
                     std::move(awaitable), found.isDelegation ? "))" : ")");
    awaitable->text.pieces.insert(awaitable->text.pieces.begin(), verbatim(promiseName));
    awaitable = keep(std::move(awaitable));
  } else if (promise->getType()->isDependentType() || promiseNames("await_transform")) {
    awaitable = wrap(", ", std::move(awaitable), ")");
    awaitable->text.pieces.insert(awaitable->text.pieces.begin(),
                                  {verbatim(space + "awaitable_of("), verbatim(promiseName)});
    awaitable = keep(std::move(awaitable));
  }
  ir::ExprPtr awaiter =
      coroutine->makesSteps() ? std::move(awaitable) : wrap(space + "awaiter_of(", std::move(awaitable), ", 0)");
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Suspend;
  result->place = placeOfSuspension(found.keyword, suspension);
  result->suspend = found.isDelegation ? ir::SuspendKind::YieldFrom
                    : found.isYield    ? ir::SuspendKind::Yield
                                       : ir::SuspendKind::Await;
  result->type = dependentType("");
  result->span = result->text.span = text.span(rangeOf(suspension));
  if (coroutine->makesSteps())
    result->awaiterKind = found.isDelegation ? ir::AwaiterKind::Delegate : ir::AwaiterKind::Step;
  if (result->awaiterKind != ir::AwaiterKind::Step)
    result->local = addKept(coroutine->makesSteps() ? "delegation" : "awaiter", ir::LocalKind::Awaiter,
                            "typename " + space + "kept<decltype((", *awaiter, "))>::type");
  result->operands.push_back(std::move(awaiter));
  return result;
}

/// Whether the promise has a member of that name, as far as is known.
bool Builder::promiseNames(const char *member) const {
  const CXXRecordDecl *record = promise->getType()->getAsCXXRecordDecl();
  const DeclarationName name(&context.Idents.get(member));
  return record && (!record->lookup(name).empty() ||
                    !record->forallBases([&](const CXXRecordDecl *base) { return base->lookup(name).empty(); }));
}

ir::ExprPtr Builder::buildTest(const Expr *condition) {
  ir::ExprPtr built = buildExpr(condition, false);
  if (!isDependent(condition) || built->kind == ir::Expr::Kind::Plain || built->type.kind == ir::TypeClass::Scalar)
    return built;
  built = wrap("static_cast<bool>(", std::move(built), ")");
  built->type = types.describe(context.BoolTy);
  return built;
}

/// What return_value is called with.
ir::ExprPtr Builder::buildDependentResult(const Expr *operand) {
  ir::ExprPtr value = buildExpr(operand, false);
  const auto *reference = dyn_cast<DeclRefExpr>(operand->IgnoreImplicit());
  const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
  auto id = variable ? uses.ids.find(variable) : uses.ids.end();
  if (id == uses.ids.end() || variable->getType()->isLValueReferenceType() || variable->getType().isVolatileQualified())
    return value;
  // Implicitly movable, [class.copy.elision]/3; what its type is, the compiler knows.
  const std::string promiseName = coroutine->prefix + "promise";
  value->text.pieces = {verbatim(space + "returned<"),
                        {ir::Piece::Kind::UseType, "", id->second},
                        verbatim(">(" + promiseName + ", "),
                        {ir::Piece::Kind::Use, variable->getNameAsString(), id->second},
                        verbatim(", 0)")};
  return value;
}

} // namespace switchback
