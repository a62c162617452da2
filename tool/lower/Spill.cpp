// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/Spill.h"

#include "lower/SpillExpr.h"

namespace switchback {
namespace {

using namespace ir;

/// The statements.
class Spiller : ExprSpiller {
public:
  Spiller(Coroutine &coroutine, Diagnostics &diagnostics) : ExprSpiller(coroutine, diagnostics) {}

  void runBlock(Block &block) {
    ScopeId outer = scope;
    if (block.scope != none)
      scope = block.scope;
    Body body = std::move(block.body);
    block.body.clear();
    Body *outerInto = std::exchange(into, &block.body);
    for (Stmt &statement : body)
      std::visit([&](auto &node) { run(node, statement); }, statement.node);
    into = outerInto;
    scope = outer;
  }

private:
  // Each puts its own replacement into the current body.

  template <typename Node>
  void run(Node &, Stmt &statement) {
    into->push_back(std::move(statement));
  }

  void run(Block &block, Stmt &statement) {
    runBlock(block);
    into->push_back(std::move(statement));
  }

  void run(Try &node, Stmt &statement) {
    runBlock(*node.body);
    for (Try::Handler &handler : node.handlers)
      runBlock(handler.block);
    into->push_back(std::move(statement));
  }

  void run(Evaluate &node, Stmt &statement) {
    if (node.value->kind == Expr::Kind::Conditional)
      node.value->type = Type(); // nobody looks at it
    inFullExpression(node.value, statement, [&](ExprPtr value) {
      value = reduce(std::move(value));
      if (value->stable || value->text.empty())
        return; // nothing is left to do
      node.value = std::move(value);
      into->push_back(std::move(statement));
    });
  }

  void run(Declare &node, Stmt &statement) {
    inFullExpression(node.value, statement,
                     [&](ExprPtr value) { initialise(node.local, std::move(value), node.form, statement.span); });
  }

  void run(Return &node, Stmt &statement) {
    inFullExpression(node.value, statement, [&](ExprPtr value) {
      node.value = reduce(std::move(value));
      if (node.evaluateOnly && node.value->text.empty())
        node.value = nullptr;
      into->push_back(std::move(statement));
    });
  }

  void run(If &node, Stmt &statement) {
    node.condition = evaluateCondition(std::move(node.condition), statement);
    runBlock(*node.then);
    if (node.otherwise)
      runBlock(*node.otherwise);
    into->push_back(std::move(statement));
  }

  void run(Switch &node, Stmt &statement) {
    node.condition = evaluateCondition(std::move(node.condition), statement);
    runBlock(*node.body);
    into->push_back(std::move(statement));
  }

  // note [loop conditions]: a condition that suspends cannot stand between the parentheses. It becomes the first part
  // of the body, which keeps the meaning of `continue`; in a do loop, and for an increment, it becomes the last part
  // and `continue` gets a label in front of it.
  void run(Loop &node, Stmt &statement) {
    bool conditionSuspends = !isPlain(node.condition), incrementSuspends = !isPlain(node.increment);
    if (conditionSuspends && node.kind != Loop::Kind::DoWhile) {
      auto body = std::make_unique<Block>();
      Body *outer = std::exchange(into, &body->body);
      ExprPtr condition = evaluateCondition(std::move(node.condition), statement);
      into = outer;
      surround(condition->text, "!(", ")");
      Stmt leave;
      leave.span = condition->span;
      If test;
      test.condition = std::move(condition);
      test.then = std::make_unique<Block>();
      test.then->body.emplace_back();
      test.then->body.back().span = leave.span;
      test.then->body.back().node = Break{};
      leave.node = std::move(test);
      body->body.push_back(std::move(leave));
      runBlock(*node.body);
      Stmt inner;
      inner.span = statement.span;
      inner.node = std::move(*node.body);
      body->body.push_back(std::move(inner));
      node.body = std::move(body);
      node.kind = Loop::Kind::For;
      node.condition = nullptr;
    } else {
      runBlock(*node.body);
    }
    if (incrementSuspends || (conditionSuspends && node.condition)) {
      node.continuation = std::make_unique<Block>();
      node.continuation->braces = false;
      Body *outer = std::exchange(into, &node.continuation->body);
      if (incrementSuspends) {
        Stmt step;
        step.span = node.increment->span;
        step.node = Evaluate{std::move(node.increment)};
        run(std::get<Evaluate>(step.node), step);
      } else {
        node.condition = evaluateCondition(std::move(node.condition), statement, /*always=*/true);
      }
      into = outer;
    }
    into->push_back(std::move(statement));
  }

  /// Runs `finish`, which reduces the expression, inside a block of its own, at whose end the temporaries die.
  template <typename Finish>
  void inFullExpression(ExprPtr &expression, Stmt &statement, Finish finish) {
    if (isPlain(expression)) {
      into->push_back(std::move(statement));
      return;
    }
    Stmt around;
    around.leading = std::exchange(statement.leading, std::string());
    around.span = statement.span;
    Block block;
    block.braces = false;
    ScopeId outer = openScope(block, statement.span.begin);
    Body *outerInto = std::exchange(into, &block.body);
    ExprPtr whole = std::move(expression);
    finish(std::move(whole));
    into = outerInto;
    scope = outer;
    around.node = std::move(block);
    into->push_back(std::move(around));
  }

  /// A condition is a full-expression of its own: its value is named when temporaries have to die before it is used.
  ExprPtr evaluateCondition(ExprPtr condition, Stmt &statement, bool always = false) {
    if (isPlain(condition))
      return condition;
    Stmt around;
    around.leading = std::exchange(statement.leading, std::string());
    around.span = statement.span;
    Block block;
    block.braces = false;
    LocalId result = addLocal("condition", LocalKind::Spill, condition->type, statement.span);
    ScopeId outer = openScope(block, statement.span.begin);
    Body *outerInto = std::exchange(into, &block.body);
    ExprPtr value = reduce(std::move(condition));
    bool cleans = always;
    for (const Local &local : coroutine.locals)
      cleans |= local.scope == scope && !local.type.trivialDestructor;
    if (cleans)
      declare(result, std::move(value), Declare::Form::Value);
    into = outerInto;
    scope = outer;
    around.node = std::move(block);
    into->push_back(std::move(around));
    return cleans ? use(result, Category::Prvalue) : std::move(value);
  }
};

} // namespace

void spill(ir::Coroutine &coroutine, Diagnostics &diagnostics) {
  Spiller(coroutine, diagnostics).runBlock(coroutine.body);
}

} // namespace switchback
