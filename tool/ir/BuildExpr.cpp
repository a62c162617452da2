// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [trees and text]: an expression becomes a tree only along the paths that lead to a suspension or to a temporary
// that must outlive one; everything else is a slice of the user's text. Operands stand in Clang's order of evaluation,
// which is also C++17's: left to right, assignments right to left.
#include "ir/Builder.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace switchback {

ir::ExprPtr Builder::makeExpr(ir::Expr::Kind kind, const Expr *expression) {
  auto result = std::make_unique<ir::Expr>();
  result->kind = kind;
  if (isDependent(expression)) {
    result->type = dependentType("");
    result->span = text.span(text.statementRange(expression->getSourceRange()));
    return result;
  }
  // Canonical, because a spill may need the type outside the block that a local typedef of it stands in.
  QualType type = expression->getType().getCanonicalType();
  bool isObject = expression->isPRValue() && type->isRecordType(); // a const one could not be moved from its spill
  result->type = types.describe(isObject ? type.getUnqualifiedType() : type);
  result->category = expression->isPRValue()  ? ir::Category::Prvalue
                     : expression->isXValue() ? ir::Category::Xvalue
                                              : ir::Category::Lvalue;
  result->span = text.span(text.statementRange(expression->getSourceRange()));
  return result;
}

bool Builder::isOwnMacro(SourceLocation at) const {
  at = behindArguments(at, sources);
  return at.isMacroID() && isFromKeywordMacro(at, sources);
}

const Expr *Builder::withoutWrappers(const Expr *expression) const {
  while (true) {
    if (const auto *full = dyn_cast<FullExpr>(expression)) {
      expression = full->getSubExpr();
    } else if (const auto *bound = dyn_cast<CXXBindTemporaryExpr>(expression)) {
      expression = bound->getSubExpr();
    } else if (const auto *parens = dyn_cast<ParenExpr>(expression); parens && isOwnMacro(parens->getLParen())) {
      expression = parens->getSubExpr();
    } else if (const auto *construction = dyn_cast<CXXConstructExpr>(expression);
               construction && construction->isElidable() && construction->getNumArgs() == 1) {
      // Before C++17 a prvalue is materialised and moved in the AST, though never in the program.
      expression = construction->getArg(0);
      while (const auto *cast = dyn_cast<ImplicitCastExpr>(expression)) {
        if (cast->getCastKind() != CK_NoOp)
          break;
        expression = cast->getSubExpr();
      }
      if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expression))
        expression = temporary->getSubExpr();
    } else {
      return expression;
    }
  }
}

std::optional<FileRange> Builder::placeOf(const Expr *expression) const {
  if (auto range = text.expressionRange(expression->getSourceRange()))
    return range;
  // A macro of ours puts parentheses around its argument; conversions stand outside them.
  const Expr *inner = withoutWrappers(expression);
  while (const auto *cast = dyn_cast<ImplicitCastExpr>(inner))
    inner = withoutWrappers(cast->getSubExpr());
  return text.expressionRange(inner->getSourceRange());
}

bool Builder::needsTree(const Expr *expression, bool suspendsLater) {
  if (isDependent(expression))
    return map.suspends(expression) || (suspendsLater && !isStable(expression));
  return map.suspends(expression) || (suspendsLater && hasTemporary(expression)) ||
         (extending && extendsLifetime(expression, extending));
}

namespace {

/// `T()` or `T{}` of a class without members, made and destroyed by doing nothing, or an empty initializer_list.
bool isEmptyValue(const Expr *expression) {
  const CXXRecordDecl *record = expression->getType()->getAsCXXRecordDecl();
  if (!expression->isPRValue() || !record || !record->hasDefinition())
    return false;
  bool isEmpty = record->isEmpty() && record->hasTrivialDestructor() && record->hasTrivialDefaultConstructor();
  if (!isEmpty && !isInitializerList(record))
    return false;
  if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(expression))
    expression = cast->getSubExpr();
  if (const auto *list = dyn_cast<InitListExpr>(expression))
    return list->getNumInits() == 0;
  const auto *construction = dyn_cast<CXXConstructExpr>(expression);
  return isa<CXXScalarValueInitExpr>(expression) || (construction && construction->getNumArgs() == 0);
}

} // namespace

bool Builder::isStable(const Expr *expression) const {
  expression = withoutWrappers(expression);
  if (const auto *parens = dyn_cast<ParenExpr>(expression))
    return isStable(parens->getSubExpr());
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(expression))
    if (cast->getCastKind() == CK_FunctionToPointerDecay || cast->getCastKind() == CK_ArrayToPointerDecay ||
        cast->getCastKind() == CK_NoOp)
      return isStable(cast->getSubExpr());
  if (isa<CXXThisExpr>(expression->IgnoreParenImpCasts()) || isDependentName(expression))
    return true;
  if (isa<DeclRefExpr>(expression))
    return expression->isGLValue() ||
           isa<EnumConstantDecl, NonTypeTemplateParmDecl>(cast<DeclRefExpr>(expression)->getDecl());
  if (const auto *member = dyn_cast<MemberExpr>(expression))
    return isStable(member->getBase()) &&
           (!member->isArrow() || isa<CXXThisExpr>(member->getBase()->IgnoreParenImpCasts()));
  if (isa<StringLiteral, PredefinedExpr>(expression) || isEmptyValue(expression))
    return true;
  if (expression->isValueDependent())
    return false;
  return expression->isPRValue() && !expression->getType()->isRecordType() && !expression->getType()->isVoidType() &&
         expression->isEvaluatable(context);
}

