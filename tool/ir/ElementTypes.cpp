// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/ElementTypes.h"

#include "ir/Walk.h"

#include "clang/Basic/CharInfo.h"

#include <algorithm>

namespace switchback::ir {

std::string withElementTypes(const std::vector<ElementType> &types, const std::string &text) {
  std::string result;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && clang::isAsciiIdentifierContinue(text[end]))
      ++end;
    const std::string word = text.substr(i, std::max<size_t>(end - i, 1));
    const auto type =
        std::find_if(types.begin(), types.end(), [&](const ElementType &each) { return each.name == word; });
    // One mentions only those before it.
    result += type == types.end() ? word : withElementTypes({types.begin(), type}, type->type);
    i += word.size();
  }
  return result;
}

std::string asPattern(const std::string &key, const std::vector<ElementType> &types, const std::string &type) {
  return "typename ::switchback::detail::of_element<" + key + ", " + withElementTypes(types, type) + ">::type";
}

std::string elementPattern(const Coroutine &coroutine, const Expansion &expansion) {
  std::string slots = expansion.key;
  for (LocalId id : expansion.slots)
    slots += ", " + withElementTypes(expansion.types, coroutine.locals[id].type.spelling);
  return "::switchback::detail::element_slots<" + slots + ">";
}

static void gather(const Block &block, std::vector<const Expansion *> &found) {
  for (const Stmt &statement : block.body) {
    if (const auto *expansion = std::get_if<Expansion>(&statement.node))
      found.push_back(expansion);
    forEachBlock(statement, [&](const Block &inner) { gather(inner, found); });
  }
}

std::vector<const Expansion *> expansionsOf(const Coroutine &coroutine) {
  std::vector<const Expansion *> found;
  gather(coroutine.body, found);
  return found;
}

} // namespace switchback::ir
