// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Variables of a template whose types, or whose initialisers' types, depend on its arguments: note [templates].
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"

#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace switchback {

using ir::verbatim;

namespace {

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

/// std::initializer_list<E>, whose array would have to be kept with it.
bool isListOfElements(QualType type) {
  const QualType canonical = type.getCanonicalType();
  const auto *specialised = canonical->getAs<TemplateSpecializationType>();
  const TemplateDecl *pattern = specialised ? specialised->getTemplateName().getAsTemplateDecl() : nullptr;
  const auto *record =
      pattern ? dyn_cast_or_null<CXXRecordDecl>(pattern->getTemplatedDecl()) : canonical->getAsCXXRecordDecl();
  return record && isInitializerList(record);
}

/// Whether an argument may make it one.
bool mayBeListOfElements(QualType type) {
  const QualType canonical = type.getCanonicalType();
  const auto *specialised = canonical->getAs<TemplateSpecializationType>();
  return specialised ? !isa_and_nonnull<ClassTemplateDecl>(specialised->getTemplateName().getAsTemplateDecl())
                     : canonical->isDependentType() && !canonical->isArrayType() && !canonical->getAsCXXRecordDecl();
}

} // namespace

/// The type of a variable that its declaration leaves to its initialiser.
ir::Type Builder::deduce(const VarDecl *variable, const ir::Expr &value) {
  const QualType type = variable->getType();
  const std::string name = variable->getNameAsString() + "_" + std::to_string(++generatedCount);
  std::string spelling;
  if (!type->isReferenceType())
    spelling = addTypedef(name, value.span.begin, "typename ::std::decay<decltype(", asOperand(value), ")>::type");
  else if (type->isRValueReferenceType())
    spelling = addTypedef(name, value.span.begin, "decltype((", asOperand(value), ")) &&");
  else
    spelling = addTypedef(name, value.span.begin,
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
    parameter.type = TypeSpeller::describeDependent(
        addTypedef(parameter.name + "_type", coroutine->bodySpan.begin, "", std::move(name), ""), type);
  }
  // In front of the types of the body, which may be made of them.
  std::move(closureClasses.begin(), closureClasses.end(), std::back_inserter(coroutine->hoisted));
  closureClasses.clear();
}

/// Whether the declared type depends on variables of the body; constants move in front of the machine.
bool Builder::namesLocals(const VarDecl *variable) {
  LocalMentions mentions(found.function, uses);
  if (const TypeSourceInfo *written = variable->getTypeSourceInfo())
    mentions.TraverseTypeLoc(written->getTypeLoc());
  return llvm::any_of(mentions.variables,
                      [&](const ValueDecl *named) { return !isa<ParmVarDecl>(named) && !hoist(named); });
}

void Builder::nameOpenType(const VarDecl *variable) {
  const QualType type = variable->getType();
  ir::Local &local = coroutine->locals[uses.ids.lookup(variable)];
  if (local.isConstant || !type->isDependentType() || isa<DecompositionDecl>(variable))
    return;
  const bool isWritten = namesLocals(variable);
  if (!isWritten && (!guards || type->getContainedAutoType()))
    return;
  ir::Text spelled;
  if (isWritten) {
    TypeLoc written = variable->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
    if (const auto reference = written.getAs<ReferenceTypeLoc>())
      written = reference.getPointeeLoc().getUnqualifiedLoc();
    const auto range = text.expressionRange(written.getSourceRange());
    if (!written.getAs<DecltypeTypeLoc>() || !range)
      return refuse(Diag::Unsupported, variable->getLocation(),
                    {"a saved variable in a template, '" + variable->getNameAsString() +
                     "', whose type names variables of the body,"});
    for (const ir::Piece &piece : text.slice(*range).pieces)
      spelled.pieces.push_back(asOperand(piece));
    if (type->isReferenceType()) {
      if (type->getPointeeType().isConstQualified())
        spelled.pieces.insert(spelled.pieces.begin(), verbatim("const "));
      spelled.pieces.push_back(verbatim(type->isLValueReferenceType() ? " &" : " &&"));
    }
  } else {
    spelled.pieces.push_back(
        verbatim(type->isReferenceType() ? declare(local.type.declaration, "") : local.type.spelling));
  }
  if (type->isArrayType() || type.isVolatileQualified())
    return refuse(Diag::Unsupported, variable->getLocation(),
                  {"an array or a volatile variable, saved in a constexpr if's branch,"});
  local.type = TypeSpeller::describeDependent(
      addTypedef(variable->getNameAsString() + "_" + std::to_string(++generatedCount),
                 text.point(text.statementRange(variable->getBeginLoc()).begin), "", std::move(spelled), ""),
      type);
}

