// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/SpillExpr.h"

#include "ir/Keep.h"
#include "ir/Walk.h"

#include "clang/Basic/CharInfo.h"

#include <algorithm>

namespace switchback {

using namespace ir;

void surround(Text &text, const char *before, const char *after) {
  text.pieces.insert(text.pieces.begin(), verbatim(before));
  text.pieces.push_back(verbatim(after));
}

bool isPlain(const ExprPtr &expression) { return !expression || expression->kind == Expr::Kind::Plain; }

namespace {

Piece usePiece(const Coroutine &coroutine, LocalId local, Piece::Kind kind) {
  Piece piece;
  piece.kind = kind;
  piece.text = coroutine.locals[local].name;
  piece.local = local;
  return piece;
}

/// `throw` in front of `e`, where the parentheses of `throw(e)` are gone.
bool wouldJoin(const Text &text, const Text &operand) {
  if (text.pieces.empty() || operand.pieces.empty())
    return false;
  const Piece &last = text.pieces.back(), &first = operand.pieces.front();
  const bool beginsWithWord =
      first.kind != Piece::Kind::Verbatim || first.text.empty() || clang::isAsciiIdentifierContinue(first.text.front());
  return beginsWithWord && last.kind == Piece::Kind::Verbatim && !last.text.empty() &&
         clang::isAsciiIdentifierContinue(last.text.back());
}

bool isImmovableValue(const Expr &value) {
  return value.category == Category::Prvalue && value.type.kind == TypeClass::Class && !value.type.isMovable;
}

/// note [immovable arguments]: naming a value moves it into its parameter later. One that cannot be moved is
/// evaluated after the suspension instead, where the standard leaves the order open.
bool mayComeLater(const Expr &operand, Order order) { return isImmovableValue(operand) && order == Order::Unspecified; }

} // namespace

ExprPtr ExprSpiller::reduce(ExprPtr expression) {
  switch (expression->kind) {
  case Expr::Kind::Plain:
    return expression;
  case Expr::Kind::Compound:
    return reduceCompound(std::move(expression));
  case Expr::Kind::Temporary: {
    LocalId local = expression->local;
    const bool isExtended = coroutine.locals[local].scope != none; // the variable's block already
    if (!isExtended)
      coroutine.locals[local].scope = scope;
    initialise(local, std::move(expression->operands[0]), Declare::Form::Value, expression->span);
    noteArm(local); // behind what its initialiser makes: the order of destruction is that of completion, reversed
    ExprPtr result = use(local, isExtended ? expression->category : Category::Xvalue);
    result->type = expression->type;
    return result;
  }
  case Expr::Kind::Suspend:
    return reduceSuspend(std::move(expression));
  case Expr::Kind::LogicalAnd:
  case Expr::Kind::LogicalOr:
    return reduceLogical(std::move(expression));
  case Expr::Kind::Conditional:
    return reduceConditional(std::move(expression));
  case Expr::Kind::Expansion:
    return reduceExpansion(std::move(expression));
  case Expr::Kind::Comma:
    evaluate(reduce(std::move(expression->operands[0])));
    return reduce(std::move(expression->operands[1]));
  }
  return expression;
}

ExprPtr ExprSpiller::reduceCompound(ExprPtr expression) {
  std::vector<ExprPtr> &operands = expression->operands;
  size_t last = operands.size();
  while (last > 0 && isPlain(operands[last - 1]))
    --last;
  bool unstableBehind = false;
  for (size_t i = last; i < operands.size(); ++i)
    unstableBehind |= !operands[i]->stable && expression->order != Order::Language;
  bool constructs = false; // so that what throws behind it would have to destroy parts of the object
  for (size_t i = 0; i < last; ++i) {
    operands[i] = reduce(std::move(operands[i]));
    const bool isObject = operands[i]->category == Category::Prvalue && operands[i]->type.kind == TypeClass::Class;
    const bool throwsBehind = constructs && expression->order == Order::Language && !isObject;
    // The last one may stay in place when nothing else in the text could be evaluated before it.
    if (!operands[i]->stable && (i + 1 < last || unstableBehind || throwsBehind) &&
        !mayComeLater(*operands[i], expression->order))
      operands[i] = name(std::move(operands[i]));
    constructs |= isObject && !operands[i]->type.trivialDestructor;
  }
  Text text;
  text.span = expression->text.span;
  for (Piece &piece : expression->text.pieces) {
    if (piece.kind != Piece::Kind::Operand) {
      text.pieces.push_back(std::move(piece));
      continue;
    }
    const Text &operand = operands[piece.operand]->text;
    if (wouldJoin(text, operand))
      text.pieces.push_back(verbatim(" "));
    text.append(operand);
    if (operand.empty()) // nothing is left of it, but of `(void)(co_yield 1)` there is
      text.pieces.push_back(verbatim("void()"));
  }
  expression->text = std::move(text);
  expression->operands.clear();
  expression->kind = Expr::Kind::Plain;
  return expression;
}

ExprPtr ExprSpiller::reduceSuspend(ExprPtr expression) {
  ExprPtr awaiter = reduce(std::move(expression->operands[0]));
  auto result = std::make_unique<Expr>();
  result->type = expression->type;
  result->category = expression->category;
  result->span = result->text.span = expression->span;
  if (expression->awaiterKind == AwaiterKind::SuspendNever) {
    evaluate(std::move(awaiter));
    return result;
  }
  Stmt statement;
  statement.span = expression->span;
  Suspend suspend;
  suspend.index = ++coroutine.suspensionCount;
  suspend.place = std::move(expression->place);
  suspend.kind = expression->suspend;
  suspend.awaiterKind = expression->awaiterKind;
  if (expression->awaiterKind == AwaiterKind::SuspendAlways || expression->awaiterKind == AwaiterKind::Step) {
    if (!awaiter->stable)
      suspend.call = std::move(awaiter->text);
    if (expression->awaiterKind == AwaiterKind::Step)
      result->text.pieces = {
          verbatim(coroutine.prefix + "promise"),
          verbatim(expression->suspend == SuspendKind::YieldFrom ? ".recursed()" : ".await_resume()")};
  } else {
    suspend.awaiter = expression->local;
    coroutine.locals[suspend.awaiter].scope = scope;
    noteArm(suspend.awaiter);
    declare(suspend.awaiter, std::move(awaiter), Declare::Form::Value);
    // [expr.await]/3.4: the awaiter is an lvalue whatever it was made from.
    result->text.pieces = {usePiece(coroutine, suspend.awaiter, Piece::Kind::Use), verbatim(".await_resume()")};
  }
  statement.node = std::move(suspend);
  into->push_back(std::move(statement));
  return result;
}

// note [expansions]
ExprPtr ExprSpiller::reduceExpansion(ExprPtr expression) {
  const LocalId local = expression->local;
  LocalId result = none;
  if (expression->extent != Extent::All) {
    result = addLocal("condition", LocalKind::Spill, expression->type, expression->span);
    auto empty = std::make_unique<Expr>(); // an empty pack's
    empty->text.pieces.push_back(verbatim(expression->extent == Extent::WhileTrue ? "true" : "false"));
    declare(result, std::move(empty), Declare::Form::Value, expression->span);
  }
  coroutine.locals[local].scope = coroutine.locals[expression->pack].scope = scope;
  declare(local, nullptr, Declare::Form::Default, expression->span);
  noteArm(local);
  Expansion node;
  node.local = local;
  node.pack = expression->pack;
  node.key = std::move(expression->key);
  node.types = std::move(expression->types);
  node.body = std::make_unique<Block>();
  const LocalId around = std::exchange(expansion, local);
  Body *outer = std::exchange(into, &node.body->body);
  ExprPtr value = reduce(std::move(expression->operands[0]));
  if (result != none)
    declare(result, std::move(value), Declare::Form::Arguments);
  else if (expression->element == none)
    evaluate(std::move(value));
  into = outer;
  expansion = around;
  if (result != none) {
    node.goesOn = use(result, Category::Prvalue);
    if (expression->extent == Extent::UntilTrue)
      surround(node.goesOn->text, "!", "");
  }
  gatherSlots(*node.body, local, node.slots);
  const auto kept = std::find(node.slots.begin(), node.slots.end(), expression->element);
  const std::string number = std::to_string(kept - node.slots.begin());
  Stmt statement;
  statement.span = expression->span;
  const LocalId pack = node.pack;
  statement.node = std::move(node);
  into->push_back(std::move(statement));
  if (result != none)
    return use(result, Category::Prvalue);
  if (expression->element == none)
    return std::make_unique<Expr>();
  ExprPtr elements = use(pack, Category::Lvalue);
  elements->category = expression->category;
  surround(elements->text, "::switchback::detail::value_of(", ".get())");
  elements->text.pieces.insert(elements->text.pieces.begin() + 1,
                               verbatim("::switchback::detail::nth<" + number + ">("));
  elements->text.pieces.insert(elements->text.pieces.end() - 1, verbatim(")"));
  return elements;
}

void ExprSpiller::gatherSlots(Block &block, LocalId of, std::vector<LocalId> &slots) const {
  for (Stmt &statement : block.body) {
    const auto *declared = std::get_if<Declare>(&statement.node);
    if (declared && coroutine.locals[declared->local].expansion == of &&
        std::find(slots.begin(), slots.end(), declared->local) == slots.end())
      slots.push_back(declared->local);
    forEachBlock(statement, [&](Block &inner) { gatherSlots(inner, of, slots); });
  }
}

ExprPtr ExprSpiller::reduceLogical(ExprPtr expression) {
  bool isAnd = expression->kind == Expr::Kind::LogicalAnd;
  LocalId result = addLocal("condition", LocalKind::Spill, expression->type, expression->span);
  declare(result, reduce(std::move(expression->operands[0])), Declare::Form::Arguments);
  ExprPtr test = use(result, Category::Prvalue);
  if (!isAnd)
    test->text.pieces.insert(test->text.pieces.begin(), verbatim("!"));
  branch(
      std::move(test), expression->span,
      [&] { declare(result, reduce(std::move(expression->operands[1])), Declare::Form::Arguments); }, nullptr);
  return use(result, Category::Prvalue);
}

ExprPtr ExprSpiller::reduceConditional(ExprPtr expression) {
  ExprPtr condition = reduce(std::move(expression->operands[0]));
  bool isVoid = expression->type.kind == TypeClass::Void;
  LocalId result = isVoid ? none : addResult(*expression);
  auto arm = [&](unsigned operand) {
    return [this, &expression, operand, isVoid, result] {
      ExprPtr value = reduce(std::move(expression->operands[operand]));
      if (isVoid || value->type.kind == TypeClass::Void) // an arm may be a throw
        evaluate(std::move(value));
      else
        declare(result, std::move(value), Declare::Form::Value);
    };
  };
  branch(std::move(condition), expression->span, arm(1), arm(2));
  if (isVoid)
    return std::make_unique<Expr>();
  noteArm(result);
  return useResult(result, *expression);
}

template <typename Then, typename Else>
void ExprSpiller::branch(ExprPtr condition, SourceSpan span, Then then, Else otherwise) {
  Stmt statement;
  statement.span = span;
  If node;
  node.condition = std::move(condition);
  ++arms;
  auto fill = [&](std::unique_ptr<Block> &block, auto &content) {
    block = std::make_unique<Block>();
    Body *outer = std::exchange(into, &block->body);
    content();
    into = outer;
  };
  fill(node.then, then);
  if constexpr (!std::is_same_v<Else, std::nullptr_t>)
    fill(node.otherwise, otherwise);
  if (--arms == 0)
    for (LocalId local : std::exchange(prepared, {})) {
      Stmt preparation;
      preparation.span = span;
      preparation.node = Prepare{local};
      into->push_back(std::move(preparation));
    }
  statement.node = std::move(node);
  into->push_back(std::move(statement));
}

ExprPtr ExprSpiller::name(ExprPtr value) {
  if (value->type.kind == TypeClass::Void) {
    evaluate(std::move(value));
    return std::make_unique<Expr>();
  }
  Expr like;
  like.type = value->type;
  like.category = value->category;
  like.span = value->span;
  LocalId local = addResult(like);
  noteArm(local);
  declare(local, std::move(value), Declare::Form::Value);
  return useResult(local, like);
}

LocalId ExprSpiller::addResult(const Expr &like) {
  if (isImmovableValue(like))
    diagnostics.report(Diag::ImmovableValue, like.span.begin,
                       {like.type.spelling, " and moved from there", "keep it in a variable of its own"});
  return addLocal("spill", LocalKind::Spill, typeToKeep(like), like.span);
}

ExprPtr ExprSpiller::useResult(LocalId local, const Expr &like) {
  ExprPtr result = use(local, useOfKept(like) == Piece::Kind::UseMoved ? Category::Xvalue : Category::Lvalue);
  result->type = like.type;
  result->category = like.category;
  return result;
}

void ExprSpiller::evaluate(ExprPtr value) {
  if (value->stable || value->text.empty())
    return;
  Stmt statement;
  statement.span = value->span;
  statement.node = Evaluate{std::move(value)};
  into->push_back(std::move(statement));
}

void ExprSpiller::initialise(LocalId local, ExprPtr value, Declare::Form form, SourceSpan span) {
  bool isObject = value && value->category == Category::Prvalue && value->type.kind == TypeClass::Class;
  if (value && value->kind == Expr::Kind::Conditional && isObject &&
      (form == Declare::Form::Value || value->type.isDependent)) {
    std::vector<ExprPtr> &operands = value->operands;
    auto arm = [&](ExprPtr &operand) {
      return [this, &operand, local, form, span] {
        if (operand->type.kind == TypeClass::Void) // a throw
          evaluate(reduce(std::move(operand)));
        else
          initialise(local, std::move(operand), form, span);
      };
    };
    ExprPtr condition = reduce(std::move(operands[0]));
    branch(std::move(condition), value->span, arm(operands[1]), arm(operands[2]));
    return;
  }
  declare(local, reduce(std::move(value)), form, span);
}

void ExprSpiller::declare(LocalId local, ExprPtr value, Declare::Form form) {
  SourceSpan span = value->span;
  declare(local, std::move(value), form, span);
}

void ExprSpiller::declare(LocalId local, ExprPtr value, Declare::Form form, SourceSpan span) {
  Stmt statement;
  statement.span = span;
  Declare node;
  node.local = local;
  node.form = form;
  node.value = std::move(value);
  statement.node = std::move(node);
  into->push_back(std::move(statement));
}

ExprPtr ExprSpiller::use(LocalId local, Category category) {
  auto result = std::make_unique<Expr>();
  result->type = coroutine.locals[local].type;
  result->category = category;
  result->stable = true;
  result->span = result->text.span = coroutine.locals[local].declared;
  result->text.pieces.push_back(
      usePiece(coroutine, local, category == Category::Xvalue ? Piece::Kind::UseMoved : Piece::Kind::Use));
  return result;
}

LocalId ExprSpiller::addLocal(const char *name, LocalKind kind, Type type, SourceSpan span) {
  Local local;
  local.name = std::string(name) + "_" + std::to_string(coroutine.locals.size() + 1 - coroutine.parameterCount);
  local.kind = kind;
  local.isGenerated = true;
  local.type = std::move(type);
  local.declared = span;
  local.scope = scope;
  if (local.type.isDependent || local.type.kind == TypeClass::Class || local.type.kind == TypeClass::Array) {
    local.expansion = expansion;
    local.isConditional = expansion != none;
  }
  coroutine.locals.push_back(std::move(local));
  return coroutine.locals.size() - 1;
}

void ExprSpiller::noteArm(LocalId local) {
  if (!arms || coroutine.locals[local].type.trivialDestructor || coroutine.locals[local].expansion != none)
    return;
  coroutine.locals[local].isConditional = true;
  prepared.push_back(local);
}

ScopeId ExprSpiller::openScope(Block &block, SourcePoint begin) {
  coroutine.scopes.push_back({scope, begin});
  block.scope = coroutine.scopes.size() - 1;
  return std::exchange(scope, block.scope);
}

} // namespace switchback
