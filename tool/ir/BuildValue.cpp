// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [value frames]: the machine of an SB_VALUE_COROUTINE is what a call gives. So its class has a name of its own,
// in front of the function, and no code in it may rely on standing in the function: what a heap frame's machine finds
// there stands in the class. The promise lives for one step, on the stack; a yield ends the step without an awaiter.
#include "check/ValueFrames.h"
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/Keep.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMapContext.h"

using namespace clang;

namespace switchback {

namespace {

/// Of a generator, or one that has a handle.
bool givesFrame(const FunctionDecl *function, bool hasHandle) {
  return isValueCoroutine(function) && isGeneratorType(function->getReturnType()) != hasHandle;
}

} // namespace

/// The frame that the expression gives, if it calls a value coroutine: a generator's, or one that has a handle.
std::string Builder::frameOf(const Expr *expression, bool hasHandle) {
  const auto *call = dyn_cast<CallExpr>(withoutWrappers(expression));
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  const FunctionDecl *pattern =
      callee && callee->getTemplateInstantiationPattern() ? callee->getTemplateInstantiationPattern() : callee;
  if (!pattern || !givesFrame(pattern, hasHandle))
    return "";
  std::string name = types.spellGlobally(pattern);
  name.replace(name.rfind(':') + 1, std::string::npos, frameName(pattern));
  // A member's frame in that of another one stands in their class, too, which has nothing yet of what comes behind.
  if (const auto *method = dyn_cast<CXXMethodDecl>(pattern);
      method && coroutine->value && method->getParent()->Encloses(found.function->getDeclContext())) {
    if (sources.isBeforeInTranslationUnit(found.function->getLocation(), method->getLocation()))
      refuse(Diag::ValueCoroutine, call->getBeginLoc(),
             {coroutine->name, "would contain the frame of '" + method->getNameAsString() +
                                   "', a member of the same class that is declared behind it"});
    name = frameName(method);
  }
  if (const TemplateArgumentList *arguments = callee->getTemplateSpecializationArgs()) {
    std::string list;
    for (const TemplateArgument &argument : arguments->asArray()) {
      if (argument.getKind() != TemplateArgument::Type ||
          types.findObstacle(argument.getAsType()).kind != TypeObstacle::Kind::None)
        return "";
      list += (list.empty() ? "" : ", ") + types.spell(argument.getAsType());
    }
    name += "<" + list + ">";
  }
  return "::switchback::value_frame<" + name + ">";
}

/// The same for a temporary; not the frame of the coroutine itself, which cannot contain itself.
std::string Builder::frameGivenBy(const Expr *range) {
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(withoutWrappers(range));
  const Expr *value = temporary ? temporary->getSubExpr() : range;
  return value->isPRValue() && !isOwnCall(value) ? frameOf(value) : "";
}

// A range-for over a value frame keeps it, and asks it for one element after the other.
Builder::RangeLocals Builder::buildFrameRange(const CXXForRangeStmt *loop, const std::string &frame, ir::Body &body) {
  const ir::SourceSpan span = text.span(rangeOf(loop->getRangeInit()));
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(withoutWrappers(loop->getRangeInit()));
  const ir::Type type = ir::asObject(frame);
  const ir::LocalId range = addGenerated("range", ir::LocalKind::Variable, type, span.begin);
  ir::ExprPtr value = buildExpr(temporary ? temporary->getSubExpr() : loop->getRangeInit(), false);
  value->isConstruction = false;
  body.push_back(declareValue(range, std::move(value), span));
  return addPosition(range, ir::asClass({}, space + "range_position<" + frame + ">"), span, body);
}

/// Whether nobody looks at the object again, once the loop over it is left.
bool Builder::isUsedOnce(ir::LocalId range, const Stmt *loop) const {
  const ir::Local &local = coroutine->locals[range];
  if (local.type.isReference() || local.useCount != 1)
    return false;
  for (DynTypedNodeList around = context.getParents(*loop); !around.empty(); around = context.getParents(around[0]))
    if (around[0].get<FunctionDecl>())
      return gotoTargets.empty();
    else if (around[0].get<WhileStmt>() || around[0].get<DoStmt>() || around[0].get<ForStmt>() ||
             around[0].get<CXXForRangeStmt>() || around[0].get<LabelStmt>())
      return false;
  return false;
}

Builder::RangeLocals Builder::addPosition(ir::LocalId range, ir::Type type, ir::SourceSpan span, ir::Body &body) {
  const ir::LocalId position = addGenerated("position", ir::LocalKind::Variable, std::move(type), span.begin);
  auto first = std::make_unique<ir::Expr>();
  first->type = coroutine->locals[position].type;
  first->span = first->text.span = span;
  first->text.pieces.push_back(usePiece(range));
  ir::Stmt statement = declareValue(position, std::move(first), span);
  std::get<ir::Declare>(statement.node).form = ir::Declare::Form::Arguments;
  body.push_back(std::move(statement));
  return {position, position, range};
}

namespace {

/// What a call may call: in a template overload resolution may be still to come.
llvm::SmallVector<const FunctionDecl *, 4> candidatesOf(const CallExpr *call) {
  const Expr *callee = call->getCallee()->IgnoreParenImpCasts();
  llvm::SmallVector<const NamedDecl *, 4> named;
  if (const auto *lookup = dyn_cast<OverloadExpr>(callee))
    named.append(lookup->decls_begin(), lookup->decls_end());
  else if (const auto *reference = dyn_cast<DeclRefExpr>(callee))
    named.push_back(reference->getDecl());
  llvm::SmallVector<const FunctionDecl *, 4> result;
  for (const NamedDecl *declaration : named) {
    declaration = declaration->getUnderlyingDecl();
    const auto *pattern = dyn_cast<FunctionTemplateDecl>(declaration);
    if (const auto *function = dyn_cast<FunctionDecl>(pattern ? pattern->getTemplatedDecl() : declaration))
      result.push_back(function);
  }
  return result;
}

} // namespace

bool Builder::isOwnCall(const Expr *expression) const {
  const auto *call = dyn_cast<CallExpr>(withoutWrappers(expression));
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  return callee ? callee == found.function || callee->getTemplateInstantiationPattern() == found.function
                : call && llvm::is_contained(candidatesOf(call), found.function);
}

/// Whether in a template a call may give a frame that has a handle.
bool Builder::mayGiveFrame(const Expr *expression) const {
  const auto *call = dyn_cast<CallExpr>(withoutWrappers(expression));
  return call && llvm::any_of(candidatesOf(call),
                              [](const FunctionDecl *function) { return givesFrame(function, /*hasHandle=*/true); });
}

// SB_AWAIT(f()), with f a value coroutine that has a handle: its frame lies in this one, to the end of the
// full-expression, and the call is what begins there.
ir::ExprPtr Builder::buildBegun(const CallExpr *call, const std::string &frame) {
  const ir::Type type = ir::asObject(frame);
  auto kept = makeExpr(ir::Expr::Kind::Temporary, call);
  kept->type = type;
  kept->local = addGenerated("frame", ir::LocalKind::Temporary, type, kept->span.begin);
  kept->operands.push_back(buildFrame(call, type));
  return buildCall(call, "", std::move(kept), ".start()");
}

ir::ExprPtr Builder::buildFrame(const CallExpr *call, const ir::Type &type) {
  if (isOwnCall(call))
    refuse(Diag::RecursiveFrame, call->getBeginLoc(), {coroutine->name});
  ir::ExprPtr value = buildExpr(call, true);
  value->type = type;
  return value;
}

/// The call whose frame is the awaiter, as it gives a task by value: what the promise makes of that is the task again,
/// and what its operator co_await gives does what the frame does.
const CallExpr *Builder::awaitedTask(const Expr *common) const {
  const auto *await = dyn_cast<CXXOperatorCallExpr>(withoutWrappers(common));
  const Expr *awaited = await && await->getOperator() == OO_Coawait ? withoutWrappers(await->getArg(0)) : nullptr;
  if (!awaited || !isTaskType(awaited->getType()))
    return nullptr;
  while (const auto *cast = dyn_cast<ImplicitCastExpr>(awaited))
    awaited = withoutWrappers(cast->getSubExpr());
  if (const CallExpr *transform = asPromiseCall(awaited)) {
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(transform->getDirectCallee());
    if (!method || method->getParent()->getName() != "transforms_awaits" || !transform->getNumArgs())
      return nullptr;
    awaited = withoutWrappers(transform->getArg(0));
  }
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(awaited))
    awaited = withoutWrappers(temporary->getSubExpr());
  return dyn_cast<CallExpr>(awaited);
}

