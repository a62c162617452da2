// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/Members.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace switchback {

const NamedDecl *templateOf(QualType type) {
  type = type.getNonReferenceType();
  if (const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl()))
    return record->getSpecializedTemplate();
  if (const auto *specialization = type->getAs<TemplateSpecializationType>())
    return specialization->getTemplateName().getAsTemplateDecl();
  if (const auto *deduced = type->getAs<DeducedTemplateSpecializationType>())
    return deduced->getTemplateName().getAsTemplateDecl();
  return nullptr;
}

const CXXRecordDecl *recordOf(QualType type) {
  const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record)
    if (const auto *pattern = dyn_cast_or_null<ClassTemplateDecl>(templateOf(type)))
      record = pattern->getTemplatedDecl();
  return record ? record->getDefinition() : nullptr;
}

const NamedDecl *memberOf(const CXXRecordDecl *record, llvm::StringRef name) {
  DeclarationName identifier(&record->getASTContext().Idents.get(name));
  for (const NamedDecl *found : record->lookup(identifier))
    return found;
  for (const CXXBaseSpecifier &base : record->bases())
    if (const CXXRecordDecl *of = recordOf(base.getType()))
      if (const NamedDecl *found = memberOf(of, name))
        return found;
  return nullptr;
}

const Stmt *bodyOf(const FunctionDecl *function) {
  if (const Stmt *body = function->getBody())
    return body;
  const FunctionDecl *pattern = function->getTemplateInstantiationPattern();
  return pattern ? pattern->getBody() : nullptr;
}

} // namespace switchback
