// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/Locks.h"

#include "lint/Flow.h"
#include "lint/Members.h"
#include "lint/Waits.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSwitch.h"

#include <set>

using namespace clang;

namespace switchback {
namespace {

bool isStd(const NamedDecl *declaration, std::initializer_list<llvm::StringRef> names) {
  return declaration && declaration->getIdentifier() && declaration->isInStdNamespace() &&
         llvm::is_contained(names, declaration->getName());
}

bool isStdMutex(const CXXRecordDecl *record) {
  return isStd(record, {"mutex", "recursive_mutex", "timed_mutex", "recursive_timed_mutex", "shared_mutex",
                        "shared_timed_mutex"});
}

/// One that a thread waits for. A class that coroutines wait for has no lock() without a result.
bool blocks(QualType mutex) {
  if (mutex->isDependentType())
    return true;
  const CXXRecordDecl *record = recordOf(mutex);
  if (!record || isStdMutex(record))
    return record;
  for (llvm::StringRef name : {"lock", "lock_shared"})
    if (const auto *lock = dyn_cast_or_null<FunctionDecl>(memberOf(record, name));
        lock && lock->getReturnType()->isVoidType())
      return true;
  return false;
}

enum class LockKind { None, Guard, Movable, Annotated };

LockKind lockKind(QualType type) {
  if (type->isReferenceType() || type->isPointerType())
    return LockKind::None;
  const NamedDecl *pattern = templateOf(type);
  const bool isGuard = isStd(pattern, {"lock_guard", "scoped_lock"});
  if (isGuard || isStd(pattern, {"unique_lock", "shared_lock"})) {
    llvm::ArrayRef<TemplateArgument> arguments;
    if (const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl()))
      arguments = record->getTemplateArgs().asArray();
    if (arguments.size() == 1 && arguments[0].getKind() == TemplateArgument::Pack)
      arguments = arguments[0].pack_elements();
    const bool isKnown = type->getAsCXXRecordDecl() != nullptr;
    if (isKnown && llvm::none_of(arguments, [](const TemplateArgument &argument) {
          return argument.getKind() == TemplateArgument::Type && blocks(argument.getAsType());
        }))
      return LockKind::None;
    return isGuard ? LockKind::Guard : LockKind::Movable;
  }
  const CXXRecordDecl *record = recordOf(type);
  return record && record->hasAttr<ScopedLockableAttr>() ? LockKind::Annotated : LockKind::None;
}

/// A local or global variable, or a member of the coroutine's own object.
const ValueDecl *namedBy(const Expr *expression) {
  expression = expression->IgnoreParenImpCasts();
  if (const auto *call = dyn_cast<CallExpr>(expression); call && call->isCallToStdMove())
    expression = call->getArg(0)->IgnoreParenImpCasts();
  if (const auto *name = dyn_cast<DeclRefExpr>(expression))
    return name->getDecl();
  const auto *member = dyn_cast<MemberExpr>(expression);
  return member && isa<CXXThisExpr>(member->getBase()->IgnoreParenImpCasts()) ? member->getMemberDecl() : nullptr;
}

struct Held {
  const ValueDecl *what;
  SourceLocation since;
};

struct HeldLocks {
  llvm::SmallVector<Held, 2> locks;

  /// What is held on both ways.
  bool join(const HeldLocks &other) {
    const size_t before = locks.size();
    llvm::erase_if(locks, [&](const Held &held) { return !other.holds(held.what); });
    return locks.size() != before;
  }
  bool holds(const ValueDecl *what) const {
    return llvm::any_of(locks, [&](const Held &held) { return held.what == what; });
  }
  void take(const ValueDecl *what, SourceLocation at) {
    if (!holds(what))
      locks.push_back({what, at});
  }
  void release(const ValueDecl *what) {
    llvm::erase_if(locks, [&](const Held &held) { return held.what == what; });
  }
};

class LockFinder {
public:
  explicit LockFinder(std::vector<Finding> &findings) : findings(findings) {}

  void keepOnly(llvm::ArrayRef<const VarDecl *> alive, HeldLocks &state) const {
    llvm::erase_if(state.locks, [&](const Held &held) {
      const auto *variable = dyn_cast<VarDecl>(held.what);
      return variable && variable->isLocalVarDecl() && variable->hasLocalStorage() &&
             !llvm::is_contained(alive, variable);
    });
  }

