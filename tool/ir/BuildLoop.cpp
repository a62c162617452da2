// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Builder.h"

using namespace clang;

namespace switchback {

std::unique_ptr<ir::Block> Builder::buildLoopBody(const Stmt *statement) {
  unsigned outerTarget = std::exchange(continueTo, 0);
  std::unique_ptr<ir::Block> result = buildBranch(statement);
  continueTo = outerTarget;
  return result;
}

std::string Builder::nameOfNext() const { return coroutine->prefix + "next_" + std::to_string(continueTo); }

// A variable in the condition is made anew, and dies, in each iteration ([stmt.while]/2, [stmt.for]/1): the loop's body
// declares it. In a for it is still there in the increment, so that a `continue` is a goto to a label in front of that.
std::unique_ptr<ir::Block> Builder::buildConditionBody(const Stmt *loop, const VarDecl *variable, const Expr *condition,
                                                       const Stmt *loopBody, const Expr *increment) {
  auto result = std::make_unique<ir::Block>();
  coroutine->scopes.push_back({scope, text.point(rangeOf(loop).begin)});
  ir::ScopeId outer = std::exchange(scope, static_cast<ir::ScopeId>(coroutine->scopes.size() - 1));
  result->scope = scope;
  ir::ExprPtr value = buildCondition(variable, condition, result->body);
  value->text.pieces.insert(value->text.pieces.begin(), {ir::Piece::Kind::Verbatim, "!"});
  ir::If test;
  test.condition = std::move(value);
  test.then = std::make_unique<ir::Block>();
  test.then->body.push_back(makeStmt(loop));
  test.then->body.back().node = ir::Break{};
  ir::Stmt leave = makeStmt(loop);
  leave.node = std::move(test);
  result->body.push_back(std::move(leave));
  ir::Stmt inner = makeStmt(loopBody);
  unsigned outerTarget = std::exchange(continueTo, increment ? newTarget() : 0);
  bool outerContinues = std::exchange(continues, false);
  inner.node = std::move(*buildBranch(loopBody));
  result->body.push_back(std::move(inner));
  if (continues) {
    ir::Stmt next = makeStmt(increment);
    ir::Label label;
    label.target = continueTo;
    label.text.pieces.push_back({ir::Piece::Kind::Verbatim, nameOfNext() + ":;"});
    next.node = std::move(label);
    result->body.push_back(std::move(next));
  }
  continueTo = outerTarget;
  continues = outerContinues;
  if (increment) {
    ir::Stmt step = makeStmt(increment);
    step.node = ir::Evaluate{buildEffect(increment)};
    result->body.push_back(std::move(step));
  }
  scope = outer;
  return result;
}

void Builder::buildWhile(const WhileStmt *loop, ir::Body &body) {
  ir::Stmt result = makeStmt(loop);
  ir::Loop node;
  node.kind = ir::Loop::Kind::While;
  if (const VarDecl *variable = loop->getConditionVariable()) {
    node.kind = ir::Loop::Kind::For;
    node.body = buildConditionBody(loop, variable, loop->getCond(), loop->getBody(), nullptr);
  } else {
    node.condition = buildTest(loop->getCond());
    node.body = buildLoopBody(loop->getBody());
  }
  result.node = std::move(node);
  body.push_back(std::move(result));
}

void Builder::buildDo(const DoStmt *loop, ir::Body &body) {
  ir::Stmt result = makeStmt(loop);
  ir::Loop node;
  node.kind = ir::Loop::Kind::DoWhile;
  node.body = buildLoopBody(loop->getBody());
  node.condition = buildTest(loop->getCond());
  result.node = std::move(node);
  body.push_back(std::move(result));
}

void Builder::buildFor(const ForStmt *loop, ir::Body &body) {
  buildInBlock(loop, /*braces=*/false, body, [&](ir::Block &around) {
    if (const Stmt *init = loop->getInit()) {
      bool loopSuspends =
          map.suspends(loop->getBody()) || map.suspends(loop->getCond()) || map.suspends(loop->getInc());
      buildInit(init, loopSuspends, around.body);
      // Variables that stay C++'s own need the scope.
      around.braces = isa<DeclStmt>(init) && !loopSuspends;
    }
    ir::Stmt result = makeStmt(loop);
    ir::Loop node;
    node.kind = ir::Loop::Kind::For;
    if (const VarDecl *variable = loop->getConditionVariable()) {
      node.body = buildConditionBody(loop, variable, loop->getCond(), loop->getBody(), loop->getInc());
    } else {
      if (loop->getCond())
        node.condition = buildTest(loop->getCond());
      if (loop->getInc())
        node.increment = buildEffect(loop->getInc());
      node.body = buildLoopBody(loop->getBody());
    }
    result.node = std::move(node);
    around.body.push_back(std::move(result));
  });
}

} // namespace switchback
