// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The function around the body: what calling it does ([dcl.fct.def.coroutine]/3-13).
#include "ir/Builder.h"
#include "ir/Declarator.h"

using namespace clang;

namespace switchback {

// `R::promise_type` where that is it, as it is for every return type without a coroutine_traits of its own.
std::string Builder::spellPromise() {
  if (coroutine->makesSteps())
    return "typename " + space + "step_of<" + coroutine->ramp.returnType + ">::type";
  if (promise->getType()->isDependentType()) {
    std::string arguments = coroutine->ramp.returnType;
    if (coroutine->object && !coroutine->object->reference.empty())
      arguments += ", " + declare(coroutine->object->reference, "");
    for (unsigned i = 0; i != coroutine->parameterCount; ++i) {
      const ir::Local &parameter = coroutine->locals[i];
      arguments += ", " + declare(parameter.type.declaration, "") + (parameter.isPack ? "..." : "");
    }
    return "typename ::switchback::coroutine_traits<" + arguments + ">::promise_type";
  }
  if (const CXXRecordDecl *record = found.function->getReturnType()->getAsCXXRecordDecl())
    for (const NamedDecl *member : record->lookup(&context.Idents.get("promise_type")))
      if (const auto *type = dyn_cast<TypeDecl>(member);
          type && context.hasSameType(context.getTypeDeclType(type), promise->getType()))
        return coroutine->ramp.returnType + "::promise_type";
  return types.spell(promise->getType().getCanonicalType());
}

namespace {

bool mayTake(QualType type, unsigned depth = 0);

bool mayTake(const NamedDecl *declaration, unsigned arguments, unsigned closure, unsigned depth = 0) {
  declaration = declaration->getUnderlyingDecl();
  if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(declaration))
    declaration = pattern->getTemplatedDecl();
  const auto *function = dyn_cast<FunctionDecl>(declaration);
  if (!function || function->getMinRequiredArguments() > arguments)
    return false;
  const unsigned count = function->getNumParams();
  const bool takesMore = function->isVariadic() || (count && function->getParamDecl(count - 1)->isParameterPack());
  if (arguments > count && !takesMore)
    return false;
  return closure >= count || mayTake(function->getParamDecl(closure)->getType(), depth);
}

/// Whether a parameter of the type could be initialised with a closure that nobody has seen.
bool mayTake(QualType type, unsigned depth) {
  if (type->isDependentType())
    return true;
  type = type.getNonReferenceType();
  if (type->isBooleanType() || type->isFunctionPointerType())
    return true; // of a closure that captures nothing
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || depth > 4)
    return record && depth > 4;
  auto converts = [&](const Decl *member) {
    const auto *pattern = dyn_cast<FunctionTemplateDecl>(member);
    const auto *constructor = dyn_cast<CXXConstructorDecl>(pattern ? pattern->getTemplatedDecl() : member);
    return constructor && !constructor->isCopyOrMoveConstructor() && mayTake(constructor, 1, 0, depth + 1);
  };
  return llvm::any_of(record->decls(), converts);
}

/// [dcl.fct.def.coroutine]/4: the closure is the first argument for the promise's constructor and its allocation
/// function. Nothing can name it in the lambda; clang leaves it out, too.
bool noticesClosure(const CXXRecordDecl *promise, const CXXMethodDecl *lambda) {
  const unsigned parameters = lambda->getNumParams();
  for (const Decl *member : promise->decls()) {
    const auto *pattern = dyn_cast<FunctionTemplateDecl>(member);
    const auto *constructor = dyn_cast<CXXConstructorDecl>(pattern ? pattern->getTemplatedDecl() : member);
    if (constructor && !constructor->isCopyOrMoveConstructor() && mayTake(constructor, parameters + 1, 0))
      return true;
  }
  const ASTContext &context = promise->getASTContext();
  auto allocates = [&](const CXXRecordDecl *record) {
    return llvm::any_of(record->lookup(context.DeclarationNames.getCXXOperatorName(OO_New)),
                        [&](const NamedDecl *found) {
                          return mayTake(found, parameters + 2, 1) || (parameters && mayTake(found, parameters + 1, 1));
                        });
  };
  return allocates(promise) || !promise->forallBases([&](const CXXRecordDecl *base) { return !allocates(base); });
}

} // namespace

void Builder::buildRamp() {
  ir::Ramp &ramp = coroutine->ramp;
  ramp.returnType = types.spell(found.function->getReturnType());
  coroutine->isTemplate = found.function->isDependentContext();
  const auto *method = dyn_cast<CXXMethodDecl>(found.function);
  if (method && method->isImplicitObjectMemberFunction()) {
    coroutine->object.emplace();
    coroutine->object->isClosure = method->getParent()->isLambda();
    if (!coroutine->object->isClosure)
      coroutine->object->reference = types.describe(method->getFunctionObjectParameterType()).reference;
    if (coroutine->value)
      coroutine->object->pointer = types.describe(method->getFunctionObjectParameterType()).pointer;
  }
  nameInventedTypes();
  ramp.promiseType = spellPromise();
  const bool steps = coroutine->makesSteps();
  const bool needsTypedef = steps ? coroutine->isTemplate : promise->getType()->isDependentType();
  ramp.promiseName = needsTypedef ? addTypedef("promise_type", coroutine->bodySpan.begin, ramp.promiseType, {}, "")
                     : steps      ? "sb_promise_type"
                                  : ramp.promiseType;
  if (const auto *construction =
          dyn_cast_or_null<CXXConstructExpr>(promise->getInit() ? promise->getInit()->IgnoreImplicit() : nullptr))
    ramp.promiseTakesParameters = construction->getNumArgs() > 0 && !isa<CXXDefaultArgExpr>(construction->getArg(0));
  if (coroutine->object && method->getParent()->isLambda()) {
    if (!promise->getType()->isDependentType() &&
        (ramp.promiseTakesParameters || noticesClosure(promise->getType()->getAsCXXRecordDecl(), method)))
      refuse(Diag::PromiseOfLambda, found.function->getLocation());
  } else if (coroutine->object && ramp.promiseTakesParameters && !method->getParent()->getIdentifier())
    refuse(Diag::Unsupported, found.function->getLocation(), {"a promise made from an object of an unnamed class"});
  ramp.hasReturnVoid = found.body->getFallthroughHandler() != nullptr;
  if (coroutine->isTemplate) {
    ramp.mayHaveReturnVoid = promise->getType()->isDependentType();
    ramp.hasReturnVoid |= !ramp.mayHaveReturnVoid && promiseNames("return_void");
  }
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
    if (parameter.type.declaration == "decltype() $")
      parameter.type = TypeSpeller::describeDependent("decltype(" + parameter.name + ")",
                                                      found.function->getParamDecl(i)->getType());
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
