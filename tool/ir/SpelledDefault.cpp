// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/SpelledDefault.h"

#include "ir/Declarator.h"

#include "clang/AST/ExprCXX.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace switchback {
namespace {

/// Prints names from the global namespace on; remembers if something cannot be said.
class Speller : public PrinterHelper {
public:
  Speller(const FunctionDecl *user, SourceLocation written, ASTContext &context, const TypeSpeller &types)
      : user(user), written(written), context(context), types(types), policy(context.getLangOpts()) {
    policy.Bool = true;
  }

  bool isExact = true;

  std::string print(const Stmt *expression) {
    std::string result;
    llvm::raw_string_ostream out(result);
    expression->printPretty(out, this, policy);
    return result;
  }

  bool handledStmt(Stmt *statement, raw_ostream &out) override {
    if (const auto *reference = dyn_cast<DeclRefExpr>(statement)) {
      out << name(reference);
    } else if (const auto *object = dyn_cast<CXXTemporaryObjectExpr>(statement)) {
      out << spell(object->getType()) << (object->isListInitialization() ? "{" : "(");
      printArguments(object->getArgs(), object->getNumArgs(), out);
      out << (object->isListInitialization() ? "}" : ")");
    } else if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(statement)) {
      printFunctionalCast(cast, out);
    } else if (const auto *cast = dyn_cast<CXXNamedCastExpr>(statement)) {
      out << cast->getCastName() << '<' << spell(cast->getTypeAsWritten()) << ">(" << print(cast->getSubExpr()) << ')';
    } else if (const auto *cast = dyn_cast<CStyleCastExpr>(statement)) {
      out << '(' << spell(cast->getTypeAsWritten()) << ')' << print(cast->getSubExpr());
    } else if (const auto *source = dyn_cast<SourceLocExpr>(statement)) {
      out << place(source);
    } else if (const auto *call = dyn_cast<CallExpr>(statement);
               call && statement->getStmtClass() == Stmt::CallExprClass) {
      out << print(call->getCallee()->IgnoreImplicit()) << '(';
      printArguments(call->getArgs(), call->getNumArgs(), out);
      out << ')';
    } else if (const auto *size = dyn_cast<UnaryExprOrTypeTraitExpr>(statement)) {
      Expr::EvalResult value;
      isExact &= size->EvaluateAsInt(value, context);
      if (isExact)
        out << "static_cast<" << spell(size->getType()) << ">(" << value.Val.getInt().getZExtValue() << ')';
    } else if (const auto *call = dyn_cast<CXXOperatorCallExpr>(statement);
               call && isa_and_nonnull<FunctionDecl>(call->getCalleeDecl()) &&
               !isa<CXXMethodDecl>(call->getCalleeDecl())) {
      // As a call by its name, which finds no other function.
      out << print(call->getCallee()->IgnoreImplicit()) << '(';
      printArguments(call->getArgs(), call->getNumArgs(), out);
      out << ')';
    } else {
      isExact &= isUsual(statement);
      return false;
    }
    return true;
  }

private:
  static bool isUsual(const Stmt *statement) {
    const auto *construction = dyn_cast<CXXConstructExpr>(statement);
    return isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, StringLiteral, CXXBoolLiteralExpr,
               CXXNullPtrLiteralExpr, ParenExpr, UnaryOperator, BinaryOperator, ConditionalOperator, ImplicitCastExpr,
               CXXBindTemporaryExpr, MaterializeTemporaryExpr, FullExpr, InitListExpr, ImplicitValueInitExpr,
               CXXStdInitializerListExpr, SubstNonTypeTemplateParmExpr, ArraySubscriptExpr, CallExpr, MemberExpr>(
               statement) ||
           construction;
  }

  /// A call's own defaults stay away, unless they say where it stands.
  void printArguments(const Expr *const *arguments, unsigned count, raw_ostream &out) {
    auto staysAway = [](const Expr *argument) {
      return isa<CXXDefaultArgExpr>(argument) && !saysPlace(argument, [](SourceLocIdentKind) { return true; });
    };
    while (count && staysAway(arguments[count - 1]))
      --count;
    for (unsigned i = 0; i != count; ++i) {
      const auto *implicit = dyn_cast<CXXDefaultArgExpr>(arguments[i]);
      out << (i ? ", " : "") << print(implicit ? implicit->getExpr() : arguments[i]);
    }
  }

