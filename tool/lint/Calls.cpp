// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/Calls.h"

#include "check/SuspensionMap.h"
#include "lint/Lifetime.h"
#include "lint/Members.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

#include <map>

using namespace clang;

namespace switchback {
namespace {

/// What becomes of a call's result.
enum class Fate {
  Kept,     ///< lives longer than the full-expression
  Returned, ///< longer than the caller's locals
  Discarded ///< dies with the full-expression
};

/// A coroutine that is called, and with what.
struct Called {
  const FunctionDecl *function = nullptr; ///< null: none that is known
  const Expr *object = nullptr;           ///< of a member; null: none
  llvm::SmallVector<const Expr *, 4> arguments;
};

Called calledBy(const CallExpr *call) {
  Called called;
  const Expr *callee = call->getCallee()->IgnoreParenImpCasts();
  llvm::ArrayRef<const Expr *> arguments(call->getArgs(), call->getNumArgs());
  called.function = call->getDirectCallee();
  if (const auto *lambda = dyn_cast<LambdaExpr>(callee)) { // in a template, where its type is not known
    called.function = lambda->getCallOperator();
    called.object = lambda;
  } else if (isa<CXXOperatorCallExpr>(call) && isa_and_nonnull<CXXMethodDecl>(called.function)) {
    called.object = arguments.front();
    arguments = arguments.drop_front();
  } else if (const auto *member = dyn_cast<MemberExpr>(callee)) {
    called.object = member->isArrow() && !member->isImplicitAccess() ? nullptr : member->getBase();
  }
  called.arguments.append(arguments.begin(), arguments.end());
  return called;
}

std::string nameOf(const FunctionDecl *coroutine) {
  const auto *method = dyn_cast<CXXMethodDecl>(coroutine);
  if (method && method->getParent()->isLambda())
    return "the lambda coroutine";
  return "coroutine '" + coroutine->getNameAsString() + "'";
}

struct Coroutine {
  const FunctionDecl *definition = nullptr; ///< or the pattern of one; null: it is none
  LateUses late;
};

class CallWalker {
public:
  explicit CallWalker(std::vector<Finding> &findings) : findings(findings) {}

  void walkFunction(const FunctionDecl *caller) {
    function = caller;
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(caller))
      for (const CXXCtorInitializer *initializer : constructor->inits())
        if (initializer->isWritten()) {
          result(initializer->getInit(), Fate::Kept);
          walkExpression(initializer->getInit());
        }
    const Stmt *body = caller->getBody();
    if (const auto *coroutine = dyn_cast_or_null<CoroutineBodyStmt>(body))
      body = coroutine->getBody();
    if (body)
      walkStatement(body);
  }

  void walkVariable(const VarDecl *variable) {
    if (!variable->getInit())
      return;
    result(variable->getInit(), Fate::Kept);
    walkExpression(variable->getInit());
  }

private:
  void walkStatement(const Stmt *statement) {
    if (const auto *expression = dyn_cast<Expr>(statement)) {
      result(expression, Fate::Discarded);
      return walkExpression(expression);
    }
    if (const auto *declarations = dyn_cast<DeclStmt>(statement)) {
      for (const Decl *declaration : declarations->decls())
        if (const auto *variable = dyn_cast<VarDecl>(declaration))
          walkVariable(variable);
      return;
    }
    if (const auto *loop = dyn_cast<CXXForRangeStmt>(statement)) {
      if (loop->getInit())
        walkStatement(loop->getInit());
      result(loop->getRangeInit(), Fate::Kept);
      walkExpression(loop->getRangeInit());
      return walkStatement(loop->getBody());
    }
    if (const auto *returns = dyn_cast<ReturnStmt>(statement); returns && returns->getRetValue())
      result(returns->getRetValue(), Fate::Returned);
    // The conditions of other statements and the operand of a co_return are used there.
    const Expr *increment = isa<ForStmt>(statement) ? cast<ForStmt>(statement)->getInc() : nullptr;
    const bool isPlace = isa<CompoundStmt, CXXTryStmt, CXXCatchStmt, SwitchCase, LabelStmt, AttributedStmt>(statement);
    for (const Stmt *child : evaluatedChildren(statement)) {
      const auto *expression = dyn_cast<Expr>(child);
      if (!expression || isPlace || expression == increment || isBranch(statement, child))
        walkStatement(child);
      else
        walkExpression(expression);
    }
  }

