// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Structured bindings that are saved ([dcl.struct.bind]): the whole object becomes a local with a name of the tool's,
// and each binding a reference to its part, initialised where the declaration stood.
//
//   auto [key, value] = next();     binding_1 = next(); key = &binding_1.first; value = &binding_1.second;
#include "ir/Builder.h"

#include "clang/AST/DeclCXX.h"

#include <algorithm>

using namespace clang;

namespace switchback {

bool Builder::checkBindings(const DecompositionDecl *whole) {
  const char *obstacle = nullptr;
  if (whole->getType()->isArrayType())
    obstacle = "of a copied array";
  for (const BindingDecl *binding : whole->bindings()) {
    const auto *member = dyn_cast_or_null<MemberExpr>(binding->getBinding()->IgnoreImplicit());
    const auto *field = member ? dyn_cast<FieldDecl>(member->getMemberDecl()) : nullptr;
    if (field && field->isBitField())
      obstacle = "of a bit-field";
    const VarDecl *held = binding->getHoldingVar();
    if (held && held->getInit() && isa<MaterializeTemporaryExpr>(withoutWrappers(held->getInit())))
      obstacle = "whose get() returns a value";
  }
  if (obstacle)
    refuse(Diag::SavedStructuredBinding, whole->getLocation(), {obstacle});
  ir::Local &local = coroutine->locals[uses.ids.lookup(whole)];
  auto isSpelled = [&](const std::string &name) {
    return std::binary_search(coroutine->identifiers.begin(), coroutine->identifiers.end(), name);
  };
  do
    local.name = "binding_" + std::to_string(++generatedCount);
  while (isSpelled(local.name));
  return !obstacle;
}

namespace {

/// What stands before and behind the whole object's name in the initialiser of a binding.
struct Access {
  std::string before, after;
};

/// `get<0>(e)` or `e.get<0>()`; e is an xvalue unless it is declared as an lvalue reference ([dcl.struct.bind]/4).
Access tupleAccess(const TypeSpeller &types, const DecompositionDecl *whole, const CallExpr *call, unsigned index) {
  std::string element = "<" + std::to_string(index) + ">(";
  Access result;
  if (!whole->getType()->isLValueReferenceType()) {
    QualType object = whole->getType().getNonReferenceType();
    result = {"static_cast<" + types.spell(object) + " &&>(", ")"};
  }
  if (isa<CXXMemberCallExpr>(call))
    return {result.before, result.after + ".get" + element + ")"};
  return {types.spellGlobally(call->getDirectCallee()) + element + result.before, result.after + ")"};
}

} // namespace

void Builder::buildBindings(const DecompositionDecl *whole, ir::Body &body) {
  unsigned index = 0;
  for (const BindingDecl *binding : whole->bindings()) {
    ir::LocalId id = uses.ids.lookup(binding);
    ir::Local &local = coroutine->locals[id];
    local.scope = scope;
    revealUses(local);
    Access access;
    const Expr *part = binding->getBinding();
    if (const VarDecl *held = binding->getHoldingVar()) {
      const Expr *init = withoutWrappers(held->getInit())->IgnoreImplicit();
      if (const auto *call = dyn_cast<CallExpr>(init); call && call->getDirectCallee())
        access = tupleAccess(types, whole, call, index);
      else
        refuse(Diag::SavedStructuredBinding, binding->getLocation(), {"of an unusual tuple"});
    } else if (const auto *member = dyn_cast<MemberExpr>(part->IgnoreImplicit())) {
      access.after = "." + member->getMemberDecl()->getNameAsString();
    } else {
      access.after = "[" + std::to_string(index) + "]";
    }
    ++index;
    ir::ExprPtr value = useOf(uses.ids.lookup(whole), ir::Category::Lvalue, whole->getType().getNonReferenceType());
    value->stable = false;
    std::vector<ir::Piece> &pieces = value->text.pieces;
    pieces.insert(pieces.begin(), {ir::Piece::Kind::Verbatim, access.before});
    pieces.push_back({ir::Piece::Kind::Verbatim, access.after});
    ir::Stmt statement;
    statement.span = text.span(text.statementRange(binding->getSourceRange()));
    ir::Declare declare;
    declare.local = id;
    declare.form = ir::Declare::Form::Value;
    declare.value = std::move(value);
    statement.node = std::move(declare);
    body.push_back(std::move(statement));
  }
}

} // namespace switchback
