// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `new` with an initialiser that suspends. Memory from a replaceable function may come behind the suspension: no
// program may depend on when those are called ([expr.new]/13). A class's own is called before, and a temporary holds
// the memory:
//
//   new item(SB_YIELD(1))      memory_1 = item::operator new(sizeof(item));
//                              ...
//                              memory_1.keep(::new (memory_1.at()) item(...))
//
// What takes more than a size gets a class of its own for that, which keeps the other arguments: the matching
// deallocation function is called with them if the initialiser throws ([expr.new]/28). Where the function may answer
// null, nothing is initialised then ([expr.new]/19), and so nothing may suspend:
//
//   new (std::nothrow) item(SB_YIELD(1))      memory_1 = sb_memory_1(std::nothrow);
//                                             if (memory_1.at() != nullptr) { ... }
#include "ir/Builder.h"
#include "ir/Declarator.h"
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

/// The parameters of an allocation function that the placement arguments are for.
std::optional<std::vector<QualType>> placementTypes(const CXXNewExpr *allocation) {
  const FunctionDecl *function = allocation->getOperatorNew();
  const unsigned first = allocation->passAlignment() ? 2 : 1;
  std::vector<QualType> result;
  for (unsigned i = 0; i != allocation->getNumPlacementArgs(); ++i) {
    if (first + i >= function->getNumParams() || isa<CXXDefaultArgExpr>(allocation->getPlacementArg(i)))
      return std::nullopt;
    const QualType type = function->getParamDecl(first + i)->getType();
    // A copy more of what is trivially copied cannot be told.
    if (!type->isLValueReferenceType() && !type.isTriviallyCopyableType(function->getASTContext()))
      return std::nullopt;
    result.push_back(type.getUnqualifiedType());
  }
  return result;
}

std::string aligned(const std::string &type) { return "static_cast<::std::align_val_t>(alignof(" + type + "))"; }

/// The arguments behind the memory; nothing: it cannot be called so.
std::optional<std::string> argumentsOfDelete(const CXXNewExpr *allocation, const std::string &type,
                                             const std::string &placement) {
  const FunctionDecl *function = allocation->getOperatorDelete();
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  llvm::SmallVector<const FunctionDecl *, 4> preferred;
  if (function->isDestroyingOperatorDelete())
    return std::nullopt;
  if (!method || !method->isUsualDeallocationFunction(preferred))
    return function->getNumParams() == 1 + allocation->getNumPlacementArgs() + (allocation->passAlignment() ? 1 : 0)
               ? std::make_optional((allocation->passAlignment() ? ", " + aligned(type) : "") + placement)
               : std::nullopt;
  std::string result;
  for (unsigned i = 1; i != function->getNumParams(); ++i)
    result += ", " + (function->getParamDecl(i)->getType()->isIntegerType() ? "sizeof(" + type + ")" : aligned(type));
  return result;
}

} // namespace

// Until C++17 the order is open, even whether an initialiser is evaluated for which there is no memory; what is more
// than a size stays behind.
bool Builder::allocatesBefore(const CXXNewExpr *allocation) const {
  const FunctionDecl *function = allocation->getOperatorNew();
  if (!map.suspends(allocation->getInitializer()) || function->isReservedGlobalPlacementOperator())
    return false;
  if (allocation->shouldNullCheckAllocation())
    return context.getLangOpts().CPlusPlus17 || !allocation->isArray();
  return !function->isReplaceableGlobalAllocationFunction() &&
         (context.getLangOpts().CPlusPlus17 || takesSizeOnly(allocation));
}

// A bound that there can be no array of is noticed before anything is allocated or initialised ([expr.new]/9).
ir::ExprPtr Builder::checkBound(const CXXNewExpr *allocation, ir::ExprPtr bound) {
  const auto *list = dyn_cast<InitListExpr>(allocation->getInitializer());
  const ir::Type type = bound->type;
  bound = wrap("::switchback::detail::array_bound<" + types.spell(allocation->getAllocatedType().getUnqualifiedType()) +
                   ", " + std::to_string(list ? list->getNumInits() : 0) + ">(",
               std::move(bound), ")");
  bound->type = type;
  return bound;
}

/// Allocates when it is made, with all arguments, and gives the memory back unless the object comes to be. Empty: that
/// cannot be said.
std::string Builder::writeMemoryClass(const CXXNewExpr *allocation, const std::string &type) {
  const auto placement = placementTypes(allocation);
  if (allocation->isArray() || !placement)
    return {};
  std::string declared, initialised, given;
  const ir::SourcePoint at = text.point(rangeOf(allocation).begin);
  std::vector<std::string> members;
  for (size_t i = 0; i != placement->size(); ++i) {
    const std::string name = "argument_" + std::to_string(i + 1);
    const std::string member = declare(types.describe((*placement)[i]).declaration, name);
    declared += (i ? ", " : "") + member;
    initialised += name + "(" + name + "), ";
    given += ", " + name;
    members.push_back(member);
  }
  const bool isMember = isa<CXXMethodDecl>(allocation->getOperatorNew());
  const std::string name = coroutine->prefix + "memory_" + std::to_string(++closureCount);
  closureClasses.push_back(makeLine(at, "struct " + name + " {"));
  auto line = [&](const std::string &characters) { closureClasses.push_back(makeLine(at, "    " + characters)); };
  for (const std::string &member : members)
    line(member + ";");
  line("void *memory;");
  line("explicit " + name + "(" + declared + ") : " + initialised + "memory(" + (isMember ? type : "") +
       "::operator new(sizeof(" + type + ")" + (allocation->passAlignment() ? ", " + aligned(type) : "") + given +
       ")) {}");
  line(name + "(const " + name + " &) = delete;");
  line(name + " &operator=(const " + name + " &) = delete;");
  if (const FunctionDecl *function = allocation->getOperatorDelete()) {
    const std::optional<std::string> arguments = argumentsOfDelete(allocation, type, given);
    if (!arguments)
      return {};
    line("~" + name + "() {");
    line("    if (memory)");
    line("        " + std::string(isa<CXXMethodDecl>(function) ? type : "") + "::operator delete(memory" + *arguments +
         ");");
    line("}");
  }
  line("void *at() const { return memory; }");
  line(declare(types.describe(allocation->getType()).declaration,
               "keep(" + declare(types.describe(allocation->getType()).declaration, "object") + ")") +
       " { memory = nullptr; return object; }");
  closureClasses.push_back(makeLine(at, "};"));
  guardedTypes.push_back(name);
  return name;
}

