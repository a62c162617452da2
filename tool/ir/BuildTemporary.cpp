// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Temporaries that have to outlive the statement their expression becomes: locals of the full-expression, or of the
// block of the reference that extends their lifetime.
#include "ir/Builder.h"

using namespace clang;

namespace switchback {

/// `static_cast<void>(make())`: the object that nobody materialised still lives to the end of the full-expression.
bool Builder::isDiscardedObject(const Stmt *statement) const {
  if (const auto *operation = dyn_cast<BinaryOperator>(statement))
    return operation->isCommaOp() && hasDestructor(operation->getLHS());
  const auto *cast = dyn_cast<CastExpr>(statement);
  return cast && cast->getCastKind() == CK_ToVoid && hasDestructor(cast->getSubExpr());
}

bool Builder::hasDestructor(const Expr *value) const {
  const CXXRecordDecl *record = value->getType()->getAsCXXRecordDecl();
  return value->isPRValue() && record && !record->hasTrivialDestructor();
}

ir::ExprPtr Builder::buildDiscarded(const Expr *expression, bool suspendsLater) {
  if (!suspendsLater || !hasDestructor(expression))
    return buildExpr(expression, suspendsLater);
  const ir::LocalId local = addTemporary(expression->getType(), expression->getBeginLoc());
  auto result = makeExpr(ir::Expr::Kind::Temporary, expression);
  result->local = local;
  result->operands.push_back(buildExpr(expression, true));
  return result;
}

namespace {

/// A class without a destructor, or one of the library, whose destructor gives back what nobody else sees.
bool diesSilently(QualType type) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return !record || record->hasTrivialDestructor() || record->isInStdNamespace();
}

/// Whether nobody can tell that the temporaries of a default argument die before the end of the full-expression.
bool diesUnnoticed(const Stmt *argument, bool plainResult) {
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(argument)) {
    const CXXRecordDecl *record = temporary->getType()->getAsCXXRecordDecl();
    bool isAllocator = record && record->isInStdNamespace() && record->getName() == "allocator";
    if (!isAllocator && !(plainResult && diesSilently(temporary->getType())))
      return false;
  }
  llvm::SmallVector<const Stmt *, 8> children = evaluatedChildren(argument);
  return std::all_of(children.begin(), children.end(),
                     [&](const Stmt *child) { return diesUnnoticed(child, plainResult); });
}

bool hasPlainResult(const Expr *call) {
  QualType type = call->getType();
  return call->isPRValue() && (type->isVoidType() || type->isArithmeticType() || type->isEnumeralType());
}

} // namespace

/// A default argument has no text to split, so its temporaries die when the call returns. Nobody can tell where they
/// have no destructor (or only memory to give back) and the call's result cannot refer to them.
bool Builder::needsLongerLife(const Stmt *argument, const Stmt *call) {
  const auto *implicit = dyn_cast<CXXDefaultArgExpr>(argument);
  if (!implicit || !isa<Expr>(call))
    return false;
  // The parameter itself may die when the call returns ([expr.call]/6), whatever the result is. Before C++17 it is
  // moved from a temporary in the AST.
  const Expr *value = implicit->getExpr()->IgnoreImplicit();
  const auto *construction = dyn_cast<CXXConstructExpr>(value);
  const bool isMoved = construction && construction->isElidable() && diesSilently(value->getType());
  return !diesUnnoticed(isMoved ? construction->getArg(0)->IgnoreImplicit() : implicit->getExpr(),
                        hasPlainResult(cast<Expr>(call)));
}

bool Builder::hasTemporary(const Stmt *statement) {
  if (const auto *expression = dyn_cast<Expr>(statement))
    statement = withoutWrappers(expression);
  auto known = temporaries.find(statement);
  if (known != temporaries.end())
    return known->second;
  bool result = false;
  if (const auto *expression = dyn_cast<Expr>(statement); expression && isDependent(expression))
    result = !isStable(expression);
  else if (isa<MaterializeTemporaryExpr>(statement) || isDiscardedObject(statement))
    result = true;
  else if (isa<StmtExpr>(statement)) // all of them die inside of it
    result = false;
  else
    for (const Stmt *child : evaluatedChildren(statement))
      result |= isa<CXXDefaultArgExpr>(child) ? needsLongerLife(child, statement) : hasTemporary(child);
  temporaries[statement] = result;
  return result;
}

