// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [closures]: a closure that is saved becomes an object of a class, as its own type has no name. The class stands
// in front of the machine; its members are the captures, under the names that the lambda's text uses for them, so that
// the text stays:
//
//   auto add = [&n](int k) { return n += k; };     struct sb_lambda_1 {
//                                                    int &n;
//                                                    int operator()(int k) const { return n += k; }
//                                                  };
//
// Where a class would not do, [note makers] is for it.
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"

#include <algorithm>

using namespace clang;

namespace switchback {

TypeObstacle Builder::findObstacle(QualType type) {
  while (true) {
    TypeObstacle obstacle = types.findObstacle(type);
    if (obstacle.kind == TypeObstacle::Kind::None || obstacle.kind == TypeObstacle::Kind::Local)
      return obstacle;
    const auto *closure =
        obstacle.kind == TypeObstacle::Kind::Closure ? cast<CXXRecordDecl>(obstacle.declaration) : nullptr;
    if (!(closure && nameClosure(closure, "a lambda object that is saved across a suspension")) &&
        !nameByExpression(obstacle.declaration, obstacle.declaration) &&
        !llvm::any_of(obstacle.around,
                      [&](const TagDecl *instance) { return nameByExpression(instance, obstacle.declaration); }))
      return obstacle;
  }
}

bool Builder::canName(QualType type) {
  noteLocalTypedefs(type);
  TypeObstacle obstacle = findObstacle(type);
  if (obstacle.kind == TypeObstacle::Kind::Local)
    needed.insert(obstacle.declaration);
  return obstacle.kind == TypeObstacle::Kind::None || obstacle.kind == TypeObstacle::Kind::Local;
}

namespace {

/// Finds what keeps an expression from being constant.
class Automatic : public RecursiveASTVisitor<Automatic> {
public:
  bool found = false;
  bool VisitDeclRefExpr(DeclRefExpr *reference) {
    const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
    return !(found |= variable && variable->hasLocalStorage() && !variable->isConstexpr());
  }
  bool VisitCXXThisExpr(CXXThisExpr *) { return found = true, false; }
  bool VisitStmt(Stmt *statement) {
    return !(found |= isa<CoroutineSuspendExpr, DependentCoawaitExpr, CXXNewExpr>(statement));
  }
};

/// `T(8)`: whatever T is, no object with static storage; nothing else can a constant reference name.
bool makesTemporary(const Expr *initialiser) {
  const auto *construction = dyn_cast<CXXUnresolvedConstructExpr>(initialiser->IgnoreParens());
  return construction && llvm::all_of(construction->arguments(), [](const Expr *argument) {
           return !argument->isTypeDependent() && argument->isPRValue() && argument->getType()->isScalarType();
         });
}

/// Whether only an instantiation knows that the reference is usable in constant expressions ([basic.def.odr]/4).
bool mayBeConstant(const VarDecl *reference) {
  const Expr *initialiser = reference->getInit();
  if (!initialiser || !initialiser->isValueDependent() || makesTemporary(initialiser))
    return false;
  Automatic automatic;
  automatic.TraverseStmt(const_cast<Expr *>(initialiser));
  return !automatic.found;
}

} // namespace

/// What it mentions is declared further on, with a type that only a template's initialiser says.
bool Builder::waitsForTypes(const LambdaExpr *lambda) const {
  if (!coroutine->isTemplate)
    return false;
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(const_cast<LambdaExpr *>(lambda));
  return llvm::any_of(mentions.variables, [&](const ValueDecl *variable) {
    const auto id = uses.ids.find(variable);
    const AutoType *automatic = variable->getType()->getContainedAutoType();
    return automatic && automatic->getDeducedType().isNull() && id != uses.ids.end() &&
           !coroutine->locals[id->second].isConstant && !deduced.count(id->second);
  });
}

/// Has told the types of a variable and its bindings: for the lambdas that wait for them.
void Builder::nameWaiting() {
  for (const VarDecl *reference : std::exchange(waiting, {}))
    nameCapturing(reference);
}

// A reference is a pointer in the frame, under the same name: not what a lambda means to capture.
void Builder::nameCapturing(const VarDecl *reference) {
  for (auto [closure, lambda] : uses.lambdas) {
    if (boundLambdas.count(lambda))
      continue;
    const auto *named = llvm::find_if(lambda->captures(), [&](const LambdaCapture &capture) {
      return capture.capturesVariable() && capture.getCapturedVar() == reference;
    });
    bool captures = named != lambda->capture_end();
    bool copies = captures && named->getCaptureKind() == LCK_ByCopy;
    // What a default captures in a template, only an instantiation says.
    const LambdaCaptureDefault byDefault = lambda->getCaptureDefault();
    if (coroutine->isTemplate && !captures && byDefault != LCD_None) {
      LocalMentions mentions(found.function, uses);
      mentions.TraverseStmt(lambda->getBody());
      captures = llvm::is_contained(mentions.variables, reference);
      copies = captures && byDefault == LCD_ByCopy;
    }
    if (copies && coroutine->isTemplate && mayBeConstant(reference))
      refuse(Diag::SavedClosure, lambda->getBeginLoc(),
             {"a lambda that copies '" + reference->getNameAsString() + "'",
              "a template's arguments decide whether it is a constant, whose copy it would not use"});
    if (!captures || closure->getDeclContext() != found.function || types.isNamed(closure))
      continue;
    if (waitsForTypes(lambda))
      waiting.insert(reference);
    else
      nameClosure(closure, "a lambda that captures '" + reference->getNameAsString() +
                               "', a reference that is saved across a suspension,");
  }
}

bool Builder::nameClosure(const CXXRecordDecl *closure, const std::string &what) {
  const LambdaExpr *lambda = uses.lambdas.lookup(closure);
  if (!lambda || refusedClosures.count(closure))
    return false;
  const auto *outer = dyn_cast<CXXMethodDecl>(closure->getDeclContext());
  if (outer == found.function)
    outer = nullptr;
  const bool usesObject = objectUsesOf(lambda).any();
  // Inside of a lambda: that one's text may have been copied already, and nothing makes closures there.
  if (outer && (usesObject || types.isNamed(outer->getParent()) || !closureObstacle(lambda).empty()))
    return false;
  const CXXMethodDecl *call = lambda->getCallOperator();
  for (SourceRange part : {lambda->getSourceRange(), lambda->getBody()->getSourceRange(),
                           call->getNumParams() ? call->getParametersSourceRange() : lambda->getSourceRange()})
    if (!text.expressionRange(part)) {
      revealOrRefuse(part, "a lambda that a macro spells in part");
      return false;
    }
  std::string obstacle = usesObject ? "it uses 'this'" : closureObstacle(lambda);
  MadeClosure made;
  made.byLambda = usesObject || !context.getLangOpts().CPlusPlus14;
  const bool isMade =
      !obstacle.empty() && !(map.suspends(lambda) && coroutine->isTemplate) && !(made.byLambda && coroutine->value);
  std::vector<const ValueDecl *> constants;
  if (isMade)
    obstacle = findMakersParameters(lambda, made, constants);
  if (text.statementRange(lambda->getBeginLoc()).begin < triviaBegin)
    obstacle = "it is part of a declaration before, that of a static variable";
  if (!obstacle.empty()) {
    refusedClosures.insert(closure);
    refuse(Diag::SavedClosure, lambda->getBeginLoc(), {what, obstacle});
    return false;
  }
  makeUnique(closure, context); // all in one macro argument are printed alike
  std::string number = "lambda_" + std::to_string(++closureCount), name = coroutine->prefix + number;
  if (isMade) {
    const std::string maker = coroutine->prefix + "make_" + number;
    made.maker = maker + (made.byLambda ? "(" : "::from(");
    writeClosureMaker(lambda, number, made, constants);
    if (made.byLambda) {
      if (!coroutine->object)
        coroutine->object.emplace();
      coroutine->object->makers.push_back(maker);
    }
    types.giveName(closure, name);
    if (made.byLambda && guards)
      refuse(Diag::Unsupported, lambda->getBeginLoc(),
             {usesObject
                  ? "a lambda that uses 'this' or a capture, saved in a constexpr if's branch,"
                  : "a lambda that cannot be written as a class, saved in a constexpr if's branch before C++14,"});
    madeClosures[lambda] = std::move(made);
    guardedTypes.insert(guardedTypes.end(), {maker, name});
    if (!map.suspends(lambda)) // buildMadeClosure, else
      text.replace(*text.expressionRange(lambda->getSourceRange()), callMaker(lambda));
  } else {
    writeClosureClass(lambda, name);
    types.giveName(closure, name);
    guardedTypes.push_back(name);
    if (!map.suspends(lambda)) // buildClosure, else
      text.replace(*text.expressionRange(lambda->getSourceRange()), constructClosure(lambda));
  }
  return true;
}

namespace {

/// Lambdas inside a lambda whose captures would mean something else in a member function.
class InnerCaptures : public RecursiveASTVisitor<InnerCaptures> {
public:
  explicit InnerCaptures(const CXXMethodDecl *outer) : outer(outer) {}
  bool found = false;
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    for (const LambdaCapture &capture : lambda->captures()) {
      if (!capture.capturesVariable() || capture.getCapturedVar()->getDeclContext() == outer)
        continue;
      found |= capture.isExplicit() || capture.getCaptureKind() != LCK_ByRef;
    }
    return true;
  }

private:
  const CXXMethodDecl *outer;
};

} // namespace

