// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [open choices]: of `a && b`, `a, b` and `c ? a : b` in a template the arguments decide what is evaluated and
// what comes out. An operator of the language's is what it is in any function; that no other one would be called, the
// compiler checks when it has the types. A conditional's type is that of the same conditional in front of the machine,
// and each arm is converted to it:
//
//   auto x = c ? SB_AWAIT(t) : u;       typedef typename ::switchback::detail::chosen<decltype((... ? ... : ...)), ...>
//                                         ::type sb_choice_1;
#include "ir/Builder.h"

using namespace clang;

namespace switchback {

using ir::verbatim;

ir::Text Builder::typeOf(const ir::Expr &value) const {
  ir::Text result = asOperand(value);
  result.pieces.insert(result.pieces.begin(), verbatim("decltype(("));
  result.pieces.push_back(verbatim("))"));
  return result;
}

/// Has the compiler check that no overloaded operator is meant.
void Builder::checkBuiltIn(BinaryOperatorKind operation, ir::SourcePoint at, ir::Text types) {
  const char *name = operation == BO_Comma ? "comma" : operation == BO_LAnd ? "and" : "or";
  addTypedef("check_" + std::to_string(++generatedCount) + " [[gnu::unused]]", at,
             "typename " + space + "built_in_" + name + "<", std::move(types), ">::type");
}

// Nobody looks at the value, which may be void; but an object lives to the end of the full-expression.
ir::ExprPtr Builder::buildIgnored(const Expr *expression, ir::Text &type) {
  const Expr *bare = bareOf(expression);
  if (!isDependent(bare)) {
    ir::ExprPtr value = buildDiscarded(expression, true);
    type = typeOf(*value);
    if (value->kind != ir::Expr::Kind::Plain || value->stable || bare->getType()->isVoidType())
      return value;
    value = wrap("static_cast<void>(", std::move(value), ")"); // compilers warn of it
    value->type = ir::Type();
    return value;
  }
  if (const auto *fold = dyn_cast<CXXFoldExpr>(bare); fold && fold->getOperator() == BO_Comma) {
    type.pieces = {verbatim("void")};
    return buildFold(fold, true, /*isIgnored=*/true);
  }
  if (const auto *comma = dyn_cast<BinaryOperator>(bare); comma && comma->isCommaOp())
    return buildDependentComma(comma, true, &type);
  if (const auto *choice = dyn_cast<ConditionalOperator>(bare); choice && branches(choice, true)) {
    auto result = makeExpr(ir::Expr::Kind::Conditional, choice);
    result->type = ir::Type();
    result->operands.push_back(buildOpenCondition(choice));
    for (const Expr *arm : {choice->getTrueExpr(), choice->getFalseExpr()})
      result->operands.push_back(buildIgnored(arm, type));
    type.pieces = {verbatim("void")};
    return result;
  }
  unkept = bare;
  ir::ExprPtr value = buildExpr(bare, true);
  type = typeOf(*value);
  if (failed || value->stable || value->kind == ir::Expr::Kind::Temporary)
    return value;
  auto result = std::make_unique<ir::Expr>();
  result->kind = ir::Expr::Kind::Temporary;
  result->span = result->text.span = value->span;
  result->local = addKept("temporary", ir::LocalKind::Temporary, space + "ignored<decltype((", *value, "))>");
  result->type = coroutine->locals[result->local].type;
  result->category = ir::Category::Xvalue;
  result->operands.push_back(
      wrap("[&]() -> typename " + result->type.spelling + "::result { return ", std::move(value), "; }"));
  return result;
}

/// `static_cast<void>(e)`, where e is more than one operation.
bool Builder::ignoresParts(const Expr *expression) {
  const auto *cast = dyn_cast<ExplicitCastExpr>(expression);
  if (!cast || !cast->getTypeAsWritten()->isVoidType() || !map.suspends(cast))
    return false;
  const Expr *operand = bareOf(cast->getSubExpr());
  const auto *comma = dyn_cast<BinaryOperator>(operand);
  return isDependent(operand) && (isa<CXXFoldExpr, ConditionalOperator>(operand) || (comma && comma->isCommaOp()));
}

ir::ExprPtr Builder::buildVoid(const ExplicitCastExpr *cast) {
  auto result = makeExpr(ir::Expr::Kind::Comma, cast);
  ir::Text type;
  result->operands.push_back(buildIgnored(cast->getSubExpr(), type));
  auto nothing = std::make_unique<ir::Expr>();
  nothing->stable = true;
  nothing->text.pieces.push_back(verbatim("void()"));
  result->operands.push_back(std::move(nothing));
  return result;
}

/// `kept`: nobody looks at its value, which may live on; this becomes its type.
ir::ExprPtr Builder::buildDependentComma(const BinaryOperator *operation, bool suspendsLater, ir::Text *kept) {
  auto result = makeExpr(ir::Expr::Kind::Comma, operation);
  if (!prepareOperand(operation))
    return result;
  ir::Text left, right;
  result->operands.push_back(buildIgnored(operation->getLHS(), left));
  if (operation == ignored)
    ignored = bareOf(operation->getRHS());
  result->operands.push_back(kept ? buildIgnored(operation->getRHS(), right)
                                  : buildExpr(operation->getRHS(), suspendsLater));
  if (failed)
    return result;
  if (kept)
    *kept = right;
  else
    right = typeOf(*result->operands[1]);
  left.pieces.push_back(verbatim(", "));
  left.append(right);
  checkBuiltIn(BO_Comma, result->span.begin, std::move(left));
  return result;
}

ir::ExprPtr Builder::buildDependentOperator(const BinaryOperator *operation, bool suspendsLater) {
  if (operation->isCommaOp())
    return buildDependentComma(operation, suspendsLater, nullptr);
  auto result =
      makeExpr(operation->getOpcode() == BO_LAnd ? ir::Expr::Kind::LogicalAnd : ir::Expr::Kind::LogicalOr, operation);
  if (!prepareOperand(operation))
    return result;
  // What becomes a statement ends before the full-expression does, so that its temporaries have to stay behind.
  result->operands.push_back(buildExpr(operation->getLHS(), true));
  result->operands.push_back(buildExpr(operation->getRHS(), true));
  if (failed)
    return result;
  ir::Text types = typeOf(*result->operands[0]);
  types.pieces.push_back(verbatim(", "));
  types.append(typeOf(*result->operands[1]));
  checkBuiltIn(operation->getOpcode(), result->span.begin, std::move(types));
  const ir::SourceSpan span = result->span;
  result->type = this->types.describe(context.BoolTy);
  result = wrap("static_cast<bool>(", std::move(result), ")");
  result->type = this->types.describe(context.BoolTy);
  result->span = result->text.span = span;
  return suspendsLater ? keep(std::move(result)) : std::move(result);
}

/// The arms of a conditional, and of those that are its arms, as expressions of `type`; void: nobody looks at it.
ir::ExprPtr Builder::convertArms(ir::ExprPtr value, const std::string &type) {
  if (value->kind == ir::Expr::Kind::Conditional && value->type.isDependent) {
    for (size_t arm : {1, 2})
      value->operands[arm] = convertArms(std::move(value->operands[arm]), type);
    value->type = type == "void" ? ir::Type() : dependentType(type);
    return value;
  }
  if (value->type.kind == ir::TypeClass::Void && !value->type.isDependent) // it may be a throw
    return value;
  return wrap("static_cast<" + type + ">(", std::move(value), ")");
}

ir::ExprPtr Builder::buildOpenCondition(const ConditionalOperator *choice) {
  ir::ExprPtr condition = buildExpr(choice->getCond(), true);
  return isDependent(choice->getCond()) ? wrap("static_cast<bool>(", std::move(condition), ")") : std::move(condition);
}

/// `isWhole`: what the arms make lives to the end of them, else to that of the full-expression.
ir::ExprPtr Builder::buildDependentConditional(const ConditionalOperator *choice, bool isWhole) {
  auto result = makeExpr(ir::Expr::Kind::Conditional, choice);
  if (!prepareOperand(choice))
    return result;
  result->operands.push_back(buildOpenCondition(choice));
  for (const Expr *arm : {choice->getTrueExpr(), choice->getFalseExpr()}) {
    // The arm's value becomes the conditional's where it is.
    unkept = bareOf(arm);
    const auto *inner = dyn_cast<ConditionalOperator>(unkept);
    const bool nests = inner && isDependent(inner) && branches(inner, !isWhole);
    result->operands.push_back(nests ? buildDependentConditional(inner, isWhole) : buildExpr(arm, !isWhole));
  }
  if (failed)
    return result;
  ir::Text operation, arms;
  operation.pieces.push_back(verbatim(space + "prvalue<bool>() ? ("));
  for (size_t arm : {1, 2}) {
    ir::Text text = asOperand(*result->operands[arm]);
    operation.append(text);
    operation.pieces.push_back(verbatim(arm == 1 ? ") : (" : ")"));
    arms.pieces.push_back(verbatim(")), decltype(("));
    arms.append(text);
  }
  operation.append(arms);
  const std::string type = addTypedef("choice_" + std::to_string(++generatedCount), result->span.begin,
                                      "typename " + space + "chosen<decltype((", std::move(operation), "))>::type");
  result->type = dependentType(type);
  return convertArms(std::move(result), type);
}

} // namespace switchback
