// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [written defaults]: a default argument or a default member initialiser has no text in the expression that uses
// it. Where it has to be evaluated on its own, before a suspension, it is written out there, and the file is read
// again:
//
//   text(n) + SB_YIELD(2)      text(n, ::tr::obj(1)) + SB_YIELD(2)
//
// What is written means what it meant at its declaration (SpelledDefault.h).
#include "ir/Builder.h"
#include "ir/SpelledDefault.h"

using namespace clang;

namespace switchback {

namespace {

/// `)` or `}` behind the arguments.
SourceLocation closingBracket(const Expr *call) {
  if (const auto *allocation = dyn_cast<CXXNewExpr>(call))
    call = allocation->getInitializer();
  if (const auto *construction = dyn_cast_or_null<CXXConstructExpr>(call))
    return construction->getParenOrBraceRange().getEnd();
  const auto *ordinary = dyn_cast_or_null<CallExpr>(call);
  return ordinary ? ordinary->getRParenLoc() : SourceLocation();
}

const FunctionDecl *calleeOf(const Expr *call) {
  if (const auto *allocation = dyn_cast<CXXNewExpr>(call))
    call = allocation->getInitializer();
  if (const auto *construction = dyn_cast_or_null<CXXConstructExpr>(call))
    return construction->getConstructor();
  const auto *ordinary = dyn_cast_or_null<CallExpr>(call);
  return ordinary ? ordinary->getDirectCallee() : nullptr;
}

/// Looks for functions of one name that could be called with so many arguments.
class Overloads {
public:
  Overloads(const FunctionDecl *chosen, unsigned count) : chosen(chosen), count(count) {}

  bool isIn(const DeclContext *space) const {
    for (const NamedDecl *found : space->lookup(chosen->getDeclName())) {
      const NamedDecl *named = found->getUnderlyingDecl();
      if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(named)) {
        if (pattern == chosen->getPrimaryTemplate())
          continue;
        named = pattern->getTemplatedDecl();
      }
      const auto *function = dyn_cast<FunctionDecl>(named);
      if (!function || function->getCanonicalDecl() == chosen->getCanonicalDecl())
        continue;
      const bool isOpen =
          function->isVariadic() || (!function->param_empty() && function->parameters().back()->isParameterPack());
      if (function->getMinRequiredArguments() <= count && (isOpen || count <= function->getNumParams()))
        return true;
    }
    return false;
  }

  /// In any namespace: who knows where argument-dependent lookup and using-directives lead.
  bool isInNamespaces(const DeclContext *space) const {
    if (space->getPrimaryContext() == space && isIn(space))
      return true;
    return llvm::any_of(space->decls(), [&](const Decl *inner) {
      return isa<NamespaceDecl, LinkageSpecDecl>(inner) && isInNamespaces(cast<DeclContext>(inner));
    });
  }

private:
  const FunctionDecl *chosen;
  unsigned count;
};

/// With so many arguments written out the call still means this function.
bool staysChosen(const FunctionDecl *callee, unsigned count, const ASTContext &context) {
  if (const FunctionTemplateDecl *pattern = callee->getPrimaryTemplate())
    for (const ParmVarDecl *parameter : pattern->getTemplatedDecl()->parameters())
      if (parameter->hasDefaultArg() && parameter->getType()->isDependentType())
        return false; // it would be deduced from
  const Overloads overloads(callee, count);
  return isa<CXXMethodDecl>(callee) ? !overloads.isIn(callee->getParent())
                                    : !overloads.isInNamespaces(context.getTranslationUnitDecl());
}

bool isDesignated(const InitListExpr *list) {
  const InitListExpr *written = list->getSyntacticForm() ? list->getSyntacticForm() : list;
  return llvm::any_of(written->inits(), [](const Expr *element) { return isa<DesignatedInitExpr>(element); });
}

} // namespace