namespace {

/// In C++11 a lambda of a template has no result type before it is instantiated: that of its only return statement.
QualType resultOf(const CXXMethodDecl *call) {
  const ASTContext &context = call->getASTContext();
  const auto *body = dyn_cast_or_null<CompoundStmt>(call->getBody());
  const auto *only = body && body->size() == 1 ? dyn_cast<ReturnStmt>(body->body_front()) : nullptr;
  const Expr *value = only ? only->getRetValue() : nullptr;
  if (call->getReturnType() != context.DependentTy || !value || value->isTypeDependent())
    return call->getReturnType();
  QualType type = value->getType();
  return type->isArrayType() || type->isFunctionType() ? context.getDecayedType(type) : type.getUnqualifiedType();
}

} // namespace

/// Why the lambda's text would not mean the same in a class; empty: it does.
std::string Builder::closureObstacle(const LambdaExpr *lambda) {
  const CXXMethodDecl *call = lambda->getCallOperator();
  if (lambda->isGenericLambda())
    return "it is generic";
  if (uses.converted.count(lambda->getLambdaClass()))
    return "it is converted to a function pointer";
  if (call->isVariadic() ||
      !llvm::all_of(call->attrs(), [](const Attr *attribute) { return isa<AnnotateAttr>(attribute); }))
    return "its declarator is unusual";
  std::set<const ValueDecl *> captured;
  for (const LambdaCapture &capture : lambda->captures()) {
    if (!capture.capturesVariable())
      return "it captures something unusual";
    captured.insert(capture.getCapturedVar());
    const auto *variable = dyn_cast<VarDecl>(capture.getCapturedVar());
    if (!variable || capture.isPackExpansion())
      return "it captures something unusual";
    if (lambda->isInitCapture(&capture) && variable->getInitStyle() != VarDecl::CInit)
      return "it has a capture that is not initialised with '='";
  }
  for (const FieldDecl *field : lambda->getLambdaClass()->fields()) {
    if (field->getType()->isArrayType())
      return "it captures an array";
    if (!canName(field->getType()))
      return "a capture's type has no name";
  }
  const QualType result = resultOf(call);
  if (const AutoType *deduced = result->getContainedAutoType();
      result == context.DependentTy || (deduced && deduced->getDeducedType().isNull()))
    return "the type of its result depends on a template argument";
  // What the result is must be known in front of it: at best a lambda in it becomes a class first.
  while (true) {
    TypeObstacle obstacle = types.findObstacle(result);
    if (obstacle.kind == TypeObstacle::Kind::None)
      break;
    if (obstacle.kind == TypeObstacle::Kind::Local) {
      needed.insert(obstacle.declaration);
      break;
    }
    const auto *closure =
        obstacle.kind == TypeObstacle::Kind::Closure ? cast<CXXRecordDecl>(obstacle.declaration) : nullptr;
    if (!closure || !nameClosure(closure, "a lambda that another one returns"))
      return "its result's type has no name";
  }
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(lambda->getBody());
  for (const ParmVarDecl *parameter : call->parameters())
    mentions.TraverseDecl(const_cast<ParmVarDecl *>(parameter));
  for (const ValueDecl *mentioned : mentions.variables)
    if (!captured.count(mentioned) && !hoist(mentioned) && !pointTo(mentioned))
      return obstacleOf(mentioned);
  needed.insert(mentions.types.begin(), mentions.types.end());
  InnerCaptures inner(call);
  inner.TraverseStmt(lambda->getBody());
  if (inner.found)
    return "a lambda in it captures what it has captured";
  return {};
}

