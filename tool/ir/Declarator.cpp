// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Declarator.h"

#include "llvm/ADT/StringRef.h"

namespace switchback {

std::string declare(const std::string &declarator, const std::string &name) {
  std::string result = declarator;
  size_t at = result.find('$');
  result.replace(at, 1, name);
  while (name.empty() && !result.empty() && result.back() == ' ')
    result.pop_back();
  return result;
}

/// `decltype(x)` and nothing more.
static bool isDecltype(llvm::StringRef typeId) {
  return typeId.consume_front("decltype(") && typeId.find_first_of("()") == typeId.size() - 1 && typeId.ends_with(")");
}

std::string asSpecifier(const std::string &typeId) {
  if (isDecltype(typeId))
    return typeId;
  // `struct T` names a type that a variable hides; before braces it would define one.
  bool elaborated = false;
  for (const char *key : {"struct ", "class ", "union ", "enum "})
    elaborated |= llvm::StringRef(typeId).starts_with(key);
  if (!elaborated && typeId.find_first_of("([") == std::string::npos)
    return typeId;
  return "::switchback::detail::identity<" + typeId + ">::type";
}

std::string asName(const std::string &typeId) {
  if (isDecltype(typeId))
    return typeId;
  int depth = 0;
  for (char c : typeId) {
    depth += (c == '<') - (c == '>');
    if (depth == 0 && llvm::StringRef(" *&([").contains(c))
      return "::switchback::detail::identity<" + typeId + ">::type";
  }
  return typeId;
}

} // namespace switchback
