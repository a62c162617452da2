// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [expansions]: `f(SB_AWAIT(values)...)` in a template suspends as often as a template's argument says. The
// pattern is lowered once, as the body of a lambda that stands where the expansion did and is expanded like it, so that
// every pack has its name in it: one function for each element, all alike. What one keeps has a slot for each element,
// and lives to the end of the full-expression like everything else that it makes:
//
//                                       typedef ::switchback::detail::expansion<::switchback::detail::element_slots<
//                                           ...>...> sb_expansion_1;
//   f(SB_AWAIT(values)...)              sb_elements_1:
//                                         if (!expansion_1.evaluate([&]() -> bool {
//                                               ... `values`, `element_2`: those of one element
//                                               return true;
//                                             }...))
//                                           return sb.next();
//                                         f(::switchback::detail::value_of(...(element_2)...)...)
//
// The slots are a pack of the resume function, `element_2`, made from the expansion in the frame like a parameter pack
// from its copies. Their types mean another one for each element, so they have names in the lambda alone: everywhere
// else their definitions stand instead (ir/ElementTypes.h).
#include "ir/Builder.h"
#include "ir/ElementTypes.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {

using ir::verbatim;

namespace {

/// The packs that are expanded with an expression, not inside of it.
class ExpandedPacks : public RecursiveASTVisitor<ExpandedPacks> {
public:
  std::vector<const DeclRefExpr *> values;
  const TemplateTypeParmType *type = nullptr;

  bool TraversePackExpansionExpr(PackExpansionExpr *) { return true; }
  bool TraverseCXXFoldExpr(CXXFoldExpr *) { return true; }
  bool TraversePackExpansionTypeLoc(PackExpansionTypeLoc) { return true; }
  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    if (reference->getDecl()->isParameterPack())
      values.push_back(reference);
    return true;
  }
  bool VisitTemplateTypeParmTypeLoc(TemplateTypeParmTypeLoc location) {
    if (const TemplateTypeParmDecl *parameter = location.getDecl(); parameter && parameter->isParameterPack())
      type = location.getTypePtr();
    return true;
  }
};

/// `[values...]`: g++ (12 at least) finds no pack in the pattern where a lambda inside names that.
bool isCapturedByName(const DeclRefExpr *value, const FunctionDecl *function) {
  for (const DeclContext *scope = function; scope; scope = scope->getParent())
    if (const auto *closure = dyn_cast<CXXRecordDecl>(scope); closure && closure->isLambda())
      for (const LambdaCapture &capture : closure->captures())
        if (capture.isExplicit() && capture.capturesVariable() && capture.getCapturedVar() == value->getDecl())
          return true;
  return false;
}

} // namespace

std::string Builder::keyOf(const Expr *pattern) {
  ExpandedPacks packs;
  packs.TraverseStmt(const_cast<Expr *>(pattern));
  if (llvm::any_of(packs.values, [&](const DeclRefExpr *value) { return isCapturedByName(value, found.function); }))
    refuse(Diag::SuspensionInOperand, pattern->getBeginLoc(),
           {"an expansion of a pack that a lambda captures by its name"});
  else if (!packs.values.empty())
    return "decltype((" + characters(asOperand(*buildPlain(packs.values.front()))) + "))";
  else if (packs.type)
    return packs.type->getDecl()->getNameAsString();
  else
    refuse(Diag::SuspensionInOperand, pattern->getBeginLoc(), {"an expansion of a pack of templates"});
  return "";
}

