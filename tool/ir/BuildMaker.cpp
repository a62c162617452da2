// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [makers]: where no class of the same text would do and C++14 is there, a function makes the closure
// from what it captures:
//
//   auto add = [&n](auto k) { return n += k; };    struct sb_make_lambda_1 {
//                                                    static auto from(int &n) {
//                                                      return [&n](auto k) { return n += k; };
//                                                    }
//                                                  };
//                                                  typedef decltype(sb_make_lambda_1::from(...)) sb_lambda_1;
//
// note [closures of the object]: in a class `this` would be another. So where the text means a member function's
// object, or what a lambda coroutine has captured, the maker is a lambda of that function, in any dialect, which the
// body captures:
//
//   auto add = [this, &n](int k) {...};            auto sb_make_lambda_1 = [this](int &n) {
//                                                    return [this, &n](int k) {...};
//                                                  };
//                                                  typedef decltype(sb_make_lambda_1(...)) sb_lambda_1;
#include "ir/Builder.h"
#include "ir/Declarator.h"
#include "ir/LocalMentions.h"

#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace switchback {

/// What the lambda needs from around it; answers why it cannot have it, or nothing.
std::string Builder::findMakersParameters(const LambdaExpr *lambda, std::vector<const ValueDecl *> &parameters,
                                          std::vector<const ValueDecl *> &constants) {
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(const_cast<LambdaExpr *>(lambda));
  std::set<const ValueDecl *> captured;
  for (const LambdaCapture &capture : lambda->captures()) {
    if (capture.capturesThis())
      continue;
    if (!capture.capturesVariable())
      return "it captures something unusual";
    captured.insert(capture.getCapturedVar());
    mentions.variables.push_back(capture.getCapturedVar());
  }
  for (const ValueDecl *mentioned : mentions.variables) {
    auto id = uses.ids.find(mentioned);
    std::vector<const ValueDecl *> *into = &parameters;
    if (id == uses.ids.end() || (coroutine->locals[id->second].isConstant && !captured.count(mentioned))) {
      if (hoist(mentioned) || !localDeclarations.count(mentioned))
        continue;
      if (id == uses.ids.end())
        return "it uses '" + mentioned->getNameAsString() + "' without capturing it";
      into = &constants;
    }
    if (llvm::is_contained(*into, mentioned))
      continue;
    into->push_back(mentioned);
    if (!canName(mentioned->getType()))
      return "a capture's type has no name";
  }
  needed.insert(mentions.types.begin(), mentions.types.end());
  return {};
}

bool Builder::meansObject(const LambdaExpr *lambda) const {
  return coroutine->object && findObjectUses(found.function, lambda).any();
}

std::vector<std::string> Builder::capturesOf(const ObjectUses &reached) const {
  if (coroutine->isTemplate && !reached.captured.empty())
    return {"&"}; // what of it is used, the compiler finds out
  std::vector<std::string> result;
  for (const ValueDecl *variable : reached.captured)
    result.push_back("&" + variable->getNameAsString());
  return result;
}

void Builder::writeClosureMaker(const LambdaExpr *lambda, const std::string &name, const std::string &maker,
                                const std::vector<const ValueDecl *> &parameters,
                                const std::vector<const ValueDecl *> &constants) {
  FileRange range = *text.expressionRange(lambda->getSourceRange());
  const ir::SourcePoint begin = text.point(range.begin);
  auto line = [&](const std::string &characters) { closureClasses.push_back(makeLine(begin, characters)); };
  std::string declared, arguments;
  for (const ValueDecl *parameter : parameters) {
    // A type may have got a name just now.
    const ir::Type type = isa<VarDecl>(parameter) && !coroutine->isTemplate
                              ? types.describe(parameter->getType())
                              : coroutine->locals[uses.ids.lookup(parameter)].type;
    std::string separator = declared.empty() ? "" : ", ";
    declared += separator + declare(type.reference, parameter->getNameAsString());
    arguments += separator + "*static_cast<" + declare(type.pointer, "") + ">(nullptr)";
  }
  const bool isLambda = meansObject(lambda);
  const std::string indent = isLambda ? "    " : "        ";
  if (isLambda) {
    const ObjectUses reached = findObjectUses(found.function, lambda);
    std::vector<std::string> captures = capturesOf(reached);
    if (reached.use == ir::Object::Use::Evaluated && (captures.empty() || captures.front() != "&"))
      captures.insert(captures.begin(), "this");
    line("auto " + maker + " = [" + llvm::join(captures, ", ") + "](" + declared + ") {");
  } else {
    line("struct " + maker + " {");
    line("    static auto from(" + declared + ") {");
  }
  LocalMentions mentions(found.function, uses);
  mentions.TraverseStmt(const_cast<LambdaExpr *>(lambda));
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
  ir::Text result = makeLine(begin, indent + "return ");
  unsigned indentation = text.indentation(range.begin).size();
  result.span = text.span(range);
  result.span.begin.column = indentation > indent.size() ? indentation - indent.size() + 1 : 1;
  appendUnchanged(result, range);
  result.pieces.push_back({ir::Piece::Kind::Verbatim, ";"});
  closureClasses.push_back(std::move(result));
  if (!isLambda)
    line("    }");
  line("};");
  line("typedef decltype(" + maker + (isLambda ? "(" : "::from(") + arguments + ")) " + name + " [[gnu::unused]];");
}

} // namespace switchback
