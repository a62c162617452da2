// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Builder.h"
#include "ir/TypeSpelling.h"

using namespace clang;

namespace switchback {

FileRange Builder::rangeOf(const Stmt *statement) const {
  FileRange range = text.statementRange(statement->getSourceRange());
  // The semicolon belongs to the innermost statement at the end.
  const Stmt *last = statement;
  while (true) {
    if (const auto *s = dyn_cast<IfStmt>(last))
      last = s->getElse() ? s->getElse() : s->getThen();
    else if (const auto *s = dyn_cast<WhileStmt>(last))
      last = s->getBody();
    else if (const auto *s = dyn_cast<ForStmt>(last))
      last = s->getBody();
    else if (const auto *s = dyn_cast<CXXForRangeStmt>(last))
      last = s->getBody();
    else if (const auto *s = dyn_cast<SwitchCase>(last))
      last = s->getSubStmt();
    else if (const auto *s = dyn_cast<LabelStmt>(last))
      last = s->getSubStmt();
    else if (const auto *s = dyn_cast<AttributedStmt>(last))
      last = s->getSubStmt();
    else
      break;
  }
  if (!isa<CompoundStmt, CXXTryStmt, SwitchStmt, DeclStmt, NullStmt>(last))
    range.end = text.behindSemicolon(range.end);
  return range;
}

namespace {
bool isJump(const Stmt *statement) {
  if (const auto *expression = dyn_cast<Expr>(statement))
    return isa<CXXThrowExpr>(expression->IgnoreImplicit());
  return isa<BreakStmt, ContinueStmt, ReturnStmt, GotoStmt>(statement);
}
} // namespace

ir::Stmt Builder::makeStmt(const Stmt *statement) {
  ir::Stmt result;
  result.span = text.span(rangeOf(statement));
  return result;
}

ir::Block Builder::buildBlock(const CompoundStmt *block) {
  ir::Block result;
  ir::ScopeId outer = scope;
  coroutine->scopes.push_back({outer, text.point(text.statementRange(block->getBeginLoc()).begin)});
  scope = result.scope = coroutine->scopes.size() - 1;
  std::vector<bool> later(block->size());
  bool suspends = false;
  for (size_t i = block->size(); i-- > 0;) {
    later[i] = suspends;
    suspends |= map.suspends(block->body_begin()[i]);
  }
  unsigned outerTrivia = triviaBegin;
  triviaBegin = text.statementRange(block->getBeginLoc()).end;
  size_t i = 0;
  for (const Stmt *child : block->body()) {
    buildStatement(child, later[i++], result.body);
    triviaBegin = std::max(triviaBegin, rangeOf(child).end);
  }
  result.trailing = text.comments({triviaBegin, text.statementRange(block->getEndLoc()).begin});
  triviaBegin = outerTrivia;
  scope = outer;
  return result;
}

std::unique_ptr<ir::Block> Builder::buildBranch(const Stmt *statement) {
  if (const auto *block = dyn_cast<CompoundStmt>(statement))
    return std::make_unique<ir::Block>(buildBlock(block));
  auto result = std::make_unique<ir::Block>();
  ir::ScopeId outer = scope;
  coroutine->scopes.push_back({outer, text.point(text.statementRange(statement->getBeginLoc()).begin)});
  scope = result->scope = coroutine->scopes.size() - 1;
  unsigned outerTrivia = triviaBegin;
  triviaBegin = rangeOf(statement).begin;
  buildStatement(statement, false, result->body);
  triviaBegin = outerTrivia;
  scope = outer;
  return result;
}

namespace {

/// A lambda that became a class left its lines.
bool keepsLines(const ir::Text &text) {
  size_t lines = 0;
  for (const ir::Piece &piece : text.pieces)
    lines += std::count(piece.text.begin(), piece.text.end(), '\n');
  return text.span.end.line - text.span.begin.line == lines;
}

} // namespace

void Builder::buildSource(const Stmt *statement, ir::Body &body) {
  FileRange range = rangeOf(statement);
  if (range.begin < triviaBegin && range.end <= triviaBegin)
    return; // a macro that expands to several statements: taken as a whole with the first
  ir::Source source;
  source.breaksOut = map[statement].breaksOut;
  source.endsInJump = isJump(statement);
  findGotos(statement, source.jumps);
  if (continueTo && map[statement].continuesOut) {
    source.jumps.push_back(continueTo);
    continues = true;
  }
  if (const auto *declaration = dyn_cast<DeclStmt>(statement)) {
    auto isMentioned = [&](const Decl *declared) {
      return isa<TypeDecl>(declared) || uses.mentionedStatics.count(declared);
    };
    source.standsAlone =
        llvm::any_of(declaration->decls(), isMentioned) && llvm::all_of(declaration->decls(), [](const Decl *declared) {
          const auto *variable = dyn_cast<VarDecl>(declared);
          return isa<TypeDecl>(declared) || (variable && variable->isStaticLocal());
        });
    for (const Decl *declared : declaration->decls())
      if (const auto *variable = dyn_cast<VarDecl>(declared); variable && variable->hasLocalStorage()) {
        source.declares = true;
        source.declaresDestructible |= variable->needsDestruction(context) != QualType::DK_none ||
                                       variable->getType()->isReferenceType() ||
                                       !types.describe(variable->getType()).trivialDestructor; // a template's
      }
  }
  source.references = referencesToBind(statement);
  if (isa<DeclStmt>(statement) && !source.references.empty())
    diagnostics.internalError(statement->getBeginLoc(), "a declaration whose lambdas were to stay lambdas");
  FileRange trivia{triviaBegin, range.begin};
  auto *previous = body.empty() ? nullptr : std::get_if<ir::Source>(&body.back().node);
  if (previous && body.back().span.end.offset == triviaBegin && !tokens.hasDirectiveIn(trivia) &&
      !source.declaresDestructible && !source.standsAlone && !previous->standsAlone && source.references.empty() &&
      previous->references.empty() && trivia.begin <= trivia.end && keepsLines(previous->text)) {
    // Neighbours are one run of text, with everything that stands between them.
    unsigned begin = body.back().span.begin.offset;
    previous->text = text.slice({begin, range.end});
    previous->breaksOut |= source.breaksOut;
    previous->declares |= source.declares;
    previous->endsInJump = source.endsInJump;
    previous->jumps.insert(previous->jumps.end(), source.jumps.begin(), source.jumps.end());
    body.back().span = text.span({begin, range.end});
    return;
  }
  ir::Stmt result = makeStmt(statement);
  result.leading = text.comments(trivia);
  source.text = text.slice(range);
  result.node = std::move(source);
  body.push_back(std::move(result));
}

void Builder::buildStatement(const Stmt *statement, bool suspendsLater, ir::Body &body) {
  const StmtFacts &facts = map[statement];
  if (const auto *attributed = dyn_cast<AttributedStmt>(statement); attributed && (facts.suspends || facts.returns))
    statement = attributed->getSubStmt();
  if (const auto *declaration = dyn_cast<DeclStmt>(statement))
    return buildDeclaration(declaration, suspendsLater, body);
  if (staysWhole(statement)) {
    markContinues(statement);
    return buildSource(statement, body);
  }
  size_t first = body.size();
  std::string leading = text.comments({triviaBegin, rangeOf(statement).begin});
  if (const auto *s = dyn_cast<CompoundStmt>(statement)) {
    ir::Stmt result = makeStmt(s);
    result.node = buildBlock(s);
    body.push_back(std::move(result));
  } else if (const auto *s = dyn_cast<IfStmt>(statement)) {
    buildIf(s, body);
  } else if (const auto *s = dyn_cast<WhileStmt>(statement)) {
    buildWhile(s, body);
  } else if (const auto *s = dyn_cast<DoStmt>(statement)) {
    buildDo(s, body);
  } else if (const auto *s = dyn_cast<ForStmt>(statement)) {
    buildFor(s, body);
  } else if (const auto *s = dyn_cast<CXXForRangeStmt>(statement)) {
    buildRangeFor(s, body);
  } else if (const auto *s = dyn_cast<SwitchStmt>(statement)) {
    buildSwitch(s, body);
  } else if (const auto *s = dyn_cast<SwitchCase>(statement)) {
    buildCase(s, suspendsLater, body);
  } else if (const auto *s = dyn_cast<LabelStmt>(statement)) {
    buildLabel(s, suspendsLater, body);
  } else if (const auto *s = dyn_cast<CXXTryStmt>(statement)) {
    buildTry(s, body);
  } else if (const auto *s = dyn_cast<CoreturnStmt>(statement)) {
    buildReturn(s, body);
  } else if (const auto *s = dyn_cast<Expr>(statement)) {
    ir::Stmt result = makeStmt(s);
    result.node = ir::Evaluate{buildEffect(s)};
    body.push_back(std::move(result));
  } else if (!failed) {
    refuse(Diag::Unsupported, statement->getBeginLoc(),
           {std::string("a statement of this kind (") + statement->getStmtClassName() + ")"});
  }
  if (first < body.size())
    body[first].leading = leading;
}

void Builder::buildInBlock(const Stmt *statement, bool braces, ir::Body &body,
                           llvm::function_ref<void(ir::Block &)> build) {
  ir::Block around;
  around.braces = braces;
  coroutine->scopes.push_back({scope, text.point(rangeOf(statement).begin)});
  around.scope = coroutine->scopes.size() - 1;
  ir::ScopeId outer = std::exchange(scope, around.scope);
  build(around);
  scope = outer;
  ir::Stmt block = makeStmt(statement);
  block.node = std::move(around);
  body.push_back(std::move(block));
}

void Builder::buildInit(const Stmt *init, bool suspendsLater, ir::Body &body) {
  unsigned outerTrivia = std::exchange(triviaBegin, rangeOf(init).begin);
  buildStatement(init, suspendsLater, body);
  triviaBegin = outerTrivia;
}

ir::ExprPtr Builder::buildCondition(const VarDecl *variable, const Expr *condition, ir::Body &body) {
  if (!variable)
    return buildTest(condition);
  buildVariable(variable, body);
  if (isDependent(condition))
    return makeGenerated({usePiece(uses.ids.lookup(variable))}, nullptr, condition);
  return useOf(uses.ids.lookup(variable), ir::Category::Lvalue, condition->getType());
}

// What the parentheses declare lives in a block around the statement ([stmt.if]/3, [stmt.switch]/6).
void Builder::buildIf(const IfStmt *statement, ir::Body &body) {
  if (statement->isConsteval()) {
    // A coroutine never runs at compile time.
    const Stmt *taken = statement->isNegatedConsteval() ? statement->getThen() : statement->getElse();
    if (taken)
      buildStatement(taken, /*suspendsLater=*/true, body);
    return;
  }
  auto build = [&](ir::Body &into) {
    if (const Stmt *init = statement->getInit())
      buildInit(init, /*suspendsLater=*/true, into);
    ir::If node;
    node.condition = buildCondition(statement->getConditionVariable(), statement->getCond(), into);
    ir::Stmt result = makeStmt(statement);
    if (statement->isConstexpr() && coroutine->isTemplate) {
      buildConstexprIf(statement, node);
    } else {
      node.then = buildBranch(statement->getThen());
      if (statement->getElse())
        node.otherwise = buildBranch(statement->getElse());
    }
    result.node = std::move(node);
    into.push_back(std::move(result));
  };
  if (statement->getInit() || statement->getConditionVariable())
    buildInBlock(statement, true, body, [&](ir::Block &around) { build(around.body); });
  else
    build(body);
}

void Builder::buildSwitch(const SwitchStmt *statement, ir::Body &body) {
  auto build = [&](ir::Body &into) {
    if (const Stmt *init = statement->getInit())
      buildInit(init, /*suspendsLater=*/true, into);
    if (isDependent(statement->getCond()) && map.suspends(statement->getCond()))
      return refuse(Diag::SuspensionInOperand, statement->getCond()->getBeginLoc(),
                    {"the condition of a switch, of a type that depends on a template argument"});
    ir::Switch node;
    node.condition = buildCondition(statement->getConditionVariable(), statement->getCond(), into);
    ir::Stmt result = makeStmt(statement);
    node.body = buildBranch(statement->getBody());
    result.node = std::move(node);
    into.push_back(std::move(result));
  };
  if (statement->getInit() || statement->getConditionVariable())
    buildInBlock(statement, true, body, [&](ir::Block &around) { build(around.body); });
  else
    build(body);
}

void Builder::buildTry(const CXXTryStmt *statement, ir::Body &body) {
  ir::Stmt result = makeStmt(statement);
  ir::Try node;
  node.body = std::make_unique<ir::Block>(buildBlock(statement->getTryBlock()));
  for (unsigned i = 0; i != statement->getNumHandlers(); ++i) {
    const CXXCatchStmt *handler = statement->getHandler(i);
    ir::Try::Handler built;
    if (const VarDecl *exception = handler->getExceptionDecl())
      built.declaration = text.slice(text.statementRange(exception->getSourceRange()));
    else
      built.declaration.pieces.push_back({ir::Piece::Kind::Verbatim, "..."});
    built.block = buildBlock(cast<CompoundStmt>(handler->getHandlerBlock()));
    node.handlers.push_back(std::move(built));
  }
  result.node = std::move(node);
  body.push_back(std::move(result));
}

static bool isComma(const Expr *expression) {
  expression = expression->IgnoreImplicit();
  if (const auto *call = dyn_cast<CXXOperatorCallExpr>(expression))
    return call->getOperator() == OO_Comma;
  const auto *operation = dyn_cast<BinaryOperator>(expression);
  return operation && operation->isCommaOp();
}

void Builder::buildReturn(const CoreturnStmt *statement, ir::Body &body) {
  ir::Stmt result = makeStmt(statement);
  ir::Return node;
  if (const Expr *operand = statement->getOperand()) {
    const Expr *call = statement->getPromiseCall();
    const CallExpr *resolved = call ? asPromiseCall(withoutWrappers(call)) : nullptr;
    if (operand->getType()->isVoidType() && !isa<InitListExpr>(operand) && map.suspends(operand)) {
      // [stmt.return.coroutine]/2: a full-expression of its own, whose temporaries die before return_void.
      ir::Stmt evaluation = makeStmt(statement);
      evaluation.node = ir::Evaluate{buildWhole(operand)};
      body.push_back(std::move(evaluation));
    } else if (operand->getType()->isVoidType() && !isa<InitListExpr>(operand)) {
      node.evaluateOnly = true;
      node.value = buildExpr(operand, false);
    } else if (call && isDependent(call)) {
      node.value = buildDependentResult(operand);
    } else if (resolved && resolved->getNumArgs() == 1) {
      node.value = buildExpr(resolved->getArg(0), false);
      if (isComma(operand)) // one argument, not two
        node.value = buildCall(resolved->getArg(0), "(", std::move(node.value), ")");
    } else {
      diagnostics.internalError(statement->getBeginLoc(), "a co_return whose call is not resolved");
      failed = true;
    }
  }
  result.node = std::move(node);
  body.push_back(std::move(result));
}

} // namespace switchback
