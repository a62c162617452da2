// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [given captures]: a function that makes a closure ([note makers]) cannot evaluate a capture's initialiser that
// suspends, or that makes a temporary which lives as long as the full-expression around the lambda. So what is captured
// by value is evaluated where the lambda stands, in its order, and given to the maker:
//
//   auto add = [k = SB_AWAIT(e)](auto n) {...};    struct sb_captures_1 {
//                                                    int &&k;
//                                                  };
//                                                  struct sb_make_lambda_1 {
//                                                    static auto from(const sb_captures_1 &sb_captures) {
//                                                      return [k = static_cast<int &&>(sb_captures.k)](auto n) {...};
//                                                    }
//                                                  };
//                                                  ... sb_make_lambda_1::from({int(awaiter_1.await_resume())})
#include "ir/Builder.h"
#include "ir/Declarator.h"

using namespace clang;

namespace switchback {

namespace {

/// What a copy or move is made from.
const Expr *sourceOf(const Expr *value) {
  const auto *construction = dyn_cast<CXXConstructExpr>(value);
  if (!construction || !construction->getConstructor()->isCopyOrMoveConstructor() || construction->getNumArgs() != 1)
    return value;
  const Expr *source = construction->getArg(0)->IgnoreImplicit();
  return source->isGLValue() ? source : value;
}

} // namespace

std::vector<Builder::GivenCapture> Builder::givenCaptures(const LambdaExpr *lambda) {
  std::vector<GivenCapture> result;
  if (coroutine->isTemplate)
    return result; // the values' types are not known
  bool isNeeded = false, isBehind = true;
  const auto captures = lambda->captures();
  std::vector<const Expr *> values(lambda->capture_init_begin(), lambda->capture_init_end());
  for (size_t i = values.size(); i-- > 0;) {
    const LambdaCapture &capture = captures.begin()[i];
    if (!capture.capturesVariable() || !capture.isExplicit() ||
        (!lambda->isInitCapture(&capture) && capture.getCaptureKind() != LCK_ByCopy))
      continue;
    const Expr *value = values[i];
    if (const auto *list = dyn_cast<InitListExpr>(value); list && list->getNumInits() == 1) // `k{e}`
      value = list->getInit(0);
    const bool splits = map.suspends(value) || hasTemporary(value);
    isNeeded |= splits;
    isBehind &= !splits;
    const ValueDecl *variable = capture.getCapturedVar();
    const std::string name = variable->getNameAsString();
    GivenCapture given{&capture, value, "", "", "", "", ""};
    const Expr *source = sourceOf(withoutWrappers(value));
    const std::string member = coroutine->prefix + "captures." + name;
    if (capture.getCaptureKind() == LCK_ByRef) { // `&r = e`
      const ir::Type referred = types.describe(value->getType());
      given.member = declare(referred.reference, name);
      given.written = member;
    } else {
      // Behind the last one that suspends the maker may make the copy itself.
      if (source->isGLValue() && value->getType()->isRecordType() && isBehind)
        given.value = source;
      const QualType type = given.value->getType();
      const bool isLvalue = given.value->isLValue();
      const QualType reference =
          isLvalue ? context.getLValueReferenceType(type)
                   : context.getRValueReferenceType(given.value->isXValue() ? type : type.getUnqualifiedType());
      given.member = declare(types.describe(reference).declaration, name);
      given.written =
          isLvalue ? member : "static_cast<" + declare(types.describe(reference).declaration, "") + ">(" + member + ")";
      if (given.value->isPRValue() && (type->isScalarType() || source != value || !lambda->isInitCapture(&capture))) {
        given.before = asName(types.spell(type.getUnqualifiedType())) + "(";
        given.after = ")";
      }
    }
    if (!lambda->isInitCapture(&capture)) {
      if (variable->getType().isConstQualified())
        given.local = declare(types.describe(variable->getType()).declaration, name) + " = " + given.written + ";";
      given.written = given.local.empty() ? name + " = " + given.written : name;
    }
    result.insert(result.begin(), std::move(given));
  }
  return isNeeded ? result : std::vector<GivenCapture>();
}

bool Builder::isGiven(const LambdaCapture &capture, const std::vector<GivenCapture> &given) {
  return llvm::any_of(given, [&](const GivenCapture &each) { return each.capture == &capture; });
}

/// Where the lambda's text names it or its value.
std::optional<FileRange> Builder::placeIn(const LambdaExpr *lambda, const GivenCapture &given) const {
  if (lambda->isInitCapture(given.capture))
    return placeOf(given.value);
  std::optional<unsigned> at = text.editableOffset(given.capture->getLocation());
  return at ? std::make_optional(FileRange{*at, text.tokenEnd(*at)}) : std::nullopt;
}

/// Why its values cannot be given; empty: they can.
std::string Builder::obstacleOfGiven(const LambdaExpr *lambda, const std::vector<GivenCapture> &given) {
  for (const GivenCapture &each : given) {
    const QualType type = each.value->getType();
    if (!placeIn(lambda, each))
      return "a macro spells one of its captures in part";
    if (type->isArrayType())
      return "it captures an array behind which a capture suspends or makes a temporary";
    if (!canName(type))
      return "a capture's type has no name";
    if (each.value->isPRValue() && type->isRecordType() && !types.describe(type).isMovable)
      return "it captures what can be neither copied nor moved";
  }
  return {};
}

/// The variable that a simple capture names: of the function, or a capture of an enclosing lambda.
ir::Piece Builder::nameIn(const LambdaCapture &capture) const {
  const std::string name = capture.getCapturedVar()->getNameAsString();
  auto id = uses.ids.find(capture.getCapturedVar());
  return id == uses.ids.end() ? ir::verbatim(name) : ir::Piece{ir::Piece::Kind::Use, name, id->second};
}

// `sb_make_lambda_1::from(n, {k})`: the braces keep the order.
ir::ExprPtr Builder::buildMadeClosure(const LambdaExpr *lambda, bool suspendsLater) {
  const MadeClosure &made = madeClosures.at(lambda);
  auto result = makeExpr(ir::Expr::Kind::Compound, lambda);
  result->order = ir::Order::Language;
  std::vector<ir::Piece> &pieces = result->text.pieces;
  pieces = callOf(made);
  for (size_t i = 0; i != made.given.size(); ++i) {
    const GivenCapture &given = made.given[i];
    const bool suspendsBehind =
        suspendsLater || std::any_of(made.given.begin() + i + 1, made.given.end(),
                                     [&](const GivenCapture &behind) { return map.suspends(behind.value); });
    pieces.push_back(ir::verbatim(i ? ", " : "{"));
    ir::ExprPtr value = valueOfGiven(lambda, given, suspendsBehind);
    const bool isScalar = value->type.kind == ir::TypeClass::Scalar;
    ir::Piece operand{ir::Piece::Kind::Operand, "", ir::none, static_cast<unsigned>(i)};
    result->operands.push_back(isScalar ? std::move(value) : enclose(given, std::move(value)));
    // Kept or not, a scalar is a name's lvalue in the text.
    pieces.insert(pieces.end(),
                  {ir::verbatim(isScalar ? given.before : ""), operand, ir::verbatim(isScalar ? given.after : "")});
  }
  pieces.push_back(ir::verbatim("})"));
  return result;
}

ir::ExprPtr Builder::valueOfGiven(const LambdaExpr *lambda, const GivenCapture &given, bool suspendsLater) {
  ir::ExprPtr value;
  if (lambda->isInitCapture(given.capture)) {
    value = buildExpr(given.value, suspendsLater);
  } else {
    value = makeExpr(ir::Expr::Kind::Plain, given.value);
    value->text.pieces.push_back(nameIn(*given.capture));
  }
  return value;
}

/// `T(o)`: a copy where `o` would be an lvalue.
ir::ExprPtr Builder::enclose(const GivenCapture &given, ir::ExprPtr value) {
  if (given.before.empty())
    return value;
  auto result = makeExpr(ir::Expr::Kind::Compound, given.value);
  result->isConstruction = true;
  result->operands.push_back(std::move(value));
  result->text.pieces = {
      ir::verbatim(given.before), {ir::Piece::Kind::Operand, "", ir::none, 0}, ir::verbatim(given.after)};
  return result;
}

/// The call as far as what it gives by reference.
std::vector<ir::Piece> Builder::callOf(const MadeClosure &made) const {
  std::vector<ir::Piece> call = {ir::verbatim(made.maker)};
  for (const ValueDecl *parameter : made.parameters) {
    if (parameter != made.parameters.front())
      call.push_back(ir::verbatim(", "));
    call.push_back({ir::Piece::Kind::Use, parameter->getNameAsString(), uses.ids.lookup(parameter)});
    if (parameter->isParameterPack())
      call.push_back(ir::verbatim("..."));
  }
  if (!made.given.empty() && !made.parameters.empty())
    call.push_back(ir::verbatim(", "));
  return call;
}

/// The whole call where nothing suspends.
std::vector<ir::Piece> Builder::callMaker(const LambdaExpr *lambda) {
  const MadeClosure &made = madeClosures.at(lambda);
  std::vector<ir::Piece> call = callOf(made);
  for (const GivenCapture &given : made.given) {
    call.push_back(ir::verbatim(&given == &made.given.front() ? "{" : ", "));
    call.push_back(ir::verbatim(given.before));
    if (!lambda->isInitCapture(given.capture)) {
      call.push_back(nameIn(*given.capture));
    } else {
      const ir::ExprPtr value = buildPlain(given.value);
      call.insert(call.end(), value->text.pieces.begin(), value->text.pieces.end());
    }
    call.push_back(ir::verbatim(given.after));
  }
  call.push_back(ir::verbatim(made.given.empty() ? ")" : "})"));
  return call;
}

} // namespace switchback