/// A member would not be a constant any more.
bool Builder::isHoistedConstant(const LambdaCapture &capture) {
  auto id = uses.ids.find(capture.getCapturedVar());
  return capture.isExplicit() && id != uses.ids.end() && coroutine->locals[id->second].isConstant &&
         hoist(capture.getCapturedVar());
}

/// The type of a capture's member; of a template's variable it is known by now, where only its initialiser says it.
ir::Type Builder::describeCapture(const LambdaCapture &capture, QualType field) const {
  auto id = uses.ids.find(capture.getCapturedVar());
  const AutoType *automatic = field.getNonReferenceType()->getContainedAutoType();
  if (id == uses.ids.end() || !automatic || !automatic->getDeducedType().isNull() ||
      capture.getCapturedVar()->getType()->isReferenceType())
    return types.describe(field);
  ir::Type type = coroutine->locals[id->second].type;
  if (capture.getCaptureKind() == LCK_ByRef)
    type.declaration = type.reference;
  return type;
}

void Builder::writeClosureClass(const LambdaExpr *lambda, const std::string &name) {
  ir::SourcePoint begin = text.point(text.statementRange(lambda->getBeginLoc()).begin);
  auto line = [&](const std::string &characters) { closureClasses.push_back(makeLine(begin, characters)); };
  line("struct " + name + " {");
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(lambda->getBody());
  if (std::string aliases = aliasesOf(mentions.types); !aliases.empty())
    line("    " + aliases);
  auto field = lambda->getLambdaClass()->field_begin();
  for (const LambdaCapture &capture : lambda->captures()) {
    std::string member = describeCapture(capture, (*field++)->getType()).declaration;
    if (isHoistedConstant(capture))
      continue;
    line("    " + declare(member, capture.getCapturedVar()->getNameAsString()) + ";");
  }
  const CXXMethodDecl *call = lambda->getCallOperator();
  ir::Text function;
  FileRange body = *text.expressionRange(lambda->getBody()->getSourceRange());
  function.span = text.span(body);
  // Its lines keep their distance to the line that it begins on, inside the class.
  unsigned indentation = text.indentation(body.begin).size();
  function.span.begin.column = indentation > 4 ? indentation - 3 : 1;
  QualType returned = resultOf(call);
  if (returned->isScalarType()) // a const means nothing there, of which g++ warns
    returned = returned.getUnqualifiedType();
  std::string result = asSpecifier(types.spell(returned));
  if (result.find_last_of("*&") != result.size() - 1)
    result += ' ';
  function.pieces.push_back({ir::Piece::Kind::Verbatim, "    " + result + "operator()("});
  if (call->getNumParams())
    appendUnchanged(function, *text.expressionRange(call->getParametersSourceRange()));
  bool isNothrow = call->getType()->castAs<FunctionProtoType>()->isNothrow();
  function.pieces.push_back({ir::Piece::Kind::Verbatim, std::string(")") + (lambda->isMutable() ? "" : " const") +
                                                            (isNothrow ? " noexcept " : " ")});
  appendUnchanged(function, body, /*inClass=*/true);
  closureClasses.push_back(std::move(function));
  line("};");
}

