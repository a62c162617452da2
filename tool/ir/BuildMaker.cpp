// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [closure makers]: a saved closure whose text means the member function's object cannot be written as a class, in
// which `this` would be another. But its type has a name where a lambda makes it that stands in front of the machine;
// the lambda's text stays whole, whatever it captures and how. What it needs of the function's locals are the maker's
// parameters:
//
//   auto add = [this, &n](int k) {...};     auto sb_make_lambda_1 = [this](int &n) {
//                                               return [this, &n](int k) {...};
//                                           };
//                                           typedef decltype(sb_make_lambda_1(::std::declval<int &>())) sb_lambda_1;
//
// The body captures the maker and calls it where the lambda stood.
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"
#include "ir/ThisUses.h"

#include <algorithm>

using namespace clang;

namespace switchback {
namespace {

ir::Piece verbatim(std::string characters) { return {ir::Piece::Kind::Verbatim, std::move(characters)}; }

} // namespace

bool Builder::needsMaker(const LambdaExpr *lambda) const {
  return coroutine->object && findThis(lambda) != ir::Object::Use::None;
}

/// Why the lambda's text would not mean the same in front of the machine; empty: it does.
std::string Builder::makerObstacle(const LambdaExpr *lambda, std::vector<const ValueDecl *> &locals) {
  if (map.suspends(lambda))
    return "a capture of it suspends";
  std::set<const ValueDecl *> captured;
  for (const LambdaCapture &capture : lambda->captures())
    if (capture.capturesVariable())
      captured.insert(capture.getCapturedVar());
  LocalMentions inside(found.function, uses), initialisers(found.function, uses);
  inside.TraverseStmt(lambda->getBody());
  inside.TraverseTypeLoc(lambda->getCallOperator()->getTypeSourceInfo()->getTypeLoc());
  for (const ValueDecl *mentioned : inside.variables)
    if (!captured.count(mentioned))
      return "it uses '" + mentioned->getNameAsString() + "' without capturing it";
  for (const Expr *initialiser : lambda->capture_inits())
    initialisers.TraverseStmt(const_cast<Expr *>(initialiser));
  neededTypes.insert(inside.types.begin(), inside.types.end());
  neededTypes.insert(initialisers.types.begin(), initialisers.types.end());
  std::set<std::string> names;
  for (const ValueDecl *mentioned : initialisers.variables) {
    if (llvm::is_contained(locals, mentioned))
      continue;
    if (!uses.ids.count(mentioned) || !names.insert(mentioned->getNameAsString()).second)
      return "it captures '" + mentioned->getNameAsString() + "'";
    noteLocalTypedefs(mentioned->getType());
    TypeObstacle obstacle = findObstacle(mentioned->getType());
    if (obstacle.kind == TypeObstacle::Kind::Local)
      neededTypes.insert(obstacle.declaration);
    else if (obstacle.kind != TypeObstacle::Kind::None)
      return "a capture's type has no name";
    locals.push_back(mentioned);
  }
  return {};
}

void Builder::writeMaker(const LambdaExpr *lambda, const std::string &name,
                         const std::vector<const ValueDecl *> &locals) {
  FileRange range = *text.expressionRange(lambda->getSourceRange());
  std::string maker = coroutine->prefix + "make_" + name.substr(coroutine->prefix.size());
  std::string parameters, arguments;
  std::vector<ir::Piece> call = {verbatim(name + "(" + maker + "(")};
  for (const ValueDecl *local : locals) {
    std::string separator = parameters.empty() ? "" : ", ", reference = types.describe(local->getType()).reference;
    parameters += separator + declare(reference, local->getNameAsString());
    arguments += separator + "::std::declval<" + declare(reference, "") + ">()";
    call.push_back(verbatim(separator));
    call.push_back({ir::Piece::Kind::Use, local->getNameAsString(), uses.ids.lookup(local)});
  }
  call.push_back(verbatim("))"));
  auto line = [&](std::vector<ir::Piece> pieces) {
    ir::Text result;
    result.span = text.span(range);
    // Its lines keep their distance to the line that it begins on.
    unsigned indentation = text.indentation(range.begin).size();
    result.span.begin.column = indentation > 4 ? indentation - 3 : 1;
    result.pieces = std::move(pieces);
    closureClasses.push_back(std::move(result));
  };
  line({verbatim("auto " + maker + " = [" + (findThis(lambda) == ir::Object::Use::Evaluated ? "this" : "") + "](" +
                 parameters + ") {")});
  std::vector<ir::Piece> made = {verbatim("    return ")};
  // The parameters have the locals' names; only what decltype says of one is not what it says of the other.
  for (ir::Piece &piece : text.slice(range).pieces) {
    if (piece.kind == ir::Piece::Kind::UseType)
      piece.text = asSpecifier(declare(coroutine->locals[piece.local].type.declaration, ""));
    made.push_back(verbatim(piece.text));
  }
  made.push_back(verbatim(";"));
  line(std::move(made));
  line({verbatim("};")});
  line({verbatim("typedef decltype(" + maker + "(" + arguments + ")) " + name + ";")});
  coroutine->object->makers.push_back(maker);
  madeByMakers.insert(lambda);
  text.replace(range, std::move(call));
}

} // namespace switchback