  /// Note [function name]. The others say the same where the argument is written.
  std::string place(const SourceLocExpr *source) {
    switch (source->getIdentKind()) {
    case SourceLocIdentKind::Function:
      return "\"" + user->getNameAsString() + "\"";
    case SourceLocIdentKind::File:
    case SourceLocIdentKind::Line:
      return source->getBuiltinStr().str() + "()";
    default:
      isExact = false;
      return "";
    }
  }

  void printFunctionalCast(const CXXFunctionalCastExpr *cast, raw_ostream &out) {
    const std::string operand = print(cast->getSubExpr()), type = spell(cast->getTypeAsWritten());
    if (cast->isListInitialization())
      out << asName(type) << operand;
    else if (cast->getType()->isRecordType())
      out << type << '(' << operand << ')';
    else // which is the same, whatever the type looks like
      out << '(' << type << ")(" << operand << ')';
  }

  std::string spell(QualType type) {
    const TagDecl *tag = type.getNonReferenceType()->getAsTagDecl();
    isExact &= types.findObstacle(type).kind == TypeObstacle::Kind::None && (!tag || isReachable(tag, user));
    return types.spell(type);
  }

  std::string name(const DeclRefExpr *reference) {
    const ValueDecl *named = reference->getDecl();
    isExact &= !named->getParentFunctionOrMethod() && isReachable(named, user) && !reference->isTypeDependent();
    const auto *function = dyn_cast<FunctionDecl>(named);
    if (function)
      isExact &= isAlone(function);
    std::string result = types.spellGlobally(named);
    if (!reference->hasExplicitTemplateArgs())
      return result;
    const TemplateArgumentList *arguments = function ? function->getTemplateSpecializationArgs() : nullptr;
    isExact &= arguments != nullptr;
    std::string list;
    for (unsigned i = 0; arguments && i < reference->getNumTemplateArgs() && i < arguments->size(); ++i) {
      isExact &= arguments->get(i).getKind() == TemplateArgument::Type;
      if (isExact)
        list += (i ? ", " : "") + spell(arguments->get(i).getAsType());
    }
    return result + "<" + list + ">";
  }

  /// No overload of it has come since, and it is more than a friend.
  bool isAlone(const FunctionDecl *function) const {
    const SourceManager &sources = context.getSourceManager();
    if (!function->getMostRecentDecl()->isInIdentifierNamespace(Decl::IDNS_Ordinary))
      return false;
    for (const NamedDecl *other : function->getDeclContext()->getRedeclContext()->lookup(function->getDeclName()))
      if (!sources.isBeforeInTranslationUnit(other->getCanonicalDecl()->getLocation(), written) &&
          !isa<CXXMethodDecl>(other))
        return false;
    return true;
  }

  const FunctionDecl *user;
  SourceLocation written;
  ASTContext &context;
  const TypeSpeller &types;
  PrintingPolicy policy;
};

} // namespace

bool saysPlace(const Stmt *value, llvm::function_ref<bool(SourceLocIdentKind)> kinds) {
  if (const auto *source = dyn_cast<SourceLocExpr>(value))
    return kinds(source->getIdentKind());
  if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(value))
    return saysPlace(argument->getExpr(), kinds);
  if (const auto *member = dyn_cast<CXXDefaultInitExpr>(value))
    return member->getExpr() && saysPlace(member->getExpr(), kinds);
  return !isa<LambdaExpr>(value) &&
         llvm::any_of(value->children(), [&](const Stmt *child) { return child && saysPlace(child, kinds); });
}

std::optional<std::string> spellDefault(const Expr *value, const FunctionDecl *user, ASTContext &context,
                                        const TypeSpeller &types) {
  Speller speller(user, value->getBeginLoc(), context, types);
  std::string result = speller.print(value);
  if (!speller.isExact || result.find('\n') != std::string::npos)
    return std::nullopt;
  return result;
}

} // namespace switchback
