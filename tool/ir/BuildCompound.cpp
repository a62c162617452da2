// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions with operands: the user's text with holes for those that have to be evaluated on their own.
#include "ir/Builder.h"
#include "ir/Declarator.h"

using namespace clang;

namespace switchback {

namespace {

using Lists = std::set<const Expr *>;

bool orderedOperands(const Expr *expression, const Lists &objects, llvm::SmallVectorImpl<const Expr *> &operands);

/// A function that cannot be named but in its call.
bool isBuiltin(const CallExpr *call) {
  const FunctionDecl *callee = call->getDirectCallee();
  return callee && callee->getBuiltinID() &&
         !callee->getASTContext().BuiltinInfo.isPredefinedLibFunction(callee->getBuiltinID());
}

bool operandsOfNew(const CXXNewExpr *allocation, const Lists &objects, llvm::SmallVectorImpl<const Expr *> &operands) {
  operands.append(allocation->placement_arg_begin(), allocation->placement_arg_end());
  if (allocation->getArraySize())
    operands.push_back(*allocation->getArraySize());
  const Expr *initialiser = allocation->getInitializer();
  if (!initialiser)
    return true;
  if (isa<CXXConstructExpr, InitListExpr, ParenListExpr>(initialiser))
    return orderedOperands(initialiser, objects, operands);
  operands.push_back(initialiser);
  return true;
}

/// What the expression writes to.
bool isAssigned(const Expr *operand, const Expr *expression) {
  const auto *operation = dyn_cast<BinaryOperator>(expression);
  return operation && operation->isAssignmentOp() && operation->getLHS() == operand;
}

/// What a member is taken of, as it is written: the access in the text converts it, perhaps to a base or to const.
const Expr *withoutConversions(const Expr *object) {
  while (const auto *cast = dyn_cast<ImplicitCastExpr>(object)) {
    const CastKind kind = cast->getCastKind();
    if (kind != CK_NoOp && kind != CK_DerivedToBase && kind != CK_UncheckedDerivedToBase)
      break;
    object = cast->getSubExpr();
  }
  return object;
}

/// Of `.value`, a member of an anonymous union, the object that is written before it: the union is a step without text.
const Expr *writtenBase(const MemberExpr *member) {
  const auto *base = dyn_cast<MemberExpr>(member->getBase());
  const auto *field = base ? dyn_cast<FieldDecl>(base->getMemberDecl()) : nullptr;
  return field && field->isAnonymousStructOrUnion() ? writtenBase(base) : withoutConversions(member->getBase());
}

/// The operands in the order of their evaluation; false if the expression cannot be split. `objects`: inner lists that
/// are one operand each.
bool orderedOperands(const Expr *expression, const Lists &objects, llvm::SmallVectorImpl<const Expr *> &operands) {
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
      operands.push_back(withoutConversions(cast<MemberExpr>(callee)->getBase()));
    operands.append(call->arg_begin(), call->arg_end());
  } else if (const auto *call = dyn_cast<CallExpr>(expression)) {
    const Expr *callee = call->getCallee()->IgnoreParens();
    if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(callee)) {
      if (!member->isImplicitAccess())
        operands.push_back(member->getBase());
    } else if (const auto *member = dyn_cast<UnresolvedMemberExpr>(callee)) {
      if (!member->isImplicitAccess())
        operands.push_back(member->getBase());
    } else if (const auto *pointer = dyn_cast<BinaryOperator>(callee); pointer && pointer->isPtrMemOp()) {
      operands.append({pointer->getLHS(), pointer->getRHS()});
    } else if (const auto *member = dyn_cast<MemberExpr>(callee); member && call->isTypeDependent()) {
      operands.push_back(member->getBase());
    } else if (!isBuiltin(call)) {
      operands.push_back(call->getCallee());
    }
    operands.append(call->arg_begin(), call->arg_end());
  } else if (const auto *construction = dyn_cast<CXXConstructExpr>(expression)) {
    operands.append(construction->arg_begin(), construction->arg_end());
  } else if (const auto *construction = dyn_cast<CXXUnresolvedConstructExpr>(expression)) {
    for (const Expr *argument : construction->arguments())
      if (!isa<InitListExpr>(argument))
        operands.push_back(argument);
      else if (!orderedOperands(argument, objects, operands))
        return false;
  } else if (const auto *list = dyn_cast<ParenListExpr>(expression)) {
    for (unsigned i = 0; i != list->getNumExprs(); ++i)
      operands.push_back(list->getExpr(i));
  } else if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(expression)) {
    if (!member->isImplicitAccess())
      operands.push_back(member->getBase());
  } else if (const auto *list = dyn_cast<CXXParenListInitExpr>(expression)) {
    llvm::ArrayRef<Expr *> given = const_cast<CXXParenListInitExpr *>(list)->getUserSpecifiedInitExprs();
    operands.append(given.begin(), given.end());
  } else if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(expression)) {
    CXXRewrittenBinaryOperator::DecomposedForm form = rewritten->getDecomposedForm();
    operands.append({form.LHS, form.RHS});
    if (rewritten->isReversed()) // clang's order is that of the operator function's arguments
      std::swap(operands[0], operands[1]);
  } else if (const auto *lambda = dyn_cast<LambdaExpr>(expression)) {
    auto initialiser = lambda->capture_init_begin();
    for (const LambdaCapture &capture : lambda->captures()) {
      const Expr *value = *initialiser++;
      const auto *list = dyn_cast<InitListExpr>(value); // `k{e}`
      if (lambda->isInitCapture(&capture))
        operands.push_back(list && list->getNumInits() == 1 ? list->getInit(0) : value);
    }
  } else if (const auto *allocation = dyn_cast<CXXNewExpr>(expression)) {
    return operandsOfNew(allocation, objects, operands);
  } else if (const auto *list = dyn_cast<InitListExpr>(expression)) {
    if (const InitListExpr *semantic = list->isSemanticForm() ? list : list->getSemanticForm())
      list = semantic;
    for (const Expr *element : list->inits())
      if (const auto *nested = dyn_cast<InitListExpr>(element); nested && !objects.count(nested)) {
        if (!orderedOperands(nested, objects, operands))
          return false;
      } else {
        operands.push_back(element);
      }
  } else if (const auto *fold = dyn_cast<CXXFoldExpr>(expression)) {
    for (const Expr *operand : {fold->getLHS(), fold->getRHS()})
      if (operand)
        operands.push_back(operand);
  } else if (const auto *expansion = dyn_cast<PackExpansionExpr>(expression)) {
    operands.push_back(expansion->getPattern());
  } else if (const auto *condition = dyn_cast<ConditionalOperator>(expression)) {
    operands.append({condition->getCond(), condition->getTrueExpr(), condition->getFalseExpr()});
  } else if (const auto *member = dyn_cast<MemberExpr>(expression)) {
    operands.push_back(writtenBase(member));
  } else if (isa<ParenExpr, UnaryOperator, CStyleCastExpr, CXXFunctionalCastExpr, CXXStaticCastExpr, CXXConstCastExpr,
                 CXXReinterpretCastExpr, CXXDynamicCastExpr, ArraySubscriptExpr, CXXThrowExpr, CXXDeleteExpr>(
                 expression)) {
    for (const Stmt *child : expression->children())
      if (child)
        operands.push_back(cast<Expr>(child));
  } else {
    return false;
  }
  return true;
}

