// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/LocalUses.h"

#include "check/SuspensionMap.h"
#include "check/ValueFrames.h"
#include "expand/HiddenText.h"
#include "ir/CapturesInTypes.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

#include <set>
#include <unordered_map>

using namespace clang;

namespace switchback {

const FieldDecl *bitFieldOf(const BindingDecl *binding) {
  const Expr *part = binding->getBinding();
  const auto *member = part ? dyn_cast<MemberExpr>(part->IgnoreImplicit()) : nullptr;
  const auto *field = member ? dyn_cast<FieldDecl>(member->getMemberDecl()) : nullptr;
  return field && field->isBitField() ? field : nullptr;
}

bool isConstantReference(const VarDecl *variable, const ASTContext &context) {
  return variable && variable->getType()->isReferenceType() && variable->isUsableInConstantExpressions(context);
}

namespace {

/// Of the template parameter that says how many there are of the function's; empty: none has a name.
std::string nameOfPackIn(QualType type) {
  struct Finder : RecursiveASTVisitor<Finder> {
    std::string name;
    bool VisitTemplateTypeParmType(TemplateTypeParmType *parameter) {
      if (parameter->isParameterPack() && parameter->getDecl())
        name = parameter->getDecl()->getNameAsString();
      return name.empty();
    }
    bool VisitDeclRefExpr(DeclRefExpr *value) {
      if (value->getDecl()->isTemplateParameterPack())
        name = value->getDecl()->getNameAsString();
      return name.empty();
    }
  } finder;
  finder.TraverseType(type);
  return finder.name;
}

class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(const FunctionDecl *function, ASTContext &context, const TypeSpeller &types, SourceText &text,
            ir::Coroutine &coroutine)
      : function(function), context(context), types(types), sources(context.getSourceManager()), text(text),
        coroutine(coroutine) {}

  LocalUses result;
  /// Where a token means one of the function's locals; raw encodings, for the search for shared names.
  std::set<unsigned> localTokens;

  bool shouldVisitImplicitCode() const { return true; }
  bool shouldVisitLambdaBody() const { return true; }

  void addParameter(const ParmVarDecl *parameter) { add(parameter, ir::LocalKind::Parameter); }

  // Of a coroutine inside this one, too, only what is written.
  bool TraverseCoroutineBodyStmt(CoroutineBodyStmt *inner) {
    ++coroutineDepth;
    const bool goesOn = TraverseStmt(inner->getBody());
    --coroutineDepth;
    return goesOn;
  }

  // Of a suspension only the expression that makes the awaiter: the rest repeats it.
  bool TraverseCoyieldExpr(CoyieldExpr *suspension) {
    const CallExpr *call = yieldCallOf(suspension);
    if (call && coroutine.makesSteps() && yieldsCopy(function->getReturnType(), context)) // note [yielded copy]
      markHarmless(const_cast<Expr *>(call->getArg(0))->IgnoreImplicit());
    return TraverseStmt(suspension->getCommonExpr());
  }
  bool TraverseCoawaitExpr(CoawaitExpr *suspension) { return TraverseStmt(suspension->getCommonExpr()); }
  bool TraverseCoreturnStmt(CoreturnStmt *statement) {
    if (statement->getPromiseCall() && !TraverseStmt(statement->getPromiseCall()))
      return false;
    return !statement->getOperand() || TraverseStmt(statement->getOperand());
  }

  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc type) {
    const auto *reference = dyn_cast<DeclRefExpr>(type.getUnderlyingExpr());
    if (reference && idOf(reference->getDecl()) != ir::none) {
      note(reference->getLocation());
      if (auto range = text.expressionRange(type.getSourceRange()))
        text.mark(*range, {ir::Piece::Kind::UseType, text.characters(*range).str(), idOf(reference->getDecl())});
      else
        freeze(idOf(reference->getDecl()), type.getBeginLoc());
      return true;
    }
    const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
    if (auto range = text.expressionRange(type.getSourceRange()); range && depth && isStaticOfFunction(variable)) {
      markStatic(variable, *range, asName(declare(types.describe(variable->getType()).declaration, "")));
      return true;
    }
    return RecursiveASTVisitor::TraverseDecltypeTypeLoc(type);
  }

