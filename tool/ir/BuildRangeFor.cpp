// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Builder.h"
#include "ir/TypeSpelling.h"

using namespace clang;

namespace switchback {

// [stmt.ranged]/1, written out: the range, its begin and its end are locals of the tool's own.
void Builder::buildRangeFor(const CXXForRangeStmt *loop, ir::Body &body) {
  ir::Block around;
  ir::ScopeId outer = scope;
  coroutine->scopes.push_back({outer, text.point(rangeOf(loop).begin)});
  scope = around.scope = coroutine->scopes.size() - 1;
  around.braces = false;
  if (const Stmt *init = loop->getInit()) {
    unsigned outerTrivia = std::exchange(triviaBegin, rangeOf(init).begin);
    buildStatement(init, true, around.body);
    triviaBegin = outerTrivia;
    around.braces = true;
  }
  auto plain = [&](std::vector<ir::Piece> pieces, const Expr *like) {
    auto result = makeExpr(ir::Expr::Kind::Plain, like);
    result->text.pieces = std::move(pieces);
    result->text.span = result->span;
    return result;
  };
  auto use = [&](ir::LocalId id) {
    ir::Piece piece;
    piece.kind = ir::Piece::Kind::Use;
    piece.text = coroutine->locals[id].name;
    piece.local = id;
    return piece;
  };
  auto verbatim = [](const std::string &characters) { return ir::Piece{ir::Piece::Kind::Verbatim, characters}; };
  auto declare = [&](ir::LocalId id, ir::ExprPtr value) {
    coroutine->locals[id].scope = scope;
    ir::Stmt statement = makeStmt(loop->getRangeInit());
    ir::Declare node;
    node.local = id;
    node.form = ir::Declare::Form::Value;
    node.value = std::move(value);
    statement.node = std::move(node);
    around.body.push_back(std::move(statement));
  };
  const auto *rangeVariable = cast<VarDecl>(loop->getRangeStmt()->getSingleDecl());
  const Expr *rangeInit = withoutWrappers(loop->getRangeInit());
  SourceLocation at = loop->getForLoc();
  QualType rangeType = rangeVariable->getType();
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(rangeInit);
  if (temporary)
    rangeType = temporary->getSubExpr()->getType();
  // A braced list: its array is the range, the initializer_list would only point into it.
  const auto *list =
      dyn_cast<CXXStdInitializerListExpr>(withoutWrappers(temporary ? temporary->getSubExpr() : rangeInit));
  if (list) {
    temporary = dyn_cast<MaterializeTemporaryExpr>(withoutWrappers(list->getSubExpr()));
    rangeType = list->getSubExpr()->getType();
  }
  checkNamable(rangeType, at);
  ir::LocalId range = addGenerated("range", ir::LocalKind::Variable, rangeType, at);
  extending = rangeVariable;
  extendedInto = &around.body;
  declare(range, buildExpr(temporary ? temporary->getSubExpr() : rangeInit, false));
  extending = nullptr;
  const auto *beginVariable = cast<VarDecl>(loop->getBeginStmt()->getSingleDecl());
  const auto *endVariable = cast<VarDecl>(loop->getEndStmt()->getSingleDecl());
  auto position = [&](const VarDecl *variable, const char *name) {
    ir::LocalId id = addGenerated(name, ir::LocalKind::Variable, variable->getType(), at);
    // A scalar iterator's address is nobody's; one of class type lives in a slot anyway.
    coroutine->locals[id].addressTaken = false;
    const Expr *init = withoutWrappers(variable->getInit());
    if (list) {
      const auto *array = context.getAsConstantArrayType(rangeType);
      std::string count = std::string(name) == "end" ? " + " + std::to_string(array->getZExtSize()) : "";
      declare(id, plain({use(range), verbatim(count)}, init));
    } else if (const auto *call = dyn_cast<CXXMemberCallExpr>(init->IgnoreImplicit())) {
      declare(id, plain({use(range), verbatim("." + call->getMethodDecl()->getNameAsString() + "()")}, init));
    } else if (const auto *call = dyn_cast<CallExpr>(init->IgnoreImplicit())) {
      const FunctionDecl *callee = call->getDirectCallee();
      // Lookup found it by its arguments alone; a name of the block must not get in between.
      std::string function = callee && !callee->getFriendObjectKind() ? types.spellGlobally(callee) : name;
      declare(id, plain({verbatim(function + "("), use(range), verbatim(")")}, init));
    } else if (const auto *sum = dyn_cast<BinaryOperator>(init->IgnoreImplicit())) {
      std::string count;
      Expr::EvalResult size;
      if (sum->getRHS()->EvaluateAsInt(size, context))
        count = std::to_string(size.Val.getInt().getZExtValue());
      declare(id, plain({use(range), verbatim(" + " + count)}, init));
    } else {
      declare(id, plain({use(range)}, init));
    }
    checkNamable(variable->getType(), at);
    return id;
  };
  ir::LocalId begin = position(beginVariable, "begin"), end = position(endVariable, "end");
  ir::Stmt result = makeStmt(loop);
  ir::Loop node;
  node.kind = ir::Loop::Kind::For;
  node.condition = plain({use(begin), verbatim(" != "), use(end)}, loop->getCond());
  node.increment = plain({verbatim("++"), use(begin)}, loop->getInc());
  // The loop's variable is a local of each iteration, around the body's own block.
  node.body = std::make_unique<ir::Block>();
  coroutine->scopes.push_back({scope, text.point(rangeOf(loop).begin)});
  ir::ScopeId forScope = std::exchange(scope, static_cast<ir::ScopeId>(coroutine->scopes.size() - 1));
  node.body->scope = scope;
  const VarDecl *variable = loop->getLoopVariable();
  if (checkStorable(variable)) {
    ir::LocalId id = uses.ids.lookup(variable);
    coroutine->locals[id].scope = scope;
    ir::Stmt statement = makeStmt(loop->getLoopVarStmt());
    ir::Declare element;
    element.local = id;
    element.form = ir::Declare::Form::Value;
    const Expr *init = withoutWrappers(variable->getInit());
    if (const auto *made = dyn_cast<MaterializeTemporaryExpr>(init); made && made->getExtendingDecl() == variable)
      storeExtended(variable, made, coroutine->locals[id]);
    else if (variable->getType()->isReferenceType() && coroutine->locals[id].isCaptured)
      nameCapturing(variable);
    element.value = plain({verbatim("*"), use(begin)}, init);
    statement.node = std::move(element);
    node.body->body.push_back(std::move(statement));
    if (const auto *decomposition = dyn_cast<DecompositionDecl>(variable))
      buildBindings(decomposition, node.body->body);
  }
  std::unique_ptr<ir::Block> inner = buildLoopBody(loop->getBody());
  ir::Stmt innerStatement = makeStmt(loop->getBody());
  inner->braces = false;
  for (const ir::Stmt &statement : inner->body)
    inner->braces |= std::holds_alternative<ir::Source>(statement.node);
  innerStatement.node = std::move(*inner);
  node.body->body.push_back(std::move(innerStatement));
  scope = forScope;
  result.node = std::move(node);
  around.body.push_back(std::move(result));
  scope = outer;
  ir::Stmt block = makeStmt(loop);
  block.node = std::move(around);
  body.push_back(std::move(block));
}

} // namespace switchback
