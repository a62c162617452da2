// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "check/ValueFrames.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/TypeLoc.h"

using namespace clang;

namespace switchback {

static bool isLibraryType(QualType type, llvm::StringRef name) {
  // `typename std::enable_if<condition, generator<T>>::type`: if it is anything, then most likely that one.
  if (const auto *member = type->getAs<DependentNameType>()) {
    const Type *trait = member->getQualifier()->getAsType();
    const auto *specialization = trait ? trait->getAs<TemplateSpecializationType>() : nullptr;
    return specialization && llvm::any_of(specialization->template_arguments(), [&](const TemplateArgument &argument) {
             return argument.getKind() == TemplateArgument::Type && isLibraryType(argument.getAsType(), name);
           });
  }
  const TemplateDecl *named = nullptr;
  if (const auto *specialization = type->getAs<TemplateSpecializationType>())
    named = specialization->getTemplateName().getAsTemplateDecl();
  else if (const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl()))
    named = record->getSpecializedTemplate();
  if (const auto *alias = dyn_cast_or_null<TypeAliasTemplateDecl>(named))
    return isLibraryType(alias->getTemplatedDecl()->getUnderlyingType(), name);
  if (!named || named->getName() != name)
    return false;
  const DeclContext *space = named->getDeclContext();
  while (space->isInlineNamespace())
    space = space->getParent();
  const auto *library = dyn_cast<NamespaceDecl>(space);
  return library && library->getName() == "switchback" && library->getParent()->isTranslationUnit();
}

bool isGeneratorType(QualType type) { return isLibraryType(type, "generator"); }

bool isTaskType(QualType type) { return isLibraryType(type, "task"); }

// note [yielded copy]: the frame has a copy of what is yielded, so that nothing refers to the operand. The runtime
// decides by the same rule (detail/generator_step.hpp).
bool yieldsCopy(QualType generator, const ASTContext &context) {
  const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(generator->getAsCXXRecordDecl());
  if (!record || record->getTemplateArgs().size() == 0)
    return false;
  const QualType type = record->getTemplateArgs()[0].getAsType();
  if (type->isDependentType() || type->isReferenceType() || type->isIncompleteType() || type.isVolatileQualified())
    return false;
  return type->isScalarType() ||
         (type.isTriviallyCopyableType(context) &&
          context.getTypeSizeInChars(type) <= 4 * context.getTypeSizeInChars(context.VoidPtrTy));
}

SourceRange rangeOfReturnType(const FunctionDecl *function) {
  const FunctionTypeLoc type = function->getFunctionTypeLoc();
  return type ? type.getReturnLoc().getSourceRange() : SourceRange();
}

namespace {

const char *obstacleOfTemplate(const FunctionDecl *function) {
  if (function->getTemplatedKind() == FunctionDecl::TK_FunctionTemplateSpecialization)
    return "is a specialization of a template";
  const FunctionTemplateDecl *pattern = function->getDescribedFunctionTemplate();
  if (!pattern)
    return nullptr;
  if (pattern->getTemplateParameters()->hasAssociatedConstraints() || function->getTrailingRequiresClause())
    return "is a template with constraints";
  for (const NamedDecl *parameter : *pattern->getTemplateParameters())
    if (parameter->isTemplateParameterPack() && parameter != pattern->getTemplateParameters()->asArray().back())
      return "has a template parameter pack that is not the last one";
    else if (parameter->getDeclName().isEmpty() || parameter->isImplicit())
      return "has a template parameter without a name, so that nothing names its frame";
  return nullptr;
}

const char *obstacleOfMember(const CXXMethodDecl *method) {
  if (method->getParent()->isLambda())
    return "is a lambda";
  if (method->isVirtual())
    return "is virtual, where a caller does not know whose frame it gets";
  if (isa<CXXConversionDecl>(method))
    return "is a conversion";
  if (method->getParent()->isLocalClass() || !method->getParent()->getIdentifier())
    return "is a member of a class that is local or has no name";
  // The types of what is kept are made of expressions in which nothing would find the members.
  if (method->isDependentContext())
    return "is a member of a template, or a template itself";
  return nullptr;
}

} // namespace

const char *obstacleOfValueFrame(const FunctionDecl *function) {
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (const char *obstacle = method ? obstacleOfMember(method) : nullptr)
    return obstacle;
  if (const QualType type = function->getReturnType(); !type->isDependentType() && !type->getAsCXXRecordDecl())
    return "returns no object that could stand for it";
  if (function->getQualifier())
    return method ? "is defined outside of its class" : "is defined outside of its namespace";
  if (function->getLexicalDeclContext() != function->getDeclContext())
    return "is a friend that is defined in a class";
  if (function->getCanonicalDecl() != function || function->getMostRecentDecl() != function)
    return "is declared apart from its definition, where nobody knows its frame";
  if (function->isExternC())
    return "has C linkage";
  const SourceRange type = rangeOfReturnType(function);
  if (type.isInvalid() || type.getBegin().isMacroID() || type.getEnd().isMacroID())
    return "has a return type that a macro spells";
  return obstacleOfTemplate(function);
}

} // namespace switchback