  // The written form of a list lacks the conversions that tell a read from a binding.
  bool TraverseInitListExpr(InitListExpr *list) {
    if (InitListExpr *semantic = list->isSemanticForm() ? nullptr : list->getSemanticForm())
      list = semantic;
    for (Stmt *child : list->children())
      if (!TraverseStmt(child))
        return false;
    return true;
  }

  // What stands inside may have to move, with the static variables that it mentions.
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    ++depth;
    bool goesOn = RecursiveASTVisitor::TraverseLambdaExpr(lambda);
    --depth;
    return goesOn;
  }
  bool TraverseCXXRecordDecl(CXXRecordDecl *record) {
    ++depth;
    bool goesOn = RecursiveASTVisitor::TraverseCXXRecordDecl(record);
    --depth;
    return goesOn;
  }

  // The implicit copies of captured variables stand at the capture-default; VisitLambdaExpr sees what is written.
  bool TraverseLambdaCapture(LambdaExpr *lambda, const LambdaCapture *capture, Expr *initialiser) {
    return !lambda->isInitCapture(capture) || RecursiveASTVisitor::TraverseLambdaCapture(lambda, capture, initialiser);
  }

  bool VisitVarDecl(VarDecl *variable) {
    if (variable->hasLocalStorage() && variable->getDeclContext() == function && !isa<ParmVarDecl>(variable) &&
        (!variable->isImplicit() || isAnonymousUnion(variable)))
      add(variable, ir::LocalKind::Variable);
    return true;
  }

  bool VisitMemberExpr(MemberExpr *member) {
    const Expr *base = member;
    while (const auto *outer = dyn_cast<MemberExpr>(base))
      base = outer->getBase();
    const auto *reference = dyn_cast<DeclRefExpr>(base);
    const auto *variable = reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
    // Members of members have tokens of their own; those of unnamed members have none.
    if (variable && isAnonymousUnion(variable) && !member->getMemberDecl()->getDeclName().isEmpty() &&
        namesFirst(member))
      result.partUses[variable].push_back({member->getMemberLoc(), member->getMemberDecl()});
    return true;
  }

  // A binding is a reference of its own; what it stands for has no text.
  bool TraverseBindingDecl(BindingDecl *binding) {
    const ValueDecl *whole = binding->getDecomposedDecl();
    if (idOf(whole) == ir::none)
      return true;
    const VarDecl *held = binding->getHoldingVar();
    QualType part = binding->getType().getCanonicalType(); // nobody has spelled it
    QualType type = held ? held->getType().getCanonicalType() : context.getLValueReferenceType(part);
    addLocal(binding, types.describe(type), ir::LocalKind::Variable);
    coroutine.locals[idOf(binding)].decltypeSpelling = types.spell(part);
    coroutine.locals[idOf(binding)].isNameOfPart = bitFieldOf(binding) != nullptr;
    coroutine.locals[idOf(whole)].addressTaken = true;
    return true;
  }

  bool VisitCompoundStmt(CompoundStmt *block) {
    for (Stmt *child : block->body())
      discard(child);
    return true;
  }
  bool VisitForStmt(ForStmt *loop) {
    discard(loop->getInc());
    discard(loop->getBody());
    return true;
  }
  bool VisitIfStmt(IfStmt *statement) {
    discard(statement->getThen());
    discard(statement->getElse());
    return true;
  }
  bool VisitWhileStmt(WhileStmt *loop) { return discard(loop->getBody()), true; }
  bool VisitDoStmt(DoStmt *loop) { return discard(loop->getBody()), true; }
  bool VisitSwitchCase(SwitchCase *label) { return discard(label->getSubStmt()), true; }

  bool VisitExplicitCastExpr(ExplicitCastExpr *cast) {
    if (cast->getCastKind() == CK_ToVoid)
      noteDiscardedRead(cast->getSubExpr(), "");
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *operation) {
    if (operation->isCommaOp()) {
      discard(operation->getLHS());
      if (harmless.count(operation))
        discard(operation->getRHS());
    } else if (operation->isAssignmentOp() && harmless.count(operation)) {
      markHarmless(operation->getLHS());
    }
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *operation) {
    // A postfix operator's result is a value; a prefix one's is the operand itself again.
    if (operation->isPostfix() || (operation->isIncrementDecrementOp() && harmless.count(operation)))
      markHarmless(operation->getSubExpr());
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *cast) {
    if (cast->getCastKind() == CK_LValueToRValue)
      markHarmless(cast->getSubExpr());
    // [class.copy.elision]/3: the only lvalue that silently becomes an xvalue is an implicitly movable operand.
    if (cast->getCastKind() == CK_NoOp && cast->isXValue() && cast->getSubExpr()->isLValue())
      if (const auto *reference = dyn_cast<DeclRefExpr>(cast->getSubExpr()->IgnoreParens()))
        moved.insert(reference);
    return true;
  }

  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    if (const auto *variable = dyn_cast<VarDecl>(reference->getDecl()); isStaticOfFunction(variable))
      noteStatic(reference, variable);
    ir::LocalId id = idOf(reference->getDecl());
    if (id == ir::none || reference->getDecl()->getDeclName().isEmpty())
      return true;
    if (const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
        depth && isConstantReference(variable, context) && reference->isNonOdrUse() == NOUR_Constant &&
        kindOf(id) == ir::LocalKind::Variable)
      coroutine.locals[id].isConstant = true; // and must stay what a lambda need not capture
    note(reference->getLocation());
    ++coroutine.locals[id].useCount;
    if (const auto *binding = dyn_cast<BindingDecl>(reference->getDecl()))
      if (const FieldDecl *field = bitFieldOf(binding))
        result.partUses[binding].push_back({reference->getLocation(), field});
    if (!harmless.count(reference) && reference->isNonOdrUse() == NOUR_None)
      coroutine.locals[id].addressTaken = true;
    // What a lambda of a template captures by default, only an instantiation says.
    if (depth && function->isDependentContext() && !coroutine.locals[id].isConstant)
      coroutine.locals[id].isCaptured = coroutine.locals[id].addressTaken = true;
    if (auto offset = text.editableOffset(reference->getLocation())) {
      auto kind = moved.count(reference) ? ir::Piece::Kind::UseMoved : ir::Piece::Kind::Use;
      mark(*offset, kind, id);
    } else if (!reference->getLocation().isInvalid()) {
      freeze(id, reference->getLocation());
    }
    return true;
  }

  bool VisitSizeOfPackExpr(SizeOfPackExpr *size) {
    ir::LocalId id = isa<ValueDecl>(size->getPack()) ? idOf(cast<ValueDecl>(size->getPack())) : ir::none;
    if (id == ir::none)
      return true;
    note(size->getPackLoc());
    if (auto offset = text.editableOffset(size->getPackLoc()))
      text.mark({*offset, text.tokenEnd(*offset)}, {ir::Piece::Kind::Use, coroutine.locals[id].name, id, ir::none,
                                                    nameOfPackIn(cast<ValueDecl>(size->getPack())->getType())});
    else
      freeze(id, size->getPackLoc());
    return true;
  }

  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *call) {
    if (const auto *conversion = dyn_cast_or_null<CXXConversionDecl>(call->getMethodDecl()))
      result.converted.insert(conversion->getParent());
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *lambda) {
    result.lambdas[lambda->getLambdaClass()] = lambda;
    for (const LambdaCapture &capture : lambda->captures()) {
      if (!capture.capturesVariable())
        continue;
      ir::LocalId id = idOf(capture.getCapturedVar());
      if (id == ir::none)
        continue;
      coroutine.locals[id].isCaptured = true;
      if (capture.getCaptureKind() == LCK_ByRef)
        coroutine.locals[id].addressTaken = true;
      if (!capture.isExplicit())
        continue;
      if (coroutine.locals[id].isConstant || isConstantReference(dyn_cast<VarDecl>(capture.getCapturedVar()), context))
        result.capturing[capture.getCapturedVar()].push_back(lambda);
      note(capture.getLocation());
      if (auto offset = text.editableOffset(capture.getLocation()))
        mark(*offset, ir::Piece::Kind::Use, id);
      else
        freeze(id, capture.getLocation());
    }
    return true;
  }

  /// A saved variable that a lambda captures is named by a reference, through which g++ reads no volatile object unless
  /// the text asks for its value.
  void askForDiscardedValues() {
    for (auto [reference, discards] : discardedReads) {
      const ir::LocalId id = idOf(reference->getDecl());
      const auto offset = text.editableOffset(reference->getLocation());
      if (id == ir::none || !offset || !coroutine.locals[id].isCaptured)
        continue;
      const std::string type = types.spell(reference->getType().getUnqualifiedType());
      text.replace({*offset, text.tokenEnd(*offset)}, {ir::verbatim(discards + ("(static_cast<" + type + ">(")),
                                                       {ir::Piece::Kind::Use, coroutine.locals[id].name, id},
                                                       ir::verbatim("))")});
    }
  }

