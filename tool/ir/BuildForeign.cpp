// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [types by expressions]: a type that is local to another function, or has no name at all, comes into the body by
// an expression: a call with a deduced result, a variable. In front of the machine that expression, in a decltype, says
// which type it is:
//
//   auto add = make_adder(1);      typedef ::std::decay<decltype((make_adder(1)))>::type sb_deduced_1;
//
// Otherwise a variable or a member that was declared with the type, or an enumerator, does.
#include "ir/Builder.h"
#include "ir/LocalMentions.h"

#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace switchback {

using ir::verbatim;

namespace {

/// The expressions of a type that the body itself evaluates, the innermost first.
class ExpressionsOf : public RecursiveASTVisitor<ExpressionsOf> {
public:
  ExpressionsOf(const TagDecl *type, const LocalUses &uses) : type(type), uses(uses) {}
  std::vector<const Expr *> found;

  bool shouldTraversePostOrder() const { return true; }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    for (Expr *initialiser : lambda->capture_inits())
      if (!TraverseStmt(initialiser))
        return false;
    return VisitExpr(lambda);
  }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }
  bool TraverseCoyieldExpr(CoyieldExpr *suspension) {
    return TraverseStmt(suspension->getCommonExpr()) && VisitExpr(suspension);
  }
  bool TraverseCoawaitExpr(CoawaitExpr *suspension) {
    return TraverseStmt(suspension->getCommonExpr()) && VisitExpr(suspension);
  }
  bool VisitExpr(Expr *expression) {
    const TagDecl *own = expression->getType().isNull() ? nullptr : expression->getType()->getAsTagDecl();
    if (own && own->getCanonicalDecl() == type->getCanonicalDecl() && isWritten(expression))
      found.push_back(expression);
    return true;
  }

private:
  /// Neither a conversion, whose text is that of its operand, nor a list, nor a variable that asks for its type itself.
  bool isWritten(const Expr *expression) const {
    const auto *call = dyn_cast<CXXMemberCallExpr>(expression);
    const auto *reference = dyn_cast<DeclRefExpr>(expression);
    return isa<CallExpr, DeclRefExpr, MemberExpr, CoroutineSuspendExpr, UnaryOperator, ArraySubscriptExpr>(
               expression) &&
           !(call && isa_and_nonnull<CXXConversionDecl>(call->getMethodDecl())) &&
           !(reference && uses.ids.count(reference->getDecl())) && expression->getBeginLoc().isValid();
  }

  const TagDecl *type;
  const LocalUses &uses;
};

/// The outermost suspensions of an expression.
void findSuspensions(const Stmt *statement, std::vector<const CoroutineSuspendExpr *> &found) {
  if (const auto *suspension = dyn_cast<CoroutineSuspendExpr>(statement))
    return found.push_back(suspension);
  for (const Stmt *child : evaluatedChildren(statement))
    findSuspensions(child, found);
}

/// What stands outside of functions and has the type, or arrays of it.
const ValueDecl *findDeclarator(const TagDecl *type, const FunctionDecl *user) {
  if (const auto *enumeration = dyn_cast<EnumDecl>(type);
      enumeration && enumeration->enumerator_begin() != enumeration->enumerator_end())
    return isReachable(*enumeration->enumerator_begin(), user) ? *enumeration->enumerator_begin() : nullptr;
  for (const Decl *declared : type->getDeclContext()->decls())
    if (isa<VarDecl, FieldDecl>(declared)) {
      const auto *declarator = cast<ValueDecl>(declared);
      const TagDecl *own = declarator->getType()->getBaseElementTypeUnsafe()->getAsTagDecl();
      if (own && own->getCanonicalDecl() == type->getCanonicalDecl() && declarator->getDeclName() &&
          isReachable(declarator, user))
        return declarator;
    }
  return nullptr;
}

} // namespace