bool Builder::isConstruction(const Expr *expression) const {
  while (const auto *cast = dyn_cast<ImplicitCastExpr>(expression)) {
    if (cast->getCastKind() != CK_NoOp)
      return false;
    expression = withoutWrappers(cast->getSubExpr());
  }
  if (const auto *lambda = dyn_cast<LambdaExpr>(expression))
    return types.isNamed(lambda->getLambdaClass()) && !madeClosures.count(lambda);
  if (!isa<CXXTemporaryObjectExpr, CXXFunctionalCastExpr, CXXUnresolvedConstructExpr>(expression) ||
      !expression->getType()->isRecordType())
    return false;
  // Behind `new` the type must be a type-specifier alone, which `T(args)` guarantees, and must not be `auto`.
  return text.editableOffset(expression->getBeginLoc()).has_value();
}

namespace {

bool assigns(const Stmt *statement) {
  const auto *binary = dyn_cast<BinaryOperator>(statement);
  const auto *unary = dyn_cast<UnaryOperator>(statement);
  return (binary && binary->isAssignmentOp()) || (unary && unary->isIncrementDecrementOp()) ||
         isa<CXXNewExpr, CXXDeleteExpr, CXXThrowExpr>(statement) || llvm::any_of(evaluatedChildren(statement), assigns);
}

} // namespace

ir::ExprPtr Builder::buildPlain(const Expr *expression) {
  const Expr *inner = withoutWrappers(expression);
  auto result = makeExpr(ir::Expr::Kind::Plain, expression);
  result->stable = isStable(expression);
  result->isConstruction = isConstruction(inner);
  result->hasEffect = !inner->isInstantiationDependent() && !inner->getType()->isVoidType() && assigns(inner) &&
                      types.findObstacle(inner->getType()).kind == TypeObstacle::Kind::None;
  if (auto range = placeOf(inner)) {
    result->text = text.slice(*range);
    revealDirectives(expression, *range);
  } else {
    revealOrRefuse(inner->getSourceRange(), "an expression that a macro spells in part");
  }
  return result;
}

namespace {

bool becomesBranch(const ir::Expr &expression) {
  return expression.kind == ir::Expr::Kind::LogicalAnd || expression.kind == ir::Expr::Kind::LogicalOr ||
         expression.kind == ir::Expr::Kind::Conditional;
}

} // namespace

static bool copiesBeforeSuspension(const LambdaExpr *lambda, const SuspensionMap &map) {
  bool copies = false;
  auto initialiser = lambda->capture_init_begin();
  for (const LambdaCapture &capture : lambda->captures()) {
    if (map.suspends(*initialiser++) && copies)
      return true;
    copies |= !lambda->isInitCapture(&capture) && capture.getCaptureKind() == LCK_ByCopy;
  }
  return false;
}

ir::ExprPtr Builder::buildExpr(const Expr *expression, bool suspendsLater) {
  const Expr *inner = withoutWrappers(expression);
  if (ignoresParts(inner))
    return buildVoid(cast<ExplicitCastExpr>(inner));
  if (isDependent(inner))
    return buildDependent(inner, suspendsLater);
  const CXXOperatorCallExpr *arrow = arrowOf(inner);
  if (!needsTree(inner, suspendsLater) && !arrow)
    return buildPlain(expression);
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(inner)) {
    ir::ExprPtr result = buildExpr(cast->getSubExpr(), suspendsLater);
    ir::ExprPtr outer = makeExpr(ir::Expr::Kind::Plain, inner);
    if (cast->getCastKind() != CK_NoOp && cast->getCastKind() != CK_LValueToRValue && becomesBranch(*result)) {
      // Its value has a type of its own, which the conversion begins with: `int n = a && b` is 0 or 1.
      outer->kind = ir::Expr::Kind::Compound;
      outer->operands.push_back(std::move(result));
      outer->text.pieces.push_back({ir::Piece::Kind::Operand, "", ir::none, 0});
      return outer;
    }
    // What binds to the value of a branch may add a const; the value is an object of its own all the same.
    if (becomesBranch(*result) && result->category == ir::Category::Prvalue && cast->isGLValue())
      return result;
    result->type = outer->type;
    result->category = outer->category;
    result->stable &= cast->getCastKind() != CK_LValueToRValue;
    return result;
  }
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(inner))
    return buildList(list, suspendsLater);
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(inner)) {
    bool extended = extending && temporary->getStorageDuration() != SD_FullExpression;
    if (suspendsLater || extended)
      return buildTemporary(temporary);
    return buildExpr(temporary->getSubExpr(), suspendsLater);
  }
  if (isa<CastExpr>(inner) && isDiscardedObject(inner) && suspendsLater)
    return buildDiscarded(cast<CastExpr>(inner)->getSubExpr(), true);
  if (const auto *suspension = dyn_cast<CoroutineSuspendExpr>(inner))
    return buildSuspend(suspension);
  if (const auto *binary = dyn_cast<BinaryOperator>(inner))
    if (binary->isLogicalOp() || binary->isCommaOp())
      return buildLogical(binary, suspendsLater);
  // What a lambda copies before a capture of it suspends has no text that could be split: its class has.
  if (const auto *lambda = dyn_cast<LambdaExpr>(inner); lambda && (map.suspends(lambda) || !coroutine->isTemplate))
    if (types.isNamed(lambda->getLambdaClass()) ||
        (copiesBeforeSuspension(lambda, map) && nameClosure(lambda->getLambdaClass(), "a lambda object")))
      return madeClosures.count(lambda) ? buildMadeClosure(lambda, suspendsLater) : buildClosure(lambda, suspendsLater);
  if (const auto *allocation = dyn_cast<CXXNewExpr>(inner); allocation && allocatesBefore(allocation))
    return buildNew(allocation, suspendsLater);
  if (arrow)
    return buildArrow(arrow, suspendsLater);
  // A conditional that becomes a branch is a name in the text: it needs no parentheses.
  const Expr *bare = bareOf(inner);
  if (const auto *choice = dyn_cast<ConditionalOperator>(bare); choice && branches(choice, suspendsLater))
    return buildConditional(choice);
  return buildCompound(inner, suspendsLater);
}

