// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Declarations whose variables a resumption may have to pass: a `goto` to a label behind them must not jump over an
// initialisation, so they leave the text and become Declare statements. All others stay the user's text.
#include "ir/Builder.h"
#include "ir/Declarator.h"

#include "clang/AST/Attr.h"

using namespace clang;

namespace switchback {

ir::LocalId Builder::addGenerated(const char *name, ir::LocalKind kind, ir::Type type, ir::SourcePoint at) {
  ir::Local local;
  local.name = std::string(name) + "_" + std::to_string(++generatedCount);
  local.kind = kind;
  local.isGenerated = local.addressTaken = true;
  local.type = std::move(type);
  local.declared.begin = local.declared.end = at;
  if (expanding)
    local.expansion = expanding->expansion;
  local.isConditional = expanding != nullptr;
  coroutine->locals.push_back(std::move(local));
  return coroutine->locals.size() - 1;
}

ir::LocalId Builder::addGenerated(const char *name, ir::LocalKind kind, QualType type, SourceLocation at) {
  checkNamable(type, at);
  checkComplete(type, at);
  return addGenerated(name, kind, types.describe(type), text.point(sources.getFileOffset(sources.getExpansionLoc(at))));
}

ir::ExprPtr Builder::useOf(ir::LocalId local, ir::Category category, QualType type) {
  auto result = std::make_unique<ir::Expr>();
  result->type = types.describe(type);
  result->category = category;
  result->stable = true;
  auto kind = category == ir::Category::Lvalue ? ir::Piece::Kind::Use : ir::Piece::Kind::UseMoved;
  result->text.pieces.push_back({kind, coroutine->locals[local].name, local});
  result->span = coroutine->locals[local].declared;
  result->text.span = result->span;
  return result;
}

ir::Stmt Builder::declareValue(ir::LocalId local, ir::ExprPtr value, ir::SourceSpan span) {
  coroutine->locals[local].scope = scope;
  ir::Declare declare;
  declare.local = local;
  declare.form = ir::Declare::Form::Value;
  declare.value = std::move(value);
  ir::Stmt statement;
  statement.span = span;
  statement.node = std::move(declare);
  return statement;
}

void Builder::buildDeclaration(const DeclStmt *declaration, bool suspendsLater, ir::Body &body) {
  bool leavesText = false;
  for (const Decl *declared : declaration->decls()) {
    if (const auto *variable = dyn_cast<VarDecl>(declared))
      leavesText |= variable->hasLocalStorage() && (suspendsLater || map.suspends(variable->getInit()));
    if (isa<TypeDecl>(declared) || uses.mentionedStatics.count(declared))
      declarationStatements[declared] = declaration;
  }
  if (!leavesText) {
    buildSource(declaration, body);
    return;
  }
  std::string leading = text.comments({triviaBegin, rangeOf(declaration).begin});
  for (const Decl *declared : declaration->decls()) {
    if (const auto *type = dyn_cast<TagDecl>(declared)) {
      // `struct P { int x; } p;`: the definition stands alone.
      auto local = localDeclarations.find(type);
      if (local != localDeclarations.end() && local->second.isUnnamed)
        nameUnnamed(type, local->second.name);
      ir::Stmt statement = makeStmt(declaration);
      ir::Source source;
      source.text = text.slice(text.statementRange(type->getSourceRange()));
      source.text.pieces.push_back({ir::Piece::Kind::Verbatim, ";"});
      source.standsAlone = true;
      statement.node = std::move(source);
      statement.leading = std::exchange(leading, std::string());
      body.push_back(std::move(statement));
    } else if (const auto *variable = dyn_cast<VarDecl>(declared)) {
      size_t first = body.size();
      if (!variable->hasLocalStorage())
        refuse(Diag::Unsupported, variable->getLocation(), {"a static variable in a declaration with others"});
      else
        buildVariable(variable, body);
      if (first < body.size())
        body[first].leading = std::exchange(leading, std::string());
    }
  }
}

void Builder::noteLocalTypedefs(QualType type) {
  std::vector<const Decl *> typedefs = findLocalTypedefs(type);
  needed.insert(typedefs.begin(), typedefs.end());
}

bool Builder::checkStorable(const VarDecl *variable) {
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(variable))
    nameBindings(decomposition);
  const bool isForeign = types.findObstacle(variable->getType()).kind == TypeObstacle::Kind::Foreign;
  if (isForeign && coroutine->locals[uses.ids.lookup(variable)].isConstant)
    return true; // whose declaration stays
  if (!canName(variable->getType())) {
    if (!failed) // nor said why
      refuse(Diag::SavedUnnamedType, variable->getLocation(), {variable->getNameAsString()});
    return false;
  }
  if (closureCount || deducedCount) // its type may have got a name just now
    coroutine->locals[uses.ids.lookup(variable)].type = types.describe(variable->getType());
  nameOpenType(variable);
  return !failed;
}

