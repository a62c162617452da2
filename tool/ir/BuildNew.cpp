// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `new` with an initialiser that suspends. Memory from a replaceable function may come behind the suspension: no
// program may depend on when those are called ([expr.new]/13). A class's own is called before, and a temporary holds
// the memory:
//
//   new item(SB_YIELD(1))      memory_1 = item::operator new(sizeof(item));
//                              ...
//                              memory_1.keep(::new (memory_1.at()) item(...))
#include "ir/Builder.h"
#include "ir/Keep.h"

using namespace clang;

namespace switchback {

namespace {

/// How many arguments the deallocation function takes; nothing: it cannot be called by its class's name.
std::optional<unsigned> argumentsOfDelete(const CXXNewExpr *allocation) {
  const FunctionDecl *function = allocation->getOperatorDelete();
  if (!function)
    return 0;
  if (!isa<CXXMethodDecl>(function) || function->isDestroyingOperatorDelete() || function->getNumParams() > 2)
    return std::nullopt;
  return function->getNumParams();
}

/// A class's own function that takes a size and throws when there is no memory.
bool takesSizeOnly(const CXXNewExpr *allocation) {
  return isa<CXXMethodDecl>(allocation->getOperatorNew()) && !allocation->isArray() &&
         !allocation->getNumPlacementArgs() && !allocation->passAlignment() &&
         !allocation->shouldNullCheckAllocation() && argumentsOfDelete(allocation);
}

} // namespace

// Until C++17 the order is open, and what is more than a size stays behind.
bool Builder::allocatesBefore(const CXXNewExpr *allocation) const {
  const FunctionDecl *function = allocation->getOperatorNew();
  return map.suspends(allocation->getInitializer()) && !function->isReplaceableGlobalAllocationFunction() &&
         !function->isReservedGlobalPlacementOperator() &&
         (context.getLangOpts().CPlusPlus17 || takesSizeOnly(allocation));
}

ir::ExprPtr Builder::buildNew(const CXXNewExpr *allocation, bool suspendsLater) {
  ir::ExprPtr object = buildCompound(allocation, suspendsLater);
  if (failed)
    return object;
  if (!takesSizeOnly(allocation)) {
    refuse(Diag::SuspensionInOperand, allocation->getBeginLoc(),
           {"'new' with an allocation function of its own that takes more than a size"});
    return object;
  }
  const std::string type = types.spell(allocation->getAllocatedType().getUnqualifiedType());
  const std::string holder =
      "::switchback::detail::new_memory<" + type + ", " + std::to_string(*argumentsOfDelete(allocation)) + ">";
  ir::Type held = ir::asClass({}, holder);
  held.trivialDestructor = held.isMovable = false;
  const ir::LocalId memory = addGenerated("memory", ir::LocalKind::Temporary, held, object->span.begin);
  auto allocated = std::make_unique<ir::Expr>();
  allocated->type = held;
  allocated->isConstruction = true;
  allocated->span = allocated->text.span = object->span;
  allocated->text.pieces.push_back(
      {ir::Piece::Kind::Verbatim, holder + "(" + type + "::operator new(sizeof(" + type + ")))"});
  auto temporary = makeExpr(ir::Expr::Kind::Temporary, allocation);
  temporary->local = memory;
  temporary->type = held;
  temporary->category = ir::Category::Xvalue;
  temporary->operands.push_back(std::move(allocated));
  // `new`, the first token, makes place for the memory.
  std::vector<ir::Piece> &pieces = object->text.pieces;
  std::string &first = pieces.front().text;
  first.erase(0, first.find("new") + 3);
  const ir::Piece use = {ir::Piece::Kind::Use, coroutine->locals[memory].name, memory};
  pieces.insert(pieces.begin(),
                {use, {ir::Piece::Kind::Verbatim, ".keep(::new ("}, use, {ir::Piece::Kind::Verbatim, ".at())"}});
  pieces.push_back({ir::Piece::Kind::Verbatim, ")"});
  for (ir::Piece &piece : pieces)
    if (piece.kind == ir::Piece::Kind::Operand)
      ++piece.operand;
  object->operands.insert(object->operands.begin(), std::move(temporary));
  object->isList = true; // its text names the local of its first operand
  return object;
}

} // namespace switchback
