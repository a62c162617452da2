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
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/Keep.h"
#include "ir/LocalMentions.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {

namespace {

const std::string space = "::switchback::detail::";

ir::Piece verbatim(const std::string &characters) { return {ir::Piece::Kind::Verbatim, characters}; }

ir::Text surrounded(const std::string &before, ir::Text text, const std::string &after) {
  text.pieces.insert(text.pieces.begin(), verbatim(before));
  text.pieces.push_back(verbatim(after));
  return text;
}

/// `auto`, perhaps with cv.
bool isPlainAuto(QualType type) { return isa<AutoType>(type.getTypePtr()); }

bool mayExtendLifetime(QualType reference) {
  QualType referred = reference->getPointeeType();
  return reference->isRValueReferenceType() || (referred.isConstQualified() && !referred.isVolatileQualified());
}

/// `int list[] = {...}`
bool isCountedArray(QualType type) {
  const auto *array = type->getAsArrayTypeUnsafe();
  const auto *dependent = dyn_cast_or_null<DependentSizedArrayType>(array);
  return isa_and_nonnull<IncompleteArrayType>(array) || (dependent && !dependent->getSizeExpr());
}

} // namespace

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

// What stands in a decltype in front of the machine.
ir::Text Builder::asOperand(const ir::Expr &expression) const {
  ir::Text result;
  auto use = [&](ir::LocalId id, bool isValue) {
    const ir::Local &local = coroutine->locals[id];
    std::string object = space + (isValue && !local.isKept ? "xvalue<" : "lvalue<") + local.type.spelling + ">()";
    return local.isKept ? space + (isValue ? "value_of(" : "lvalue_of(") + object + ")" : object;
  };
  switch (expression.kind) {
  case ir::Expr::Kind::Temporary:
    result.pieces.push_back(verbatim(use(expression.local, true)));
    break;
  case ir::Expr::Kind::Suspend:
    result.pieces.push_back(verbatim(expression.local == ir::none ? std::string("void()")
                                                                  : use(expression.local, false) + ".await_resume()"));
    break;
  case ir::Expr::Kind::Plain:
  case ir::Expr::Kind::Compound:
    for (const ir::Piece &piece : expression.text.pieces) {
      if (piece.kind == ir::Piece::Kind::Operand) {
        ir::Text operand = asOperand(*expression.operands[piece.operand]);
        result.pieces.insert(result.pieces.end(), operand.pieces.begin(), operand.pieces.end());
      } else {
        result.pieces.push_back(asOperand(piece));
      }
    }
    break;
  default:
    result.pieces.push_back(verbatim(space + (expression.category == ir::Category::Lvalue ? "lvalue<" : "xvalue<") +
                                     (expression.type.isConst ? "const " : "") + expression.type.spelling + ">()"));
  }
  return result;
}

ir::Piece Builder::asOperand(const ir::Piece &piece) const {
  if (piece.kind == ir::Piece::Kind::Verbatim && piece.text == coroutine->prefix + "promise")
    return verbatim(space + "lvalue<" + coroutine->ramp.promiseName + ">()");
  if (piece.local == ir::none)
    return piece.kind == ir::Piece::Kind::Verbatim && !piece.elsewhere.empty() ? verbatim(piece.elsewhere) : piece;
  const ir::Local &local = coroutine->locals[piece.local];
  const std::string declared = declare(local.type.declaration, "");
  if (piece.kind == ir::Piece::Kind::UseType)
    return verbatim(asName(declared));
  if (local.kind == ir::LocalKind::Parameter && piece.kind == ir::Piece::Kind::Use)
    return verbatim(piece.text);
  if (local.isKept)
    return verbatim(space + (piece.kind == ir::Piece::Kind::UseMoved ? "value_of(" : "lvalue_of(") + space + "lvalue<" +
                    local.type.spelling + ">())");
  if (std::string value = valueOf(piece.local); !value.empty())
    return verbatim(value);
  return verbatim(space + (piece.kind == ir::Piece::Kind::UseMoved ? "xvalue<" : "lvalue<") + declared + ">()");
}

std::string Builder::addTypedef(const std::string &name, const std::string &before, ir::Text operand,
                                const std::string &after) {
  const std::string type = coroutine->prefix + name;
  ir::Text line = surrounded("typedef " + before, std::move(operand), after + " " + type + ";");
  line.span.begin = coroutine->bodySpan.begin; // one line, whatever the operand's has
  for (ir::Piece &piece : line.pieces)
    std::replace(piece.text.begin(), piece.text.end(), '\n', ' ');
  closureClasses.push_back(std::move(line));
  return type;
}

