// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [lint flow]: a walk over a function's body in the order of evaluation, with a state that is joined where paths
// meet, until nothing changes: loops, jumps and handlers included. It needs nothing of the tree that a template's
// pattern does not have, which is why it is not Clang's CFG.
//
//   struct State {
//     bool join(const State &other);   // true: this state has changed; after finitely many joins it does not any more
//   };
//   struct Client {
//     void evaluate(const clang::Stmt *, State &); // an expression behind its operands, a declaration behind its
//                                                  // initialisers, a range-for at the head of each iteration
//     void keepOnly(llvm::ArrayRef<const clang::VarDecl *> alive, State &); // the other locals have gone out of scope
//   };
//
// Each is called for a node as often as its state changes, and not at all for what cannot be reached. What one call
// finds the next ones may find again.
#ifndef SWITCHBACK_TOOL_LINT_FLOW_H
#define SWITCHBACK_TOOL_LINT_FLOW_H

#include "check/SuspensionMap.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <optional>

namespace switchback {

template <class State, class Client>
class Flow {
public:
  Flow(const clang::ASTContext &context, Client &client) : context(context), client(client) {}

  void run(const clang::Stmt *body, State entry) {
    do { // again for each goto that jumps back with something new
      jumpsChanged = false;
      current = entry;
      declared.clear();
      walk(body);
    } while (jumpsChanged);
  }

private:
  using MayBe = std::optional<State>; // nothing: cannot be reached

  static bool join(MayBe &into, const MayBe &from) {
    if (!from)
      return false;
    if (into)
      return into->join(*from);
    into = from;
    return true;
  }

  void evaluate(const clang::Stmt *node) {
    if (!current)
      return;
    client.evaluate(node, *current);
    if (handlers && llvm::isa<clang::CallExpr, clang::CXXConstructExpr, clang::CXXThrowExpr, clang::CXXNewExpr,
                              clang::CoroutineSuspendExpr, clang::DependentCoawaitExpr>(node))
      join(*handlers, current);
  }

  void scopeEnds(size_t outer) {
    declared.truncate(outer);
    if (current)
      client.keepOnly(declared, *current);
  }

  void walkScope(const clang::Stmt *statement) {
    const size_t outer = declared.size();
    walk(statement);
    scopeEnds(outer);
  }

  void walkChildren(const clang::Stmt *node) {
    for (const clang::Stmt *child : evaluatedChildren(node))
      walk(child);
  }

  /// Nothing: it depends on the program's run, or on template arguments.
  std::optional<bool> constant(const clang::Expr *condition) const {
    bool value = false;
    if (!condition)
      return true;
    if (condition->isTypeDependent() || condition->isValueDependent() ||
        !condition->EvaluateAsBooleanCondition(value, context))
      return {};
    return value;
  }

  /// What `current` is when the condition is true, and when it is false.
  std::pair<MayBe, MayBe> branch(const clang::Expr *condition) {
    if (condition)
      walk(condition);
    std::optional<bool> known = constant(condition);
    return {known == false ? MayBe() : current, known == true ? MayBe() : current};
  }

  /// `onIteration` walks everything from the condition on and says what leaves through it.
  template <class Iteration>
  void loop(Iteration iteration) {
    MayBe head = current, exit;
    const MayBe outerBreak = breaks, outerContinue = continues;
    do {
      breaks.reset();
      continues.reset();
      current = head;
      exit = iteration();
    } while (join(head, current));
    join(exit, breaks);
    current = exit;
    breaks = outerBreak;
    continues = outerContinue;
  }

  void walkBody(const clang::Stmt *body) {
    const size_t outer = declared.size();
    walk(body);
    declared.truncate(outer);
    join(current, continues);
    scopeEnds(outer);
  }

  void walkIf(const clang::IfStmt *node) {
    for (const clang::Stmt *part :
         {node->getInit(), static_cast<const clang::Stmt *>(node->getConditionVariableDeclStmt())})
      if (part)
        walk(part);
    auto [taken, skipped] = branch(node->isConsteval() ? nullptr : node->getCond());
    if (node->isNonNegatedConsteval())
      std::swap(taken, skipped);
    current = taken;
    walkScope(node->getThen());
    std::swap(current, skipped);
    if (node->getElse())
      walkScope(node->getElse());
    join(current, skipped);
  }

  void walkWhile(const clang::WhileStmt *node) {
    loop([&] {
      if (node->getConditionVariableDeclStmt())
        walk(node->getConditionVariableDeclStmt());
      auto [enters, leaves] = branch(node->getCond());
      current = enters;
      walkBody(node->getBody());
      return leaves;
    });
  }

  void walkDo(const clang::DoStmt *node) {
    loop([&] {
      walkBody(node->getBody());
      auto [again, leaves] = branch(node->getCond());
      current = again;
      return leaves;
    });
  }

  void walkFor(const clang::ForStmt *node) {
    if (node->getInit())
      walk(node->getInit());
    loop([&] {
      if (node->getConditionVariableDeclStmt())
        walk(node->getConditionVariableDeclStmt());
      auto [enters, leaves] = branch(node->getCond());
      current = enters;
      walkBody(node->getBody());
      if (node->getInc())
        walk(node->getInc());
      return leaves;
    });
  }

  void walkRangeFor(const clang::CXXForRangeStmt *node) {
    auto walkIf = [&](const clang::Stmt *part) {
      if (part)
        walk(part);
    };
    walkIf(node->getInit());
    for (const clang::DeclStmt *part : {node->getRangeStmt(), node->getBeginStmt(), node->getEndStmt()})
      walkIf(part);
    loop([&] {
      evaluate(node);
      walkIf(node->getCond());
      MayBe leaves = current;
      walkIf(node->getLoopVarStmt());
      walkBody(node->getBody());
      walkIf(node->getInc());
      return leaves;
    });
  }

