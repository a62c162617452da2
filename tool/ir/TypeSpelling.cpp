// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/TypeSpelling.h"

#include "check/ConstexprFunctions.h"
#include "ir/Copies.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclLookups.h"
#include "clang/AST/DeclTemplate.h"
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
  if (const auto *automatic = dyn_cast<AutoType>(type.getTypePtr()); automatic && !automatic->getDeducedType().isNull())
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

/// Whether a name that is declared inside hides a type, template or namespace of that name outside.
bool hidesGlobalName(const ASTContext &context, const NamedDecl *inner) {
  if (!inner->getDeclName().isIdentifier() || inner->getDeclName().isEmpty())
    return false;
  for (const NamedDecl *global : context.getTranslationUnitDecl()->lookup(inner->getDeclName()))
    if (isa<TypeDecl, NamespaceDecl, NamespaceAliasDecl, TemplateDecl, UsingShadowDecl>(global) &&
        global->getUnderlyingDecl()->getCanonicalDecl() != inner->getUnderlyingDecl()->getCanonicalDecl())
      return true;
  return false;
}

/// A class's own name, declared in it once more. (That of a base is another matter: it may not be accessible.)
bool isOwnName(const NamedDecl *inner, bool isBase) {
  const auto *record = dyn_cast<CXXRecordDecl>(inner);
  return record && record->isInjectedClassName() && !isBase;
}

/// The names that a namespace or class makes visible inside of it.
bool hidesGlobalNames(const ASTContext &context, const DeclContext *space, unsigned depth = 0, bool isBase = false) {
  for (DeclContext::lookup_result found : space->lookups())
    for (const NamedDecl *inner : found)
      if (!isOwnName(inner, isBase) && hidesGlobalName(context, inner))
        return true;
  if (const auto *record = dyn_cast<CXXRecordDecl>(space); record && record->hasDefinition())
    for (const CXXBaseSpecifier &base : record->bases())
      if (const CXXRecordDecl *parent = base.getType()->getAsCXXRecordDecl();
          parent && hidesGlobalNames(context, parent, depth, /*isBase=*/true))
        return true;
  // Directives may name each other in a circle; nobody nests them this deep.
  for (const UsingDirectiveDecl *directive : space->using_directives())
    if (depth < 8 && hidesGlobalNames(context, directive->getNominatedNamespace(), depth + 1))
      return true;
  return false;
}

class LocalNames : public RecursiveASTVisitor<LocalNames> {
public:
  explicit LocalNames(const ASTContext &context) : context(context) {}
  bool found = false;
  bool VisitNamedDecl(NamedDecl *declaration) { return !(found |= hidesGlobalName(context, declaration)); }

private:
  const ASTContext &context;
};

/// Whether a global name would mean something else where the function's text stands.
bool hidesGlobalNames(const ASTContext &context, const FunctionDecl *function) {
  for (const DeclContext *space : {function->getDeclContext(), function->getLexicalDeclContext()})
    for (; space && !space->isTranslationUnit(); space = space->getParent())
      if ((space->isNamespace() || space->isRecord()) && hidesGlobalNames(context, space))
        return true;
  LocalNames names(context);
  for (const ParmVarDecl *parameter : function->parameters())
    names.VisitNamedDecl(const_cast<ParmVarDecl *>(parameter));
  names.TraverseStmt(function->getBody());
  return names.found;
}

/// Whether a value of the class can initialise another object of it.
bool isMovable(const CXXRecordDecl *record) {
  if (record->hasSimpleMoveConstructor() || record->hasSimpleCopyConstructor() ||
      record->needsImplicitMoveConstructor() || record->needsImplicitCopyConstructor())
    return true;
  return std::any_of(record->ctor_begin(), record->ctor_end(), [](const CXXConstructorDecl *constructor) {
    return constructor->isCopyOrMoveConstructor() && !constructor->isDeleted() && constructor->getAccess() == AS_public;
  });
}