const CXXOperatorCallExpr *Builder::arrowOf(const Expr *expression) const {
  expression = withoutWrappers(expression);
  while (const auto *cast = dyn_cast<ImplicitCastExpr>(expression)) // to const, or to a base
    expression = withoutWrappers(cast->getSubExpr());
  const auto *operation = dyn_cast<CXXOperatorCallExpr>(expression);
  return operation && operation->getOperator() == OO_Arrow ? operation : nullptr;
}

// `p->` of a class, as an expression: the text has only the arrow behind it.
ir::ExprPtr Builder::buildArrow(const CXXOperatorCallExpr *call, bool suspendsLater) {
  auto result = makeExpr(ir::Expr::Kind::Compound, call);
  result->operands.push_back(buildExpr(call->getArg(0), suspendsLater));
  result->text.pieces = {{ir::Piece::Kind::Verbatim, "("},
                         {ir::Piece::Kind::Operand, "", ir::none, 0},
                         {ir::Piece::Kind::Verbatim, ").operator->()"}};
  return result;
}

const Expr *Builder::bareOf(const Expr *expression) const {
  return withoutWrappers(withoutWrappers(expression)->IgnoreParens());
}

ir::ExprPtr Builder::buildWhole(const Expr *expression) {
  whole = bareOf(expression);
  return buildExpr(expression, /*suspendsLater=*/false);
}

ir::ExprPtr Builder::buildEffect(const Expr *expression) {
  ignored = bareOf(expression);
  ir::ExprPtr value = buildWhole(expression);
  return value->kind == ir::Expr::Kind::Conditional && value->type.isDependent ? convertArms(std::move(value), "void")
                                                                               : std::move(value);
}

ir::ExprPtr Builder::buildLogical(const BinaryOperator *operation, bool suspendsLater) {
  const Expr *left = operation->getLHS(), *right = operation->getRHS();
  bool rightNeeds = needsTree(right, suspendsLater);
  if (!operation->isCommaOp() && !rightNeeds)
    return buildCompound(operation, suspendsLater);
  auto result = makeExpr(operation->isCommaOp()              ? ir::Expr::Kind::Comma
                         : operation->getOpcode() == BO_LAnd ? ir::Expr::Kind::LogicalAnd
                                                             : ir::Expr::Kind::LogicalOr,
                         operation);
  // What becomes a statement ends before the full-expression does, so that its temporaries have to stay behind.
  result->operands.push_back(operation->isCommaOp() ? buildDiscarded(left, true) : buildExpr(left, true));
  result->operands.push_back(buildExpr(right, suspendsLater || !operation->isCommaOp()));
  return result;
}

bool Builder::branches(const ConditionalOperator *operation, bool suspendsLater) {
  return needsTree(operation->getTrueExpr(), suspendsLater) || needsTree(operation->getFalseExpr(), suspendsLater);
}

ir::ExprPtr Builder::buildConditional(const ConditionalOperator *operation) {
  checkNamable(operation->getType(), operation->getBeginLoc());
  auto result = makeExpr(ir::Expr::Kind::Conditional, operation);
  // The end of an arm is the end of the full-expression where nothing is done with the value.
  bool isWhole = operation == whole;
  result->operands.push_back(buildExpr(operation->getCond(), true));
  for (const Expr *arm : {operation->getTrueExpr(), operation->getFalseExpr()})
    result->operands.push_back(isWhole ? buildWhole(arm) : buildExpr(arm, true));
  return result;
}

} // namespace switchback