/// An initialiser of a member keeps where the object is, which moves afterwards; reading other members does not.
bool keepsObject(const Stmt *initialiser) {
  if (const auto *implicit = dyn_cast<CXXDefaultInitExpr>(initialiser))
    return keepsObject(implicit->getExpr());
  if (const auto *read = dyn_cast<ImplicitCastExpr>(initialiser); read && read->getCastKind() == CK_LValueToRValue) {
    const Expr *object = read->getSubExpr()->IgnoreParens();
    while (const auto *member = dyn_cast<MemberExpr>(object))
      object = member->getBase()->IgnoreParenImpCasts();
    if (isa<CXXThisExpr>(object))
      return false;
  }
  return isa<CXXThisExpr>(initialiser) ||
         llvm::any_of(initialiser->children(), [](const Stmt *child) { return child && keepsObject(child); });
}

/// Nobody can tell when the default argument is evaluated.
bool isQuietDefault(const Expr *operand, const ASTContext &context) {
  const auto *implicit = dyn_cast<CXXDefaultArgExpr>(operand);
  if (!implicit)
    return false;
  const Expr *value = implicit->getExpr();
  const CXXRecordDecl *record = value->getType()->getAsCXXRecordDecl();
  return !value->HasSideEffects(context) || (record && record->isInStdNamespace());
}