/// The list that has `element` as a member's.
const InitListExpr *Builder::listOf(const Expr *element, const Stmt *inside) {
  const auto *list = dyn_cast<InitListExpr>(inside);
  if (const InitListExpr *semantic = list && !list->isSemanticForm() ? list->getSemanticForm() : nullptr)
    return listOf(element, semantic);
  if (list && llvm::is_contained(list->inits(), element))
    return list;
  for (const Stmt *child : inside->children())
    if (const InitListExpr *found = child ? listOf(element, child) : nullptr)
      return found;
  return nullptr;
}

bool Builder::writeAt(SourceLocation bracket, llvm::StringRef expected, const std::string &written) {
  if (bracket.isInvalid())
    return false;
  std::optional<unsigned> at = text.editableOffset(bracket);
  if (!at)
    return reveal(bracket);
  if (text.characters({*at, *at + 1}) != expected)
    return false;
  hidden.insertions[*at] = written;
  return failed = true; // until it is read again
}

/// The default arguments of the call as far as `last`; false: they cannot be written there.
bool Builder::writeArguments(const Expr *call, const Expr *last, SourceLocation behind) {
  llvm::SmallVector<const Expr *, 8> arguments;
  if (const auto *construction = dyn_cast<CXXConstructExpr>(call))
    arguments.append(construction->arg_begin(), construction->arg_end());
  else if (const auto *ordinary = dyn_cast<CallExpr>(call))
    arguments.append(ordinary->arg_begin(), ordinary->arg_end());
  else if (const auto *allocation = dyn_cast<CXXNewExpr>(call))
    if (const auto *construction = dyn_cast_or_null<CXXConstructExpr>(allocation->getInitializer()))
      arguments.append(construction->arg_begin(), construction->arg_end());
  if (isa<CXXOperatorCallExpr>(call) && !arguments.empty())
    arguments.erase(arguments.begin()); // the object
  const FunctionDecl *callee = calleeOf(call);
  const unsigned count = llvm::find(arguments, last) - arguments.begin() + 1;
  if (!callee || !staysChosen(callee, count, context))
    return false;
  std::string written;
  bool isFirst = true;
  for (const Expr *argument : arguments) {
    if (const auto *implicit = dyn_cast<CXXDefaultArgExpr>(argument)) {
      std::optional<std::string> spelled = spellDefault(implicit->getExpr(), found.function, context, types);
      if (!spelled)
        return false;
      written += (isFirst ? "" : ", ") + *spelled;
    }
    isFirst = false;
    if (argument == last)
      break;
  }
  if (std::optional<unsigned> token = behind.isValid() ? text.editableOffset(behind) : std::nullopt) {
    hidden.insertions[text.tokenEnd(*token)] = "(" + written + ")";
    return failed = true; // until it is read again
  }
  const SourceLocation bracket = closingBracket(call);
  const auto *construction = dyn_cast<CXXConstructExpr>(call);
  return writeAt(bracket, construction && construction->isListInitialization() ? "}" : ")", written);
}

/// The default member initialisers of the innermost list as far as `last`.
bool Builder::writeMembers(const Expr *list, const CXXDefaultInitExpr *last) {
  const InitListExpr *members = listOf(last, list);
  if (!members || isDesignated(members))
    return false;
  std::string written;
  bool isFirst = true;
  for (const Expr *element : members->inits()) {
    if (const auto *implicit = dyn_cast<CXXDefaultInitExpr>(element)) {
      const FieldDecl *field = implicit->getField();
      std::optional<std::string> spelled = spellDefault(implicit->getExpr(), found.function, context, types);
      if (!spelled || field->isBitField())
        return false;
      const bool isDirect = field->getInClassInitStyle() == ICIS_ListInit && field->getType()->isRecordType();
      written +=
          (isFirst ? "" : ", ") + (isDirect ? types.spell(field->getType().getUnqualifiedType()) : "") + *spelled;
    } else if (isa<ImplicitValueInitExpr>(element)) {
      written += isFirst ? "{}" : ", {}";
    }
    isFirst = false;
    if (element == last)
      break;
  }
  return writeAt(members->getRBraceLoc(), "}", written);
}

} // namespace switchback