  static bool isBranch(const Stmt *statement, const Stmt *child) {
    if (const auto *choice = dyn_cast<IfStmt>(statement))
      return child == choice->getThen() || child == choice->getElse() || child == choice->getInit();
    if (const auto *loop = dyn_cast<ForStmt>(statement))
      return child == loop->getBody() || child == loop->getInit();
    if (const auto *loop = dyn_cast<WhileStmt>(statement))
      return child == loop->getBody();
    if (const auto *loop = dyn_cast<DoStmt>(statement))
      return child == loop->getBody();
    return isa<SwitchStmt>(statement) && child == cast<SwitchStmt>(statement)->getBody();
  }

  /// Assignments and insertions, wherever they stand in it.
  void walkExpression(const Expr *expression) {
    if (const auto *call = dyn_cast<CXXOperatorCallExpr>(expression)) {
      const auto *method = dyn_cast_or_null<CXXMethodDecl>(call->getDirectCallee());
      if (method && (method->isMoveAssignmentOperator() || method->isCopyAssignmentOperator()))
        result(call->getArg(1), Fate::Kept);
    } else if (const auto *binary = dyn_cast<BinaryOperator>(expression); binary && binary->isAssignmentOp()) {
      result(binary->getRHS(), Fate::Kept);
    } else if (const auto *call = dyn_cast<CXXMemberCallExpr>(expression)) {
      const CXXMethodDecl *method = call->getMethodDecl();
      if (method && method->getIdentifier() && method->getParent()->isInStdNamespace() &&
          llvm::is_contained({"push_back", "emplace_back", "push_front", "emplace_front", "push", "emplace", "insert"},
                             method->getName()))
        for (const Expr *argument : call->arguments())
          result(argument, Fate::Kept);
    }
    for (const Stmt *child : evaluatedChildren(expression))
      if (const auto *operand = dyn_cast<Expr>(child))
        walkExpression(operand);
      else
        walkStatement(child); // a statement expression
  }

