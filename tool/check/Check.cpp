// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/Check.h"

#include "check/ConstexprFunctions.h"
#include "check/SuspensionMap.h"
#include "check/ValueFrames.h"
#include "ir/TypeSpelling.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

#include <set>

using namespace clang;

namespace switchback {
namespace {

/// Looks at one body, statement by statement.
class BodyChecker {
public:
  BodyChecker(const FoundCoroutine &coroutine, ASTContext &context, const TokenTrace &tokens, const Options &options,
              HiddenText &hidden, Diagnostics &diagnostics)
      : context(context), sources(context.getSourceManager()), tokens(tokens), options(options), hidden(hidden),
        diagnostics(diagnostics), map(coroutine.body->getBody()) {
    visit(coroutine.body->getBody());
  }

private:
  void visit(const Stmt *statement) {
    if (const auto *loop = dyn_cast<CXXForRangeStmt>(statement); loop && loop->getCoawaitLoc().isValid())
      return diagnostics.report(Diag::ForCoAwait, loop->getCoawaitLoc());
    const StmtFacts &facts = map[statement];
    if (isTakenApart(statement))
      checkStructure(statement);
    if (const auto *construction = dyn_cast<CXXUnresolvedConstructExpr>(statement);
        construction && construction->getNumArgs() == 1) {
      noteListOf(construction->getTypeAsWritten(), construction->getArg(0));
      const CXXRecordDecl *record = construction->getTypeAsWritten()->getAsCXXRecordDecl();
      if (record && isInitializerList(record) && outlivesItsArray(construction))
        diagnostics.report(Diag::SuspensionInOperand, statement->getBeginLoc(),
                           {"a std::initializer_list of a template, in an expression that may refer to its elements,"});
    } else if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(statement))
      noteListOf(cast->getTypeAsWritten(), cast->getSubExpr());
    if (isa<StmtExpr>(statement) && facts.suspends)
      diagnostics.report(Diag::SuspensionInOperand, statement->getBeginLoc(), {"a statement expression"});
    else if (isa<StmtExpr>(statement) && (facts.breaksOut || facts.continuesOut || facts.jumpsOut || facts.returns))
      diagnostics.report(Diag::Unsupported, statement->getBeginLoc(), {"a jump out of a statement expression"});
    else if (const auto *list = dyn_cast<InitListExpr>(statement); list && suspendsBehindUnknown(list))
      diagnostics.report(Diag::SuspensionInOperand, statement->getBeginLoc(),
                         {"a braced list in a template, behind its first element,"});
    else if (isa<SEHTryStmt>(statement))
      diagnostics.report(Diag::Unsupported, statement->getBeginLoc(), {"structured exception handling"});
    else if (const auto *suspension = dyn_cast<CoroutineSuspendExpr>(statement))
      checkSuspension(suspension->getKeywordLoc(), isa<CoyieldExpr>(suspension) ? "co_yield" : "co_await");
    else if (const auto *await = dyn_cast<DependentCoawaitExpr>(statement))
      checkSuspension(await->getKeywordLoc(), "co_await");
    else if (const auto *coreturn = dyn_cast<CoreturnStmt>(statement)) {
      if (!coreturn->isImplicit())
        checkSuspension(coreturn->getKeywordLoc(), "co_return");
      const Expr *operand = coreturn->getOperand();
      const auto *comma = operand ? dyn_cast<BinaryOperator>(operand->IgnoreImplicit()) : nullptr;
      if (comma && comma->isCommaOp() && coreturn->getKeywordLoc().isMacroID())
        diagnostics.report(Diag::CommaPitfall, sources.getExpansionLoc(coreturn->getKeywordLoc()), {"SB_RETURN"});
    } else if (const auto *declaration = dyn_cast<DeclStmt>(statement))
      checkDeclaration(declaration);
    else if (const auto *binary = dyn_cast<BinaryOperator>(statement))
      checkComma(binary->isCommaOp(), binary->getLHS(), binary->getOperatorLoc());
    else if (const auto *call = dyn_cast<CXXOperatorCallExpr>(statement))
      checkComma(call->getOperator() == OO_Comma, call->getArg(0), call->getOperatorLoc());
    for (const Stmt *child : evaluatedChildren(statement))
      visit(child);
  }