/// The expression as it stands in a decltype in front of the machine; false: it cannot.
bool Builder::spellOperand(const Expr *expression, ir::Text &operand) {
  std::optional<FileRange> place = placeOf(expression);
  if (!place || !prepareOperand(expression))
    return false;
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(const_cast<Expr *>(expression));
  for (const ValueDecl *mentioned : mentions.variables) {
    const bool isNew = types.findObstacle(mentioned->getType()).kind != TypeObstacle::Kind::None;
    auto id = uses.ids.find(mentioned);
    if (!canName(mentioned->getType()))
      return false;
    if (isNew && id != uses.ids.end() && isa<VarDecl>(mentioned))
      coroutine->locals[id->second].type = types.describe(mentioned->getType());
  }
  std::vector<const CoroutineSuspendExpr *> suspensions;
  findSuspensions(expression, suspensions);
  std::vector<SourceText::Hole> holes;
  for (const CoroutineSuspendExpr *suspension : suspensions) {
    std::optional<FileRange> hole = placeOf(suspension);
    if (!hole || !canName(suspension->getOpaqueValue()->getType()))
      return false;
    holes.push_back({*hole, static_cast<unsigned>(holes.size())});
  }
  operand = text.slice(*place, holes);
  for (ir::Piece &piece : operand.pieces)
    if (piece.kind == ir::Piece::Kind::Operand)
      piece = verbatim(space + "lvalue<" + types.spell(suspensions[piece.operand]->getOpaqueValue()->getType()) +
                       ">().await_resume()");
    else
      piece = asOperand(piece);
  return true;
}

bool Builder::nameByExpression(const TagDecl *type, const TagDecl *nameless) {
  if (failed || !foreignTypes.insert(type).second)
    return false;
  ExpressionsOf expressions(type, uses);
  expressions.TraverseStmt(found.body->getBody());
  ir::Text operand;
  const std::string typeName = coroutine->isTemplate ? "typename " : "";
  std::string before = typeName + "::std::decay<decltype((", after = "))>::type";
  const Expr *expression = nullptr;
  for (const Expr *candidate : expressions.found)
    if (spellOperand(candidate, operand)) {
      expression = candidate;
      break;
    }
  if (failed)
    return false;
  if (!expression) {
    const ValueDecl *declarator = type == nameless ? findDeclarator(type, found.function) : nullptr;
    if (!declarator) {
      for (const Expr *candidate : expressions.found) // in a macro's body, perhaps
        if (reveal(candidate->getBeginLoc()))
          break;
      return false;
    }
    before = typeName + "::std::remove_cv<" + typeName + "::std::remove_all_extents<decltype(";
    operand.pieces = {verbatim(types.spellGlobally(declarator))};
    after = ")>::type>::type";
  }
  const ir::SourcePoint at =
      expression ? text.point(rangeOf(expression).begin) : coroutine->bodySpan.begin; // where errors would belong
  const std::string name =
      addTypedef("deduced_" + std::to_string(++deducedCount), at, before, std::move(operand), after);
  makeUnique(nameless, context);
  types.giveName(type, name);
  return true;
}

// A parameter names its type itself.
void Builder::nameParameterTypes() {
  for (const ParmVarDecl *parameter : found.function->parameters()) {
    const TypeObstacle obstacle = types.findObstacle(parameter->getType());
    if (obstacle.kind == TypeObstacle::Kind::None || parameter->getType()->isDependentType())
      continue;
    ir::Local &local = coroutine->locals[uses.ids.lookup(parameter)];
    if (parameter->getType().getNonReferenceType()->getAsTagDecl() == obstacle.declaration) {
      ir::Text operand;
      operand.pieces.push_back(verbatim(local.name));
      const std::string name = addTypedef("deduced_" + std::to_string(++deducedCount), coroutine->bodySpan.begin,
                                          "::std::decay<decltype(", std::move(operand), ")>::type");
      makeUnique(obstacle.declaration, context);
      types.giveName(obstacle.declaration, name);
    }
    if (!canName(parameter->getType()))
      refuse(Diag::SavedUnnamedType, parameter->getLocation(), {local.name});
    local.type = types.describe(parameter);
  }
}

} // namespace switchback
