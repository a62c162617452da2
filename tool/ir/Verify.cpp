// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Verify.h"

#include "ir/VerifyUnwind.h"
#include "ir/Walk.h"

#include <algorithm>
#include <set>

namespace switchback::ir {
namespace {

class Verifier {
public:
  Verifier(const Coroutine &coroutine, Phase phase) : coroutine(coroutine), phase(phase) {}

  std::vector<std::string> run() {
    verifyTables();
    verifyBlock(coroutine.body, none);
    if (phase >= Phase::Spill)
      require(suspensions == coroutine.suspensionCount, "suspensionCount is not the number of suspensions", {});
    if (phase >= Phase::Liveness)
      verifyStorage();
    if (phase >= Phase::Layout)
      verifyLayout();
    if (phase >= Phase::Unwind)
      verifyUnwinding(coroutine, problems);
    return std::move(problems);
  }

private:
  void require(bool holds, const std::string &what, SourcePoint at) {
    if (!holds)
      problems.push_back("line " + std::to_string(at.line) + ": " + what);
  }

  bool isLocal(LocalId id) const { return id < coroutine.locals.size(); }

  void verifyTables() {
    require(coroutine.parameterCount <= coroutine.locals.size(), "more parameters than locals", coroutine.span.begin);
    for (LocalId id = 0; id != coroutine.locals.size(); ++id) {
      const Local &local = coroutine.locals[id];
      require((id < coroutine.parameterCount) == (local.kind == LocalKind::Parameter),
              "parameters are not the first locals: " + local.name, local.declared.begin);
      require(local.scope == none || (local.scope < coroutine.scopes.size() && local.kind != LocalKind::Parameter),
              "scope of " + local.name + " does not exist", local.declared.begin);
      require(phase >= Phase::Liveness || local.storage == Storage::Undecided,
              "storage of " + local.name + " is decided too early", local.declared.begin);
    }
    require(!coroutine.scopes.empty() && coroutine.scopes[0].parent == none, "scope 0 is not the body", {});
    for (ScopeId id = 1; id < coroutine.scopes.size(); ++id)
      require(coroutine.scopes[id].parent < id, "a scope is older than its parent", coroutine.scopes[id].begin);
    require(std::is_sorted(coroutine.identifiers.begin(), coroutine.identifiers.end()), "identifiers are not sorted",
            {});
  }

  void verifyBlock(const Block &block, ScopeId around) {
    if (block.scope != none) {
      bool exists = block.scope < coroutine.scopes.size();
      require(exists, "a block's scope does not exist", {});
      require(!exists || coroutine.scopes[block.scope].parent == around, "a block's scope is not in that around it",
              exists ? coroutine.scopes[block.scope].begin : SourcePoint());
      around = block.scope;
    }
    for (const Stmt &statement : block.body)
      verifyStatement(statement, around);
  }

  void verifyStatement(const Stmt &statement, ScopeId scope) {
    SourcePoint at = statement.span.begin;
    std::visit([&](const auto &node) { verifyNode(node, at); }, statement.node);
    if (!hasChildren(statement, at))
      return;
    bool isLoop = std::holds_alternative<Loop>(statement.node);
    loopDepth += isLoop;
    forEachBlock(statement, [&](const Block &block) { verifyBlock(block, scope); });
    loopDepth -= isLoop;
  }

  /// What ir/Walk.h takes for granted.
  bool hasChildren(const Stmt &statement, SourcePoint at) {
    bool complete = true;
    if (const auto *node = std::get_if<If>(&statement.node))
      complete = node->condition && node->then;
    else if (const auto *node = std::get_if<Loop>(&statement.node))
      complete = node->body != nullptr;
    else if (const auto *node = std::get_if<Switch>(&statement.node))
      complete = node->condition && node->body;
    else if (const auto *node = std::get_if<Try>(&statement.node))
      complete = node->body != nullptr;
    else if (const auto *node = std::get_if<Expansion>(&statement.node))
      complete = node->body != nullptr;
    require(complete, "a statement lacks its condition or its body", at);
    return complete;
  }