/// Of an expansion: what is evaluated for each element of a pack.
const Expr *patternOf(const Expr *expression) {
  if (const auto *fold = dyn_cast<CXXFoldExpr>(expression))
    return fold->getPattern();
  const auto *expansion = dyn_cast<PackExpansionExpr>(expression);
  return expansion ? expansion->getPattern() : nullptr;
}

std::string describeKind(const Expr *expression) {
  std::string name = expression->getStmtClassName();
  return "an expression of this kind (" + name + ")";
}

} // namespace

/// Default member initialisers with effects that are evaluated before a suspension are written out. Where that cannot
/// be, the inner list that has one becomes an object of its own; true: some have become that.
bool Builder::evaluatesDefaults(const Expr *expression, llvm::ArrayRef<const Expr *> operands) {
  const size_t before = objectLists.size();
  for (size_t i = 0; i != operands.size() && !failed; ++i) {
    const auto *implicit = dyn_cast<CXXDefaultInitExpr>(operands[i]);
    if (!implicit || !implicit->getExpr()->HasSideEffects(context) ||
        std::none_of(operands.begin() + i, operands.end(), [&](const Expr *behind) { return map.suspends(behind); }) ||
        writeMembers(expression, implicit))
      continue;
    const InitListExpr *list = listOf(implicit, expression);
    const bool isInner = list && list != withoutWrappers(expression) && list->getType()->isRecordType() &&
                         text.editableOffset(list->getLBraceLoc()) && canName(list->getType()) &&
                         types.describe(list->getType()).isMovable && !keepsObject(list);
    if (isInner)
      objectLists.insert(list);
    else
      refuse(Diag::SuspensionInOperand, expression->getBeginLoc(),
             {"a list in which a default member initialiser is evaluated before that cannot be written there"});
  }
  return objectLists.size() != before;
}