  void walkSwitch(const clang::SwitchStmt *node) {
    for (const clang::Stmt *part :
         {node->getInit(), static_cast<const clang::Stmt *>(node->getConditionVariableDeclStmt()),
          static_cast<const clang::Stmt *>(node->getCond())})
      if (part)
        walk(part);
    bool hasDefault = false;
    for (const clang::SwitchCase *label = node->getSwitchCaseList(); label; label = label->getNextSwitchCase())
      hasDefault |= llvm::isa<clang::DefaultStmt>(label);
    const MayBe outerBreak = breaks, outerCases = cases;
    breaks = hasDefault ? MayBe() : current;
    cases = current;
    current.reset();
    walkScope(node->getBody());
    join(current, breaks);
    breaks = outerBreak;
    cases = outerCases;
  }

  void walkTry(const clang::CXXTryStmt *node) {
    MayBe thrown, after;
    MayBe *outer = handlers;
    handlers = &thrown;
    walkScope(node->getTryBlock());
    handlers = outer;
    if (outer)
      join(*outer, thrown);
    after = current;
    for (unsigned i = 0; i != node->getNumHandlers(); ++i) {
      current = thrown;
      scopeEnds(declared.size());
      walkScope(node->getHandler(i)->getHandlerBlock());
      join(after, current);
    }
    current = after;
  }

  void walkLabel(const clang::LabelStmt *node) {
    if (join(current, jumps[node->getDecl()]))
      scopeEnds(declared.size());
    walk(node->getSubStmt());
  }

  /// The right operand is evaluated only sometimes.
  void walkLogical(const clang::BinaryOperator *node) {
    walk(node->getLHS());
    const MayBe skipped = current;
    walk(node->getRHS());
    join(current, skipped);
    evaluate(node);
  }

  void walkConditional(const clang::AbstractConditionalOperator *node) {
    const auto *elvis = llvm::dyn_cast<clang::BinaryConditionalOperator>(node);
    walk(elvis ? elvis->getCommon() : node->getCond());
    MayBe other = current;
    if (!elvis)
      walk(node->getTrueExpr());
    std::swap(current, other);
    walk(node->getFalseExpr());
    join(current, other);
    evaluate(node);
  }

  void leave(MayBe &target) {
    join(target, current);
    current.reset();
  }

  void walk(const clang::Stmt *node) {
    using namespace clang;
    if (const auto *s = dyn_cast<CompoundStmt>(node)) {
      const size_t outer = declared.size();
      walkChildren(s);
      scopeEnds(outer);
    } else if (isa<IfStmt, WhileStmt, DoStmt, ForStmt, CXXForRangeStmt, SwitchStmt>(node)) {
      const size_t outer = declared.size();
      if (const auto *s = dyn_cast<IfStmt>(node))
        walkIf(s);
      else if (const auto *s = dyn_cast<WhileStmt>(node))
        walkWhile(s);
      else if (const auto *s = dyn_cast<DoStmt>(node))
        walkDo(s);
      else if (const auto *s = dyn_cast<ForStmt>(node))
        walkFor(s);
      else if (const auto *s = dyn_cast<CXXForRangeStmt>(node))
        walkRangeFor(s);
      else
        walkSwitch(cast<SwitchStmt>(node));
      scopeEnds(outer);
    } else if (const auto *s = dyn_cast<CXXTryStmt>(node)) {
      walkTry(s);
    } else if (const auto *s = dyn_cast<SwitchCase>(node)) {
      join(current, cases);
      scopeEnds(declared.size());
      walk(s->getSubStmt());
    } else if (const auto *s = dyn_cast<LabelStmt>(node)) {
      walkLabel(s);
    } else if (const auto *s = dyn_cast<GotoStmt>(node)) {
      jumpsChanged |= join(jumps[s->getLabel()], current);
      current.reset();
    } else if (isa<BreakStmt>(node)) {
      leave(breaks);
    } else if (isa<ContinueStmt>(node)) {
      leave(continues);
    } else if (const auto *s = dyn_cast<BinaryOperator>(node); s && s->isLogicalOp()) {
      walkLogical(s);
    } else if (const auto *s = dyn_cast<BinaryOperator>(node); s && s->isAssignmentOp()) {
      walk(s->getRHS()); // [expr.ass]/1
      walk(s->getLHS());
      evaluate(s);
    } else if (const auto *s = dyn_cast<AbstractConditionalOperator>(node)) {
      walkConditional(s);
    } else {
      walkChildren(node);
      if (const auto *s = dyn_cast<DeclStmt>(node))
        for (const Decl *declaration : s->decls())
          if (const auto *variable = dyn_cast<VarDecl>(declaration))
            declared.push_back(variable);
      evaluate(node);
      if (isa<ReturnStmt, CoreturnStmt, CXXThrowExpr, IndirectGotoStmt>(node) || neverReturns(node))
        current.reset();
    }
  }

  static bool neverReturns(const clang::Stmt *node) {
    const auto *call = llvm::dyn_cast<clang::CallExpr>(node);
    const clang::FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
    return callee && callee->isNoReturn();
  }

  const clang::ASTContext &context;
  Client &client;
  MayBe current;
  MayBe breaks, continues, cases;                         ///< of the innermost loop or switch
  MayBe *handlers = nullptr;                              ///< what an exception takes to the innermost handlers
  llvm::SmallVector<const clang::VarDecl *, 16> declared; ///< what is in scope
  llvm::DenseMap<const clang::LabelDecl *, MayBe> jumps;
  bool jumpsChanged = false;
};

} // namespace switchback

#endif
