// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Build.h"

#include "check/Keywords.h"
#include "ir/Builder.h"

#include "clang/Lex/Lexer.h"

#include <algorithm>

using namespace clang;

namespace switchback {

std::unique_ptr<ir::Coroutine> buildCoroutine(const FoundCoroutine &coroutine, ASTContext &context,
                                              const TokenTrace &tokens, const std::vector<ir::Nested> &nested,
                                              HiddenText &hidden, Diagnostics &diagnostics) {
  return Builder(coroutine, context, tokens, nested, hidden, diagnostics).run();
}

Builder::Builder(const FoundCoroutine &found, ASTContext &context, const TokenTrace &tokens,
                 const std::vector<ir::Nested> &nested, HiddenText &hidden, Diagnostics &diagnostics)
    : found(found), context(context), sources(context.getSourceManager()), tokens(tokens), nested(nested),
      hidden(hidden), diagnostics(diagnostics), types(context, found.function),
      text(sources, context.getLangOpts(), tokens), map(found.body->getBody()),
      coroutine(std::make_unique<ir::Coroutine>()), promise(found.body->getPromiseDecl()) {}

std::unique_ptr<ir::Coroutine> Builder::run() {
  const FunctionDecl *function = found.function;
  const CompoundStmt *body = found.body->getBody();
  text.standsIn(found.body->getBeginLoc());
  nameFunction();
  coroutine->span = text.span(text.statementRange(function->getSourceRange()));
  // Clang wraps a function-try-block into a block without braces: [dcl.fct.def.coroutine]/5 has it inside the promise's
  // try, like any other.
  const auto *handlers = body->getLBracLoc().isInvalid() ? cast<CXXTryStmt>(body->body_front()) : nullptr;
  coroutine->bodySpan = text.span(handlers ? rangeOf(handlers) : text.statementRange(body->getSourceRange()));
  coroutine->indent = text.indentation(coroutine->bodySpan.end.offset - 1);
  for (const AwaitOperator &use : tokens.awaitOperators)
    for (const Replacement &each : replacements(use, sources.getBufferData(sources.getMainFileID())))
      text.replace(each.range, {{ir::Piece::Kind::Verbatim, each.text.str()}});
  choosePrefix();
  if (found.annotatedValue)
    describeValueFrame();
  localDeclarations = nameLocalDeclarations(function, found.body, context, tokens, text, coroutine->prefix);
  uses = collectLocals(function, found.body, context, types, tokens, text, *coroutine);
  keepFunctionName();
  for (const ir::Nested &inner : nested) {
    ir::Piece piece = inner.piece;
    std::set<ir::LocalId> inside;
    for (const ir::Piece &use : text.slice({inner.body.begin.offset, inner.body.end.offset}).pieces)
      if (use.local != ir::none && !coroutine->locals[use.local].isConstant)
        inside.insert(use.local);
    piece.inside.assign(inside.begin(), inside.end());
    text.replace({inner.body.begin.offset, inner.body.end.offset}, {std::move(piece)});
    for (const ir::Coroutine::Insertion &insertion : inner.insertions)
      text.replace({insertion.offset, insertion.offset}, {{ir::Piece::Kind::Verbatim, insertion.text}});
  }
  nameUnnamedParameters();
  findBoundInBranch(found.body->getBody());
  nameParameterTypes();
  qualifyEnumerators();
  buildRamp();
  checkReservedNames();
  if (handlers) {
    coroutine->scopes.push_back({ir::none, coroutine->bodySpan.begin});
    scope = coroutine->body.scope = 0;
    buildTry(handlers, coroutine->body.body);
  } else {
    coroutine->body = buildBlock(body);
  }
  if (const auto *last = dyn_cast_or_null<CoreturnStmt>(body->body_empty() ? nullptr : body->body_back()); !last) {
    ir::Stmt end;
    end.span.begin = end.span.end = text.point(coroutine->bodySpan.end.offset - 1);
    ir::Return implicit;
    implicit.implicitEnd = true;
    implicit.callsPromise = coroutine->ramp.hasReturnVoid;
    end.node = std::move(implicit);
    coroutine->body.body.push_back(std::move(end));
  }
  for (const VarDecl *reference : waiting)
    refuse(Diag::Unsupported, reference->getLocation(), {"a reference that a lambda captures beside this,"});
  hoistDeclarations();
  if (coroutine->value)
    checkHoisted();
  if (coroutine->value && coroutine->value->isMember)
    checkMemberFrame();
  if (coroutine->object) {
    const ObjectUses reached = objectUsesOfBody();
    coroutine->object->use = reached.use;
    coroutine->object->captures = capturesOf(reached);
  }
  return failed ? nullptr : std::move(coroutine);
}

void Builder::choosePrefix() {
  auto taken = [&](const std::string &prefix) {
    auto [first, last] = tokens.identifiersIn({coroutine->bodySpan.begin.offset, coroutine->bodySpan.end.offset});
    return std::any_of(first, last,
                       [&](const TracedIdentifier &token) { return token.identifier->getName().starts_with(prefix); });
  };
  while (taken(coroutine->prefix))
    coroutine->prefix += "x_";
}

void Builder::refuse(Diag kind, SourceLocation at, std::initializer_list<std::string> arguments) {
  diagnostics.report(kind, sources.getExpansionLoc(behindArguments(at, sources)), arguments);
  failed = true;
}

bool Builder::reveal(SourceLocation at) {
  bool isHidden = hidden.addMacrosAround(at);
  failed |= isHidden;
  return isHidden;
}

void Builder::revealOrRefuse(SourceRange range, const std::string &what) {
  bool hidesBegin = reveal(range.getBegin());
  if (!reveal(range.getEnd()) && !hidesBegin)
    refuse(Diag::SuspensionInOperand, range.getBegin(), {what});
}

bool Builder::revealInvocation(SourceRange range, FileRange written) {
  std::optional<unsigned> begin = text.editableOffset(range.getBegin()), end = text.editableOffset(range.getEnd());
  if (begin && *begin == written.begin && end && text.tokenEnd(*end) == written.end)
    return false;
  bool hidesBegin = reveal(range.getBegin());
  return reveal(range.getEnd()) || hidesBegin;
}

void Builder::revealUses(const ir::Local &local) {
  hidden.macroUses.insert(local.frozenUses.begin(), local.frozenUses.end());
  failed |= !local.frozenUses.empty();
}

void Builder::revealDirectives(const Expr *expression, FileRange range) {
  if (!tokens.hasDirectiveIn(range))
    return;
  failed = true;
  if (!hidden.addDirectives(range, tokens))
    refuse(Diag::DirectiveInStatement, expression->getBeginLoc());
}

// note [reserved names]: the body stands in a class, whose members would hide what these names mean to the user.
// Locals of the function are fine: they hide the members in turn. A body that is a lambda (note [member bodies]) does
// not stand in the class, only the types of its locals do.
void Builder::checkReservedNames() {
  std::vector<const char *> names = {"sb_promise_type", "sb_return_type", "sb_machine_base"};
  if (!coroutine->object)
    names.insert(names.end(),
                 {"sb_index", "sb_resume", "sb_unwind", "sb_cursor_at", "sb_construct_promise", "sb_place"});
  if (coroutine->value)
    names.insert(names.end(),
                 {"sb_allocate", "sb_copy", "sb_finished", "sb_has_to_wait", "sb_move", "sb_recurs",
                  "sb_recursive_machine", "sb_running", "sb_task_machine", "sb_trivial", "sb_value_machine"});
  for (const char *reserved : names) {
    if (!std::binary_search(coroutine->identifiers.begin(), coroutine->identifiers.end(), reserved))
      continue;
    bool isOnlyLocal = std::any_of(coroutine->locals.begin(), coroutine->locals.end(), [&](const ir::Local &local) {
      return local.name == reserved && !local.nameIsShared;
    });
    if (!isOnlyLocal)
      refuse(Diag::Unsupported, found.function->getLocation(),
             {std::string("the name '") + reserved + "', which generated code uses for itself,"});
  }
}

} // namespace switchback