ir::ExprPtr Builder::buildCompound(const Expr *expression, bool suspendsLater) {
  auto result = makeExpr(ir::Expr::Kind::Compound, expression);
  result->isConstruction = isConstruction(expression);
  const auto *construction = dyn_cast<CXXConstructExpr>(expression);
  const auto *cast = dyn_cast<CXXFunctionalCastExpr>(expression);
  const auto *allocation = dyn_cast<CXXNewExpr>(expression);
  const auto *unresolved = dyn_cast<CXXUnresolvedConstructExpr>(expression);
  if (allocation)
    construction = dyn_cast_or_null<CXXConstructExpr>(allocation->getInitializer());
  if (isa<InitListExpr, CXXParenListInitExpr, LambdaExpr>(expression) ||
      (construction && construction->isListInitialization()) || (unresolved && unresolved->isListInitialization()) ||
      (allocation && isa_and_nonnull<InitListExpr, CXXParenListInitExpr>(allocation->getInitializer())))
    result->order = ir::Order::Language;
  else if (isa<CallExpr, CXXConstructExpr, CXXUnresolvedConstructExpr, ParenListExpr>(expression) &&
           !isa<CXXOperatorCallExpr>(expression))
    result->order = ir::Order::Unspecified;
  if (unresolved && unresolved->getNumArgs() == 1)
    noteElements(unresolved->getTypeAsWritten(), unresolved->getArg(0));
  else if (cast)
    noteElements(cast->getTypeAsWritten(), cast->getSubExpr());
  llvm::SmallVector<const Expr *, 8> operands;
  auto range = placeOf(expression);
  if (!range) {
    revealOrRefuse(expression->getSourceRange(), "an expression that a macro spells in part");
    return result;
  }
  if (revealInvocation(expression->getSourceRange(), *range))
    return result;
  if (!orderedOperands(expression, objectLists, operands)) {
    refuse(Diag::SuspensionInOperand, expression->getBeginLoc(), {describeKind(expression)});
    return result;
  }
  const bool hadFailed = std::exchange(failed, false);
  if (evaluatesDefaults(expression, operands)) {
    operands.clear();
    orderedOperands(expression, objectLists, operands);
  }
  const bool stops = failed;
  failed |= hadFailed;
  if (stops)
    return result;
  revealDirectives(expression, *range);
  // Whether a suspension comes behind the operand, or what makes a statement of its value: the operands behind it.
  std::vector<bool> later(operands.size());
  bool splits = suspendsLater, changes = suspendsLater;
  for (size_t i = operands.size(); i-- > 0;) {
    later[i] = splits || (changes && needsTree(operands[i], false));
    changes |= needsTree(operands[i], later[i]) || (result->order != ir::Order::Language && !isStable(operands[i]) &&
                                                    !isQuietDefault(operands[i], context));
    splits |= map.suspends(operands[i]) || (extending && extendsLifetime(operands[i], extending));
  }
  const Expr *expanded = patternOf(expression);
  std::vector<SourceText::Hole> holes;
  for (size_t i = 0; i != operands.size(); ++i) {
    const Expr *operand = operands[i];
    if (isa<CXXDefaultArgExpr>(operand)) {
      if (later[i] && needsLongerLife(operand, expression)) {
        if (!writeArguments(expression, operand))
          refuse(Diag::SuspensionInOperand, expression->getBeginLoc(),
                 {"a call whose default argument makes a temporary and cannot be written there"});
        return result;
      }
      if (!isQuietDefault(operand, context))
        result->operands.push_back(std::make_unique<ir::Expr>()); // has no text, but is evaluated behind the others
      continue;
    }
    auto place = placeOf(operand);
    if (operand->isImplicitCXXThis() || isa<ImplicitValueInitExpr, CXXDefaultInitExpr>(operand) ||
        !operand->getBeginLoc().isValid())
      continue;
    if (const CXXOperatorCallExpr *arrow = place ? arrowOf(operand) : nullptr) {
      // The arrow in the text is both this operator and the access behind it: without a suspension it stays.
      if (!later[i] && !needsTree(operand, false))
        continue;
      if (std::optional<unsigned> at = text.editableOffset(arrow->getOperatorLoc()))
        place->end = *at;
      else
        reveal(arrow->getOperatorLoc());
    }
    if (later[i] && !isStable(operand))
      checkNamable(operand->getType(), operand->getBeginLoc());
    ir::Text type;
    ir::ExprPtr built = operand == expanded && needsTree(operand, later[i])
                            ? buildExpansion(operand, ir::Extent::All, /*keepsValues=*/true, type)
                        : suspendsLater && isDependent(expression) && mayBindTo(expression, operand)
                            ? buildBound(operand)
                            : buildExpr(operand, later[i]);
    if (later[i] && isDependent(expression) && isStable(operand) && operand->isGLValue() &&
        isa<BinaryOperator, ArraySubscriptExpr>(expression) && !isAssigned(operand, expression)) {
      // A built-in operator reads its operand now, a function perhaps later.
      built = keep(wrap("::switchback::detail::operand(", std::move(built), ")"));
    }
    if (later[i] && operand != expanded)
      built = readNow(operand, std::move(built));
    if (allocation && allocation->isArray() && operand == allocation->getArraySize().value_or(nullptr) &&
        !isStable(operand) && map.suspends(allocation->getInitializer()))
      built = checkBound(allocation, std::move(built));
    if (objectLists.count(operand)) {
      built->text.pieces.insert(built->text.pieces.begin(), ir::verbatim(asName(types.spell(operand->getType()))));
      built->isConstruction = true;
    }
    // `T{a, b}` with the braces of a list: `T(list)`, where `T{list}` could be a list of one list.
    bool sharesBraces = (cast && cast->isListInitialization()) ||
                        (construction && construction->getParenOrBraceRange().getBegin() == operand->getBeginLoc());
    if (built->isList && sharesBraces) {
      built->text.pieces.insert(built->text.pieces.begin(), {ir::Piece::Kind::Verbatim, "("});
      built->text.pieces.push_back({ir::Piece::Kind::Verbatim, ")"});
    }
    if (!place || place->begin < range->begin || place->end > range->end) {
      revealOrRefuse(operand->getSourceRange(), "an operand that a macro spells in part");
      continue;
    }
    holes.push_back({*place, static_cast<unsigned>(result->operands.size())});
    result->operands.push_back(std::move(built));
  }
  result->text = text.slice(*range, std::move(holes));
  return result;
}

} // namespace switchback