  void needsPhase(Phase first, const char *what, SourcePoint at) {
    require(phase >= first, std::string(what) + " stands there too early", at);
  }

  template <typename Node>
  void verifyNode(const Node &, SourcePoint) {}
  void verifyNode(const Source &node, SourcePoint at) { verifyText(node.text, nullptr, at); }
  void verifyNode(const Label &node, SourcePoint at) { verifyText(node.text, nullptr, at); }
  void verifyNode(const Try &node, SourcePoint at) {
    for (const Try::Handler &handler : node.handlers)
      verifyText(handler.declaration, nullptr, at);
  }
  void verifyNode(const Declare &node, SourcePoint at) {
    require(isLocal(node.local), "a declaration of no local", at);
    if (isLocal(node.local) && phase >= Phase::Spill)
      require(coroutine.locals[node.local].scope != none,
              "the declared " + coroutine.locals[node.local].name + " belongs to no scope", at);
    require(node.form == Declare::Form::Default || node.value, "a declaration without its value", at);
    verifyText(node.whole, nullptr, at);
    verifyExpr(node.value);
  }
  void verifyNode(const Evaluate &node, SourcePoint at) {
    require(node.value != nullptr, "nothing is evaluated", at);
    verifyExpr(node.value);
  }
  void verifyNode(const Return &node, SourcePoint) { verifyExpr(node.value); }
  void verifyNode(const If &node, SourcePoint) { verifyExpr(node.condition); }
  void verifyNode(const Switch &node, SourcePoint) { verifyExpr(node.condition); }
  void verifyNode(const Loop &node, SourcePoint at) {
    verifyExpr(node.condition);
    verifyExpr(node.increment);
    if (node.continuation)
      needsPhase(Phase::Spill, "a loop's continuation", at);
  }
  void verifyNode(const Expansion &node, SourcePoint at) {
    needsPhase(Phase::Spill, "an expansion as a statement", at);
    require(isLocal(node.local) && isLocal(node.pack) && node.body, "an expansion lacks its elements", at);
    for (LocalId id : node.slots)
      require(isLocal(id) && coroutine.locals[id].expansion == node.local, "an expansion keeps what is not its own",
              at);
    verifyExpr(node.goesOn);
  }
  void verifyNode(const Suspend &node, SourcePoint at) {
    needsPhase(Phase::Spill, "a suspension as a statement", at);
    ++suspensions;
    verifyText(node.call, nullptr, at);
    verifyText(node.reentryText, nullptr, at);
    require(node.index == suspensions,
            "suspension " + std::to_string(suspensions) + " is numbered " + std::to_string(node.index), at);
    bool isObject = node.awaiterKind != AwaiterKind::SuspendAlways && node.awaiterKind != AwaiterKind::SuspendNever &&
                    node.awaiterKind != AwaiterKind::Step;
    require(isObject ? isLocal(node.awaiter) : node.awaiter == none, "a suspension's awaiter is missing or needless",
            at);
    std::set<LocalId> seen;
    for (LocalId id : node.saved) {
      bool stored = isLocal(id) && coroutine.locals[id].storage == Storage::Register && coroutine.locals[id].crosses;
      require(stored && seen.insert(id).second, "a suspension saves what is no register or saves it twice", at);
    }
  }
  void verifyNode(const Destroy &node, SourcePoint at) {
    needsPhase(Phase::Unwind, "a destruction", at);
    require(isLocal(node.local), "no local is destroyed", at);
  }
  void verifyNode(const UnwindTo &, SourcePoint at) { needsPhase(Phase::Unwind, "an unwinding", at); }
  void verifyNode(const Prepare &node, SourcePoint at) {
    needsPhase(Phase::Spill, "a preparation", at);
    require(isLocal(node.local) && coroutine.locals[node.local].isConditional, "a preparation of no conditional local",
            at);
  }
  void verifyNode(const SetCursor &, SourcePoint at) { needsPhase(Phase::Unwind, "a cursor", at); }