  /// A suspension, or a co_return, whose keyword stands at `at`.
  void checkSuspension(SourceLocation at, const char *keyword) {
    SourceLocation written = behindArguments(at, sources);
    if (!written.isMacroID()) {
      if (!options.all)
        diagnostics.report(Diag::BareKeyword, at, {keyword});
    } else {
      // One of our macros, written in the coroutine itself: its expansion begins in the file.
      SourceLocation expansion = behindArguments(sources.getImmediateExpansionRange(written).getBegin(), sources);
      if (expansion.isMacroID() || !isFromKeywordMacro(written, sources))
        hidden.addMacrosAround(at);
    }
  }

  /// A list whose elements have no types yet, so that they cannot be initialised one by one: `T{a, SB_AWAIT(b)}`.
  bool suspendsBehindUnknown(const InitListExpr *list) const {
    if (!list->getType()->isVoidType() || listsOfScalars.count(list))
      return false;
    const bool isFirst = list->getNumInits() && !isa<PackExpansionExpr>(list->getInit(0));
    return llvm::any_of(list->inits().drop_front(isFirst), [&](const Expr *element) { return map.suspends(element); });
  }

  /// `type` is what the list, or a list in `initialiser`, initialises. Nobody can tell when a scalar is initialised,
  /// only when its value is read.
  void noteListOf(QualType type, const Expr *initialiser) {
    const auto *list = initialiser ? dyn_cast<InitListExpr>(initialiser->IgnoreImplicit()) : nullptr;
    if (list && !scalarElementOf(type).isNull())
      listsOfScalars.insert(list);
  }

  /// Whether something that lives longer may refer to the elements of the std::initializer_list, of which only the
  /// compiler makes the array: what the full-expression makes of it is neither void nor a number before it suspends.
  bool outlivesItsArray(const Expr *made) const {
    const Expr *whole = made;
    for (DynTypedNodeList around = context.getParents(*made); !around.empty(); around = context.getParents(*whole)) {
      const auto *outer = around[0].get<Expr>();
      if (!outer)
        break;
      whole = outer;
      const QualType type = whole->getType();
      if (type->isVoidType() || (isa<CallExpr>(whole) && type->isArithmeticType() && whole->isPRValue()))
        return false;
    }
    return whole != made && map.suspends(whole);
  }

  bool isTakenApart(const Stmt *statement) const {
    const StmtFacts &facts = map[statement];
    return facts.suspends || facts.returns || facts.isJumpedInto;
  }

  /// Between its parts a directive has no place, unless it only chooses them.
  void checkDirectives(const Stmt *statement) {
    if (isa<CompoundStmt>(statement))
      return;
    SourceRange whole = sources.getExpansionRange(statement->getSourceRange()).getAsRange();
    FileRange range{sources.getFileOffset(whole.getBegin()), sources.getFileOffset(whole.getEnd())};
    auto isIn = [&](const Stmt *part, unsigned offset) {
      return part->getBeginLoc().isValid() && sources.getFileOffset(sources.getFileLoc(part->getBeginLoc())) < offset &&
             offset < sources.getFileOffset(sources.getFileLoc(part->getEndLoc()));
    };
    for (const TracedDirective &directive : tokens.directives)
      if (directive.kind > TracedDirective::Kind::Endif && range.contains(directive.offset) &&
          !tokens.isSkipped(directive.offset) &&
          llvm::none_of(evaluatedChildren(statement), [&](const Stmt *child) { return isIn(child, directive.offset); }))
        diagnostics.report(Diag::DirectiveInStatement, statement->getBeginLoc());
  }