ir::LocalId Builder::addKept(const char *name, ir::LocalKind kind, const std::string &before, const ir::Expr &value,
                             const std::string &after) {
  ir::LocalId local = addGenerated(name, kind, dependentType(""), value.span.begin);
  std::string type = addTypedef(coroutine->locals[local].name, before, asOperand(value), after);
  coroutine->locals[local].type = dependentType(type);
  coroutine->locals[local].isKept = true;
  return local;
}

ir::ExprPtr Builder::keep(ir::ExprPtr value) {
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Temporary;
  result->span = result->text.span = value->span;
  result->local =
      addKept("temporary", ir::LocalKind::Temporary, "typename " + space + "kept<decltype((", *value, "))>::type");
  result->type = coroutine->locals[result->local].type;
  result->category = ir::Category::Xvalue;
  result->operands.push_back(std::move(value));
  return result;
}

ir::ExprPtr Builder::wrap(const std::string &before, ir::ExprPtr operand, const std::string &after) {
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Compound;
  result->type = dependentType("");
  result->span = result->text.span = operand->span;
  result->text.pieces = {verbatim(before), {ir::Piece::Kind::Operand, "", ir::none, 0}, verbatim(after)};
  result->operands.push_back(std::move(operand));
  return result;
}

namespace {

/// The outermost lambdas of an expression.
class Lambdas : public RecursiveASTVisitor<Lambdas> {
public:
  std::vector<LambdaExpr *> found;
  bool TraverseLambdaExpr(LambdaExpr *lambda) { return found.push_back(lambda), true; }
};

} // namespace

// Makes the text mean the same in front of the machine. A lambda must not stand in a decltype before C++20, and means
// another type in each; local types and static variables have to be there.
bool Builder::prepareOperand(const Expr *expression) {
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(const_cast<Expr *>(expression));
  needed.insert(mentions.types.begin(), mentions.types.end());
  for (const Decl *type : mentions.types)
    if (auto local = localDeclarations.find(cast<NamedDecl>(type));
        local != localDeclarations.end() && !local->second.wrapper.empty())
      refuse(Diag::SavedLocalType, expression->getBeginLoc(), {local->second.name, "a name that is used elsewhere"});
  Lambdas lambdas;
  lambdas.TraverseStmt(const_cast<Expr *>(expression));
  return !failed && llvm::all_of(lambdas.found, [&](const LambdaExpr *lambda) {
    return types.isNamed(lambda->getLambdaClass()) ||
           nameClosure(lambda->getLambdaClass(), "a lambda in a template's expression that is kept");
  });
}

ir::ExprPtr Builder::buildDependent(const Expr *expression, bool suspendsLater) {
  const Expr *inner = withoutWrappers(expression);
  if (suspendsLater && !prepareOperand(inner))
    return makeExpr(ir::Expr::Kind::Plain, inner);
  if (isa<DependentCoawaitExpr, CoroutineSuspendExpr>(inner)) {
    ir::ExprPtr suspension = buildDependentSuspend(inner);
    return suspendsLater ? keep(std::move(suspension)) : std::move(suspension);
  }
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(inner)) {
    ir::ExprPtr operand = buildExpr(cast->getSubExpr(), suspendsLater);
    if (!suspendsLater || cast->getCastKind() != CK_LValueToRValue)
      return operand;
    return keep(wrap(space + "operand(", std::move(operand), ")")); // read now
  }
  const auto *binary = dyn_cast<BinaryOperator>(inner);
  if (binary && (binary->isLogicalOp() || binary->isCommaOp()) && needsTree(binary->getRHS(), suspendsLater))
    refuse(Diag::SuspensionInOperand, inner->getBeginLoc(),
           {"an operator of types that depend on a template argument, which may be overloaded"});
  const auto *choice = dyn_cast<ConditionalOperator>(inner);
  if (choice && branches(choice, suspendsLater))
    refuse(Diag::SuspensionInOperand, inner->getBeginLoc(), {"a conditional expression of a dependent type"});
  if (isa<PackExpansionExpr, CXXFoldExpr>(inner) && needsTree(inner, suspendsLater))
    refuse(Diag::SuspensionInOperand, inner->getBeginLoc(),
           {"a pack expansion, of which a template's arguments decide how often it is evaluated"});
  ir::ExprPtr result =
      needsTree(inner, suspendsLater) && !failed ? buildCompound(inner, suspendsLater) : buildPlain(inner);
  return suspendsLater && !isStable(inner) && !failed ? keep(std::move(result)) : std::move(result);
}

