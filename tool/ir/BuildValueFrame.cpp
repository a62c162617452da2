// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The class of a frame by value: its name, where it stands, what it cannot contain there. note [value frames] says what
// it is for.
#include "check/FirstStep.h"
#include "check/ValueFrames.h"
#include "ir/Builder.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/CharInfo.h"

#include <set>

using namespace clang;

namespace switchback {

/// `range`, `operator_call`.
static std::string plainName(DeclarationName name) {
  if (const IdentifierInfo *literal = name.getCXXLiteralIdentifier())
    return "operator" + literal->getName().str();
  switch (name.getCXXOverloadedOperator()) {
#define OVERLOADED_OPERATOR(Name, Spelling, Token, Unary, Binary, MemberOnly)                                          \
  case OO_##Name:                                                                                                      \
    return "operator_" + llvm::StringRef(#Name).lower();
#include "clang/Basic/OperatorKinds.def"
  default:
    return name.getAsString();
  }
}

/// Its own name, or with a number behind it where that means something already.
std::string Builder::frameName(const FunctionDecl *function) const {
  const std::string wanted = plainName(function->getDeclName()) + "_frame";
  const DeclContext *around = function->getDeclContext();
  unsigned before = 0;
  for (const NamedDecl *other : around->lookup(function->getDeclName()))
    if (other->getLocation() != function->getLocation() &&
        sources.isBeforeInTranslationUnit(other->getLocation(), function->getLocation()))
      ++before;
  auto numbered = [&](unsigned n) { return n ? wanted + "_" + std::to_string(n + 1) : wanted; };
  while (!around->lookup(&context.Idents.get(numbered(before))).empty())
    ++before;
  return numbered(before);
}

namespace {

/// Whether a template's arguments may leave no such type, so that the function is no candidate ([temp.deduct]/8).
class OpenNames : public RecursiveASTVisitor<OpenNames> {
public:
  explicit OpenNames(QualType type) {
    if (type->isInstantiationDependentType())
      TraverseType(type);
  }

  bool found = false, nameParameter = false;
  bool VisitDependentNameType(DependentNameType *) { return found = true; }
  bool VisitDependentTemplateSpecializationType(DependentTemplateSpecializationType *) { return found = true; }
  bool VisitDecltypeType(DecltypeType *type) {
    found |= type->isInstantiationDependentType();
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    nameParameter |= isa<ParmVarDecl>(reference->getDecl());
    return true;
  }
  bool VisitTemplateSpecializationType(TemplateSpecializationType *type) {
    found |= type->isTypeAlias() && type->isInstantiationDependentType();
    return true;
  }
};

} // namespace

void Builder::describeValueFrame() {
  const FunctionDecl *function = found.function;
  const FunctionTemplateDecl *pattern = function->getDescribedFunctionTemplate();
  ir::ValueFrame &frame = coroutine->value.emplace();
  frame.name = frameName(function);
  frame.isConstant = found.annotatedConstexpr;
  frame.hasHandle = !isGeneratorType(function->getReturnType());
  frame.hasFirstStep = isTaskType(function->getReturnType()) && mayBeCompiledTwice(found.body->getBody());
  frame.keepsCopy = !frame.hasHandle && yieldsCopy(function->getReturnType(), context);
  if (const auto *method = dyn_cast<CXXMethodDecl>(function)) {
    frame.isMember = true;
    if (!method->getMethodQualifiers().empty())
      frame.qualifiers = " " + method->getMethodQualifiers().getAsString();
  }
  frame.isInternal = !frame.isMember && function->getFormalLinkage() == Linkage::Internal;
  const SourceRange declaration = pattern ? pattern->getSourceRange() : function->getSourceRange();
  frame.declaration = text.span(text.statementRange(declaration));
  const FileRange returnType = text.statementRange(rangeOfReturnType(function));
  frame.returnType = text.span(returnType);
  if (OpenNames(function->getReturnType()).found)
    frame.asked = text.characters(returnType).str();
  if (pattern)
    describeTemplateHeader(*pattern->getTemplateParameters(), frame);
}

void Builder::describeTemplateHeader(const TemplateParameterList &list, ir::ValueFrame &frame) {
  std::string header, names;
  for (const NamedDecl *parameter : list) {
    // Without its default argument: the class is never named without its arguments.
    FileRange written = text.statementRange(parameter->getSourceRange());
    SourceRange given;
    if (const auto *type = dyn_cast<TemplateTypeParmDecl>(parameter); type && type->hasDefaultArgument())
      given = type->getDefaultArgument().getSourceRange();
    else if (const auto *value = dyn_cast<NonTypeTemplateParmDecl>(parameter); value && value->hasDefaultArgument())
      given = value->getDefaultArgument().getSourceRange();
    else if (const auto *nested = dyn_cast<TemplateTemplateParmDecl>(parameter); nested && nested->hasDefaultArgument())
      given = nested->getDefaultArgument().getSourceRange();
    if (given.isValid())
      written.end = text.statementRange(given).begin;
    llvm::StringRef characters = text.characters(written).rtrim();
    if (given.isValid() && characters.consume_back("="))
      characters = characters.rtrim();
    header += (header.empty() ? "" : ", ") + characters.str();
    names += (names.empty() ? "" : ", ") + parameter->getNameAsString() +
             (parameter->isTemplateParameterPack() ? "..." : "");
  }
  frame.templateHeader = "template <" + header + ">";
  frame.arguments = "<" + names + ">";
}

namespace {

/// Whether an identifier of the text names a parameter.
bool namesParameter(llvm::StringRef text, const ir::Coroutine &coroutine) {
  for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
    const std::string &name = coroutine.locals[i].name;
    for (size_t at = text.find(name); at != llvm::StringRef::npos; at = text.find(name, at + 1))
      if ((at == 0 || !isAsciiIdentifierContinue(text[at - 1])) &&
          (at + name.size() == text.size() || !isAsciiIdentifierContinue(text[at + name.size()])))
        return true;
  }
  return false;
}

} // namespace

/// A part of it may be an object of the class, or ask what the class has.
static bool needsClass(const CXXRecordDecl *record, const DeclContext *inside) {
  if (!record)
    return false;
  if (record->Encloses(inside))
    return true;
  const auto *made = dyn_cast<ClassTemplateSpecializationDecl>(record);
  return made && llvm::any_of(made->getTemplateArgs().asArray(), [&](const TemplateArgument &argument) {
           return argument.getKind() == TemplateArgument::Type &&
                  needsClass(argument.getAsType().getNonReferenceType()->getAsCXXRecordDecl(), inside);
         });
}

// The class of a member function's frame stands in that of its object, which is not complete there.
void Builder::checkComplete(QualType type, SourceLocation at) {
  const CXXRecordDecl *record = context.getBaseElementType(type)->getAsCXXRecordDecl();
  if (coroutine->value && coroutine->value->isMember && needsClass(record, found.function->getDeclContext()))
    refuse(Diag::ValueCoroutine, at, {coroutine->name, "keeps an object of the class that it is a member of"});
}

namespace {

/// `struct T`, where T is a typedef-name now.
class ElaboratedUses : public RecursiveASTVisitor<ElaboratedUses> {
public:
  std::set<const TagDecl *> found; // looked up only
  bool shouldVisitLambdaBody() const { return true; }
  bool VisitElaboratedTypeLoc(ElaboratedTypeLoc type) {
    const TagDecl *tag = type.getType()->getAsTagDecl();
    if (tag && type.getTypePtr()->getKeyword() < ElaboratedTypeKeyword::Typename &&
        !type.getTypePtr()->getOwnedTagDecl())
      found.insert(tag);
    return true;
  }
};

} // namespace

// The body is a function of the object's class, where typedefs stand for the types that are in the frame's.
void Builder::checkMemberFrame() {
  ir::ValueFrame &frame = *coroutine->value;
  frame.types.insert(frame.types.end(), guardedTypes.begin(), guardedTypes.end());
  if (llvm::any_of(coroutine->locals, [](const ir::Local &local) { // of what delegates
        return llvm::StringRef(local.type.spelling).contains("sb_promise_type");
      }))
    frame.types.push_back("sb_promise_type");
  for (const ValueDecl *declaration : uses.declarations)
    if (const auto *variable = dyn_cast<VarDecl>(declaration))
      checkComplete(variable->getType(), variable->getLocation());
  ElaboratedUses elaborated;
  elaborated.TraverseStmt(found.body->getBody());
  for (const auto &[declaration, local] : localDeclarations) {
    const auto *alias = dyn_cast<TypedefNameDecl>(declaration);
    const auto *tag = alias ? alias->getAnonDeclWithTypedefName() : dyn_cast<TagDecl>(declaration);
    const auto *enumeration = dyn_cast_or_null<EnumDecl>(tag);
    if (!tag || !llvm::is_contained(frame.types, local.name))
      continue;
    if (enumeration && !enumeration->isScoped())
      refuse(Diag::ValueCoroutine, tag->getLocation(),
             {coroutine->name, "keeps an object of a local enumeration across a suspension"});
    else if (local.isUnnamed || elaborated.found.count(tag))
      refuse(Diag::ValueCoroutine, tag->getLocation(),
             {coroutine->name,
              "keeps an object across a suspension whose local type has no name, or is named with its key"});
  }
}

// In the class the parameters have no names, and there is no place for what is not a type.
void Builder::checkHoisted() {
  if (OpenNames(found.function->getReturnType()).nameParameter)
    return refuse(Diag::ValueCoroutine, found.function->getLocation(),
                  {coroutine->name, "has a return type that is made of a parameter"});
  for (const ir::Local &local : coroutine->locals)
    if (local.kind != ir::LocalKind::Parameter && local.type.isDependent &&
        namesParameter(local.type.spelling, *coroutine))
      refuse(Diag::ValueCoroutine, found.function->getLocation(),
             {coroutine->name, "has a local '" + local.name + "' whose type is made of a parameter"});
  for (auto [closure, lambda] : uses.lambdas) // made by a function, whose result nobody knows inside the frame's class
    if (madeClosures.count(lambda))
      return refuse(Diag::ValueCoroutine, lambda->getBeginLoc(),
                    {coroutine->name, "keeps a lambda across a suspension that cannot be written as a class"});
  for (const ir::Text &line : coroutine->hoisted) {
    const llvm::StringRef begin = line.pieces.empty() ? "" : llvm::StringRef(line.pieces.front().text);
    if (begin.starts_with(" ") || begin.starts_with("}")) // inside a class
      continue;
    if (!llvm::any_of(llvm::ArrayRef<llvm::StringRef>{"typedef", "struct", "class", "union", "enum", "using"},
                      [&](llvm::StringRef keyword) { return begin.starts_with(keyword); }))
      return refuse(
          Diag::ValueCoroutine, found.function->getLocation(),
          {coroutine->name, "keeps something across a suspension whose type depends on the function's values"});
    for (const ir::Piece &piece : line.pieces)
      if (begin.starts_with("typedef") && namesParameter(piece.text, *coroutine))
        return refuse(Diag::ValueCoroutine, found.function->getLocation(),
                      {coroutine->name, "keeps something across a suspension whose type is made of a parameter"});
  }
}

} // namespace switchback
