// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a template keeps across a suspension, and the types in front of the machine that it is kept as: note
// [templates].
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/ElementTypes.h"
#include "ir/Keep.h"
#include "ir/LocalMentions.h"

#include "clang/AST/RecursiveASTVisitor.h"

#include <algorithm>

using namespace clang;

namespace switchback {

using ir::verbatim;

namespace {

ir::Text surrounded(const std::string &before, ir::Text text, const std::string &after) {
  text.pieces.insert(text.pieces.begin(), verbatim(before));
  text.pieces.push_back(verbatim(after));
  return text;
}

} // namespace

/// Of pieces that are all the tool's or the user's text.
std::string Builder::characters(const ir::Text &text) {
  std::string result;
  for (const ir::Piece &piece : text.pieces)
    result += piece.text;
  return result;
}

/// Without the comments that would end it.
static std::string onOneLine(llvm::StringRef text) {
  std::string result;
  char quote = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!quote && text.substr(i).starts_with("//"))
      i = std::min(text.find('\n', i), text.size() - 1);
    const char c = text[i] == '\n' ? ' ' : text[i];
    if (quote && c == '\\')
      result += text[i++];
    else if (c == quote)
      quote = 0;
    else if (!quote && (c == '"' || (c == '\'' && (i == 0 || !clang::isAlphanumeric(text[i - 1])))))
      quote = c;
    result += text[i] == '\n' ? ' ' : text[i];
  }
  return result;
}

// What stands in a decltype in front of the machine.
ir::Text Builder::asOperand(const ir::Expr &expression) const {
  ir::Text result;
  auto use = [&](ir::LocalId id, bool isValue) {
    const ir::Local &local = coroutine->locals[id];
    std::string object = space + (isValue && !local.isKept ? "xvalue<" : "lvalue<") + local.type.spelling + ">()";
    return local.isKept ? space + (isValue ? "value_of(" : "lvalue_of(") + object + ")" : object;
  };
  const std::string object = (expression.type.isConst ? "const " : "") + expression.type.spelling + ">()";
  if (expression.hasEffect) {
    const char *category = expression.category == ir::Category::Prvalue  ? "prvalue<"
                           : expression.category == ir::Category::Xvalue ? "xvalue<"
                                                                         : "lvalue<";
    result.pieces.push_back(verbatim(space + category + object));
    return result;
  }
  switch (expression.kind) {
  case ir::Expr::Kind::Temporary:
    result.pieces.push_back(verbatim(use(expression.local, true)));
    break;
  case ir::Expr::Kind::Suspend:
    result.pieces.push_back(verbatim(expression.awaiterKind == ir::AwaiterKind::Step
                                         ? space + "lvalue<" + coroutine->ramp.promiseName + ">().await_resume()"
                                     : expression.local == ir::none
                                         ? std::string("void()")
                                         : use(expression.local, false) + ".await_resume()"));
    break;
  case ir::Expr::Kind::Plain:
  case ir::Expr::Kind::Compound:
    for (const ir::Piece &piece : expression.text.pieces) {
      if (piece.kind == ir::Piece::Kind::Operand) {
        result.append(asOperand(*expression.operands[piece.operand]));
      } else {
        result.pieces.push_back(asOperand(piece));
      }
    }
    break;
  case ir::Expr::Kind::Comma:
    return asOperand(*expression.operands[1]);
  case ir::Expr::Kind::Expansion: // a pack
    if (expression.element != ir::none) {
      const ir::Local &kept = coroutine->locals[expression.element];
      result.pieces.push_back(verbatim(space + "value_of(" + space + "lvalue<" +
                                       ir::asPattern(expression.key, expression.types, kept.type.spelling) + ">())"));
      break;
    }
    result.pieces.push_back(verbatim(expression.extent == ir::Extent::All ? "void()" : space + "prvalue<bool>()"));
    break;
  default:
    if (expression.type.isDependent) { // a conditional of a template
      result.pieces.push_back(verbatim(space + "prvalue<" + object));
      break;
    }
    result.pieces.push_back(
        verbatim(space + (expression.category == ir::Category::Lvalue ? "lvalue<" : "xvalue<") + object));
  }
  return result;
}

ir::Piece Builder::asOperand(const ir::Piece &piece) const {
  if (piece.kind == ir::Piece::Kind::Verbatim && piece.text == coroutine->prefix + "promise")
    return verbatim(space + "lvalue<" + coroutine->ramp.promiseName + ">()");
  if (piece.local == ir::none)
    return piece.kind == ir::Piece::Kind::Verbatim && piece.operand == ir::none && !piece.elsewhere.empty()
               ? verbatim(piece.elsewhere)
               : piece;
  const ir::Local &local = coroutine->locals[piece.local];
  const std::string declared = declare(local.type.declaration, "");
  if (piece.kind == ir::Piece::Kind::UseType)
    return verbatim(local.decltypeSpelling.empty() ? asName(declared) : local.decltypeSpelling);
  if (coroutine->value && !piece.elsewhere.empty())
    return verbatim(piece.elsewhere);
  if (local.kind == ir::LocalKind::Parameter && piece.kind == ir::Piece::Kind::Use && !coroutine->value)
    return verbatim(piece.text);
  if (local.isKept)
    return verbatim(space + (piece.kind == ir::Piece::Kind::UseMoved ? "value_of(" : "lvalue_of(") + space + "lvalue<" +
                    local.type.spelling + ">())");
  if (std::string value = valueOf(piece.local); !value.empty())
    return verbatim(value);
  if (local.isConstant && needed.count(declarationOf(piece.local))) // hoisted
    return verbatim(piece.text);
  return verbatim(space + (piece.kind == ir::Piece::Kind::UseMoved ? "xvalue<" : "lvalue<") + declared + ">()");
}

