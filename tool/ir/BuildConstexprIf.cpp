// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// note [discarded branches]: a branch of a template's constexpr if is not instantiated where the condition says so, and
// no more may be what stands for it in front of the machine. So the types that it needs there are made by a lambda in
// which the same branch is discarded, and are `discarded` then:
//
//   if constexpr (has_size<T>()) {        auto sb_branch_1 = [&] {
//     auto n = t.size();                    if constexpr (has_size<T>()) {
//     SB_YIELD(n);                            typedef typename ::std::decay<decltype(t.size())>::type sb_n_1;
//   }                                         return ::switchback::detail::types<sb_n_1>();
//                                           } else {
//                                             return ::switchback::detail::types<>();
//                                           }
//                                         };
//                                         typedef typename decltype(sb_branch_1())::template at<0>::type sb_n_1;
#include "ir/Builder.h"

using namespace clang;

namespace switchback {

using ir::verbatim;

namespace {

/// A variable that is evaluated in `statement`, though it is no constant.
const DeclRefExpr *findVariable(const Stmt *statement) {
  if (const auto *reference = dyn_cast<DeclRefExpr>(statement)) {
    const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
    return variable && variable->hasLocalStorage() && !variable->isConstexpr() &&
                   !variable->getType().isConstQualified()
               ? reference
               : nullptr;
  }
  for (const Stmt *child : evaluatedChildren(statement))
    if (const DeclRefExpr *found = findVariable(child))
      return found;
  return nullptr;
}

} // namespace

void Builder::buildConstexprIf(const IfStmt *statement, ir::If &node) {
  node.isConstexpr = true;
  const Expr *condition = statement->getCond();
  if (statement->getConditionVariable())
    condition = statement->getConditionVariable()->getInit();
  if (const DeclRefExpr *variable = findVariable(condition))
    refuse(Diag::Unsupported, variable->getLocation(),
           {"a constexpr if with a suspension inside and a variable in its condition"});
  if (failed || !prepareOperand(condition))
    return;
  const ir::Text test = asOperand(*buildPlain(condition));
  node.then = buildDiscardable(statement->getThen(), "", test, "");
  if (statement->getElse())
    node.otherwise = buildDiscardable(statement->getElse(), "!(", test, ")");
}

std::unique_ptr<ir::Block> Builder::buildDiscardable(const Stmt *branch, const std::string &before,
                                                     const ir::Text &condition, const char *after) {
  discardable.push_back(rangeOf(branch));
  std::vector<ir::Text> outerClasses = std::exchange(closureClasses, {});
  std::vector<std::string> outerTypes = std::exchange(guardedTypes, {});
  ++guards;
  std::unique_ptr<ir::Block> result = buildBranch(branch);
  --guards;
  std::vector<ir::Text> inside = std::exchange(closureClasses, std::move(outerClasses));
  std::vector<std::string> names = std::exchange(guardedTypes, std::move(outerTypes));
  if (names.empty())
    return result;
  const ir::SourcePoint at = text.point(rangeOf(branch).begin);
  auto line = [&](const std::string &characters) { closureClasses.push_back(makeLine(at, characters)); };
  const std::string maker = coroutine->prefix + "branch_" + std::to_string(++generatedCount);
  line("[[maybe_unused]] auto " + maker + " = [&] {");
  ir::Text test = makeLine(at, "    if constexpr (" + before);
  test.append(condition);
  test.pieces.push_back(verbatim(std::string(after) + ") {"));
  closureClasses.push_back(std::move(test));
  std::string list;
  for (ir::Text &declaration : inside) {
    declaration.pieces.insert(declaration.pieces.begin(), verbatim("        "));
    closureClasses.push_back(std::move(declaration));
  }
  for (std::string &name : names) {
    name = name.substr(0, name.find(' ')); // without an attribute
    list += (list.empty() ? "" : ", ") + name;
  }
  line("        return " + space + "types<" + list + ">();");
  line("    } else {");
  line("        return " + space + "types<>();");
  line("    }");
  line("};");
  for (size_t i = 0; i != names.size(); ++i) {
    line("typedef typename decltype(" + maker + "())::template at<" + std::to_string(i) + ">::type " + names[i] +
         " [[gnu::unused]];");
    guardedTypes.push_back(names[i]);
  }
  return result;
}

} // namespace switchback