void Builder::buildVariable(const VarDecl *variable, ir::Body &body) {
  if (!checkStorable(variable))
    return;
  ir::LocalId id = uses.ids.lookup(variable);
  coroutine->locals[id].scope = scope;
  if (reveal(variable->getLocation()))
    return;
  replacePartUses(variable, id);
  if (variable->hasAttr<AlignedAttr>()) {
    coroutine->locals[id].alignment = context.getDeclAlign(variable).getQuantity();
    coroutine->locals[id].addressTaken = true;
  }
  ir::Stmt statement;
  statement.span = coroutine->locals[id].declared;
  ir::Declare declare;
  declare.local = id;
  if (coroutine->locals[id].isConstant) {
    if (map.suspends(variable->getInit()) && valueOf(id).empty())
      refuse(Diag::SuspensionInOperand, variable->getLocation(), {"the initialiser of a constant that is no number"});
    declare.whole = textOfConstant(variable);
    releaseCaptures(variable);
  } else if (isDependent(variable)) {
    buildDependentInitialiser(variable, declare, body);
    if (failed)
      return;
  } else {
    buildInitialiser(variable, declare);
  }
  const ir::Local &local = coroutine->locals[id];
  if (local.type.isReference() && local.isCaptured)
    nameCapturing(variable);
  if (local.type.isReference())
    revealUses(local);
  statement.node = std::move(declare);
  body.push_back(std::move(statement));
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(variable))
    isDependent(variable) ? buildDependentBindings(decomposition, body) : buildBindings(decomposition, body);
  nameWaiting();
}

namespace {

/// The materialised temporary whose lifetime `variable`, a reference, extends, when the reference binds to all of it.
const MaterializeTemporaryExpr *wholeExtendedTemporary(const VarDecl *variable, const Expr *initialiser) {
  if (!variable->getType()->isReferenceType())
    return nullptr;
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(initialiser);
  return temporary && temporary->getExtendingDecl() == variable ? temporary : nullptr;
}

/// Whether `core` is made of the list that stands behind the variable's name, rather than of a value in that list.
bool isInitialiserOf(const VarDecl *variable, const Expr *core) {
  if (const auto *construction = dyn_cast<CXXConstructExpr>(core))
    return construction->getLocation() == variable->getLocation();
  return isa<InitListExpr, CXXParenListInitExpr>(core);
}

/// One that copy-initialisation does not consider, or may not.
bool hasExplicitConstructor(QualType type) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return record && llvm::any_of(record->decls(), [](const Decl *member) {
           if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(member))
             member = pattern->getTemplatedDecl();
           const auto *constructor = dyn_cast<CXXConstructorDecl>(member);
           return constructor && constructor->getExplicitSpecifier().isSpecified();
         });
}

} // namespace

bool Builder::extendsLifetime(const Stmt *initialiser, const VarDecl *variable) {
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(initialiser);
  if (temporary && temporary->getExtendingDecl() == variable)
    return true;
  llvm::SmallVector<const Stmt *, 8> children = evaluatedChildren(initialiser);
  return std::any_of(children.begin(), children.end(),
                     [&](const Stmt *child) { return extendsLifetime(child, variable); });
}

bool Builder::storeExtended(const VarDecl *variable, const MaterializeTemporaryExpr *temporary, ir::Local &local) {
  QualType stored = temporary->getSubExpr()->getType();
  QualType referred = variable->getType().getNonReferenceType();
  if (!context.hasSameUnqualifiedType(stored, referred))
    return false;
  local.decltypeSpelling = types.spell(referred) + (variable->getType()->isLValueReferenceType() ? " &" : " &&");
  std::string reference = local.type.reference;
  local.type = types.describe(stored);
  local.type.reference = reference;
  local.addressTaken = true;
  return true;
}

