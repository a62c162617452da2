// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Copies.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace switchback {

/// A class that owns what its template arguments say, and nothing else; its copies own copies.
static const ClassTemplateSpecializationDecl *ownerOf(const CXXRecordDecl *record) {
  const auto *owner = dyn_cast<ClassTemplateSpecializationDecl>(record);
  const bool isOne = owner && owner->isInStdNamespace() &&
                     llvm::StringSwitch<bool>(owner->getName())
                         .Cases("basic_string", "vector", "deque", "list", "forward_list", "array", true)
                         .Cases("set", "multiset", "unordered_set", "unordered_multiset", true)
                         .Cases("map", "multimap", "unordered_map", "unordered_multimap", true)
                         .Cases("stack", "queue", "priority_queue", true)
                         .Cases("pair", "tuple", "optional", "variant", true)
                         .Default(false);
  return isOne ? owner : nullptr;
}

namespace {

using Holds = llvm::function_ref<bool(QualType)>;

bool anyOf(const TemplateArgument &argument, Holds holds) {
  if (argument.getKind() == TemplateArgument::Pack)
    return llvm::any_of(argument.pack_elements(), [=](const TemplateArgument &each) { return anyOf(each, holds); });
  return argument.getKind() == TemplateArgument::Type && holds(argument.getAsType());
}

bool anyOf(const ClassTemplateSpecializationDecl *owner, Holds holds) {
  return llvm::any_of(owner->getTemplateArgs().asArray(),
                      [=](const TemplateArgument &argument) { return anyOf(argument, holds); });
}

bool anyPartOf(const CXXRecordDecl *record, Holds holds) {
  return llvm::any_of(record->fields(), [=](const FieldDecl *field) { return holds(field->getType()); }) ||
         llvm::any_of(record->bases(), [=](const CXXBaseSpecifier &base) { return holds(base.getType()); });
}

/// What contains itself, `struct node { std::vector<node> kids; }`, is asked once.
class References {
public:
  bool mayRefer(QualType type) {
    if (type->isDependentType() || type->isReferenceType() || type->isObjectPointerType() || type->isVoidPointerType())
      return true;
    if (const auto *array = type->getAsArrayTypeUnsafe())
      return mayRefer(array->getElementType());
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    if (!record || !record->hasDefinition())
      return record != nullptr;
    if (!asked.insert(record).second)
      return false;
    auto part = [this](QualType of) { return mayRefer(of); };
    const ClassTemplateSpecializationDecl *owner = ownerOf(record);
    return owner ? anyOf(owner, part) : anyPartOf(record, part);
  }

private:
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> asked;
};

class Copies {
public:
  bool isCopyable(QualType type) {
    if (type->isDependentType())
      return false;
    if (const auto *array = type->getAsArrayTypeUnsafe())
      return isCopyable(array->getElementType());
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    if (!record)
      return true;
    if (!record->hasDefinition())
      return false;
    if ((record->isInStdNamespace() && record->isEmpty()) || !asked.insert(record).second) // an allocator
      return true;
    auto part = [this](QualType of) { return !isCopyable(of); };
    if (const ClassTemplateSpecializationDecl *owner = ownerOf(record))
      return !anyOf(owner, part);
    if (record->needsImplicitCopyConstructor())
      return !record->defaultedCopyConstructorIsDeleted() && !anyPartOf(record, part);
    return llvm::any_of(record->ctors(), [=](const CXXConstructorDecl *constructor) {
      if (!constructor->isCopyConstructor() || constructor->isDeleted() || constructor->getAccess() != AS_public ||
          !constructor->getParamDecl(0)->getType()->getPointeeType().isConstQualified())
        return false;
      if (constructor->isDefaulted() && !record->isInStdNamespace())
        return !anyPartOf(record, part);
      return record->isInStdNamespace() || !isa<ClassTemplateSpecializationDecl>(record);
    });
  }

private:
  llvm::SmallPtrSet<const CXXRecordDecl *, 8> asked;
};

/// The types of an object's parts, and those that its pointers and references point to.
struct Parts {
  llvm::SmallPtrSet<const Type *, 8> own, pointees;

  void add(QualType type) {
    const Type *const canonical = type.getCanonicalType().getTypePtr();
    if (const auto *array = type->getAsArrayTypeUnsafe())
      return add(array->getElementType());
    if (const QualType pointee = type->getPointeeType(); !pointee.isNull())
      pointees.insert(pointee.getCanonicalType().getTypePtr());
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    if (!own.insert(canonical).second || !record || !record->hasDefinition() || ownerOf(record))
      return;
    for (const FieldDecl *field : record->fields())
      add(field->getType());
    for (const CXXBaseSpecifier &base : record->bases())
      add(base.getType());
  }
};

} // namespace

bool mayReferToItself(QualType type) {
  if (type->isDependentType())
    return true;
  Parts parts;
  parts.add(type);
  return !type->isScalarType() && llvm::any_of(parts.pointees, [&](const Type *pointee) {
    return pointee->isVoidType() || parts.own.contains(pointee);
  });
}

bool mayRefer(QualType type) { return References().mayRefer(type); }
bool isCopyable(QualType type) { return Copies().isCopyable(type); }

} // namespace switchback