ir::ExprPtr Builder::buildNew(const CXXNewExpr *allocation, bool suspendsLater) {
  const bool mayBeNull = allocation->shouldNullCheckAllocation();
  ir::ExprPtr object = buildCompound(allocation, suspendsLater || mayBeNull);
  if (failed)
    return object;
  const std::string type = types.spell(allocation->getAllocatedType().getUnqualifiedType());
  const bool isSimple = takesSizeOnly(allocation);
  const std::string holder = isSimple ? "::switchback::detail::new_memory<" + type + ", " +
                                            std::to_string(*argumentsOfDelete(allocation)) + ">"
                                      : writeMemoryClass(allocation, type);
  if (holder.empty()) {
    refuse(Diag::SuspensionInOperand, allocation->getBeginLoc(),
           {"'new' of an array, or one that takes objects by value that are not trivially copied, with an allocation "
            "function of its own"});
    return object;
  }
  ir::Type held = ir::asClass({}, holder);
  held.trivialDestructor = held.isMovable = false;
  const ir::LocalId memory = addGenerated("memory", ir::LocalKind::Temporary, held, object->span.begin);
  auto allocated = std::make_unique<ir::Expr>();
  allocated->type = held;
  allocated->isConstruction = true;
  allocated->span = allocated->text.span = object->span;
  std::vector<ir::Piece> &pieces = object->text.pieces;
  std::string &first = pieces.front().text;
  first.erase(0, first.find("new") + 3);
  const unsigned placed = isSimple ? 0 : allocation->getNumPlacementArgs();
  if (isSimple) {
    allocated->text.pieces.push_back(ir::verbatim(holder + "(" + type + "::operator new(sizeof(" + type + ")))"));
  } else if (placed == 0) {
    allocated->text.pieces.push_back(ir::verbatim(holder + "()"));
  } else {
    // The arguments in their parentheses belong to the memory.
    allocated->kind = ir::Expr::Kind::Compound;
    allocated->order = ir::Order::Unspecified;
    std::move(object->operands.begin(), object->operands.begin() + placed, std::back_inserter(allocated->operands));
    object->operands.erase(object->operands.begin(), object->operands.begin() + placed);
    auto behind = std::find_if(pieces.begin(), pieces.end(),
                               [&](const ir::Piece &piece) {
                                 return piece.kind == ir::Piece::Kind::Operand && piece.operand + 1 == placed;
                               }) +
                  1;
    first.erase(0, first.find('('));
    allocated->text.pieces.push_back(ir::verbatim(holder));
    allocated->text.pieces.insert(allocated->text.pieces.end(), pieces.begin(), behind);
    allocated->text.pieces.push_back(ir::verbatim(")"));
    behind->text.erase(0, behind->text.find(')') + 1);
    pieces.erase(pieces.begin(), behind);
  }
  auto temporary = makeExpr(ir::Expr::Kind::Temporary, allocation);
  temporary->local = memory;
  temporary->type = held;
  temporary->category = ir::Category::Xvalue;
  temporary->operands.push_back(std::move(allocated));
  // `new`, the first token, makes place for the memory.
  const ir::Piece use = {ir::Piece::Kind::Use, coroutine->locals[memory].name, memory};
  pieces.insert(pieces.begin(),
                {use, {ir::Piece::Kind::Verbatim, ".keep(::new ("}, use, {ir::Piece::Kind::Verbatim, ".at())"}});
  pieces.push_back({ir::Piece::Kind::Verbatim, ")"});
  const unsigned before = mayBeNull ? 0 : 1; // operands
  for (ir::Piece &piece : pieces)
    if (piece.kind == ir::Piece::Kind::Operand)
      piece.operand += before - placed;
  if (mayBeNull)
    return unlessNull(allocation, std::move(temporary), std::move(object));
  object->operands.insert(object->operands.begin(), std::move(temporary));
  object->isList = true; // its text names the local of its first operand
  return object;
}

/// `memory.at() != nullptr ? object : nullptr`, whose arms become branches.
ir::ExprPtr Builder::unlessNull(const CXXNewExpr *allocation, ir::ExprPtr memory, ir::ExprPtr object) {
  auto test = makeExpr(ir::Expr::Kind::Compound, allocation);
  test->type = types.describe(context.BoolTy);
  test->text.span = object->text.span;
  test->text.pieces = {{ir::Piece::Kind::Operand, "", ir::none, 0}, ir::verbatim(".at() != nullptr")};
  test->operands.push_back(std::move(memory));
  auto null = makeExpr(ir::Expr::Kind::Plain, allocation);
  null->stable = true;
  null->text.span = object->text.span;
  null->text.pieces = {
      ir::verbatim("static_cast<" + declare(types.describe(allocation->getType()).declaration, "") + ">(nullptr)")};
  auto result = makeExpr(ir::Expr::Kind::Conditional, allocation);
  result->operands.push_back(std::move(test));
  result->operands.push_back(std::move(object));
  result->operands.push_back(std::move(null));
  return result;
}

} // namespace switchback
