// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [makers]: where no class of the same text would do, a function makes the closure from what it captures:
//
//   auto add = [&n](auto k) { return n += k; };    struct sb_make_lambda_1 {
//                                                    static auto from(int &n) {
//                                                      return [&n](auto k) { return n += k; };
//                                                    }
//                                                  };
//                                                  typedef decltype(sb_make_lambda_1::from(...)) sb_lambda_1;
//
// note [closures of the object]: in a class `this` would be another. So where the text means a member function's
// object, or what a lambda coroutine has captured, the maker is a lambda of that function, which the body captures. So
// it is before C++14, where only a lambda deduces what it returns:
//
//   auto add = [this, &n](int k) {...};            auto sb_make_lambda_1 = [this](int &n) {
//                                                    return [this, &n](int k) {...};
//                                                  };
//                                                  typedef decltype(sb_make_lambda_1(...)) sb_lambda_1;
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"

using namespace clang;

namespace switchback {

namespace {

void mentionsOf(const LambdaExpr *lambda, bool isWhole, LocalMentions &mentions) {
  if (isWhole) {
    mentions.TraverseStmt(const_cast<LambdaExpr *>(lambda));
    return;
  }
  mentions.TraverseStmt(lambda->getBody());
  for (ParmVarDecl *parameter : lambda->getCallOperator()->parameters())
    mentions.TraverseDecl(parameter);
}

} // namespace

/// What the lambda needs from around it; answers why it cannot have it, or nothing.
std::string Builder::findMakersParameters(const LambdaExpr *lambda, MadeClosure &made,
                                          std::vector<const ValueDecl *> &constants) {
  made.given = givenCaptures(lambda);
  if (std::string obstacle = obstacleOfGiven(lambda, made.given); !obstacle.empty())
    return obstacle;
  LocalMentions mentions(found.function, uses);
  mentionsOf(lambda, made.given.empty(), mentions);
  std::set<const ValueDecl *> captured;
  for (const LambdaCapture &capture : lambda->captures()) {
    if (capture.capturesThis() || isGiven(capture, made.given))
      continue;
    if (!capture.capturesVariable())
      return "it captures something unusual";
    captured.insert(capture.getCapturedVar());
    mentions.variables.push_back(capture.getCapturedVar());
  }
  for (const ValueDecl *mentioned : mentions.variables) {
    if (llvm::any_of(made.given, [&](const GivenCapture &given) {
          return given.capture->getCapturedVar() == mentioned && !lambda->isInitCapture(given.capture);
        }))
      continue;
    auto id = uses.ids.find(mentioned);
    std::vector<const ValueDecl *> *into = &made.parameters;
    if (id == uses.ids.end() || (coroutine->locals[id->second].isConstant && !captured.count(mentioned))) {
      if (hoist(mentioned) || pointTo(mentioned) || !localDeclarations.count(mentioned))
        continue;
      if (id == uses.ids.end() || staticBehind(cast<VarDecl>(mentioned)))
        return obstacleOf(mentioned);
      into = &constants;
    }
    if (llvm::is_contained(*into, mentioned))
      continue;
    into->push_back(mentioned);
    if (!canName(mentioned->getType()))
      return "a capture's type has no name";
  }
  // Only the last parameter of a function can be a pack that takes what is left.
  std::stable_partition(made.parameters.begin(), made.parameters.end(),
                        [](const ValueDecl *parameter) { return !parameter->isParameterPack(); });
  needed.insert(mentions.types.begin(), mentions.types.end());
  return {};
}

/// What the maker needs of the object: what is given to it is evaluated elsewhere.
ObjectUses Builder::objectUsesOf(const LambdaExpr *lambda) {
  if (!coroutine->object)
    return {};
  const std::vector<GivenCapture> given = givenCaptures(lambda);
  if (given.empty())
    return findObjectUses(found.function, lambda);
  ObjectUses result = findObjectUses(found.function, lambda->getBody());
  for (const LambdaCapture &capture : lambda->captures())
    if (capture.capturesThis())
      result.use = ir::Object::Use::Evaluated;
    else if (capture.capturesVariable() && !isGiven(capture, given) && !uses.ids.count(capture.getCapturedVar()) &&
             !llvm::is_contained(result.captured, capture.getCapturedVar()))
      result.captured.push_back(capture.getCapturedVar());
  return result;
}

/// What is left for the body, without what the makers need.
ObjectUses Builder::objectUsesOfBody() {
  std::set<const LambdaExpr *> apart;
  for (const auto &[lambda, made] : madeClosures)
    apart.insert(lambda);
  ObjectUses result = findObjectUses(found.function, found.body->getBody(), apart);
  for (auto [closure, lambda] : uses.lambdas) {
    auto made = madeClosures.find(lambda);
    for (const GivenCapture &given : made == madeClosures.end() ? std::vector<GivenCapture>() : made->second.given) {
      const ObjectUses more = findObjectUses(found.function, given.value, apart);
      result.use = std::max(result.use, more.use);
      for (const ValueDecl *variable : more.captured)
        if (!llvm::is_contained(result.captured, variable))
          result.captured.push_back(variable);
    }
  }
  return result;
}

std::vector<std::string> Builder::capturesOf(const ObjectUses &reached) const {
  if (coroutine->isTemplate && !reached.captured.empty())
    return {"&"}; // what of it is used, the compiler finds out
  std::vector<std::string> result;
  for (const ValueDecl *variable : reached.captured)
    result.push_back("&" + variable->getNameAsString());
  return result;
}

void Builder::writeClosureMaker(const LambdaExpr *lambda, const std::string &number, const MadeClosure &made,
                                const std::vector<const ValueDecl *> &constants) {
  const std::string name = coroutine->prefix + number, maker = coroutine->prefix + "make_" + number;
  FileRange range = *text.expressionRange(lambda->getSourceRange());
  const ir::SourcePoint begin = text.point(range.begin);
  auto line = [&](const std::string &characters) { closureClasses.push_back(makeLine(begin, characters)); };
  std::string declared, arguments;
  for (const ValueDecl *parameter : made.parameters) {
    // A type may have got a name just now.
    const ir::Type type = isa<VarDecl>(parameter) && !coroutine->isTemplate
                              ? types.describe(parameter->getType())
                              : coroutine->locals[uses.ids.lookup(parameter)].type;
    std::string separator = declared.empty() ? "" : ", ";
    const std::string dots = parameter->isParameterPack() ? "..." : "";
    declared += separator + declare(type.reference, dots + parameter->getNameAsString());
    arguments += separator + "*static_cast<" + declare(type.pointer, "") + ">(nullptr)" + dots;
  }
  if (!made.given.empty()) {
    const std::string values = coroutine->prefix + "captures_of_" + number;
    line("struct " + values + " {");
    for (const GivenCapture &given : made.given)
      line("    " + given.member + ";");
    line("};");
    const std::string separator = declared.empty() ? "" : ", ";
    declared += separator + "const " + values + " &" + coroutine->prefix + "captures";
    arguments += separator + "*static_cast<" + values + " *>(nullptr)";
  }
  const ObjectUses reached = objectUsesOf(lambda);
  const std::string indent = made.byLambda ? "    " : "        ";
  if (made.byLambda) {
    // Where the lambda around becomes a class, what it has captured are members.
    const char *captures = !reached.captured.empty() ? "&" : reached.use == ir::Object::Use::Evaluated ? "this" : "";
    line("auto " + maker + " = [" + captures + "](" + declared + ") {");
  } else {
    line("struct " + maker + " {");
    line("    static auto from(" + declared + ") {");
  }
  LocalMentions mentions(found.function, uses);
  mentionsOf(lambda, made.given.empty(), mentions);
  if (std::string aliases = aliasesOf(mentions.types); !aliases.empty())
    line(indent + aliases);
  for (const ValueDecl *constant : constants) {
    copiedConstants[uses.ids.lookup(constant)] = constant->getNameAsString();
    ir::Text declaration = makeLine(begin, indent + "static ");
    for (const ir::Piece &piece : textOfConstant(cast<VarDecl>(constant)).pieces)
      declaration.pieces.push_back({ir::Piece::Kind::Verbatim, piece.text});
    closureClasses.push_back(std::move(declaration));
    line(indent + "static_cast<void>(" + constant->getNameAsString() + ");"); // it may be used as a constant only
  }
  for (const GivenCapture &given : made.given)
    if (!given.local.empty())
      line(indent + given.local);
  ir::Text result = makeLine(begin, indent + "return ");
  unsigned indentation = text.indentation(range.begin).size();
  result.span = text.span(range);
  result.span.begin.column = indentation > indent.size() ? indentation - indent.size() + 1 : 1;
  std::vector<SourceText::Hole> holes;
  for (const GivenCapture &given : made.given)
    holes.push_back({*placeIn(lambda, given), static_cast<unsigned>(holes.size())});
  appendUnchanged(result, range, /*inClass=*/false, holes, made.given);
  result.pieces.push_back({ir::Piece::Kind::Verbatim, ";"});
  closureClasses.push_back(std::move(result));
  if (!made.byLambda)
    line("    }");
  line("};");
  line("typedef decltype(" + made.maker + arguments + ")) " + name + " [[gnu::unused]];");
}

} // namespace switchback