  /// Finds the calls whose results `expression` gives to its own, through copies, conditions and lists.
  void result(const Expr *expression, Fate fate) {
    expression = expression->IgnoreParens();
    if (const auto *cast = dyn_cast<CastExpr>(expression))
      return result(cast->getSubExpr(), fate);
    if (const auto *whole = dyn_cast<FullExpr>(expression))
      return result(whole->getSubExpr(), fate);
    if (const auto *bound = dyn_cast<CXXBindTemporaryExpr>(expression))
      return result(bound->getSubExpr(), fate);
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expression))
      return result(temporary->getSubExpr(), fate);
    if (const auto *choice = dyn_cast<AbstractConditionalOperator>(expression)) {
      result(choice->getTrueExpr(), fate);
      return result(choice->getFalseExpr(), fate);
    }
    if (const auto *comma = dyn_cast<BinaryOperator>(expression)) {
      if (comma->isCommaOp() && fate == Fate::Discarded)
        result(comma->getLHS(), fate);
      if (comma->isCommaOp())
        result(comma->getRHS(), fate);
      return;
    }
    if (const auto *construction = dyn_cast<CXXConstructExpr>(expression)) {
      if (construction->getConstructor()->isCopyOrMoveConstructor())
        result(construction->getArg(0), fate);
      return;
    }
    if (const auto *list = dyn_cast<InitListExpr>(expression)) {
      for (const Expr *element : list->inits())
        result(element, fate);
      return;
    }
    if (const auto *list = dyn_cast<ParenListExpr>(expression)) { // an initialiser in a template
      for (const Stmt *element : list->children())
        result(cast<Expr>(element), fate);
      return;
    }
    if (const auto *call = dyn_cast<CallExpr>(expression)) {
      if (call->isCallToStdMove())
        return result(call->getArg(0), fate);
      check(call, fate);
    }
  }

  /// Null: it is no coroutine, or its body is not in this file.
  const Coroutine *coroutine(const FunctionDecl *callee) {
    auto [entry, isNew] = known.try_emplace(callee);
    Coroutine &result = entry->second;
    if (const auto *body = isNew ? dyn_cast_or_null<CoroutineBodyStmt>(bodyOf(callee)) : nullptr) {
      const FunctionDecl *definition = callee->getDefinition();
      if (!definition || definition->getBody() != body)
        definition = callee->getTemplateInstantiationPattern()->getDefinition();
      result.definition = definition;
      result.late = findLateUses(definition, body);
    }
    return result.definition ? &result : nullptr;
  }

  void check(const CallExpr *call, Fate fate) {
    Called called = calledBy(call);
    const Coroutine *callee = called.function ? coroutine(called.function) : nullptr;
    if (!callee)
      return;
    const FunctionDecl *definition = callee->definition;
    const LateUses &late = callee->late;
    const QualType resultType = called.function->getReturnType();
    const bool destroysNothing =
        resultType->isVoidType() || (!resultType->isDependentType() && !resultType.isDestructedType());
    if (fate == Fate::Discarded && isa_and_nonnull<CXXDestructorDecl>(function))
      checkInDestructor(call, called, *callee, destroysNothing);
    if (fate == Fate::Discarded && !destroysNothing)
      return;
    for (unsigned i = 0; i < called.arguments.size() && i < definition->getNumParams(); ++i) {
      const ParmVarDecl *parameter = definition->getParamDecl(i);
      auto use = late.parameters.find(parameter);
      if (parameter->isParameterPack())
        break;
      if (use == late.parameters.end())
        continue;
      std::string gone = whatDies(called.arguments[i], parameter->getType(), fate);
      if (!gone.empty())
        report(Warning::DanglingCoroutineArgument, called.arguments[i], call,
               {gone, nameOf(definition), "its parameter '" + parameter->getNameAsString() + "'",
                "keep the object in a variable that outlives the coroutine, or let '" + parameter->getNameAsString() +
                    "' be an object of its own, by value"},
               definition, use->second);
    }
    if (called.object && late.object)
      checkObject(call, called, *late.object, definition, fate);
  }

  void checkObject(const CallExpr *call, const Called &called, const LateUse &use, const FunctionDecl *definition,
                   Fate fate) {
    std::string gone = whatDies(called.object, {}, fate);
    if (gone.empty())
      return;
    if (cast<CXXMethodDecl>(definition)->getParent()->isLambda())
      report(Warning::DanglingCoroutineClosure, called.object, call, {gone == "temporary" ? "temporary closure" : gone},
             definition, use);
    else
      report(
          Warning::DanglingCoroutineArgument, called.object, call,
          {gone, nameOf(definition), "its object", "call it for an object in a variable that outlives the coroutine"},
          definition, use);
  }

  /// A discarded result: nobody waits for the coroutine, and the object is about to go.
  void checkInDestructor(const CallExpr *call, const Called &called, const Coroutine &callee, bool destroysNothing) {
    const bool isDropped = callee.late.beginning == Beginning::WhenResumed && !destroysNothing;
    const LateUse *use = nullptr;
    if (callee.late.object && called.object && isPartOfThis(called.object))
      use = &*callee.late.object;
    for (unsigned i = 0; !use && i < called.arguments.size() && i < callee.definition->getNumParams(); ++i) {
      const ParmVarDecl *parameter = callee.definition->getParamDecl(i);
      auto found = callee.late.parameters.find(parameter);
      const bool mayRefer = parameter->getType()->isReferenceType() || parameter->getType()->isPointerType();
      if (found != callee.late.parameters.end() && mayRefer && isPartOfThis(called.arguments[i]))
        use = &found->second;
    }
    if (!isDropped && !use)
      return;
    const char *what = isDropped         ? "is destroyed with its result before its body begins"
                       : destroysNothing ? "goes on after a suspension and uses the object, which is gone by then"
                                         : "ends at its first suspension, or goes on without the object";
    findings.push_back({Warning::CoroutineInDestructor,
                        call->getExprLoc(),
                        {nameOf(callee.definition), what},
                        {suspensionNote(callee.definition, isDropped ? SourceLocation() : use->suspension)},
                        call->getExprLoc()});
  }

  /// `this`, `*this`, `member`, `&member.part`.
  static bool isPartOfThis(const Expr *expression) {
    for (;;) {
      expression = expression->IgnoreParenCasts();
      if (isa<CXXThisExpr>(expression))
        return true;
      if (const auto *member = dyn_cast<MemberExpr>(expression); member && isa<FieldDecl>(member->getMemberDecl()))
        expression = member->getBase();
      else if (const auto *unary = dyn_cast<UnaryOperator>(expression);
               unary && (unary->getOpcode() == UO_AddrOf || unary->getOpcode() == UO_Deref))
        expression = unary->getSubExpr();
      else
        return false;
    }
  }

  /// Empty: nothing that is known to.
  std::string whatDies(const Expr *argument, QualType parameter, Fate fate) const {
    Borrowed borrowed = parameter.isNull() ? borrowedObject(argument) : borrowedBy(argument, parameter);
    if (borrowed.isTemporary)
      return "temporary";
    const auto *variable = dyn_cast_or_null<VarDecl>(borrowed.variable);
    if (fate == Fate::Returned && variable && variable->hasLocalStorage() && !variable->getType()->isReferenceType() &&
        variable->getDeclContext() == function)
      return (isa<ParmVarDecl>(variable) ? "parameter '" : "local variable '") + variable->getNameAsString() + "'";
    return {};
  }

  void report(Warning kind, const Expr *argument, const CallExpr *call, std::vector<std::string> arguments,
              const FunctionDecl *definition, const LateUse &use) {
    SourceLocation at = isa<CXXDefaultArgExpr>(argument) ? call->getExprLoc() : argument->getBeginLoc();
    findings.push_back({kind, at, std::move(arguments), {suspensionNote(definition, use.suspension)}, at});
  }

  std::vector<Finding> &findings;
  const FunctionDecl *function = nullptr;          ///< where the walk is; null: outside of any
  std::map<const FunctionDecl *, Coroutine> known; ///< looked up, never iterated over
};