/// note [recursion]: whether nobody can see when the inner frame goes.
bool Builder::mayRecur(const CoroutineSuspendExpr *yield) const {
  return !coroutine->isTemplate && !coroutine->isConstant() && !yield->isGLValue() &&
         !yield->getType().isDestructedType() &&
         llvm::none_of(found.function->parameters(),
                       [](const ParmVarDecl *parameter) { return parameter->getType().isDestructedType(); });
}

// SB_YIELD(e): the value goes into the frame, and what was sent comes from whoever makes the next step.
// SB_YIELD_FROM(e): an object that lives across the suspension is asked for one element after the other. It owns the
// frame of a value coroutine that is called right there; anything else it refers to.
// A call of the coroutine itself suspends like a yield, and whoever makes steps goes on with the frame that it gives.
ir::ExprPtr Builder::buildStep(const CoroutineSuspendExpr *yield) {
  auto result = makeExpr(ir::Expr::Kind::Suspend, yield);
  const CallExpr *call = yieldCallOf(yield);
  const std::string promiseName = coroutine->prefix + "promise";
  const Expr *operand = withoutWrappers(call->getArg(0));
  if (const Expr *range = delegatedTo(operand)) {
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(withoutWrappers(range));
    const std::string owned = temporary ? frameOf(temporary->getSubExpr()) : "";
    result->suspend = ir::SuspendKind::YieldFrom;
    if (isOwnCall(temporary ? temporary->getSubExpr() : range)) {
      if (!temporary || !mayRecur(yield))
        refuse(Diag::RecursiveFrame, yield->getKeywordLoc(), {coroutine->name});
      coroutine->value->recurs = true;
      result->awaiterKind = ir::AwaiterKind::Step;
      result->operands.push_back(
          buildCall(call, promiseName + ".recurse(", buildExpr(temporary->getSubExpr(), true), ")"));
      return result;
    }
    const std::string type = !owned.empty() ? owned : declare(types.describe(range->getType()).reference, "");
    result->awaiterKind = ir::AwaiterKind::Delegate;
    result->awaiterType = ir::asObject(space + "delegation<sb_promise_type, " + type + ">");
    result->local = addGenerated("delegation", ir::LocalKind::Awaiter, result->awaiterType,
                                 text.point(text.statementRange(yield->getSourceRange()).begin));
    result->operands.push_back(buildCall(call, promiseName + ".delegate(",
                                         buildExpr(!owned.empty() ? temporary->getSubExpr() : range, true), ")"));
    return result;
  }
  result->suspend = ir::SuspendKind::Yield;
  result->awaiterKind = ir::AwaiterKind::Step;
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(operand);
  ir::ExprPtr value = temporary && yieldsCopy(found.function->getReturnType(), context)
                          ? buildExpr(temporary->getSubExpr(), true)
                          : buildAwaitable(call->getArg(0));
  result->operands.push_back(buildCall(call, promiseName + ".yield_value(", std::move(value), ")"));
  return result;
}

} // namespace switchback