private:
  static bool isAnonymousUnion(const VarDecl *variable) {
    const RecordDecl *record = variable->getType()->getAsRecordDecl();
    return variable->isImplicit() && record && record->isAnonymousStructOrUnion();
  }
  /// The chain of members begins with this one's token.
  static bool namesFirst(const MemberExpr *member) {
    const auto *outer = dyn_cast<MemberExpr>(member->getBase());
    return !outer || (outer->getMemberDecl()->getDeclName().isEmpty() && namesFirst(outer));
  }

  void add(const VarDecl *variable, ir::LocalKind kind) {
    if (result.ids.count(variable))
      return;
    const auto *parameter = dyn_cast<ParmVarDecl>(variable);
    addLocal(variable, parameter ? types.describe(parameter) : types.describe(variable->getType()), kind);
    ir::Local &local = coroutine.locals.back();
    local.isPack = parameter && parameter->isParameterPack();
    const bool isOpen = variable->isConstexpr() && variable->getInit() && variable->getInit()->isValueDependent();
    local.isConstant =
        kind == ir::LocalKind::Variable && (isOpen || (variable->isUsableInConstantExpressions(context) &&
                                                       (local.type.trivialDestructor || local.type.isReference())));
    if (local.isConstant && !variable->getType()->isIntegralOrEnumerationType())
      noteStaticsOf(variable);
    if (isAnonymousUnion(variable)) {
      local.name = "union_" + std::to_string(++unionCount);
      local.isGenerated = local.addressTaken = true;
    }
  }

  void addLocal(const ValueDecl *declaration, ir::Type type, ir::LocalKind kind) {
    ir::Local local;
    local.name = declaration->getNameAsString();
    local.kind = kind;
    local.type = std::move(type);
    local.declared = text.span(text.statementRange(declaration->getSourceRange()));
    result.ids[declaration] = coroutine.locals.size();
    result.declarations.push_back(declaration);
    note(declaration->getLocation());
    coroutine.locals.push_back(std::move(local));
  }

  ir::LocalId idOf(const ValueDecl *declaration) const {
    auto entry = result.ids.find(declaration);
    return entry == result.ids.end() ? ir::none : entry->second;
  }

  bool isStaticOfFunction(const VarDecl *variable) const {
    return variable && variable->isStaticLocal() && variable->getDeclContext() == function;
  }

  void noteStatic(const DeclRefExpr *reference, const VarDecl *variable) {
    auto offset = text.editableOffset(reference->getLocation());
    if (depth && offset)
      markStatic(variable, {*offset, text.tokenEnd(*offset)}, "");
    else if (depth)
      mentioned(variable).hidden.push_back(reference->getLocation());
    else if (offset && function->isDependentContext())
      text.mark(
          {*offset, text.tokenEnd(*offset)},
          {ir::Piece::Kind::Verbatim, variable->getNameAsString(), ir::none, ir::none,
           "::switchback::detail::lvalue<" + declare(types.describe(variable->getType()).declaration, "") + ">()"});
  }

  /// The constant may have to move, with the static variables that it refers to.
  void noteStaticsOf(const VarDecl *constant) {
    LocalMentions mentions(function, result);
    mentions.TraverseDecl(const_cast<VarDecl *>(constant));
    for (const ValueDecl *other : mentions.variables)
      if (const auto *variable = dyn_cast<VarDecl>(other); isStaticOfFunction(variable))
        mentioned(variable);
  }

  LocalUses::MentionedStatic &mentioned(const VarDecl *variable) {
    const unsigned next = result.mentionedStatics.size() + 1;
    LocalUses::MentionedStatic &entry = result.mentionedStatics[variable];
    entry.number = entry.number ? entry.number : next;
    entry.isInCoroutine |= coroutineDepth > 0;
    return entry;
  }

  /// `elsewhere`: what stands for it in front of the machine; empty: the object that the pointer leads to.
  void markStatic(const VarDecl *variable, FileRange range, const std::string &elsewhere) {
    const unsigned number = mentioned(variable).number;
    const std::string object = "(*" + coroutine.prefix + "static_" + std::to_string(number) + ")";
    text.mark(range, {ir::Piece::Kind::Verbatim, text.characters(range).str(), ir::none, number,
                      elsewhere.empty() ? object : elsewhere});
  }

  ir::LocalKind kindOf(ir::LocalId id) const { return coroutine.locals[id].kind; }
  void note(SourceLocation at) { localTokens.insert(at.getRawEncoding()); }
  void mark(unsigned offset, ir::Piece::Kind kind, ir::LocalId id) {
    text.mark({offset, text.tokenEnd(offset)}, {kind, coroutine.locals[id].name, id});
  }
  void freeze(ir::LocalId id, SourceLocation at) {
    HiddenText around(sources);
    around.addMacrosAround(at);
    coroutine.locals[id].frozenUses.insert(around.macroUses.begin(), around.macroUses.end());
  }

  /// The value of `expression` is dropped, so that an lvalue in it is no lasting access.
  void discard(Stmt *statement) {
    if (auto *expression = dyn_cast_or_null<Expr>(statement)) {
      markHarmless(expression);
      noteDiscardedRead(expression, "static_cast<void>");
    }
  }

  /// A volatile variable is read even if nobody wants the value ([expr.context]/2).
  void noteDiscardedRead(const Expr *expression, const char *discards) {
    const auto *read = dyn_cast<ImplicitCastExpr>(expression->IgnoreParens());
    const auto *reference = read && read->getCastKind() == CK_LValueToRValue
                                ? dyn_cast<DeclRefExpr>(read->getSubExpr()->IgnoreParens())
                                : nullptr;
    if (reference && reference->getType().isVolatileQualified() && !reference->getDecl()->getType()->isReferenceType())
      discardedReads.push_back({reference, discards});
  }
  void markHarmless(Expr *expression) {
    while (expression) {
      harmless.insert(expression);
      if (auto *parens = dyn_cast<ParenExpr>(expression))
        expression = parens->getSubExpr();
      else if (auto *full = dyn_cast<FullExpr>(expression))
        expression = full->getSubExpr();
      else
        break;
    }
  }

  const FunctionDecl *function;
  ASTContext &context;
  const TypeSpeller &types;
  const SourceManager &sources;
  SourceText &text;
  ir::Coroutine &coroutine;
  unsigned depth = 0; ///< of lambdas and classes
  unsigned coroutineDepth = 0;
  unsigned unionCount = 0;
  llvm::DenseSet<const Expr *> harmless;
  llvm::DenseSet<const DeclRefExpr *> moved;
  /// With what has to stand before the value.
  std::vector<std::pair<const DeclRefExpr *, const char *>> discardedReads;
};