/// Every function and every variable outside of functions, of the main file.
class Callers : public RecursiveASTVisitor<Callers> {
public:
  Callers(const SourceManager &sources, CallWalker &walker) : sources(sources), walker(walker) {}

  bool shouldVisitTemplateInstantiations() const { return false; }

  bool TraverseDecl(Decl *declaration) {
    if (declaration && !isa<TranslationUnitDecl>(declaration) && sources.isInSystemHeader(declaration->getLocation()))
      return true;
    return RecursiveASTVisitor::TraverseDecl(declaration);
  }

  bool VisitFunctionDecl(FunctionDecl *function) {
    if (function->doesThisDeclarationHaveABody() && isMine(function))
      walker.walkFunction(function);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *lambda) { return VisitFunctionDecl(lambda->getCallOperator()); }
  bool VisitVarDecl(VarDecl *variable) {
    if (!variable->getDeclContext()->isFunctionOrMethod() && isMine(variable))
      walker.walkVariable(variable);
    return true;
  }

private:
  bool isMine(const Decl *declaration) const {
    return sources.isInMainFile(sources.getFileLoc(declaration->getLocation()));
  }

  const SourceManager &sources;
  CallWalker &walker;
};

} // namespace

void lintCalls(ASTContext &context, std::vector<Finding> &findings) {
  CallWalker walker(findings);
  Callers(context.getSourceManager(), walker).TraverseDecl(context.getTranslationUnitDecl());
}

} // namespace switchback