// A static variable needs no capture, and must have none; as a constant the lambda may use it anyhow.
void Builder::releaseCaptures(const VarDecl *constant) {
  auto lambdas = uses.capturing.find(constant);
  if (lambdas == uses.capturing.end())
    return;
  coroutine->locals[uses.ids.lookup(constant)].isReleased = true;
  for (const LambdaExpr *lambda : lambdas->second) {
    // The copy of what a reference refers to is not used, but made.
    for (const LambdaCapture &capture : lambda->captures())
      if (capture.capturesVariable() && capture.getCapturedVar() == constant &&
          capture.getCaptureKind() == LCK_ByCopy && constant->getType().getNonReferenceType()->isRecordType() &&
          constant->getType()->isReferenceType())
        refuse(Diag::SavedClosure, lambda->getBeginLoc(),
               {"a lambda that copies '" + constant->getNameAsString() + "'",
                "that is a constant, which the lambda does not use as a copy"});
    SourceRange brackets = lambda->getIntroducerRange();
    if (!text.expressionRange(brackets)) {
      revealOrRefuse(brackets, "a lambda that a macro spells in part");
      continue;
    }
    FileRange list = *text.expressionRange(brackets);
    list = {list.begin + 1, list.end - 1};
    std::vector<ir::Piece> kept;
    for (unsigned begin = text.skipTrivia(list.begin), end; begin < list.end; begin = text.skipTrivia(end + 1)) {
      unsigned last = begin;
      for (end = begin; end < list.end && text.characters({end, end + 1}) != ","; end = text.skipTrivia(last))
        last = text.behindToken(end);
      if (text.characters({begin, last}).ltrim("& ") == constant->getName())
        continue;
      if (!kept.empty())
        kept.push_back({ir::Piece::Kind::Verbatim, ", "});
      ir::Text capture = text.slice({begin, last});
      kept.insert(kept.end(), capture.pieces.begin(), capture.pieces.end());
    }
    text.replace(list, std::move(kept));
  }
}

ir::Text Builder::textOfConstant(const VarDecl *variable) const {
  FileRange whole = textOf(variable).whole, name = text.statementRange(variable->getLocation());
  const ir::LocalId id = uses.ids.lookup(variable);
  ir::Text result;
  if (map.suspends(variable->getInit())) {
    // `c ? 1 : SB_AWAIT(t)`, which is a constant where c is true: the suspension is never evaluated.
    result.pieces.push_back({ir::Piece::Kind::Verbatim, declare(coroutine->locals[id].type.declaration,
                                                                variable->getNameAsString() + " = " + valueOf(id))});
    result.span = text.span(whole);
  } else if (text.characters({whole.begin, name.begin}).contains(',')) {
    // Several declarators share one specifier, which has to be spelled out.
    const ir::Type &type = coroutine->locals[id].type;
    result = text.slice({name.end, whole.end});
    result.pieces.insert(result.pieces.begin(),
                         {ir::Piece::Kind::Verbatim, (variable->isConstexpr() ? "constexpr " : "") +
                                                         declare(type.declaration, variable->getNameAsString())});
    result.span = text.span({name.begin, whole.end});
  } else {
    result = text.slice(whole);
  }
  result.pieces.push_back({ir::Piece::Kind::Verbatim, ";"});
  return result;
}

Builder::DeclarationText Builder::textOf(const VarDecl *variable) const {
  FileRange whole = text.statementRange(variable->getSourceRange());
  unsigned nameEnd = text.statementRange(variable->getLocation()).end;
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(variable)) {
    unsigned last = text.statementRange(decomposition->bindings().back()->getLocation()).end;
    nameEnd = text.skipTrivia(last) + 1; // `]`
  }
  unsigned open = text.skipTrivia(nameEnd);
  unsigned value = text.characters({open, whole.end}).starts_with("=") ? text.skipTrivia(open + 1) : open;
  // Clang's range ends with the expression: before the bracket of `int n(e)` and of C++17's `T t(T(e))`.
  if (value == open && (text.characters({open, open + 1}) == "(" || text.characters({open, open + 1}) == "{"))
    whole.end = std::max(whole.end, text.behindBrackets(open));
  return {whole, {std::min(value, whole.end), whole.end}};
}

