// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/TypeSpelling.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {
namespace {

/// `auto` and `decltype(...)` at any depth make the sugar unusable elsewhere; then the canonical type is spelled.
class DependsOnContext : public RecursiveASTVisitor<DependsOnContext> {
public:
  bool found = false;
  bool VisitAutoType(AutoType *) { return !(found = true); }
  bool VisitDecltypeType(DecltypeType *) { return !(found = true); }
  bool VisitTypeOfExprType(TypeOfExprType *) { return !(found = true); }
  bool VisitSubstTemplateTypeParmType(SubstTemplateTypeParmType *) { return !(found = true); }
};

bool isAccessible(const NamedDecl *declaration) {
  AccessSpecifier access = declaration->getAccess();
  return access != AS_private && access != AS_protected;
}

/// The sugar may name what only its class may name.
class NamesPrivateType : public RecursiveASTVisitor<NamesPrivateType> {
public:
  bool found = false;
  bool VisitTypedefType(TypedefType *type) { return !(found |= !isAccessible(type->getDecl())); }
  bool VisitUsingType(UsingType *type) { return !(found |= !isAccessible(type->getFoundDecl())); }
};

QualType withoutPlaceholders(QualType type) {
  // The outermost `auto` gives way to what was deduced, with the sugar that the initialiser had.
  if (const auto *automatic = dyn_cast<AutoType>(type.getTypePtr()); automatic && automatic->isDeduced())
    type = automatic->getDeducedType().withCVRQualifiers(type.getCVRQualifiers());
  DependsOnContext context;
  context.TraverseType(type);
  NamesPrivateType access;
  access.TraverseType(type);
  return context.found || access.found ? type.getCanonicalType() : type;
}

PrintingPolicy policyFor(const ASTContext &context) {
  PrintingPolicy policy(context.getLangOpts());
  policy.SuppressTagKeyword = true;
  policy.SuppressUnwrittenScope = true; // anonymous namespaces
  policy.Bool = true;
  policy.UseVoidForZeroParams = false;
  policy.SplitTemplateClosers = !context.getLangOpts().CPlusPlus11;
  return policy;
}

QualType qualified(const ASTContext &context, QualType type) {
  type = withoutPlaceholders(type);
  // Canonical types are printed qualified, and without their default template arguments only as they are.
  return type.isCanonical() ? type : TypeName::getFullyQualifiedType(type, context, /*WithGlobalNsPrefix=*/false);
}

/// What everybody calls it.
std::string familiar(std::string spelled) {
  // What the parse reading declares in std lives in the library's own namespace in lowered builds.
  const std::pair<llvm::StringRef, const char *> names[] = {
      {"std::basic_string<char>", "std::string"},
      {"std::coroutine_handle", "::switchback::coroutine_handle"},
      {"std::suspend_always", "::switchback::suspend_always"},
      {"std::suspend_never", "::switchback::suspend_never"},
  };
  for (auto [canonical, familiar] : names)
    for (size_t at; (at = spelled.find(canonical)) != std::string::npos;)
      spelled.replace(at, canonical.size(), familiar);
  return spelled;
}

class LocalTypedefFinder : public RecursiveASTVisitor<LocalTypedefFinder> {
public:
  std::vector<const Decl *> found;
  bool VisitTypedefType(TypedefType *type) {
    if (type->getDecl()->getParentFunctionOrMethod())
      found.push_back(type->getDecl());
    return true;
  }
};

class ObstacleFinder : public RecursiveASTVisitor<ObstacleFinder> {
public:
  TypeObstacle result;
  bool VisitTagType(TagType *type) {
    const TagDecl *declaration = type->getDecl();
    if (const auto *record = dyn_cast<CXXRecordDecl>(declaration)) {
      if (record->isLambda())
        return stop(TypeObstacle::Kind::Closure, declaration);
      if (const auto *instance = dyn_cast<ClassTemplateSpecializationDecl>(record))
        for (const TemplateArgument &argument : instance->getTemplateArgs().asArray())
          if (!TraverseTemplateArgument(argument))
            return false;
    }
    if (!declaration->getIdentifier() && !declaration->getTypedefNameForAnonDecl())
      return stop(TypeObstacle::Kind::Unnamed, declaration);
    if (declaration->getParentFunctionOrMethod())
      return stop(TypeObstacle::Kind::Local, declaration);
    return true;
  }

private:
  bool stop(TypeObstacle::Kind kind, const TagDecl *declaration) {
    result = {kind, declaration};
    return false;
  }
};

} // namespace

std::string spellType(const ASTContext &context, QualType type) {
  return familiar(qualified(context, type).getAsString(policyFor(context)));
}

ir::Type describeType(const ASTContext &context, QualType type) {
  ir::Type result;
  if (type->isVoidType())
    return result;
  PrintingPolicy policy = policyFor(context);
  auto declare = [&](QualType declared) {
    std::string declarator = "$";
    qualified(context, declared).getAsStringInternal(declarator, policy);
    return familiar(declarator);
  };
  result.declaration = declare(type);
  if (const auto *reference = type->getAs<ReferenceType>()) {
    result.kind = reference->isLValueReferenceType() ? ir::TypeClass::LvalueReference : ir::TypeClass::RvalueReference;
    QualType referred = reference->getPointeeType();
    result.declarator = result.pointer = declare(context.getPointerType(referred));
    result.reference = declare(context.getLValueReferenceType(referred));
    result.spelling = spellType(context, referred);
    result.isConst = referred.isConstQualified();
    return result;
  }
  QualType element = context.getBaseElementType(type);
  result.isConst = element.isConstQualified();
  result.isVolatile = element.isVolatileQualified();
  result.declarator = declare(type.getUnqualifiedType());
  result.reference = declare(context.getLValueReferenceType(type));
  result.pointer = declare(context.getPointerType(type));
  result.spelling = spellType(context, type.getUnqualifiedType());
  if (type->isArrayType())
    result.kind = ir::TypeClass::Array;
  else if (type->isRecordType())
    result.kind = ir::TypeClass::Class;
  else
    result.kind = ir::TypeClass::Scalar;
  if (const CXXRecordDecl *record = element->getAsCXXRecordDecl(); record && record->hasDefinition()) {
    result.trivialDestructor = record->hasTrivialDestructor();
    result.trivialDefaultConstructor = record->hasTrivialDefaultConstructor();
  }
  return result;
}

std::vector<const Decl *> findLocalTypedefs(QualType type) {
  LocalTypedefFinder finder;
  finder.TraverseType(withoutPlaceholders(type));
  return std::move(finder.found);
}

TypeObstacle findObstacle(QualType type) {
  ObstacleFinder finder;
  finder.TraverseType(type.getCanonicalType());
  return finder.result;
}

} // namespace switchback
