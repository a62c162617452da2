// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Build.h"

#include "check/Keywords.h"
#include "ir/Builder.h"
#include "ir/ThisUses.h"

#include "clang/Lex/Lexer.h"

#include <algorithm>

using namespace clang;

namespace switchback {

std::unique_ptr<ir::Coroutine> buildCoroutine(const FoundCoroutine &coroutine, ASTContext &context,
                                              const TokenTrace &tokens, HiddenText &hidden, Diagnostics &diagnostics) {
  return Builder(coroutine, context, tokens, hidden, diagnostics).run();
}

Builder::Builder(const FoundCoroutine &found, ASTContext &context, const TokenTrace &tokens, HiddenText &hidden,
                 Diagnostics &diagnostics)
    : found(found), context(context), sources(context.getSourceManager()), tokens(tokens), hidden(hidden),
      diagnostics(diagnostics), types(context, found.function), text(sources, context.getLangOpts(), tokens),
      map(found.body->getBody()), coroutine(std::make_unique<ir::Coroutine>()), promise(found.body->getPromiseDecl()) {}

std::unique_ptr<ir::Coroutine> Builder::run() {
  const FunctionDecl *function = found.function;
  const CompoundStmt *body = found.body->getBody();
  coroutine->name = function->getNameAsString();
  coroutine->qualifiedName = function->getQualifiedNameAsString();
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
  localDeclarations = nameLocalDeclarations(function, found.body, context, tokens, text, coroutine->prefix);
  uses = collectLocals(function, found.body, context, types, tokens, text, *coroutine);
  buildRamp();
  checkReservedNames();
  nameUnnamedParameters();
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
  hoistDeclarations();
  if (coroutine->object)
    coroutine->object->use = findThis(body, madeClosures);
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
  diagnostics.report(kind, sources.getExpansionLoc(at), arguments);
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
    names.insert(names.end(), {"sb_index", "sb_resume", "sb_unwind", "sb_cursor_at", "sb_construct_promise"});
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

// `R::promise_type` where that is it, as it is for every return type without a coroutine_traits of its own.
std::string Builder::spellPromise() {
  if (const CXXRecordDecl *record = found.function->getReturnType()->getAsCXXRecordDecl())
    for (const NamedDecl *member : record->lookup(&context.Idents.get("promise_type")))
      if (const auto *type = dyn_cast<TypeDecl>(member);
          type && context.hasSameType(context.getTypeDeclType(type), promise->getType()))
        return coroutine->ramp.returnType + "::promise_type";
  return types.spell(promise->getType().getCanonicalType());
}

void Builder::buildRamp() {
  ir::Ramp &ramp = coroutine->ramp;
  ramp.returnType = types.spell(found.function->getReturnType());
  ramp.promiseType = spellPromise();
  if (const auto *method = dyn_cast<CXXMethodDecl>(found.function); method && method->isImplicitObjectMemberFunction())
    coroutine->object = {ir::Object::Use::None, types.describe(method->getFunctionObjectParameterType()).reference, {}};
  if (const auto *construction =
          dyn_cast_or_null<CXXConstructExpr>(promise->getInit() ? promise->getInit()->IgnoreImplicit() : nullptr))
    ramp.promiseTakesParameters = construction->getNumArgs() > 0 && !isa<CXXDefaultArgExpr>(construction->getArg(0));
  if (coroutine->object && ramp.promiseTakesParameters &&
      !cast<CXXMethodDecl>(found.function)->getParent()->getIdentifier())
    refuse(Diag::Unsupported, found.function->getLocation(), {"a promise made from an object of an unnamed class"});
  ramp.hasReturnVoid = found.body->getFallthroughHandler() != nullptr;
  // The frame holds the awaiters of the two suspends that are not the user's text.
  for (const Stmt *suspend : {found.body->getInitSuspendStmt(), found.body->getFinalSuspendStmt()}) {
    const auto *expression = dyn_cast_or_null<Expr>(suspend);
    const auto *await = expression ? dyn_cast<CoawaitExpr>(withoutWrappers(expression)) : nullptr;
    const auto *made = await ? dyn_cast<MaterializeTemporaryExpr>(withoutWrappers(await->getCommonExpr())) : nullptr;
    if (made)
      checkMovable(made->getSubExpr()->getType(), ir::Expr(), found.function->getLocation());
  }
}

// A parameter without a name is copied into the frame like any other ([dcl.fct.def.coroutine]/13); the ramp has to
// call it something.
void Builder::nameUnnamedParameters() {
  for (unsigned i = 0; i != coroutine->parameterCount; ++i) {
    ir::Local &parameter = coroutine->locals[i];
    if (!parameter.name.empty())
      continue;
    parameter.name = coroutine->prefix + "parameter_" + std::to_string(i + 1);
    SourceLocation at = found.function->getParamDecl(i)->getLocation();
    if (auto offset = text.editableOffset(at)) {
      llvm::StringRef before = text.characters({*offset - 1, *offset});
      bool needsSpace = before.find_first_of(" *&(") == llvm::StringRef::npos;
      coroutine->insertions.push_back({*offset, (needsSpace ? " " : "") + parameter.name});
    } else {
      reveal(at);
    }
  }
}

} // namespace switchback