  void verifyExpr(const ExprPtr &expr) {
    if (!expr)
      return;
    SourcePoint at = expr->span.begin;
    require(phase < Phase::Spill || expr->kind == Expr::Kind::Plain, "an expression has not been spilled", at);
    static const int arity[] = {0, -1, 1, 1, 2, 2, 3, 2, 1}; // in the order of Expr::Kind
    int wanted = arity[static_cast<unsigned>(expr->kind)];
    bool fits = wanted < 0 || static_cast<int>(expr->operands.size()) == wanted;
    require(fits, "an expression has " + std::to_string(expr->operands.size()) + " operands", at);
    if (expr->kind == Expr::Kind::Temporary)
      require(isLocal(expr->local), "a temporary without its local", at);
    verifyText(expr->text, expr.get(), at);
    for (const ExprPtr &operand : expr->operands) {
      require(operand != nullptr, "an operand is missing", at);
      verifyExpr(operand);
    }
  }

  void verifyText(const Text &text, const Expr *owner, SourcePoint at) {
    std::set<unsigned> used;
    for (const Piece &piece : text.pieces) {
      bool isUse =
          piece.kind == Piece::Kind::Use || piece.kind == Piece::Kind::UseType || piece.kind == Piece::Kind::UseMoved;
      require(isUse ? isLocal(piece.local) : piece.local == none, "a piece and its local do not fit", at);
      if (piece.kind == Piece::Kind::Continue)
        require(loopDepth != 0, "a continue outside a loop", at);
      if (piece.kind != Piece::Kind::Operand)
        continue;
      require(owner && piece.operand < owner->operands.size(), "a text names an operand that it has not", at);
      require(used.insert(piece.operand).second, "a text uses an operand twice", at);
    }
    if (owner && owner->kind == Expr::Kind::Compound) {
      auto hasText = [](const ExprPtr &operand) {
        return operand->kind != Expr::Kind::Plain || !operand->text.empty();
      };
      const size_t written = std::count_if(owner->operands.begin(), owner->operands.end(), hasText);
      require(owner->isList || used.size() == written, "an operand does not occur in its text", at);
    }
  }

  void verifyStorage() {
    for (const Local &local : coroutine.locals) {
      SourcePoint at = local.declared.begin;
      require(local.storage != Storage::Undecided, "storage of " + local.name + " is undecided", at);
      const bool hasStorage = local.crosses || local.expansion != none;
      require(local.storage != Storage::Slot || hasStorage, local.name + " is a slot without storage", at);
      require((local.storage != Storage::Automatic && local.storage != Storage::Static) || !local.crosses,
              local.name + " has storage that it does not use", at);
    }
  }

  void verifyLayout() {
    std::multiset<LocalId> fields;
    gather(coroutine.frame, fields);
    std::set<std::string> members;
    for (LocalId id = 0; id != coroutine.locals.size(); ++id) {
      const Local &local = coroutine.locals[id];
      SourcePoint at = local.declared.begin;
      bool isField = local.crosses && local.kind != LocalKind::Parameter;
      require(fields.count(id) == (isField ? 1 : 0), local.name + " stands in the frame wrongly", at);
      if (!local.crosses)
        continue;
      require(!local.text.empty() && !local.member.empty(), local.name + " has no name in the machine", at);
      require(members.insert(local.member).second, "two locals are stored as " + local.member, at);
    }
  }

  static void gather(const FrameBlock &block, std::multiset<LocalId> &fields) {
    fields.insert(block.fields.begin(), block.fields.end());
    for (const FrameBlock &alternative : block.alternatives)
      gather(alternative, fields);
  }

  const Coroutine &coroutine;
  Phase phase;
  std::vector<std::string> problems;
  unsigned suspensions = 0, loopDepth = 0;
};

} // namespace

std::vector<std::string> verify(const Coroutine &coroutine, Phase after) { return Verifier(coroutine, after).run(); }

} // namespace switchback::ir