// In a class. The uses of captured locals stay as they are; only what decltype says of one is not what it says of a
// member or of a reference.
void Builder::appendUnchanged(ir::Text &into, FileRange range, bool inClass, std::vector<SourceText::Hole> holes,
                              llvm::ArrayRef<GivenCapture> given) {
  for (ir::Piece &piece : text.slice(range, std::move(holes)).pieces) {
    if (piece.kind == ir::Piece::Kind::Operand)
      piece = ir::verbatim(given[piece.operand].written);
    if (piece.kind == ir::Piece::Kind::UseType)
      piece.text = asName(declare(coroutine->locals[piece.local].type.declaration, ""));
    const bool isElsewhere = isPointedStatic(piece) || (inClass && piece.kind == ir::Piece::Kind::Nested);
    into.pieces.push_back(ir::verbatim(isElsewhere ? piece.elsewhere : piece.text));
  }
}

// The same with captures that suspend: what comes before them is copied before.
ir::ExprPtr Builder::buildClosure(const LambdaExpr *lambda, bool suspendsLater) {
  auto result = makeExpr(ir::Expr::Kind::Compound, lambda);
  result->isConstruction = true;
  result->order = ir::Order::Language;
  auto write = [&](const std::string &characters) {
    result->text.pieces.push_back({ir::Piece::Kind::Verbatim, characters});
  };
  std::vector<const Expr *> values(lambda->capture_init_begin(), lambda->capture_init_end());
  auto suspendsBehind = [&](size_t i) {
    return suspendsLater ||
           std::any_of(values.begin() + i + 1, values.end(), [&](const Expr *value) { return map.suspends(value); });
  };
  write(types.spell(lambda->getType()) + "{");
  for (size_t i = 0; i != values.size(); ++i) {
    const LambdaCapture &capture = *(lambda->capture_begin() + i);
    if (isHoistedConstant(capture))
      continue;
    if (!result->operands.empty())
      write(", ");
    if (lambda->isInitCapture(&capture)) {
      result->operands.push_back(buildExpr(values[i], suspendsBehind(i)));
    } else {
      const ir::LocalId local = uses.ids.lookup(capture.getCapturedVar());
      const bool copies = capture.getCaptureKind() == LCK_ByCopy;
      ir::ExprPtr value = useOf(local, ir::Category::Lvalue, capture.getCapturedVar()->getType().getNonReferenceType());
      if (copies) {
        value->category = ir::Category::Prvalue;
        value->stable = false;
        value->text.pieces.insert(value->text.pieces.begin(),
                                  {ir::Piece::Kind::Verbatim, asName(value->type.spelling) + "("});
        value->text.pieces.push_back({ir::Piece::Kind::Verbatim, ")"});
      }
      result->operands.push_back(std::move(value));
    }
    result->text.pieces.push_back(
        {ir::Piece::Kind::Operand, "", ir::none, static_cast<unsigned>(result->operands.size() - 1)});
  }
  write("}");
  return result;
}