  /// Its keywords and brackets have to be found in the text.
  void checkStructure(const Stmt *statement) {
    auto check = [&](std::initializer_list<SourceLocation> tokens) {
      for (SourceLocation at : tokens)
        if (behindArguments(at, sources).isMacroID())
          hidden.addMacrosAround(at);
    };
    checkDirectives(statement);
    if (const auto *s = dyn_cast<CompoundStmt>(statement)) {
      check({s->getLBracLoc(), s->getRBracLoc()});
      checkNeighbours(s);
    } else if (const auto *s = dyn_cast<IfStmt>(statement)) {
      check({s->getIfLoc(), s->getLParenLoc(), s->getRParenLoc(), s->getElseLoc()});
    } else if (const auto *s = dyn_cast<WhileStmt>(statement)) {
      check({s->getWhileLoc(), s->getLParenLoc(), s->getRParenLoc()});
    } else if (const auto *s = dyn_cast<DoStmt>(statement)) {
      check({s->getDoLoc(), s->getWhileLoc(), s->getRParenLoc()});
    } else if (const auto *s = dyn_cast<ForStmt>(statement)) {
      check({s->getForLoc(), s->getLParenLoc(), s->getRParenLoc()});
    } else if (const auto *s = dyn_cast<CXXForRangeStmt>(statement)) {
      check({s->getForLoc(), s->getColonLoc(), s->getRParenLoc()});
    } else if (const auto *s = dyn_cast<SwitchStmt>(statement)) {
      check({s->getSwitchLoc(), s->getLParenLoc(), s->getRParenLoc()});
    } else if (const auto *s = dyn_cast<CXXTryStmt>(statement)) {
      check({s->getTryLoc()});
      for (unsigned i = 0; i != s->getNumHandlers(); ++i) {
        check({s->getHandler(i)->getCatchLoc()});
        checkStructure(s->getHandler(i)->getHandlerBlock());
      }
    } else if (const auto *s = dyn_cast<SwitchCase>(statement)) {
      check({s->getKeywordLoc(), s->getColonLoc()});
    } else if (const auto *s = dyn_cast<LabelStmt>(statement)) {
      check({s->getIdentLoc()});
    }
  }

  /// Statements of one macro's can stay together only if none of them is taken apart or moved.
  void checkNeighbours(const CompoundStmt *block) {
    const Stmt *previous = nullptr;
    for (const Stmt *child : block->body()) {
      for (const auto *label = dyn_cast<SwitchCase>(child); label; label = dyn_cast<SwitchCase>(label->getSubStmt()))
        checkStructure(label);
      auto isMoved = [&](const Stmt *s) { return isTakenApart(s) || isa<DeclStmt>(s); };
      if (previous && previous->getEndLoc().isMacroID() && child->getBeginLoc().isMacroID() &&
          (isMoved(previous) || isMoved(child)) &&
          !sources.isBeforeInTranslationUnit(sources.getExpansionRange(previous->getEndLoc()).getEnd(),
                                             sources.getExpansionLoc(child->getBeginLoc())))
        hidden.addMacrosAround(child->getBeginLoc());
      previous = child;
    }
  }

  void checkDeclaration(const DeclStmt *declaration) {
    for (const Decl *declared : declaration->decls())
      if (const auto *variable = dyn_cast<VarDecl>(declared)) {
        noteListOf(variable->getType(), variable->getInit());
        if (variable->getType()->isVariablyModifiedType())
          diagnostics.report(Diag::VariableLengthArray, variable->getLocation(), {variable->getNameAsString()});
      }
  }

  /// `SB_YIELD(a, b)` expands to `(co_yield a, b)`: the comma belongs to the macro's user, not to the operand.
  void checkComma(bool isComma, const Expr *left, SourceLocation at) {
    if (!isComma || !at.isMacroID())
      return;
    const auto *suspension = dyn_cast<CoyieldExpr>(left->IgnoreImplicit());
    if (!suspension || !suspension->getKeywordLoc().isMacroID())
      return;
    auto expansion = [&](SourceLocation location) { return sources.getExpansionLoc(location); };
    if (expansion(suspension->getKeywordLoc()) == expansion(at))
      diagnostics.report(Diag::CommaPitfall, expansion(at),
                         {Lexer::getImmediateMacroName(suspension->getKeywordLoc(), sources, LangOptions()).str()});
  }

