// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// [stmt.ranged]/1, written out: the range, its begin and its end are locals of the tool's own.
#include "ir/Builder.h"
#include "ir/TypeSpelling.h"

using namespace clang;

namespace switchback {

using ir::verbatim;

ir::Piece Builder::usePiece(ir::LocalId local) const {
  return {ir::Piece::Kind::Use, coroutine->locals[local].name, local};
}

/// `like`: the expression of Clang's own that says the same; null in a template.
ir::ExprPtr Builder::makeGenerated(std::vector<ir::Piece> pieces, const Expr *like, const Stmt *at) {
  auto result = like ? makeExpr(ir::Expr::Kind::Plain, like) : std::make_unique<ir::Expr>();
  if (!like) {
    result->type = dependentType("");
    result->span = at ? text.span(rangeOf(at)) : ir::SourceSpan();
  }
  result->text.pieces = std::move(pieces);
  result->text.span = result->span;
  return result;
}

Builder::RangeLocals Builder::buildRange(const CXXForRangeStmt *loop, ir::Body &body) {
  const auto *rangeVariable = cast<VarDecl>(loop->getRangeStmt()->getSingleDecl());
  const Expr *rangeInit = withoutWrappers(loop->getRangeInit());
  const ir::SourceSpan span = text.span(rangeOf(loop->getRangeInit()));
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
  ir::ExprPtr value = buildExpr(temporary ? initialiserOf(temporary) : rangeInit, false);
  body.push_back(declareValue(range, std::move(value), span));
  extending = nullptr;
  auto position = [&](const DeclStmt *statement, const char *name) {
    const auto *variable = cast<VarDecl>(statement->getSingleDecl());
    ir::LocalId id = addGenerated(name, ir::LocalKind::Variable, variable->getType(), at);
    // A scalar iterator's address is nobody's; one of class type lives in a slot anyway.
    coroutine->locals[id].addressTaken = false;
    const Expr *init = withoutWrappers(variable->getInit());
    std::vector<ir::Piece> pieces = {usePiece(range)};
    if (list) {
      const auto *array = context.getAsConstantArrayType(rangeType);
      if (std::string(name) == "end")
        pieces.push_back(verbatim(" + " + std::to_string(array->getZExtSize())));
    } else if (const auto *call = dyn_cast<CXXMemberCallExpr>(init->IgnoreImplicit())) {
      pieces.push_back(verbatim("." + call->getMethodDecl()->getNameAsString() + "()"));
    } else if (const auto *call = dyn_cast<CallExpr>(init->IgnoreImplicit())) {
      const FunctionDecl *callee = call->getDirectCallee();
      // Lookup found it by its arguments alone; a name of the block must not get in between.
      std::string function = callee && !callee->getFriendObjectKind() ? types.spellGlobally(callee) : name;
      pieces = {verbatim(function + "("), usePiece(range), verbatim(")")};
    } else if (const auto *sum = dyn_cast<BinaryOperator>(init->IgnoreImplicit())) {
      Expr::EvalResult size;
      if (sum->getRHS()->EvaluateAsInt(size, context))
        pieces.push_back(verbatim(" + " + std::to_string(size.Val.getInt().getZExtValue())));
    }
    body.push_back(declareValue(id, makeGenerated(std::move(pieces), init, loop), span));
    checkNamable(variable->getType(), at);
    return id;
  };
  ir::LocalId begin = position(loop->getBeginStmt(), "begin");
  return {begin, position(loop->getEndStmt(), "end")};
}

std::vector<ir::Piece> Builder::callPosition(const RangeLocals &range, const char *operation) const {
  return {usePiece(range.begin), verbatim(std::string(".") + operation + "("), usePiece(range.range), verbatim(")")};
}

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
  const std::string frame = frameGivenBy(loop->getRangeInit());
  const RangeLocals range = !frame.empty()         ? buildFrameRange(loop, frame, around.body)
                            : loop->getBeginStmt() ? buildRange(loop, around.body)
                                                   : buildDependentRange(loop, around.body);
  ir::Stmt result = makeStmt(loop);
  ir::Loop node;
  node.kind = ir::Loop::Kind::For;
  if (range.range == ir::none) {
    node.condition =
        makeGenerated({usePiece(range.begin), verbatim(" != "), usePiece(range.end)}, loop->getCond(), loop);
    node.increment = makeGenerated({verbatim("++"), usePiece(range.begin)}, loop->getInc(), loop);
  } else {
    node.kind = ir::Loop::Kind::While;
    node.condition = makeGenerated(callPosition(range, "next"), loop->getCond(), loop);
  }
  // The loop's variable is a local of each iteration, around the body's own block.
  node.body = std::make_unique<ir::Block>();
  coroutine->scopes.push_back({scope, text.point(rangeOf(loop).begin)});
  ir::ScopeId forScope = std::exchange(scope, static_cast<ir::ScopeId>(coroutine->scopes.size() - 1));
  node.body->scope = scope;
  buildElement(loop, range, node.body->body);
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

void Builder::buildElement(const CXXForRangeStmt *loop, const RangeLocals &range, ir::Body &body) {
  const VarDecl *variable = loop->getLoopVariable();
  if (!checkStorable(variable))
    return;
  ir::LocalId id = uses.ids.lookup(variable);
  coroutine->locals[id].scope = scope;
  ir::Stmt statement = makeStmt(loop->getLoopVarStmt());
  ir::Declare element;
  element.local = id;
  element.form = ir::Declare::Form::Value;
  const Expr *init = variable->getInit() ? withoutWrappers(variable->getInit()) : nullptr;
  ir::ExprPtr value =
      makeGenerated(range.range == ir::none ? std::vector<ir::Piece>{verbatim("*"), usePiece(range.begin)}
                                            : callPosition(range, "element"),
                    init, loop);
  if (!init) {
    initialiseDependent(variable, std::move(value), /*isCopy=*/true, element, body);
    if (failed)
      return;
  } else {
    if (const auto *made = dyn_cast<MaterializeTemporaryExpr>(init); made && made->getExtendingDecl() == variable)
      storeExtended(variable, made, coroutine->locals[id]);
    element.value = isa<ArrayInitLoopExpr>(init) ? copyArray(variable, std::move(value)) : std::move(value);
  }
  if (coroutine->locals[id].type.isReference() && coroutine->locals[id].isCaptured)
    nameCapturing(variable);
  statement.node = std::move(element);
  body.push_back(std::move(statement));
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(variable))
    init ? buildBindings(decomposition, body) : buildDependentBindings(decomposition, body);
  nameWaiting();
}

} // namespace switchback
