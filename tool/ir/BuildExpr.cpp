// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [trees and text]: an expression becomes a tree only along the paths that lead to a suspension or to a temporary
// that must outlive one; everything else is a slice of the user's text. Operands stand in Clang's order of evaluation,
// which is also C++17's: left to right, assignments right to left.
#include "ir/Builder.h"

#include "clang/Lex/Lexer.h"

using namespace clang;

namespace switchback {

ir::ExprPtr Builder::makeExpr(ir::Expr::Kind kind, const Expr *expression) {
  auto result = std::make_unique<ir::Expr>();
  result->kind = kind;
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
  while (at.isMacroID() && sources.isMacroArgExpansion(at))
    at = sources.getImmediateSpellingLoc(at);
  return at.isMacroID() && Lexer::getImmediateMacroName(at, sources, context.getLangOpts()).starts_with("SB_");
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
  auto result = makeExpr(ir::Expr::Kind::Temporary, expression);
  result->local = addTemporary(expression->getType(), expression->getBeginLoc());
  result->operands.push_back(buildExpr(expression, true));
  return result;
}

namespace {

/// Whether nobody can tell that the temporaries of a default argument die before the end of the full-expression.
bool diesUnnoticed(const Stmt *argument, bool plainResult) {
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(argument)) {
    const CXXRecordDecl *record = temporary->getType()->getAsCXXRecordDecl();
    bool isAllocator = record && record->isInStdNamespace() && record->getName() == "allocator";
    bool silent = !record || record->hasTrivialDestructor() || record->isInStdNamespace();
    if (!isAllocator && !(plainResult && silent))
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

/// A default argument has no text to split, so its temporaries die when the call returns. Nobody can tell where they
/// have no destructor (or only memory to give back) and the call's result cannot refer to them.
bool needsLongerLife(const Stmt *argument, const Stmt *call) {
  const auto *implicit = dyn_cast<CXXDefaultArgExpr>(argument);
  return implicit && isa<Expr>(call) && !diesUnnoticed(implicit->getExpr(), hasPlainResult(cast<Expr>(call)));
}

} // namespace

bool Builder::hasTemporary(const Stmt *statement) {
  if (const auto *expression = dyn_cast<Expr>(statement))
    statement = withoutWrappers(expression);
  auto known = temporaries.find(statement);
  if (known != temporaries.end())
    return known->second;
  bool result = false;
  if (isa<MaterializeTemporaryExpr>(statement) || isDiscardedObject(statement))
    result = true;
  else
    for (const Stmt *child : evaluatedChildren(statement))
      result |= isa<CXXDefaultArgExpr>(child) ? needsLongerLife(child, statement) : hasTemporary(child);
  temporaries[statement] = result;
  return result;
}

bool Builder::needsTree(const Expr *expression, bool suspendsLater) {
  return map.suspends(expression) || (suspendsLater && hasTemporary(expression)) ||
         (extending && extendsLifetime(expression, extending));
}

namespace {

/// `T()` or `T{}` of a class without members, made and destroyed by doing nothing, or an empty initializer_list.
bool isEmptyValue(const Expr *expression) {
  const CXXRecordDecl *record = expression->getType()->getAsCXXRecordDecl();
  if (!expression->isPRValue() || !record || !record->hasDefinition())
    return false;
  bool isList = record->isInStdNamespace() && record->getName() == "initializer_list";
  bool isEmpty = record->isEmpty() && record->hasTrivialDestructor() && record->hasTrivialDefaultConstructor();
  if (!isEmpty && !isList)
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
  if (isa<DeclRefExpr>(expression))
    return expression->isGLValue() || isa<EnumConstantDecl>(cast<DeclRefExpr>(expression)->getDecl());
  if (const auto *member = dyn_cast<MemberExpr>(expression))
    return !member->isArrow() && isStable(member->getBase());
  if (isa<StringLiteral, PredefinedExpr>(expression) || isEmptyValue(expression))
    return true;
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
    return types.isNamed(lambda->getLambdaClass());
  if (!isa<CXXTemporaryObjectExpr, CXXFunctionalCastExpr>(expression) || !expression->getType()->isRecordType())
    return false;
  // Behind `new` the type must be a type-specifier alone, which `T(args)` guarantees, and must not be `auto`.
  return text.editableOffset(expression->getBeginLoc()).has_value();
}

ir::ExprPtr Builder::buildPlain(const Expr *expression) {
  const Expr *inner = withoutWrappers(expression);
  auto result = makeExpr(ir::Expr::Kind::Plain, expression);
  result->stable = isStable(expression);
  result->isConstruction = isConstruction(inner);
  if (auto range = placeOf(inner)) {
    result->text = text.slice(*range);
    if (tokens.hasDirectiveIn(*range))
      refuse(Diag::DirectiveInStatement, expression->getBeginLoc());
  } else {
    refuse(Diag::SuspensionInOperand, expression->getBeginLoc(), {"an expression that a macro spells in part"});
  }
  return result;
}

ir::ExprPtr Builder::buildExpr(const Expr *expression, bool suspendsLater) {
  const Expr *inner = withoutWrappers(expression);
  if (!needsTree(inner, suspendsLater))
    return buildPlain(expression);
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(inner)) {
    ir::ExprPtr result = buildExpr(cast->getSubExpr(), suspendsLater);
    ir::ExprPtr outer = makeExpr(ir::Expr::Kind::Plain, inner);
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
  if (const auto *operation = dyn_cast<BinaryOperator>(inner))
    if (operation->isLogicalOp() || operation->isCommaOp())
      return buildLogical(operation, suspendsLater);
  // A conditional that becomes a branch is a name in the text: it needs no parentheses.
  const Expr *bare = bareOf(inner);
  if (const auto *operation = dyn_cast<ConditionalOperator>(bare); operation && branches(operation, suspendsLater))
    return buildConditional(operation);
  return buildCompound(inner, suspendsLater);
}

const Expr *Builder::bareOf(const Expr *expression) const {
  return withoutWrappers(withoutWrappers(expression)->IgnoreParens());
}

ir::ExprPtr Builder::buildWhole(const Expr *expression) {
  whole = bareOf(expression);
  return buildExpr(expression, /*suspendsLater=*/false);
}

ir::ExprPtr Builder::buildTemporary(const MaterializeTemporaryExpr *temporary) {
  const Expr *initialiser = temporary->getSubExpr();
  // The reference that binds to it may add a const; the object has none.
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(initialiser); cast && cast->getCastKind() == CK_NoOp)
    initialiser = cast->getSubExpr();
  QualType type = initialiser->getType();
  bool extended = extending && temporary->getStorageDuration() != SD_FullExpression;
  ir::LocalId local = addTemporary(type, temporary->getBeginLoc());
  ir::ExprPtr value = buildExpr(initialiser, /*suspendsLater=*/true);
  checkMovable(type, *value, temporary->getBeginLoc());
  if (extended) {
    // It lives as long as the reference: a local of its block.
    coroutine->locals[local].scope = scope;
    ir::Stmt statement = makeStmt(temporary);
    ir::Declare declare;
    declare.local = local;
    declare.form = ir::Declare::Form::Value;
    declare.value = std::move(value);
    statement.node = std::move(declare);
    extendedInto->push_back(std::move(statement));
    ir::ExprPtr use =
        useOf(local, temporary->isLValue() ? ir::Category::Lvalue : ir::Category::Xvalue, temporary->getType());
    use->local = local;
    return use;
  }
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
  if (std::string obstacle = temporaryObstacle(type); !obstacle.empty())
    refuse(Diag::UnnamableTemporary, at, {obstacle});
  return addGenerated("temporary", ir::LocalKind::Temporary, type, at);
}

// Before C++17 a function's result can only be moved into a slot. (The compilers elide the move, but ask for it.)
void Builder::checkMovable(QualType type, const ir::Expr &value, SourceLocation at) {
  ir::Type described = types.describe(type);
  if (!context.getLangOpts().CPlusPlus17 && !value.isConstruction && !described.isMovable)
    refuse(Diag::ImmovableValue, at,
           {described.spelling, ", and before C++17 a function's result cannot be put there", "use -std=c++17"});
}

std::string Builder::temporaryObstacle(QualType type) {
  noteLocalTypedefs(type);
  TypeObstacle obstacle = findObstacle(type);
  switch (obstacle.kind) {
  case TypeObstacle::Kind::Closure:
    return "(a lambda's)";
  case TypeObstacle::Kind::Unnamed:
    return "(an unnamed class or enumeration)";
  case TypeObstacle::Kind::Local:
    neededTypes.insert(obstacle.declaration);
    return {};
  case TypeObstacle::Kind::None:
    return {};
  }
  return {};
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
  auto result = makeExpr(ir::Expr::Kind::Conditional, operation);
  // The end of an arm is the end of the full-expression where nothing is done with the value.
  bool isWhole = operation == whole;
  result->operands.push_back(buildExpr(operation->getCond(), true));
  for (const Expr *arm : {operation->getTrueExpr(), operation->getFalseExpr()})
    result->operands.push_back(isWhole ? buildWhole(arm) : buildExpr(arm, true));
  return result;
}

namespace {

bool orderedOperands(const Expr *expression, llvm::SmallVectorImpl<const Expr *> &operands);

/// The initialiser is split, so that the allocation comes behind its suspensions. Before C++17 the order is open, and
/// no program may depend on the calls of a replaceable allocation function ([expr.new]/13).
bool operandsOfNew(const CXXNewExpr *allocation, llvm::SmallVectorImpl<const Expr *> &operands) {
  operands.append(allocation->placement_arg_begin(), allocation->placement_arg_end());
  if (allocation->getArraySize())
    operands.push_back(*allocation->getArraySize());
  const Expr *initialiser = allocation->getInitializer();
  if (!initialiser)
    return true;
  if (isa<CXXConstructExpr, InitListExpr>(initialiser))
    return orderedOperands(initialiser, operands);
  operands.push_back(initialiser);
  return true;
}

/// The operands in the order of their evaluation; false if the expression cannot be split.
bool orderedOperands(const Expr *expression, llvm::SmallVectorImpl<const Expr *> &operands) {
  if (const auto *operation = dyn_cast<BinaryOperator>(expression)) {
    if (operation->isAssignmentOp())
      operands.append({operation->getRHS(), operation->getLHS()});
    else
      operands.append({operation->getLHS(), operation->getRHS()});
  } else if (const auto *call = dyn_cast<CXXOperatorCallExpr>(expression)) {
    operands.append(call->arg_begin(), call->arg_end());
    if (call->isAssignmentOp())
      std::swap(operands[0], operands[1]);
  } else if (const auto *call = dyn_cast<CXXMemberCallExpr>(expression)) {
    const Expr *callee = call->getCallee()->IgnoreParens();
    if (const auto *pointer = dyn_cast<BinaryOperator>(callee)) // `(object.*pointer)(...)`
      operands.append({pointer->getLHS(), pointer->getRHS()});
    else
      operands.push_back(cast<MemberExpr>(callee)->getBase());
    operands.append(call->arg_begin(), call->arg_end());
  } else if (const auto *call = dyn_cast<CallExpr>(expression)) {
    operands.push_back(call->getCallee());
    operands.append(call->arg_begin(), call->arg_end());
  } else if (const auto *construction = dyn_cast<CXXConstructExpr>(expression)) {
    operands.append(construction->arg_begin(), construction->arg_end());
  } else if (const auto *allocation = dyn_cast<CXXNewExpr>(expression)) {
    return operandsOfNew(allocation, operands);
  } else if (const auto *list = dyn_cast<InitListExpr>(expression)) {
    if (const InitListExpr *semantic = list->isSemanticForm() ? list : list->getSemanticForm())
      list = semantic;
    for (const Expr *element : list->inits())
      if (const auto *nested = dyn_cast<InitListExpr>(element)) {
        if (!orderedOperands(nested, operands))
          return false;
      } else {
        operands.push_back(element);
      }
  } else if (const auto *condition = dyn_cast<ConditionalOperator>(expression)) {
    operands.append({condition->getCond(), condition->getTrueExpr(), condition->getFalseExpr()});
  } else if (isa<MemberExpr, ParenExpr, UnaryOperator, CStyleCastExpr, CXXFunctionalCastExpr, CXXStaticCastExpr,
                 CXXConstCastExpr, CXXReinterpretCastExpr, CXXDynamicCastExpr, ArraySubscriptExpr, CXXThrowExpr,
                 CXXDeleteExpr>(expression)) {
    for (const Stmt *child : expression->children())
      if (child)
        operands.push_back(cast<Expr>(child));
  } else {
    return false;
  }
  return true;
}

std::string describeKind(const Expr *expression) {
  std::string name = expression->getStmtClassName();
  return "an expression of this kind (" + name + ")";
}

} // namespace

ir::ExprPtr Builder::buildCompound(const Expr *expression, bool suspendsLater) {
  auto result = makeExpr(ir::Expr::Kind::Compound, expression);
  result->isConstruction = isConstruction(expression);
  const auto *construction = dyn_cast<CXXConstructExpr>(expression);
  const auto *allocation = dyn_cast<CXXNewExpr>(expression);
  if (allocation)
    construction = dyn_cast_or_null<CXXConstructExpr>(allocation->getInitializer());
  if (isa<InitListExpr>(expression) || (construction && construction->isListInitialization()))
    result->order = ir::Order::Language;
  else if (isa<CallExpr, CXXConstructExpr>(expression) && !isa<CXXOperatorCallExpr>(expression))
    result->order = ir::Order::Unspecified;
  llvm::SmallVector<const Expr *, 8> operands;
  if (allocation && map.suspends(allocation->getInitializer())) {
    const FunctionDecl *function = allocation->getOperatorNew();
    if (context.getLangOpts().CPlusPlus17 && !function->isReplaceableGlobalAllocationFunction() &&
        !function->isReservedGlobalPlacementOperator())
      refuse(Diag::SuspensionInOperand, expression->getBeginLoc(), {"'new' with an allocation function of its own"});
  }
  auto range = placeOf(expression);
  if (!range || !orderedOperands(expression, operands)) {
    refuse(Diag::SuspensionInOperand, expression->getBeginLoc(),
           {range ? describeKind(expression) : "an expression that a macro spells in part"});
    return result;
  }
  if (tokens.hasDirectiveIn(*range))
    refuse(Diag::DirectiveInStatement, expression->getBeginLoc());
  // Whether a suspension comes behind the operand, or what makes a statement of its value: the operands behind it.
  std::vector<bool> later(operands.size());
  bool splits = suspendsLater, changes = suspendsLater;
  for (size_t i = operands.size(); i-- > 0;) {
    later[i] = splits || (changes && needsTree(operands[i], false));
    changes |= needsTree(operands[i], later[i]) ||
               (result->order != ir::Order::Language && !isa<CXXDefaultArgExpr>(operands[i]) && !isStable(operands[i]));
    splits |= map.suspends(operands[i]);
  }
  std::vector<SourceText::Hole> holes;
  for (size_t i = 0; i != operands.size(); ++i) {
    const Expr *operand = operands[i];
    if (isa<CXXDefaultArgExpr>(operand)) {
      if (later[i] && needsLongerLife(operand, expression))
        refuse(Diag::SuspensionInOperand, expression->getBeginLoc(),
               {"a call whose default argument makes a temporary"});
      continue;
    }
    auto place = placeOf(operand);
    if (isa<ImplicitValueInitExpr, CXXDefaultInitExpr>(operand) || !operand->getBeginLoc().isValid())
      continue;
    ir::ExprPtr built = buildExpr(operand, later[i]);
    // `T{a, b}` with the braces of a list: `T(list)`, where `T{list}` could be a list of one list.
    if (built->isList && construction && construction->getParenOrBraceRange().getBegin() == operand->getBeginLoc()) {
      built->text.pieces.insert(built->text.pieces.begin(), {ir::Piece::Kind::Verbatim, "("});
      built->text.pieces.push_back({ir::Piece::Kind::Verbatim, ")"});
    }
    if (!place || place->begin < range->begin || place->end > range->end) {
      refuse(Diag::SuspensionInOperand, operand->getBeginLoc(), {"an operand that a macro spells in part"});
      continue;
    }
    holes.push_back({*place, static_cast<unsigned>(result->operands.size())});
    result->operands.push_back(std::move(built));
  }
  result->text = text.slice(*range, std::move(holes));
  return result;
}

} // namespace switchback
