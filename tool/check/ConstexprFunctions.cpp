// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/ConstexprFunctions.h"

#include "check/ValueFrames.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace switchback {

bool isConstantValue(QualType type, const ASTContext &context) {
  if (type->isDependentType() || type->isReferenceType() || type->isUndeducedType())
    return false;
  if (type->isScalarType())
    return true;
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return record && record->hasDefinition() && !record->isLambda() && type->isLiteralType(context) &&
         record->hasTrivialDestructor() && record->hasTrivialCopyAssignment() &&
         (record->hasConstexprDefaultConstructor() || record->isAggregate()) &&
         llvm::none_of(record->fields(), [&](const FieldDecl *field) {
           return field->getType().isConstQualified() || field->getType()->isReferenceType();
         });
}

namespace {

/// The arguments of `generator<Y, R, S>`; of a template's those that are written, and none where nothing tells.
llvm::ArrayRef<TemplateArgument> argumentsOf(QualType generator) {
  if (const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(generator->getAsCXXRecordDecl()))
    return record->getTemplateArgs().asArray();
  const auto *written = generator->getAs<TemplateSpecializationType>();
  while (written && written->isTypeAlias())
    written = written->getAliasedType()->getAs<TemplateSpecializationType>();
  return written ? written->template_arguments() : llvm::ArrayRef<TemplateArgument>();
}

/// What only a template's arguments tell the output asserts: detail/constant_value.hpp.
const char *obstacle(const FunctionDecl *function, bool hasValueFrame) {
  const ASTContext &context = function->getASTContext();
  const QualType type = function->getReturnType();
  if (!hasValueFrame)
    return "has its frame on the heap; write SB_VALUE_COROUTINE";
  if (!isGeneratorType(type))
    return "is no generator";
  const llvm::ArrayRef<TemplateArgument> arguments = argumentsOf(type);
  if (llvm::any_of(arguments, [](const TemplateArgument &each) { return each.getKind() != TemplateArgument::Type; }) ||
      arguments.empty())
    return "has a return type that does not say what it yields";
  const QualType yielded = arguments[0].getAsType();
  const CXXRecordDecl *record = yielded->getAsCXXRecordDecl();
  if (!type->isDependentType() && (!yieldsCopy(type, context) || !isConstantValue(yielded, context) ||
                                   (record && !record->hasTrivialDefaultConstructor())))
    return "yields large objects, or no trivial ones";
  if (arguments.size() > 1 && !arguments[1].getAsType()->isVoidType())
    return "returns a value";
  for (const ParmVarDecl *parameter : function->parameters())
    if (parameter->isParameterPack())
      return "has a parameter pack";
    else if (const QualType kept = parameter->getType();
             !kept->isReferenceType() && !kept->isDependentType() && !isConstantValue(kept, context))
      return "has a parameter of a type that constant expressions cannot assign to";
  return nullptr;
}

/// note [constant frames]: what the body says that the compilers would refuse in the output, said before.
class BodyChecker : public RecursiveASTVisitor<BodyChecker> {
public:
  BodyChecker(const FunctionDecl *function, Diagnostics &diagnostics)
      : context(function->getASTContext()), name(function->getNameAsString()), diagnostics(diagnostics) {}

  bool accepted = true;

  bool VisitCXXTryStmt(CXXTryStmt *statement) { return refuse(statement, "has a try block"); }
  bool VisitGotoStmt(GotoStmt *statement) { return refuse(statement, "has a goto"); }
  bool VisitIndirectGotoStmt(IndirectGotoStmt *statement) { return refuse(statement, "has a goto"); }
  bool VisitLabelStmt(LabelStmt *statement) { return refuse(statement, "has a label"); }
  bool VisitGCCAsmStmt(GCCAsmStmt *statement) { return refuse(statement, "has an asm statement"); }
  bool VisitMSAsmStmt(MSAsmStmt *statement) { return refuse(statement, "has an asm statement"); }
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    return context.getLangOpts().CPlusPlus17 || refuse(lambda, "has a lambda, which C++17 allows there");
  }
  // Their bodies are functions of their own.
  bool TraverseLambdaExpr(LambdaExpr *lambda) { return VisitLambdaExpr(lambda); }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }

  bool VisitVarDecl(VarDecl *variable) {
    if (variable->isStaticLocal() || variable->getTSCSpec() != TSCS_unspecified)
      return refuse(variable, "has a static variable");
    const QualType type = variable->getType();
    if (!type->isReferenceType() && !type->isDependentType() && !type->isLiteralType(context))
      return refuse(variable, "has a variable whose type is no literal type");
    return isa<ParmVarDecl>(variable) || variable->isExceptionVariable() || variable->isCXXForRangeDecl() ||
           hasValue(variable) || refuse(variable, "has a variable without a value");
  }

private:
  static bool hasValue(const VarDecl *variable) {
    const auto *made = dyn_cast_or_null<CXXConstructExpr>(variable->getInit());
    return variable->getInit() &&
           !(made && made->getConstructor()->isTrivial() && made->getConstructor()->isDefaultConstructor() &&
             !made->requiresZeroInitialization());
  }

  template <class Node>
  bool refuse(const Node *node, const char *reason) {
    accepted = false;
    diagnostics.report(Diag::ConstantFrame, context.getSourceManager().getExpansionLoc(node->getBeginLoc()),
                       {name, reason});
    return true;
  }

  const ASTContext &context;
  const std::string name;
  Diagnostics &diagnostics;
};

} // namespace

bool checkConstexprFunction(const FoundCoroutine &coroutine, Diagnostics &diagnostics) {
  const FunctionDecl *function = coroutine.function;
  if (const char *reason = obstacle(function, coroutine.annotatedValue)) {
    diagnostics.report(Diag::ConstantFrame, function->getLocation(), {function->getNameAsString(), reason});
    return false;
  }
  BodyChecker checker(function, diagnostics);
  checker.TraverseStmt(coroutine.body->getBody());
  return checker.accepted;
}

} // namespace switchback
