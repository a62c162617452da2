// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Structured bindings that are saved ([dcl.struct.bind]): the whole object becomes a local with a name of the tool's,
// and each binding a reference to its part, initialised where the declaration stood.
//
//   auto [key, value] = next();     binding_1 = next(); key = &binding_1.first; value = &binding_1.second;
#include "ir/Builder.h"
#include "ir/Keep.h"

#include "clang/AST/DeclCXX.h"

#include <algorithm>

using namespace clang;

namespace switchback {

void Builder::nameBindings(const DecompositionDecl *whole) {
  ir::Local &local = coroutine->locals[uses.ids.lookup(whole)];
  auto isSpelled = [&](const std::string &name) {
    return std::binary_search(coroutine->identifiers.begin(), coroutine->identifiers.end(), name);
  };
  do
    local.name = "binding_" + std::to_string(++generatedCount);
  while (isSpelled(local.name));
  if (whole->getType()->isArrayType()) {
    // C++ copies no arrays but as members.
    local.type = ir::asClass(local.type, "::switchback::detail::holder<" + types.spell(whole->getType()) + ">");
  }
}

namespace {

/// What stands before and behind the whole object's name in the initialiser of a binding.
struct Access {
  std::string before, after;
};

/// The call whose result, converted perhaps, initialises what a binding refers to.
const CallExpr *callOfGet(const Expr *initialiser) {
  while (true) {
    initialiser = initialiser->IgnoreImplicit();
    const auto *construction = dyn_cast<CXXConstructExpr>(initialiser);
    const auto *call = dyn_cast<CXXMemberCallExpr>(initialiser);
    if (construction)
      initialiser = construction->getArg(0);
    else if (call && isa<CXXConversionDecl>(call->getMethodDecl()))
      initialiser = call->getImplicitObjectArgument();
    else
      return cast<CallExpr>(initialiser);
  }
}

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

// `auto [a, b] = cells;`
ir::ExprPtr Builder::copyArray(const VarDecl *variable, ir::ExprPtr source) {
  return buildCall(variable->getInit(), "::switchback::detail::copied_array<" + types.spell(variable->getType()) + ">(",
                   std::move(source), ")");
}

void Builder::replacePartUses(const ValueDecl *named, ir::LocalId whole) {
  for (const LocalUses::PartUse &use : uses.partUses.lookup(named))
    if (std::optional<unsigned> offset = text.editableOffset(use.at))
      text.replace({*offset, text.tokenEnd(*offset)},
                   {{ir::Piece::Kind::Use, coroutine->locals[whole].name, whole},
                    {ir::Piece::Kind::Verbatim, "." + use.member->getNameAsString()}});
    else
      reveal(use.at);
}

void Builder::buildBindings(const DecompositionDecl *whole, ir::Body &body) {
  unsigned index = 0;
  for (const BindingDecl *binding : whole->bindings()) {
    ir::LocalId id = uses.ids.lookup(binding);
    ir::Local &local = coroutine->locals[id];
    local.scope = scope;
    if (bitFieldOf(binding)) {
      // There is no reference to one: its uses name the member.
      replacePartUses(binding, uses.ids.lookup(whole));
      ++index;
      continue;
    }
    revealUses(local);
    const QualType named = binding->getType();
    if (!canName(named) && !failed)
      refuse(Diag::SavedUnnamedType, binding->getLocation(), {local.name});
    if (const VarDecl *held = binding->getHoldingVar(); closureCount || deducedCount) { // it may have a name by now
      local.type = types.describe(held ? held->getType().getCanonicalType()
                                       : context.getLValueReferenceType(named.getCanonicalType()));
      local.decltypeSpelling = types.spell(named.getCanonicalType());
    }
    Access access;
    const Expr *part = binding->getBinding();
    if (const VarDecl *held = binding->getHoldingVar()) {
      access = tupleAccess(types, whole, callOfGet(held->getInit()), index);
    } else if (const auto *member = dyn_cast<MemberExpr>(part->IgnoreImplicit())) {
      access.after = "." + member->getMemberDecl()->getNameAsString();
    } else {
      access.after = (whole->getType()->isArrayType() ? ".value[" : "[") + std::to_string(index) + "]";
    }
    ++index;
    ir::Declare::Form form = ir::Declare::Form::Value;
    ir::ExprPtr value = useOf(uses.ids.lookup(whole), ir::Category::Lvalue, whole->getType().getNonReferenceType());
    value->stable = false;
    if (const VarDecl *held = binding->getHoldingVar())
      if (const auto *result = dyn_cast<MaterializeTemporaryExpr>(withoutWrappers(held->getInit()))) {
        // get() gives a value, whose lifetime the binding extends: the value becomes the local.
        local.type = value->type = types.describe(result->getSubExpr()->getType());
        local.addressTaken = true;
        value->category = ir::Category::Prvalue;
        if (!context.hasSameUnqualifiedType(callOfGet(held->getInit())->getType(), result->getType()))
          form = ir::Declare::Form::StrictCopy;
      }
    std::vector<ir::Piece> &pieces = value->text.pieces;
    pieces.insert(pieces.begin(), {ir::Piece::Kind::Verbatim, access.before});
    pieces.push_back({ir::Piece::Kind::Verbatim, access.after});
    body.push_back(declareValue(id, std::move(value), text.span(text.statementRange(binding->getSourceRange()))));
    std::get<ir::Declare>(body.back().node).form = form;
  }
}

} // namespace switchback