std::string Builder::addTypedef(const std::string &name, ir::SourcePoint at, const std::string &before,
                                ir::Text operand, const std::string &after) {
  const std::string type = coroutine->prefix + name;
  ir::Text line = surrounded(before, std::move(operand), after);
  for (ir::Piece &piece : line.pieces)
    piece.text = onOneLine(piece.text);
  if (expanding) {
    expanding->types.push_back({type, characters(line)});
    return type;
  }
  line = surrounded("typedef ", std::move(line), " " + type + ";");
  line.span.begin = {at.offset, at.line, 1};
  closureClasses.push_back(std::move(line));
  guardedTypes.push_back(type);
  return type;
}

ir::LocalId Builder::addKept(const char *name, ir::LocalKind kind, const std::string &before, const ir::Expr &value,
                             const std::string &after) {
  ir::LocalId local = addGenerated(name, kind, dependentType(""), value.span.begin);
  std::string type = addTypedef(coroutine->locals[local].name, value.span.begin, before, asOperand(value), after);
  coroutine->locals[local].type = dependentType(type);
  coroutine->locals[local].isKept = true;
  return local;
}

namespace {

/// `f(a, b)`, where f is no member.
const CallExpr *asFreeCall(const Expr *expression) {
  const auto *call = dyn_cast_or_null<CallExpr>(expression);
  if (!call || isa<CXXMemberCallExpr, CXXOperatorCallExpr>(call))
    return nullptr;
  const Expr *callee = call->getCallee()->IgnoreParens();
  return isa<CXXDependentScopeMemberExpr, UnresolvedMemberExpr, MemberExpr>(callee) ? nullptr : call;
}

} // namespace

// What a call's parameters make of its arguments dies with the statement, so that its result must not refer to it: the
// compiler checks that it does not look like that.
ir::ExprPtr Builder::keep(ir::ExprPtr value, const Expr *expression) {
  std::string after = "))>::type", kept = "kept<decltype((";
  if (const CallExpr *call = asFreeCall(expression); call && value->kind == ir::Expr::Kind::Compound) {
    ir::Text arguments;
    const size_t callee = value->operands.size() - std::min<size_t>(value->operands.size(), call->getNumArgs());
    for (size_t i = callee; i < value->operands.size(); ++i) {
      if (i - callee < call->getNumArgs() && isa<PackExpansionExpr>(call->getArg(i - callee)))
        continue;
      arguments.append(surrounded(", decltype((", asOperand(*value->operands[i]), "))"));
    }
    if (!arguments.pieces.empty()) {
      kept = "kept_result<decltype((";
      after = "))" + characters(arguments) + ">::type";
    }
  }
  return keepAs(kept, std::move(value), after);
}

ir::ExprPtr Builder::keepAs(const std::string &before, ir::ExprPtr value, const std::string &after) {
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Temporary;
  result->span = result->text.span = value->span;
  result->local = addKept("temporary", ir::LocalKind::Temporary, "typename " + space + before, *value, after);
  result->type = coroutine->locals[result->local].type;
  result->category = ir::Category::Xvalue;
  result->operands.push_back(std::move(value));
  return result;
}

ir::ExprPtr Builder::wrap(const std::string &before, ir::ExprPtr operand, const std::string &after) {
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Compound;
  result->type = dependentType("");
  result->span = result->text.span = operand->span;
  result->text.pieces = {verbatim(before), {ir::Piece::Kind::Operand, "", ir::none, 0}, verbatim(after)};
  result->operands.push_back(std::move(operand));
  return result;
}

namespace {

/// The outermost lambdas of an expression.
class Lambdas : public RecursiveASTVisitor<Lambdas> {
public:
  std::vector<LambdaExpr *> found;
  bool TraverseLambdaExpr(LambdaExpr *lambda) { return found.push_back(lambda), true; }
};

} // namespace

// Makes the text mean the same in front of the machine. A lambda must not stand in a decltype before C++20, and means
// another type in each; local types and static variables have to be there.
bool Builder::prepareOperand(const Expr *expression) {
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(const_cast<Expr *>(expression));
  needed.insert(mentions.types.begin(), mentions.types.end());
  for (const ValueDecl *mentioned : mentions.variables)
    if (ir::LocalId id = uses.ids.lookup(mentioned);
        uses.ids.count(mentioned) && coroutine->locals[id].isConstant && valueOf(id).empty())
      hoist(mentioned);
  for (const Decl *type : mentions.types)
    if (auto local = localDeclarations.find(cast<NamedDecl>(type));
        local != localDeclarations.end() && !local->second.wrapper.empty())
      refuse(Diag::SavedLocalType, expression->getBeginLoc(), {local->second.name, "a name that is used elsewhere"});
  Lambdas lambdas;
  lambdas.TraverseStmt(const_cast<Expr *>(expression));
  return !failed && llvm::all_of(lambdas.found, [&](const LambdaExpr *lambda) {
    return types.isNamed(lambda->getLambdaClass()) ||
           nameClosure(lambda->getLambdaClass(), "a lambda in a template's expression that is kept");
  });
}

} // namespace switchback