  ASTContext &context;
  const SourceManager &sources;
  const TokenTrace &tokens;
  const Options &options;
  HiddenText &hidden;
  Diagnostics &diagnostics;
  SuspensionMap map;
  std::set<const InitListExpr *> listsOfScalars; ///< looked up only
};

bool isLambda(const FunctionDecl *function) {
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  return method && method->getParent()->isLambda();
}

bool isPackOfAuto(QualType type) {
  const auto *pack = dyn_cast<PackExpansionType>(type);
  const auto *parameter = pack ? dyn_cast<TemplateTypeParmType>(pack->getPattern()) : nullptr;
  return parameter && parameter->getDecl() && parameter->getDecl()->isImplicit();
}

/// What keeps a template from being lowered; null: nothing, or it is none.
const char *obstacleOfTemplate(const FunctionDecl *function) {
  if (function->isTemplateInstantiation())
    return "is an instantiation whose pattern nobody has found";
  for (const ParmVarDecl *parameter : function->parameters())
    if (parameter->isParameterPack() && parameter != function->parameters().back())
      return "has a parameter pack that is not its last parameter";
  if (function->getNumParams() && isPackOfAuto(function->parameters().back()->getType()))
    return "has a parameter pack of 'auto' values, whose types nothing names";
  return nullptr;
}

/// `typedef struct { ... } name;`: the classes that lowering makes inside need the linkage that it does not have yet.
bool isNamedByTypedef(const FunctionDecl *function) {
  for (const DeclContext *around = function->getParent(); around; around = around->getParent())
    if (const auto *record = dyn_cast<CXXRecordDecl>(around); record && record->getTypedefNameForAnonDecl())
      return true;
  return false;
}

FixItHint annotation(const FunctionDecl *function, const SourceManager &sources) {
  FunctionTypeLoc type = isLambda(function) ? function->getFunctionTypeLoc() : FunctionTypeLoc();
  if (type)
    return FixItHint::CreateInsertion(sources.getExpansionLoc(type.getRParenLoc()).getLocWithOffset(1),
                                      " SB_COROUTINE");
  return FixItHint::CreateInsertion(sources.getExpansionLoc(function->getBeginLoc()), "SB_COROUTINE ");
}

/// Where the function stands and what it is; true if its body is worth looking at.
bool checkFunction(const FoundCoroutine &coroutine, const SourceManager &sources, const Options &options,
                   HiddenText &hidden, Diagnostics &diagnostics) {
  const FunctionDecl *function = coroutine.function;
  std::string name = isLambda(function) ? "lambda" : function->getNameAsString();
  SourceLocation at = sources.getExpansionLoc(function->getLocation());
  auto refuse = [&](Diag kind, std::initializer_list<std::string> arguments) {
    diagnostics.report(kind, at, arguments);
    return false;
  };
  if (!coroutine.inMainFile)
    return false; // a header is lowered as a file of its own; its text stays
  if (!coroutine.annotated && !coroutine.annotatedValue && !options.all) {
    diagnostics.report(Diag::MissingAnnotation, at, {name}, {annotation(function, sources)});
    return false;
  }
  if (!coroutine.body)
    return refuse(Diag::NoSuspension, {name});
  if (const char *obstacle = obstacleOfTemplate(function))
    return refuse(Diag::TemplateCoroutine, {name, obstacle});
  if (coroutine.inDefaultArgument)
    return refuse(Diag::DefaultArgumentCoroutine, {});
  if (isNamedByTypedef(function))
    return refuse(Diag::Unsupported, {"a member of a class whose only name comes from a typedef"});
  if (function->hasCXXExplicitFunctionObjectParameter() && isLambda(function) &&
      !cast<CXXMethodDecl>(function)->getParent()->captures().empty())
    return refuse(Diag::Unsupported, {"an explicit object parameter of a lambda that captures something"});
  if (const char *obstacle = coroutine.annotatedValue ? obstacleOfValueFrame(function) : nullptr)
    return refuse(Diag::ValueCoroutine, {name, obstacle});
  if (coroutine.annotatedConstexpr && !checkConstexprFunction(coroutine, diagnostics))
    return false;
  if (function->isConstexprSpecified())
    return refuse(Diag::ConstexprCoroutine, {"constexpr", name});
  for (SourceLocation brace : {coroutine.body->getBeginLoc(), coroutine.body->getEndLoc()})
    if (hidden.addMacrosAround(brace))
      return false;
  return true;
}

} // namespace

std::vector<FoundCoroutine> checkCoroutines(std::vector<FoundCoroutine> found, ASTContext &context,
                                            const TokenTrace &tokens, const Options &options, HiddenText &hidden,
                                            Diagnostics &diagnostics) {
  std::vector<FoundCoroutine> accepted;
  for (const FoundCoroutine &coroutine : found) {
    if (!checkFunction(coroutine, context.getSourceManager(), options, hidden, diagnostics))
      continue;
    BodyChecker(coroutine, context, tokens, options, hidden, diagnostics);
    accepted.push_back(coroutine);
  }
  return accepted;
}

} // namespace switchback
