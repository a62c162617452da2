// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/CapturesInTypes.h"

#include "ir/LocalUses.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

class Marker : public RecursiveASTVisitor<Marker> {
public:
  Marker(const CXXMethodDecl *call, const ASTContext &context, SourceText &text)
      : call(call), closure(call->getParent()), context(context), text(text) {}

  // What is inside stands in no type of this function.
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }

  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
    const auto offset = text.editableOffset(reference->getLocation());
    if (!offset || !variable || !isCapture(variable))
      return true;
    const std::string name = variable->getNameAsString();
    if (const std::string object = objectIn(variable, name); !object.empty())
      mark({*offset, text.tokenEnd(*offset)}, name, "::switchback::detail::" + object + "()");
    return true;
  }

  bool VisitMemberExpr(MemberExpr *member) { return visitMember(member); }
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *member) { return visitMember(member); }
  bool VisitUnresolvedMemberExpr(UnresolvedMemberExpr *member) { return visitMember(member); }
  bool VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr *name) {
    if (isOfBase(name->getQualifier()))
      markObject(name->getBeginLoc());
    return true;
  }

private:
  template <class Member>
  bool visitMember(const Member *member) {
    if (member->isImplicitAccess())
      markObject(member->getBeginLoc());
    return true;
  }

  bool isCapture(const VarDecl *variable) const {
    return variable->hasLocalStorage() && (variable->isInitCapture() || !call->Encloses(variable->getDeclContext())) &&
           !variable->getType().isConstQualified() && !isConstantReference(variable, context);
  }

  // What the lambda has copied is const in it, in a decltype, too ([expr.prim.id.unqual]/3): g++ knows of
  // `decltype((x))` alone, and not for a pack or what a reference names, clang not for an init-capture. Empty: the name
  // as it is.
  std::string objectIn(const VarDecl *variable, const std::string &name) const {
    if (isConstCopy(variable))
      return "const_copy<decltype(" + name + ")>";
    return variable->isParameterPack() ? "" : "lvalue<decltype((" + name + "))>";
  }

  /// What a lambda that is not mutable has copied.
  bool isConstCopy(const VarDecl *variable) const {
    for (const LambdaCapture &capture : closure->captures())
      if (capture.isExplicit() && capture.capturesVariable() && capture.getCapturedVar() == variable)
        return call->isConst() && capture.getCaptureKind() == LCK_ByCopy;
    return call->isConst() && closure->getLambdaCaptureDefault() == LCD_ByCopy;
  }

  // In a member function's lambda g++ 12 finds no object for `decltype(f())` where the machine's members have that
  // type, only for `decltype(this->f())`.
  void markObject(SourceLocation member) {
    if (const auto offset = text.editableOffset(member))
      mark({*offset, *offset}, "", "this->");
  }

  /// Whether what is named there is, or may be, a member of the object that the lambda stands in.
  bool isOfBase(const NestedNameSpecifier *qualifier) const {
    const DeclContext *scope = closure;
    const CXXMethodDecl *member = nullptr;
    while (scope && (!scope->isRecord() || cast<CXXRecordDecl>(scope)->isLambda())) {
      if (const auto *method = dyn_cast<CXXMethodDecl>(scope))
        member = method;
      scope = scope->getParent();
    }
    const Type *named = qualifier->getAsType();
    return scope && named && !(member && member->isStatic()) &&
           llvm::any_of(cast<CXXRecordDecl>(scope)->bases(), [&](const CXXBaseSpecifier &base) {
             return context.hasSameType(base.getType(), QualType(named, 0));
           });
  }

  void mark(FileRange range, const std::string &inBody, const std::string &inType) {
    text.mark(range, {ir::Piece::Kind::Verbatim, inBody, ir::none, ir::none, inType});
  }

  const CXXMethodDecl *call;
  const CXXRecordDecl *closure;
  const ASTContext &context;
  SourceText &text;
};

} // namespace

void markCapturesInTypes(const FunctionDecl *function, const CoroutineBodyStmt *body, const ASTContext &context,
                         SourceText &text) {
  const auto *call = dyn_cast<CXXMethodDecl>(function);
  if (call && call->getParent()->isLambda() && call->isDependentContext())
    Marker(call, context, text).TraverseStmt(body->getBody());
}

} // namespace switchback
