// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [function name]: the body's text moves into another function, which has another name. So what says the name of
// the function it stands in says the user's: __func__ and __builtin_FUNCTION() become the string that they are, in
// macros, too (but not in those of the system's headers: what `assert` prints is nobody's trace), and a default
// argument that has one of them is written out (note [written defaults]):
//
//   log("begin");            log("begin", "fetch");
//
// Lambdas and local classes of the body keep the names of their own functions.
#include "ir/Builder.h"
#include "ir/SpelledDefault.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {

namespace {

bool saysName(const Stmt *value) {
  return saysPlace(value, [](SourceLocIdentKind kind) {
    return kind == SourceLocIdentKind::Function || kind == SourceLocIdentKind::FuncSig ||
           kind == SourceLocIdentKind::SourceLocStruct;
  });
}

/// One of the parameters that a call with `count` arguments leaves to their defaults does.
bool defaultsSayName(const NamedDecl *callee, unsigned count) {
  const FunctionDecl *function = callee->getUnderlyingDecl()->getAsFunction();
  for (unsigned i = count; function && i < function->getNumParams(); ++i) {
    const ParmVarDecl *parameter = function->getParamDecl(i);
    const Expr *value = !parameter->hasDefaultArg() || parameter->hasUnparsedDefaultArg() ? nullptr
                        : parameter->hasUninstantiatedDefaultArg() ? parameter->getUninstantiatedDefaultArg()
                                                                   : parameter->getDefaultArg();
    if (value && saysName(value))
      return true;
  }
  return false;
}

/// Where the body says the name of the function.
class NameUses : public RecursiveASTVisitor<NameUses> {
public:
  struct Call {
    const Expr *call;
    const Expr *lastDefault;
    SourceLocation behind; ///< the token that brackets would stand behind, if there are none
  };
  std::vector<const Expr *> names;  ///< __func__ and the like
  std::vector<Call> calls;          ///< with default arguments that do
  std::vector<const Expr *> others; ///< which have no text that could

  // Only what is written, and that once.
  bool TraverseCoyieldExpr(CoyieldExpr *suspension) { return TraverseStmt(suspension->getCommonExpr()); }
  bool TraverseCoawaitExpr(CoawaitExpr *suspension) { return TraverseStmt(suspension->getCommonExpr()); }
  bool TraverseCoreturnStmt(CoreturnStmt *statement) {
    const Expr *end = statement->getPromiseCall();
    const auto *call = end ? dyn_cast<CallExpr>(end->IgnoreImplicit()) : nullptr;
    return TraverseStmt(call && call->getNumArgs() ? statement->getPromiseCall() : statement->getOperand());
  }
  // The written form of a list lacks what it converts its elements with.
  bool TraverseInitListExpr(InitListExpr *list) {
    const InitListExpr *semantic = list->isSemanticForm() ? list : list->getSemanticForm();
    return llvm::all_of((semantic ? semantic : list)->inits(),
                        [this](const Expr *element) { return TraverseStmt(const_cast<Expr *>(element)); });
  }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    for (Expr *capture : lambda->capture_inits())
      if (capture && !TraverseStmt(capture))
        return false;
    return true;
  }

  bool VisitPredefinedExpr(PredefinedExpr *name) { return names.push_back(name), true; }
  bool VisitSourceLocExpr(SourceLocExpr *name) {
    if (saysName(name))
      names.push_back(name);
    return true;
  }

  bool VisitVarDecl(VarDecl *variable) {
    const Expr *value = variable->getInit() ? variable->getInit()->IgnoreImplicit() : nullptr;
    const auto *construction = dyn_cast_or_null<CXXConstructExpr>(value);
    if (construction && construction->getParenOrBraceRange().isInvalid() &&
        variable->getInitStyle() == VarDecl::CallInit)
      bare[construction] = variable->getLocation();
    return true;
  }
  bool VisitCXXNewExpr(CXXNewExpr *allocation) {
    if (const CXXConstructExpr *construction = allocation->getConstructExpr();
        construction && allocation->getInitializationStyle() == CXXNewInitializationStyle::None &&
        !allocation->isArray())
      bare[construction] = allocation->getEndLoc();
    return true;
  }
  bool VisitCallExpr(CallExpr *call) {
    note(call, {call->getArgs(), call->getNumArgs()});
    if (const auto *open = dyn_cast<OverloadExpr>(call->getCallee()->IgnoreParens()))
      noteOpen(call, open->decls(), call->getNumArgs());
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *construction) {
    return note(construction, {construction->getArgs(), construction->getNumArgs()}), true;
  }
  bool VisitCXXUnresolvedConstructExpr(CXXUnresolvedConstructExpr *construction) {
    if (const CXXRecordDecl *type = construction->getTypeAsWritten()->getAsCXXRecordDecl();
        type && type->hasDefinition())
      noteOpen(construction, type->getDefinition()->ctors(), construction->getNumArgs());
    return true;
  }
  bool VisitCXXDefaultInitExpr(CXXDefaultInitExpr *member) {
    if (saysName(member))
      others.push_back(member);
    return true;
  }

private:
  void note(const Expr *call, llvm::ArrayRef<const Expr *> arguments) {
    auto last = std::find_if(arguments.rbegin(), arguments.rend(),
                             [](const Expr *each) { return isa<CXXDefaultArgExpr>(each) && saysName(each); });
    if (last != arguments.rend())
      calls.push_back({call, *last, bare.lookup(call)});
  }
  /// Which of them is called, only an instantiation says.
  template <class Candidates>
  void noteOpen(const Expr *call, Candidates candidates, unsigned count) {
    if (llvm::any_of(candidates, [&](const NamedDecl *each) { return defaultsSayName(each, count); }))
      others.push_back(call);
  }

  llvm::DenseMap<const Expr *, SourceLocation> bare; // looked up only
};

} // namespace

void Builder::keepFunctionName() {
  NameUses inBody;
  inBody.TraverseStmt(found.body->getBody());
  for (const Expr *use : inBody.names) {
    const auto *predefined = dyn_cast<PredefinedExpr>(use);
    const StringLiteral *known = predefined ? predefined->getFunctionName() : nullptr;
    if (predefined && !known && predefined->getIdentKind() != PredefinedIdentKind::Func &&
        predefined->getIdentKind() != PredefinedIdentKind::Function)
      continue; // spelled by each compiler in its own way, with a template's arguments
    const std::string string = "\"" + (known ? known->getString().str() : found.function->getNameAsString()) + "\"";
    const SourceLocation at = behindArguments(use->getBeginLoc(), sources);
    if (auto range = at.isFileID() ? text.expressionRange(use->getSourceRange()) : std::nullopt)
      text.mark(*range, {ir::Piece::Kind::Verbatim, string});
    else if (!sources.isInSystemHeader(sources.getSpellingLoc(at)))
      reveal(at);
  }
  for (const NameUses::Call &each : inBody.calls)
    if (!writeArguments(each.call, each.lastDefault, each.behind))
      refuse(Diag::FunctionName, each.call->getBeginLoc());
  for (const Expr *each : inBody.others)
    refuse(Diag::FunctionName, each->getBeginLoc());
}

} // namespace switchback
