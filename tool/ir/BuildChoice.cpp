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

ir::ExprPtr Builder::buildDependentOperator(const BinaryOperator *operation, bool suspendsLater) {
  const bool isComma = operation->isCommaOp();
  auto result = makeExpr(isComma                             ? ir::Expr::Kind::Comma
                         : operation->getOpcode() == BO_LAnd ? ir::Expr::Kind::LogicalAnd
                                                             : ir::Expr::Kind::LogicalOr,
                         operation);
  if (!prepareOperand(operation))
    return result;
  // What becomes a statement ends before the full-expression does, so that its temporaries have to stay behind.
  result->operands.push_back(buildExpr(operation->getLHS(), true));
  result->operands.push_back(buildExpr(operation->getRHS(), suspendsLater || !isComma));
  if (failed)
    return result;
  ir::Text types = asOperand(*result->operands[0]);
  types.pieces.push_back(verbatim(")), decltype(("));
  types.append(asOperand(*result->operands[1]));
  const char *name = isComma ? "comma" : operation->getOpcode() == BO_LAnd ? "and" : "or";
  addTypedef("check_" + std::to_string(++generatedCount) + " [[gnu::unused]]", result->span.begin,
             "typename " + space + "built_in_" + name + "<decltype((", std::move(types), "))>::type");
  if (isComma)
    return result;
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

/// `isWhole`: what the arms make lives to the end of them, else to that of the full-expression.
ir::ExprPtr Builder::buildDependentConditional(const ConditionalOperator *choice, bool isWhole) {
  auto result = makeExpr(ir::Expr::Kind::Conditional, choice);
  if (!prepareOperand(choice))
    return result;
  ir::ExprPtr condition = buildExpr(choice->getCond(), true);
  if (isDependent(choice->getCond()))
    condition = wrap("static_cast<bool>(", std::move(condition), ")");
  result->operands.push_back(std::move(condition));
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