  void evaluate(const Stmt *node, HeldLocks &state) {
    if (isa<CoroutineSuspendExpr, DependentCoawaitExpr>(node)) {
      if (mayWait(node))
        suspend(node->getBeginLoc(), state);
    } else if (const auto *call = dyn_cast<CallExpr>(node)) {
      evaluateCall(call, state);
    } else if (const auto *construction = dyn_cast<CXXConstructExpr>(node)) {
      for (const Expr *argument : construction->arguments())
        giveAway(argument, state);
    } else if (const auto *lambda = dyn_cast<LambdaExpr>(node)) {
      for (const LambdaCapture &capture : lambda->captures())
        if (capture.capturesVariable())
          state.release(capture.getCapturedVar());
    } else if (const auto *address = dyn_cast<UnaryOperator>(node); address && address->getOpcode() == UO_AddrOf) {
      giveAway(address->getSubExpr(), state);
    } else if (const auto *statement = dyn_cast<DeclStmt>(node)) {
      for (const Decl *declaration : statement->decls())
        if (const auto *variable = dyn_cast<VarDecl>(declaration))
          declare(variable, state);
    }
  }

private:
  void evaluateCall(const CallExpr *call, HeldLocks &state) {
    for (const Expr *argument : call->arguments())
      giveAway(argument, state);
    const Expr *callee = call->getCallee()->IgnoreParenImpCasts();
    const Expr *object = nullptr;
    llvm::StringRef name;
    const FunctionDecl *method = nullptr;
    if (const auto *member = dyn_cast<MemberExpr>(callee)) {
      object = member->getBase();
      method = dyn_cast<FunctionDecl>(member->getMemberDecl());
      name = method && method->getIdentifier() ? method->getName() : "";
    } else if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(callee);
               member && !member->isImplicitAccess()) {
      object = member->getBase();
      name = member->getMember().getAsIdentifierInfo() ? member->getMember().getAsIdentifierInfo()->getName() : "";
    }
    const ValueDecl *what = object ? namedBy(object) : nullptr;
    if (!what)
      return;
    const bool isMutex = isStdMutex(recordOf(what->getType()));
    const LockKind kind = lockKind(what->getType());
    if (kind == LockKind::Annotated && method) {
      if (method->hasAttr<ReleaseCapabilityAttr>())
        state.release(what);
      else if (method->hasAttr<AcquireCapabilityAttr>())
        state.take(what, call->getBeginLoc());
    } else if (isMutex || kind == LockKind::Movable) {
      if (name == "lock" || name == "lock_shared")
        state.take(what, call->getBeginLoc());
      else if (llvm::StringSwitch<bool>(name).Cases("unlock", "unlock_shared", "release", "swap", true).Default(false))
        state.release(what);
    }
  }

  /// Who has got it may have unlocked it.
  void giveAway(const Expr *argument, HeldLocks &state) const {
    const bool isConst = !argument->isTypeDependent() && argument->getType().isConstQualified();
    if (const ValueDecl *what = argument->isGLValue() && !isConst ? namedBy(argument) : nullptr)
      state.release(what);
  }

  void declare(const VarDecl *variable, HeldLocks &state) const {
    const Expr *init = variable->getInit();
    if (variable->getType()->isReferenceType() && init)
      return giveAway(init, state);
    const LockKind kind = lockKind(variable->getType());
    if (kind != LockKind::None && variable->hasLocalStorage() && init && isHeldAfter(init, kind))
      state.take(variable, variable->getLocation());
  }

  /// Whether a lock that is initialised like this certainly holds something.
  bool isHeldAfter(const Expr *init, LockKind kind) const {
    llvm::ArrayRef<const Expr *> arguments;
    llvm::SmallVector<const Expr *, 4> list;
    init = init->IgnoreParens()->IgnoreImplicit();
    if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(init))
      return isHeldAfter(cast->getSubExpr(), kind);
    if (const auto *construction = dyn_cast<CXXConstructExpr>(init)) {
      if (construction->isElidable() || construction->getConstructor()->isCopyOrMoveConstructor())
        return isHeldAfter(construction->getArg(0), kind);
      if (kind == LockKind::Annotated)
        return construction->getConstructor()->hasAttr<AcquireCapabilityAttr>() ||
               construction->getConstructor()->hasAttr<RequiresCapabilityAttr>();
      list.append(construction->arg_begin(), construction->arg_end());
    } else if (const auto *parens = dyn_cast<ParenListExpr>(init)) {
      for (const Expr *each : const_cast<ParenListExpr *>(parens)->exprs())
        list.push_back(each);
    } else if (const auto *braces = dyn_cast<InitListExpr>(init)) {
      for (const Expr *each : braces->inits())
        list.push_back(each);
    } else {
      // What a function returns has been locked there.
      const auto *call = dyn_cast<CallExpr>(init);
      return kind != LockKind::Annotated && call && !call->isCallToStdMove();
    }
    arguments = list;
    if (arguments.empty() || kind == LockKind::Guard)
      return !arguments.empty();
    return arguments.size() == 1 || isStd(recordOf(arguments[1]->getType()), {"adopt_lock_t"});
  }

  void suspend(SourceLocation at, const HeldLocks &state) {
    for (const Held &held : state.locks) {
      if (!reported.insert(held.since).second)
        continue;
      const LockKind kind = lockKind(held.what->getType());
      const bool isMutex = kind == LockKind::None;
      const char *way = isMutex                     ? "unlock it before"
                        : kind == LockKind::Movable ? "unlock it before, or end its life with a block of its own"
                                                    : "end its life before, with a block of its own";
      findings.push_back({Warning::SuspendedLock,
                          held.since,
                          {isMutex ? "mutex" : "lock", held.what->getNameAsString(), way},
                          {{at, "the coroutine is suspended here"}},
                          held.since});
    }
  }

  std::vector<Finding> &findings;
  std::set<SourceLocation> reported;
};

} // namespace

void lintLocks(const FunctionDecl *function, const CoroutineBodyStmt *body, std::vector<Finding> &findings) {
  LockFinder finder(findings);
  Flow<HeldLocks, LockFinder>(function->getASTContext(), finder).run(body->getBody(), {});
}

} // namespace switchback