// `sb_lambda_1{n, o}`: the captures are initialised in their order.
std::vector<ir::Piece> Builder::constructClosure(const LambdaExpr *lambda) {
  std::vector<ir::Piece> pieces = {{ir::Piece::Kind::Verbatim, types.spell(lambda->getType()) + "{"}};
  bool first = true;
  auto initialiser = lambda->capture_init_begin();
  for (const LambdaCapture &capture : lambda->captures()) {
    const Expr *value = *initialiser++;
    if (isHoistedConstant(capture))
      continue;
    if (!std::exchange(first, false))
      pieces.push_back({ir::Piece::Kind::Verbatim, ", "});
    if (lambda->isInitCapture(&capture)) {
      ir::ExprPtr built = buildPlain(value);
      pieces.insert(pieces.end(), built->text.pieces.begin(), built->text.pieces.end());
    } else {
      std::string name = capture.getCapturedVar()->getNameAsString();
      auto id = uses.ids.find(capture.getCapturedVar()); // or another lambda's
      pieces.push_back(id == uses.ids.end() ? ir::verbatim(name) : ir::Piece{ir::Piece::Kind::Use, name, id->second});
    }
  }
  pieces.push_back({ir::Piece::Kind::Verbatim, "}"});
  return pieces;
}

} // namespace switchback