// The local's type and how it is initialised; what it extends the lifetime of goes into `body`.
void Builder::initialiseDependent(const VarDecl *variable, ir::ExprPtr value, bool isCopy, ir::Declare &declare,
                                  ir::Body &body) {
  const QualType type = variable->getType();
  const AutoType *automatic = type->getContainedAutoType();
  const bool isUndeduced = automatic && automatic->getDeducedType().isNull();
  if (type->isArrayType() || (isUndeduced && (automatic->isDecltypeAuto() ||
                                              (type->isReferenceType() && !isPlainAuto(type->getPointeeType()))))) {
    refuse(Diag::Unsupported, variable->getLocation(),
           {"a saved variable in a template, '" + variable->getNameAsString() + "', that is declared like this,"});
    return;
  }
  if (isUndeduced) {
    coroutine->locals[declare.local].type = deduce(variable, *value);
    deduced.insert(declare.local);
  }
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

namespace {

/// Whether the elements of an array are those of the list, or of packs in it.
bool canCount(const InitListExpr *list) {
  const bool expands = llvm::any_of(list->inits(), [](const Expr *init) { return isa<PackExpansionExpr>(init); });
  return llvm::none_of(list->inits(), [&](const Expr *init) {
    return isa<DesignatedInitExpr>(init) || (expands && isa<InitListExpr>(init));
  });
}

} // namespace

/// `int list[] = {first, rest...}`: the bound is part of the type that is saved.
void Builder::countElements(const VarDecl *variable, const InitListExpr *list, const ir::Expr &value) {
  ir::Text elements;
  for (unsigned i = 0; i != list->getNumInits() && !failed; ++i) {
    if (i)
      elements.pieces.push_back(verbatim(", "));
    const Expr *init = list->getInit(i);
    if (!isa<PackExpansionExpr>(init))
      elements.pieces.push_back(verbatim("0"));
    else if (map.suspends(list))
      elements.append(asOperand(*value.operands[i]));
    else if (prepareOperand(init))
      elements.append(asOperand(*buildPlain(init)));
  }
  const QualType element = context.getAsArrayType(variable->getType())->getElementType();
  const std::string name = addTypedef(
      variable->getNameAsString() + "_" + std::to_string(++generatedCount), value.span.begin,
      "typename " + space + "array_of<" + types.spell(element.getUnqualifiedType()) + ", sizeof(" + space + "counted(",
      std::move(elements), "))>::type");
  ir::Type &type = coroutine->locals[uses.ids.lookup(variable)].type;
  const std::string qualified = (type.isConst ? "const " : "") + name;
  type.spelling = name;
  type.declarator = name + " $";
  type.declaration = qualified + " $";
  type.pointer = qualified + " *$";
  type.reference = qualified + " &$";
}

/// What initialises a variable of a type that the arguments decide. Where it is known to be something else, it is
/// converted, and what it makes outlives that.
ir::ExprPtr Builder::buildConverted(const Expr *initialiser) {
  return isDependent(initialiser) ? buildWhole(initialiser) : buildExpr(initialiser, /*suspendsLater=*/false);
}

void Builder::buildDependentInitialiser(const VarDecl *variable, ir::Declare &declare, ir::Body &body) {
  const Expr *initialiser = variable->getInit();
  if (!initialiser)
    return;
  if (const auto *full = dyn_cast<ExprWithCleanups>(initialiser)) // around a list that is not resolved, too
    initialiser = full->getSubExpr();
  const auto *list = dyn_cast<InitListExpr>(initialiser);
  const auto *arguments = dyn_cast<ParenListExpr>(initialiser);
  const bool deducesOrRefers =
      variable->getType()->isReferenceType() || variable->getType()->getContainedAutoType() != nullptr;
  const unsigned count = list ? list->getNumInits() : arguments ? arguments->getNumExprs() : 1;
  if (deducesOrRefers && count == 1) // `auto x{e}`, `T &r(e)`
    initialiser = list ? list->getInit(0) : arguments ? arguments->getExpr(0) : initialiser;
  else if (list || arguments || variable->getInitStyle() == VarDecl::CallInit) {
    // The brackets as they are written.
    noteElements(variable->getType(), list);
    if (list && isListOfElements(variable->getType()))
      return refuse(Diag::Unsupported, variable->getLocation(),
                    {"a std::initializer_list that a template makes of a list and saves"});
    const bool isCounted = isCountedArray(variable->getType());
    if (deducesOrRefers || (isCounted && !(list && canCount(list))))
      return refuse(Diag::Unsupported, variable->getLocation(),
                    {"a saved variable in a template whose list decides its type or its size"});
    const bool isOpen = list && count && mayBeListOfElements(variable->getType());
    declare.form = isOpen ? ir::Declare::Form::OpenBraces
                   : list ? ir::Declare::Form::Braces
                          : ir::Declare::Form::Arguments;
    if (arguments && count == 1 && isa<ConditionalOperator>(bareOf(arguments->getExpr(0)))) {
      declare.value = buildConverted(arguments->getExpr(0));
    } else if (map.suspends(initialiser)) {
      declare.value = list || arguments ? buildCompound(initialiser, false) : buildExpr(initialiser, false);
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
    if (isCounted && !failed)
      countElements(variable, list, *declare.value);
    return;
  }
  extending = nullptr;
  if (deducesOrRefers && !prepareOperand(initialiser))
    return;
  initialiseDependent(variable, buildConverted(initialiser), /*isCopy=*/!list && !arguments, declare, body);
}

// The parts are what they are in functions of a class in front of the machine, which makes the same bindings: only the
// compiler knows whether they are members, elements or what `get` answers.
//
//   auto [a, b] = e;       struct sb_parts_1 {
//                            static auto &a(sb_binding_2 &&whole) {
//                              auto &&[a, b] = static_cast<sb_binding_2 &&>(whole); return a;
//                            }
//                            ...
void Builder::buildDependentBindings(const DecompositionDecl *whole, ir::Body &body) {
  const ir::LocalId object = uses.ids.lookup(whole);
  const ir::Local &local = coroutine->locals[object];
  const ir::SourcePoint at = text.point(text.statementRange(whole->getLocation()).begin);
  const std::string type = declare(local.type.declaration, "") + (local.type.isReference() ? "" : " &&");
  const std::string parts = coroutine->prefix + "parts_" + std::to_string(++generatedCount);
  std::string names;
  for (const BindingDecl *binding : whole->bindings())
    names += (names.empty() ? "" : ", ") + binding->getNameAsString();
  auto line = [&](const std::string &characters) { closureClasses.push_back(makeLine(at, characters)); };
  line("struct " + parts + " : ::switchback::detail::bindable<" + type + "> {");
  for (const BindingDecl *binding : whole->bindings()) {
    const std::string name = binding->getNameAsString(), before = name + "(" + type + " whole) { auto &&[" + names +
                                                                  "] = static_cast<" + type + ">(whole); return ";
    line("    static auto &" + before + name + "; }");
    line("    static auto type_of_" + before + space + "types<decltype(" + name + ")>(); }");
  }
  line("};");
  guardedTypes.push_back(parts);
  const std::string argument = "(" + space + "prvalue<" + type + ">())";
  for (const BindingDecl *binding : whole->bindings()) {
    const ir::LocalId id = uses.ids.lookup(binding);
    const std::string name = binding->getNameAsString(), number = std::to_string(++generatedCount);
    auto named = [&](const std::string &which, const std::string &before, const std::string &after) {
      ir::Text spelled;
      spelled.pieces.push_back(verbatim(before + argument + after));
      return addTypedef(name + which + number + " [[gnu::unused]]", at, "", std::move(spelled), "");
    };
    auto plainName = [](const std::string &declared) { return declared.substr(0, declared.find(' ')); };
    ir::Local &part = coroutine->locals[id];
    if (part.isCaptured)
      refuse(Diag::Unsupported, binding->getLocation(), {"a saved binding that a lambda captures, in a template,"});
    revealUses(part);
    part.scope = scope;
    part.type = TypeSpeller::describeDependent(plainName(named("_", "decltype(" + parts + "::" + name, ")")),
                                               context.getLValueReferenceType(context.IntTy));
    part.decltypeSpelling =
        plainName(named("_type_", "typename decltype(" + parts + "::type_of_" + name, ")::template at<0>::type"));
    ir::ExprPtr value =
        makeGenerated({verbatim(parts + "::" + name + "(static_cast<" + type + ">("), usePiece(object), verbatim("))")},
                      nullptr, nullptr);
    const ir::SourceSpan span = value->span = text.span(text.statementRange(binding->getSourceRange()));
    body.push_back(declareValue(id, std::move(value), span));
  }
}

Builder::RangeLocals Builder::buildDependentRange(const CXXForRangeStmt *loop, ir::Body &body) {
  const Expr *init = loop->getRangeInit();
  if (isa<InitListExpr>(init))
    refuse(Diag::Unsupported, init->getBeginLoc(), {"a braced list as a range in a template"});
  const bool isReady = !failed && prepareOperand(init);
  ir::ExprPtr value = isReady ? buildExpr(init, false) : makeExpr(ir::Expr::Kind::Plain, init);
  const ir::SourceSpan span = value->span;
  // A name means the same every time.
  const auto *named = coroutine->makesSteps() ? dyn_cast<DeclRefExpr>(init->IgnoreParens()) : nullptr;
  auto own = named ? uses.ids.find(named->getDecl()) : uses.ids.end();
  const bool isNamed = own != uses.ids.end() && !coroutine->locals[own->second].isKept;
  ir::LocalId range = isNamed ? own->second : ir::none;
  if (!isNamed) {
    range = addKept("range", ir::LocalKind::Variable, "typename " + space + "kept<decltype((", *value, "))>::type");
    body.push_back(declareValue(range, std::move(value), span));
  }
  if (coroutine->makesSteps()) {
    ir::ExprPtr lvalue = makeGenerated({usePiece(range)}, nullptr, loop);
    const char *position =
        isNamed && isUsedOnce(range, loop) ? "lone_position_in<decltype((" : "position_in<decltype((";
    const std::string type = addTypedef("position_" + std::to_string(generatedCount + 1), span.begin,
                                        "typename " + space + position, asOperand(*lvalue), "))>::type");
    const RangeLocals result = addPosition(range, dependentType(type), span, body);
    coroutine->locals[result.begin].leaves = range;
    return result;
  }
  auto position = [&](const char *name) {
    ir::ExprPtr first =
        makeGenerated({verbatim(space + "range_" + name + "("), usePiece(range), verbatim(", 0)")}, nullptr, loop);
    const ir::LocalId id = addGenerated(name, ir::LocalKind::Variable, dependentType(""), span.begin);
    std::string type = addTypedef(coroutine->locals[id].name, span.begin, "decltype(", asOperand(*first), ")");
    coroutine->locals[id].type = dependentType(type);
    body.push_back(declareValue(id, std::move(first), span));
    return id;
  };
  const ir::LocalId begin = position("begin");
  return {begin, position("end")};
}

} // namespace switchback