/// A name is shared when some token of the body spells it and means none of the function's locals.
void findSharedNames(const TokenTrace &tokens, const std::set<unsigned> &localTokens, ir::Coroutine &coroutine) {
  std::unordered_map<std::string, bool> shared;
  for (const ir::Local &local : coroutine.locals)
    shared[local.name] = false;
  std::set<std::string> spelled;
  auto [begin, end] = tokens.identifiersIn({coroutine.bodySpan.begin.offset, coroutine.bodySpan.end.offset});
  for (const TracedIdentifier *token = begin; token != end; ++token) {
    std::string name = token->identifier->getName().str();
    spelled.insert(name);
    auto entry = shared.find(name);
    if (entry != shared.end() && !token->qualified && !localTokens.count(token->location.getRawEncoding()))
      entry->second = true;
  }
  for (ir::Local &local : coroutine.locals)
    local.nameIsShared = shared[local.name];
  coroutine.identifiers.assign(spelled.begin(), spelled.end());
}

} // namespace

LocalUses collectLocals(const FunctionDecl *function, const CoroutineBodyStmt *body, ASTContext &context,
                        const TypeSpeller &types, const TokenTrace &tokens, SourceText &text,
                        ir::Coroutine &coroutine) {
  Collector collector(function, context, types, text, coroutine);
  for (const ParmVarDecl *parameter : function->parameters())
    collector.addParameter(parameter);
  coroutine.parameterCount = coroutine.locals.size();
  collector.TraverseStmt(body->getBody());
  collector.askForDiscardedValues();
  markCapturesInTypes(function, body, context, text);
  findSharedNames(tokens, collector.localTokens, coroutine);
  return std::move(collector.result);
}

} // namespace switchback