void Builder::buildInitialiser(const VarDecl *variable, ir::Declare &declare) {
  const Expr *initialiser = variable->getInit();
  ir::Local &local = coroutine->locals[declare.local];
  if (!initialiser)
    return;
  const Expr *inner = withoutWrappers(initialiser);
  bool isStored = false; // the temporary itself is the variable
  if (const auto *construction = dyn_cast<CXXConstructExpr>(inner);
      construction && construction->getParenOrBraceRange().isInvalid() &&
      llvm::all_of(construction->arguments(), [](const Expr *argument) { return isa<CXXDefaultArgExpr>(argument); }) &&
      variable->getInitStyle() == VarDecl::CallInit)
    return; // `T x;`
  if (const MaterializeTemporaryExpr *temporary = wholeExtendedTemporary(variable, inner)) {
    if (storeExtended(variable, temporary, local)) {
      inner = initialiserOf(temporary);
      initialiser = inner;
      isStored = true;
    }
  }
  if (const auto *loop = dyn_cast<ArrayInitLoopExpr>(inner)) {
    declare.form = ir::Declare::Form::Value;
    declare.value = copyArray(variable, buildExpr(loop->getCommonExpr()->getSourceExpr(), false));
    return;
  }
  FileRange list = textOf(variable).initialiser;
  llvm::StringRef written = text.characters(list);
  bool nested = variable->getInitStyle() != VarDecl::CInit || written.starts_with("{");
  const Expr *core = withoutWrappers(initialiser);
  const bool isList = isa<CXXStdInitializerListExpr>(core);
  // A part of it may, too, that a member of an aggregate is bound to.
  const bool extends = extendsLifetime(initialiser, variable);
  extending = extends || isList ? variable : nullptr;
  if (isList) {
    declare.form = ir::Declare::Form::Value;
  } else if (variable->getType()->isReferenceType() && !local.type.isReference()) {
    declare.form = written.starts_with("{") ? ir::Declare::Form::Braces : ir::Declare::Form::Value;
  } else if (local.type.isReference()) {
    declare.form = ir::Declare::Form::Value;
    if (const auto *list = dyn_cast<InitListExpr>(core); list && list->getNumInits() == 1)
      initialiser = list->getInit(0); // `T &r{x}`
  } else if (written.starts_with("{")) {
    declare.form = ir::Declare::Form::Braces;
  } else if (nested && written.starts_with("(")) {
    declare.form = ir::Declare::Form::Arguments;
  } else {
    declare.form = ir::Declare::Form::Value;
    const auto *cast = dyn_cast<ImplicitCastExpr>(core);
    bool converts =
        cast && (cast->getCastKind() == CK_ConstructorConversion || cast->getCastKind() == CK_UserDefinedConversion);
    if (converts && local.type.kind == ir::TypeClass::Class &&
        (cast->getCastKind() == CK_UserDefinedConversion || hasExplicitConstructor(variable->getType())))
      declare.form = ir::Declare::Form::StrictCopy;
  }
  if (declare.form == ir::Declare::Form::Value || declare.form == ir::Declare::Form::StrictCopy) {
    declare.value = buildWhole(initialiser);
  } else if (!map.suspends(initialiser) && !extends) {
    // The list as it is written, whatever it means.
    auto plain = makeExpr(ir::Expr::Kind::Plain, initialiser);
    if (declare.form == ir::Declare::Form::Arguments)
      list = {list.begin + 1, list.end - 1};
    plain->text = text.slice(list);
    declare.value = std::move(plain);
  } else if (isInitialiserOf(variable, core)) {
    // The construction with its own text replaced by the list's.
    ir::ExprPtr construction = buildExpr(initialiser, /*suspendsLater=*/false);
    auto &pieces = construction->text.pieces;
    if (declare.form == ir::Declare::Form::Arguments && !pieces.empty() &&
        pieces.front().kind == ir::Piece::Kind::Verbatim && pieces.back().kind == ir::Piece::Kind::Verbatim) {
      // Clang's range begins at the variable's name: cut to what stands between the parentheses.
      std::string &first = pieces.front().text, &last = pieces.back().text;
      first.erase(0, first.find('(') + 1);
      last.erase(last.rfind(')'));
    } else if (declare.form == ir::Declare::Form::Braces && !pieces.empty()) {
      std::string &first = pieces.front().text;
      first.erase(0, first.find('{'));
    }
    construction->isConstruction = false; // its text has no type any more
    declare.value = std::move(construction);
  } else {
    // One value: `int n(e)`, or what C++17 does not move, `T t{T(e)}`.
    declare.form = ir::Declare::Form::Arguments;
    declare.value = buildWhole(initialiser);
  }
  extending = nullptr;
  if (isStored && declare.value)
    checkMovable(initialiser->getType(), *declare.value, variable->getLocation());
}

} // namespace switchback