ir::ExprPtr Builder::buildExpansion(const Expr *pattern, ir::Extent extent, bool keepsValues, ir::Text &type) {
  auto result = makeExpr(ir::Expr::Kind::Expansion, pattern);
  result->extent = extent;
  result->type = extent == ir::Extent::All ? dependentType("") : types.describe(context.BoolTy);
  result->category = extent == ir::Extent::All ? ir::Category::Xvalue : ir::Category::Prvalue;
  if (expanding || guards) {
    refuse(Diag::SuspensionInOperand, pattern->getBeginLoc(),
           {expanding ? "a pack expansion inside another one" : "a pack expansion in a branch of a constexpr if"});
    return result;
  }
  if (!prepareOperand(pattern))
    return result;
  const ir::SourcePoint at = result->span.begin;
  result->local = addGenerated("expansion", ir::LocalKind::Temporary, dependentType(""), at);
  ir::Local &local = coroutine->locals[result->local];
  local.type = dependentType(coroutine->prefix + local.name);
  result->pack = addGenerated("element", ir::LocalKind::Temporary, dependentType(""), at);
  coroutine->locals[result->pack].isPack = true;
  result->key = keyOf(pattern);
  Pattern here{result->local, {}};
  expanding = &here;
  ir::ExprPtr value;
  if (extent == ir::Extent::All && !keepsValues) {
    value = buildIgnored(pattern, type);
  } else {
    value = readNow(pattern, buildExpr(pattern, /*suspendsLater=*/true));
    if (!failed && keepsValues && value->kind != ir::Expr::Kind::Temporary)
      value = keep(std::move(value));
    type = typeOf(*value);
  }
  expanding = nullptr;
  if (keepsValues)
    result->element = value->local;
  result->operands.push_back(std::move(value));
  type.pieces = {verbatim(ir::asPattern(result->key, here.types, characters(type)) + "...")};
  result->types = std::move(here.types);
  return result;
}

namespace {

/// Operators whose operands C++17 evaluates in order, each result before the next operand.
bool isOrdered(BinaryOperatorKind operation) {
  return BinaryOperator::isAssignmentOp(operation) || BinaryOperator::isShiftOp(operation) ||
         BinaryOperator::isPtrMemOp(operation);
}

} // namespace

/// `isIgnored`: nobody looks at the value.
ir::ExprPtr Builder::buildFold(const CXXFoldExpr *fold, bool suspendsLater, bool isIgnored) {
  const BinaryOperatorKind operation = fold->getOperator();
  const bool isComma = operation == BO_Comma;
  if (!isComma && !BinaryOperator::isLogicalOp(operation)) {
    if (isOrdered(operation))
      refuse(Diag::SuspensionInOperand, fold->getBeginLoc(), {"a fold over an operator whose operands have an order"});
    ir::ExprPtr result = buildCompound(fold, suspendsLater);
    return suspendsLater && !failed ? keep(std::move(result)) : std::move(result);
  }
  if (isComma && !isIgnored)
    refuse(Diag::SuspensionInOperand, fold->getBeginLoc(), {"the value of a fold over the comma operator"});
  const bool isAnd = operation == BO_LAnd;
  auto build = [&](const Expr *operand, ir::Text &type) {
    const ir::Extent extent = isComma ? ir::Extent::All : isAnd ? ir::Extent::WhileTrue : ir::Extent::UntilTrue;
    if (operand == fold->getPattern())
      return buildExpansion(operand, extent, /*keepsValues=*/false, type);
    ir::ExprPtr value = isComma ? buildIgnored(operand, type) : buildExpr(operand, true);
    if (!isComma)
      type = typeOf(*value);
    return value;
  };
  ir::Text left, right;
  const ir::SourcePoint at = text.span(rangeOf(fold)).begin;
  ir::ExprPtr result = build(fold->getInit() ? fold->getLHS() : fold->getPattern(), left);
  if (fold->getInit()) {
    auto both = makeExpr(isComma ? ir::Expr::Kind::Comma
                         : isAnd ? ir::Expr::Kind::LogicalAnd
                                 : ir::Expr::Kind::LogicalOr,
                         fold);
    both->operands.push_back(std::move(result));
    both->operands.push_back(build(fold->getRHS(), right));
    both->type = isComma ? ir::Type() : types.describe(context.BoolTy);
    result = std::move(both);
  }
  if (failed)
    return result;
  if (!right.empty())
    left.pieces.push_back(verbatim(", "));
  left.append(right);
  checkBuiltIn(operation, at, std::move(left));
  return result;
}

} // namespace switchback