/// What everybody calls it.
std::string familiar(std::string spelled) {
  // What the parse reading declares in std lives in the library's own namespace in lowered builds.
  const std::pair<llvm::StringRef, const char *> names[] = {
      {"::std::coroutine_handle", "::switchback::coroutine_handle"},
      {"::std::suspend_always", "::switchback::suspend_always"},
      {"::std::suspend_never", "::switchback::suspend_never"},
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

const char uniqueMark = '{';

bool isNameless(const TagDecl *type) {
  const IdentifierInfo *name = type->getIdentifier();
  return (!name && !type->getTypedefNameForAnonDecl()) || (name && name->getName().front() == uniqueMark);
}

class ObstacleFinder : public RecursiveASTVisitor<ObstacleFinder> {
public:
  ObstacleFinder(const TypeSpeller &types, const FunctionDecl *function) : types(types), function(function) {}
  TypeObstacle result;
  bool VisitTagType(TagType *type) {
    const TagDecl *declaration = type->getDecl();
    if (types.isNamed(declaration))
      return true;
    if (const auto *record = dyn_cast<CXXRecordDecl>(declaration)) {
      if (record->isLambda())
        return stop(TypeObstacle::Kind::Closure, declaration);
      if (const auto *instance = dyn_cast<ClassTemplateSpecializationDecl>(record))
        for (const TemplateArgument &argument : instance->getTemplateArgs().asArray())
          if (!TraverseTemplateArgument(argument)) {
            result.around.push_back(declaration);
            return false;
          }
    }
    const DeclContext *inside = declaration->getParentFunctionOrMethod();
    if (inside && !inside->Encloses(function))
      return stop(TypeObstacle::Kind::Foreign, declaration);
    if (isNameless(declaration))
      return stop(TypeObstacle::Kind::Unnamed, declaration);
    if (inside)
      return stop(TypeObstacle::Kind::Local, declaration);
    return true;
  }

private:
  bool stop(TypeObstacle::Kind kind, const TagDecl *declaration) {
    result.kind = kind;
    result.declaration = declaration;
    return false;
  }
  const TypeSpeller &types;
  const FunctionDecl *function;
};

} // namespace

TypeSpeller::TypeSpeller(const ASTContext &context, const FunctionDecl *function)
    : context(context), function(function), policy(policyFor(context)), rooted(hidesGlobalNames(context, function)) {}

QualType TypeSpeller::qualified(QualType type) const {
  type = withoutPlaceholders(type);
  // Canonical types are printed qualified, and without their default template arguments only as they are.
  return type.isCanonical() && !rooted ? type : TypeName::getFullyQualifiedType(type, context, rooted);
}

std::string TypeSpeller::print(QualType type, const std::string &declarator) const {
  std::string result = declarator;
  qualified(type).getAsStringInternal(result, policy);
  for (const auto &[tag, named] : given)
    for (const std::string &printed : {named.printed, named.unqualified})
      for (size_t at; (at = result.find(printed)) != std::string::npos;) {
        size_t begin = at;
        for (const llvm::StringRef key : {"struct ", "class ", "union ", "enum "}) // no typedef stands behind one
          if (llvm::StringRef(result).take_front(at).ends_with(key))
            begin = at - key.size();
        result.replace(begin, at + printed.size() - begin, named.name);
      }
  return familiar(result);
}

std::string TypeSpeller::spell(QualType type) const { return print(type, ""); }

std::string TypeSpeller::spellGlobally(const NamedDecl *declaration) const {
  std::string result = "::";
  llvm::raw_string_ostream out(result);
  declaration->printQualifiedName(out, policy);
  return result;
}

bool isInitializerList(const CXXRecordDecl *record) {
  return record->isInStdNamespace() && record->getName() == "initializer_list";
}

QualType scalarElementOf(QualType type) {
  QualType element;
  if (type.isNull())
    return element;
  if (const ArrayType *array = type->getAsArrayTypeUnsafe())
    element = array->getElementType();
  else if (const CXXRecordDecl *record = type->getAsCXXRecordDecl(); record && isInitializerList(record))
    element = cast<ClassTemplateSpecializationDecl>(record)->getTemplateArgs()[0].getAsType();
  return !element.isNull() && element->isScalarType() ? element.getUnqualifiedType() : QualType();
}

/// A dependent type of which not even the kind is known, or that of a class template.
static bool isOpen(QualType type) {
  return (type->isDependentType() || type->isUndeducedType()) && !type->isPointerType() &&
         !type->isMemberPointerType() && !type->isArrayType() && !type->isReferenceType();
}

static bool isPerhapsReference(QualType type) {
  return isOpen(type) && !type->getAs<TemplateSpecializationType>() && !type->isRecordType();
}

ir::Type TypeSpeller::describe(QualType type) const {
  ir::Type result;
  if (type->isVoidType())
    return result;
  auto declare = [&](QualType declared) { return print(declared, "$"); };
  result.declaration = declare(type);
  if (const auto *reference = type->getAs<ReferenceType>()) {
    result.kind = reference->isLValueReferenceType() ? ir::TypeClass::LvalueReference : ir::TypeClass::RvalueReference;
    QualType referred = reference->getPointeeType();
    if (isPerhapsReference(referred)) {
      result.isDependent = true;
      result.isConst = referred.isConstQualified();
      result.spelling = "typename ::std::remove_reference<" + spell(referred) + ">::type";
      result.declarator = result.pointer = result.spelling + " *$";
      result.reference = declare(context.getLValueReferenceType(referred));
      return result;
    }
    result.declarator = result.pointer = declare(context.getPointerType(referred));
    result.reference = declare(context.getLValueReferenceType(referred));
    result.spelling = spell(referred);
    result.isConst = referred.isConstQualified();
    return result;
  }
  QualType element = context.getBaseElementType(type);
  result.isConst = element.isConstQualified();
  result.isVolatile = element.isVolatileQualified();
  result.declarator = declare(type.getUnqualifiedType());
  result.reference = declare(context.getLValueReferenceType(type));
  result.pointer = declare(context.getPointerType(type));
  result.spelling = spell(type.getUnqualifiedType());
  if (type->isArrayType())
    result.kind = ir::TypeClass::Array;
  else if (type->isRecordType() || isOpen(type))
    result.kind = ir::TypeClass::Class;
  else
    result.kind = ir::TypeClass::Scalar;
  result.triviallyCopyable = !type->isDependentType() && type.isTriviallyCopyableType(context);
  result.isConstantValue = isConstantValue(element, context);
  result.mayRefer = mayRefer(element);
  result.mayReferToItself = mayReferToItself(element);
  result.isCopyable = isCopyable(element);
  if (const CXXRecordDecl *record = element->getAsCXXRecordDecl(); record && record->hasDefinition()) {
    result.trivialDestructor = record->hasTrivialDestructor();
    result.trivialDefaultConstructor = record->hasTrivialDefaultConstructor();
    result.isMovable = isMovable(record);
    result.isList = isInitializerList(record);
  }
  if (element->isDependentType()) {
    result.isDependent = true;
    result.trivialDestructor = result.trivialDefaultConstructor = !isOpen(element);
    result.isMovable = true;
  }
  if (element->isUndeducedType())
    result.trivialDestructor = result.trivialDefaultConstructor = false;
  return result;
}

namespace {

/// The template parameter that an `auto` in a parameter stands for.
class InventedParameter : public RecursiveASTVisitor<InventedParameter> {
public:
  bool found = false;
  bool VisitTemplateTypeParmType(TemplateTypeParmType *type) {
    return !(found |= type->getDecl() && type->getDecl()->isImplicit());
  }
};

} // namespace

ir::Type TypeSpeller::describe(const ParmVarDecl *parameter) const {
  QualType type = parameter->getType();
  if (const auto *pack = dyn_cast<PackExpansionType>(type))
    type = pack->getPattern();
  InventedParameter invented;
  invented.TraverseType(type);
  if (!invented.found)
    return describe(type);
  return describeDependent("decltype(" + parameter->getNameAsString() + ")", type);
}

ir::Type TypeSpeller::describeDependent(const std::string &name, QualType like) {
  ir::Type result;
  result.isDependent = true;
  result.declaration = name + " $";
  result.reference = name + " &$";
  if (like->isReferenceType()) {
    result.kind = like->isLValueReferenceType() ? ir::TypeClass::LvalueReference : ir::TypeClass::RvalueReference;
    result.isConst = like->getPointeeType().isConstQualified();
    result.spelling = "typename ::std::remove_reference<" + name + ">::type";
    result.declarator = result.pointer = result.spelling + " *$";
    return result;
  }
  result.kind = ir::TypeClass::Class;
  result.trivialDestructor = result.trivialDefaultConstructor = false;
  result.spelling = name;
  result.declarator = name + " $";
  result.pointer = name + " *$";
  if (like.isConstQualified()) {
    result.isConst = true;
    result.declaration = "const " + name + " $";
    result.reference = "const " + name + " &$";
    result.pointer = "const " + name + " *$";
  }
  return result;
}

std::vector<const Decl *> findLocalTypedefs(QualType type) {
  LocalTypedefFinder finder;
  finder.TraverseType(withoutPlaceholders(type));
  return std::move(finder.found);
}

void TypeSpeller::giveName(const TagDecl *type, const std::string &name) {
  const std::string printed = print(context.getTypeDeclType(type), "");
  given[type] = {printed, isNameless(type) && type->getIdentifier() ? type->getName().str() : printed, name};
}

bool isReachable(const Decl *declaration, const FunctionDecl *user) {
  for (; declaration && !isa<TranslationUnitDecl>(declaration);
       declaration = dyn_cast<Decl>(declaration->getDeclContext())) {
    const auto *named = dyn_cast<NamedDecl>(declaration);
    const auto *enumeration = dyn_cast<EnumDecl>(declaration); // an enumerator needs not its name
    const bool isOpen = declaration->getAccess() == AS_public || declaration->getAccess() == AS_none ||
                        declaration->getDeclContext()->Encloses(user);
    if (!isOpen || (named && !named->getDeclName() && !isa<NamespaceDecl>(declaration) && !enumeration))
      return false;
  }
  return true;
}

void makeUnique(const TagDecl *type, ASTContext &context) {
  const IdentifierInfo *name = type->getIdentifier();
  if (!name || name->getName().front() != uniqueMark)
    const_cast<TagDecl *>(type)->setDeclName(
        &context.Idents.get(uniqueMark + std::string("type ") + std::to_string(type->getID()) + "}"));
}

TypeObstacle TypeSpeller::findObstacle(QualType type) const {
  ObstacleFinder finder(*this, function);
  finder.TraverseType(type.getCanonicalType());
  return finder.result;
}

} // namespace switchback