namespace {

/// The operand of a suspension that Clang has not resolved.
struct Unresolved {
  const Expr *operand = nullptr;
  bool isYield = false, isDelegation = false;
};

Unresolved unresolve(const Expr *suspension, const SourceText &text) {
  if (const auto *await = dyn_cast<DependentCoawaitExpr>(suspension))
    return {await->getOperand(), false, false};
  // Of a yield, `co_await promise.yield_value(e)`.
  const Expr *common = cast<CoroutineSuspendExpr>(suspension)->getCommonExpr()->IgnoreImplicit();
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(common))
    common = temporary->getSubExpr();
  if (const auto *await = dyn_cast<UnaryOperator>(common))
    common = await->getSubExpr();
  if (const auto *await = dyn_cast<CXXOperatorCallExpr>(common))
    common = await->getArg(0);
  const auto *call = dyn_cast<CallExpr>(common->IgnoreImplicit());
  if (!isa<CoyieldExpr>(suspension) || !call || call->getNumArgs() != 1)
    return {};
  const Expr *operand = call->getArg(0)->IgnoreImplicit();
  const auto *inner = dyn_cast<CallExpr>(operand);
  const bool delegates = inner && inner->getNumArgs() == 1 && !text.editableOffset(inner->getBeginLoc());
  return {delegates ? inner->getArg(0) : operand, true, delegates};
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
  const std::string promiseName = coroutine->prefix + "promise";
  ir::ExprPtr awaitable = buildExpr(found.operand, true);
  if (found.isYield) {
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
  ir::ExprPtr awaiter = wrap(space + "awaiter_of(", std::move(awaitable), ", 0)");
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Suspend;
  result->suspend = found.isDelegation ? ir::SuspendKind::YieldFrom
                    : found.isYield    ? ir::SuspendKind::Yield
                                       : ir::SuspendKind::Await;
  result->type = dependentType("");
  result->span = result->text.span = text.span(rangeOf(suspension));
  result->local =
      addKept("awaiter", ir::LocalKind::Awaiter, "typename " + space + "kept<decltype((", *awaiter, "))>::type");
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
  if (!isDependent(condition) || built->kind == ir::Expr::Kind::Plain)
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
  value->text.pieces = {verbatim(space + "returned<" + coroutine->ramp.promiseName + ", "),
                        {ir::Piece::Kind::UseType, "", id->second},
                        verbatim(">(" + promiseName + ", "),
                        {ir::Piece::Kind::Use, variable->getNameAsString(), id->second},
                        verbatim(", 0)")};
  return value;
}

/// The type of a variable that its declaration leaves to its initialiser.
ir::Type Builder::deduce(const VarDecl *variable, const ir::Expr &value) {
  const QualType type = variable->getType();
  const std::string name = variable->getNameAsString() + "_" + std::to_string(++generatedCount);
  std::string spelling;
  if (!type->isReferenceType())
    spelling = addTypedef(name, "typename ::std::decay<decltype(", asOperand(value), ")>::type");
  else if (type->isRValueReferenceType())
    spelling = addTypedef(name, "decltype((", asOperand(value), ")) &&");
  else
    spelling = addTypedef(name,
                          std::string(type->getPointeeType().isConstQualified() ? "const " : "") +
                              "typename ::std::remove_reference<decltype((",
                          asOperand(value), "))>::type &");
  return TypeSpeller::describeDependent(spelling, type);
}

// An `auto` parameter's type: what decltype says of it in front of the machine it does not say inside.
void Builder::nameInventedTypes() {
  for (unsigned i = 0; i != coroutine->parameterCount; ++i) {
    ir::Local &parameter = coroutine->locals[i];
    const QualType type = found.function->getParamDecl(i)->getType();
    if (parameter.isPack || parameter.type.declaration != "decltype(" + parameter.name + ") $")
      continue;
    ir::Text name;
    name.pieces.push_back(verbatim("decltype(" + parameter.name + ")"));
    parameter.type =
        TypeSpeller::describeDependent(addTypedef(parameter.name + "_type", "", std::move(name), ""), type);
  }
}

// The local's type and how it is initialised; what it extends the lifetime of goes into `body`.
void Builder::initialiseDependent(const VarDecl *variable, ir::ExprPtr value, bool isCopy, ir::Declare &declare,
                                  ir::Body &body) {
  const QualType type = variable->getType();
  const AutoType *automatic = type->getContainedAutoType();
  const bool isUndeduced = automatic && automatic->getDeducedType().isNull();
  if (type->isArrayType() || isa<DecompositionDecl>(variable) ||
      (isUndeduced &&
       (automatic->isDecltypeAuto() || (type->isReferenceType() && !isPlainAuto(type->getPointeeType()))))) {
    refuse(Diag::Unsupported, variable->getLocation(),
           {"a saved variable in a template, '" + variable->getNameAsString() + "', that is declared like this,"});
    return;
  }
  if (isUndeduced)
    coroutine->locals[declare.local].type = deduce(variable, *value);
  if (type->isReferenceType() && mayExtendLifetime(type)) {
    const std::string reference = switchback::declare(coroutine->locals[declare.local].type.declaration, "");
    ir::LocalId kept = isUndeduced
                           ? addKept("temporary", ir::LocalKind::Temporary, "typename " + space + "kept<decltype((",
                                     *value, "))>::type")
                           : addKept("temporary", ir::LocalKind::Temporary,
                                     "typename " + space + "bound<" + reference + ", decltype((", *value, "))>::type");
    const ir::SourceSpan span = value->span;
    body.push_back(declareValue(kept, std::move(value), span));
    value = std::make_unique<ir::Expr>();
    value->span = value->text.span = span;
    value->type = coroutine->locals[kept].type;
    value->text.pieces.push_back({type->isRValueReferenceType() ? ir::Piece::Kind::UseMoved : ir::Piece::Kind::Use,
                                  coroutine->locals[kept].name, kept});
  }
  const ir::Type &stored = coroutine->locals[declare.local].type;
  declare.form = isCopy && !isUndeduced && stored.kind == ir::TypeClass::Class ? ir::Declare::Form::StrictCopy
                                                                               : ir::Declare::Form::Value;
  declare.value = std::move(value);
}

void Builder::buildDependentInitialiser(const VarDecl *variable, ir::Declare &declare, ir::Body &body) {
  const Expr *initialiser = variable->getInit();
  if (!initialiser)
    return;
  const auto *list = dyn_cast<InitListExpr>(initialiser);
  const auto *arguments = dyn_cast<ParenListExpr>(initialiser);
  const bool deducesOrRefers =
      variable->getType()->isReferenceType() || variable->getType()->getContainedAutoType() != nullptr;
  const unsigned count = list ? list->getNumInits() : arguments ? arguments->getNumExprs() : 1;
  if (deducesOrRefers && count == 1) // `auto x{e}`, `T &r(e)`
    initialiser = list ? list->getInit(0) : arguments ? arguments->getExpr(0) : initialiser;
  else if (list || arguments || variable->getInitStyle() == VarDecl::CallInit) {
    // The brackets as they are written.
    if (deducesOrRefers || isCountedArray(variable->getType()))
      return refuse(Diag::Unsupported, variable->getLocation(),
                    {"a saved variable in a template whose list decides its type or its size"});
    declare.form = list ? ir::Declare::Form::Braces : ir::Declare::Form::Arguments;
    if (map.suspends(initialiser)) {
      declare.value = buildCompound(initialiser, false);
      std::vector<ir::Piece> &pieces = declare.value->text.pieces;
      if (!list && arguments && !pieces.empty()) {
        pieces.front().text.erase(0, pieces.front().text.find('(') + 1);
        pieces.back().text.erase(pieces.back().text.rfind(')'));
      }
    } else {
      FileRange written = list ? text.statementRange(list->getSourceRange()) : textOf(variable).initialiser;
      if (!list)
        written = {written.begin + 1, written.end - 1};
      declare.value = makeExpr(ir::Expr::Kind::Plain, initialiser);
      declare.value->text = text.slice(written);
    }
    return;
  }
  extending = nullptr;
  if (deducesOrRefers && !prepareOperand(initialiser))
    return;
  initialiseDependent(variable, buildExpr(initialiser, false), /*isCopy=*/!list && !arguments, declare, body);
}

Builder::RangeLocals Builder::buildDependentRange(const CXXForRangeStmt *loop, ir::Body &body) {
  const Expr *init = loop->getRangeInit();
  if (isa<InitListExpr>(init))
    refuse(Diag::Unsupported, init->getBeginLoc(), {"a braced list as a range in a template"});
  const bool isReady = !failed && prepareOperand(init);
  ir::ExprPtr value = isReady ? buildExpr(init, false) : makeExpr(ir::Expr::Kind::Plain, init);
  const ir::SourceSpan span = value->span;
  const ir::LocalId range =
      addKept("range", ir::LocalKind::Variable, "typename " + space + "kept<decltype((", *value, "))>::type");
  body.push_back(declareValue(range, std::move(value), span));
  auto position = [&](const char *name) {
    ir::ExprPtr first =
        makeGenerated({verbatim(space + "range_" + name + "("), usePiece(range), verbatim(", 0)")}, nullptr, loop);
    const ir::LocalId id = addGenerated(name, ir::LocalKind::Variable, dependentType(""), span.begin);
    std::string type = addTypedef(coroutine->locals[id].name, "decltype(", asOperand(*first), ")");
    coroutine->locals[id].type = dependentType(type);
    body.push_back(declareValue(id, std::move(first), span));
    return id;
  };
  const ir::LocalId begin = position("begin");
  return {begin, position("end")};
}

} // namespace switchback