// Of `row{1, 2}`, where `row` is an array's name, the list: that is what initialises a slot.
const Expr *Builder::initialiserOf(const MaterializeTemporaryExpr *temporary) const {
  const Expr *result = temporary->getSubExpr();
  while (result->getType()->isArrayType())
    if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(withoutWrappers(result)))
      result = cast->getSubExpr();
    else if (const auto *cast = dyn_cast<ImplicitCastExpr>(withoutWrappers(result)))
      result = cast->getSubExpr();
    else
      break;
  return result;
}

ir::ExprPtr Builder::buildTemporary(const MaterializeTemporaryExpr *temporary) {
  const Expr *initialiser = initialiserOf(temporary);
  // The reference that binds to it may add a const; the object has none.
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(initialiser); cast && cast->getCastKind() == CK_NoOp)
    initialiser = cast->getSubExpr();
  QualType type = initialiser->getType();
  bool extended = extending && temporary->getStorageDuration() != SD_FullExpression;
  ir::LocalId local = addTemporary(type, temporary->getBeginLoc());
  ir::ExprPtr value = buildExpr(initialiser, /*suspendsLater=*/true);
  checkMovable(type, *value, temporary->getBeginLoc());
  if (extended) // it lives as long as the reference: a local of its block
    coroutine->locals[local].scope = scope;
  auto result = makeExpr(ir::Expr::Kind::Temporary, temporary);
  result->local = local;
  result->operands.push_back(std::move(value));
  return result;
}

// An initializer_list points into an array that lives as long as a temporary would ([dcl.init.list]/6): the list stays
// as it is written, or the array lives in the frame and the list is made from it.
ir::ExprPtr Builder::buildList(const CXXStdInitializerListExpr *list, bool suspendsLater) {
  const auto *array = cast<MaterializeTemporaryExpr>(withoutWrappers(list->getSubExpr()));
  const auto *elements = cast<InitListExpr>(withoutWrappers(array->getSubExpr()));
  ir::ExprPtr result = makeExpr(ir::Expr::Kind::Compound, list);
  const bool extended = extending && array->getStorageDuration() != SD_FullExpression;
  if (!suspendsLater && !extended) {
    result->operands.push_back(buildCompound(elements, false));
    result->text.pieces.push_back({ir::Piece::Kind::Operand, "", ir::none, 0});
    return result;
  }
  result->stable = result->isList = true;
  result->operands.push_back(buildTemporary(array));
  ir::LocalId local = result->operands.front()->local;
  result->text.pieces = {{ir::Piece::Kind::Verbatim, "::switchback::detail::list_over("},
                         {ir::Piece::Kind::Use, coroutine->locals[local].name, local},
                         {ir::Piece::Kind::Verbatim, ")"}};
  return result;
}

ir::LocalId Builder::addTemporary(QualType type, SourceLocation at) {
  return addGenerated("temporary", ir::LocalKind::Temporary, type, at);
}

// Before C++17 a function's result can only be moved into a slot. (The compilers elide the move, but ask for it.)
void Builder::checkMovable(QualType type, const ir::Expr &value, SourceLocation at) {
  ir::Type described = types.describe(type);
  if (!context.getLangOpts().CPlusPlus17 && !value.isConstruction && !described.isMovable)
    refuse(Diag::ImmovableValue, at,
           {described.spelling, ", and before C++17 a function's result cannot be put there", "use -std=c++17"});
}

void Builder::checkNamable(QualType type, SourceLocation at) {
  if (!canName(type) && !failed) // nor said why
    refuse(Diag::UnnamableTemporary, at);
}

} // namespace switchback
