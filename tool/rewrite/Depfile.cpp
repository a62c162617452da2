// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "rewrite/Depfile.h"

#include "llvm/ADT/StringRef.h"

namespace switchback {

/// As GCC and Clang escape: `\ ` and `\#` with the backslashes before them doubled, `$$`. Other backslashes stand for
/// themselves. There is no escape for a newline.
static std::string escape(llvm::StringRef name) {
  std::string out;
  for (size_t i = 0; i != name.size(); ++i) {
    if (name[i] == '$')
      out += '$';
    if (name[i] == ' ' || name[i] == '#') {
      if (name[i] == ' ')
        for (size_t j = i; j != 0 && name[j - 1] == '\\'; --j)
          out += '\\';
      out += '\\';
    }
    out += name[i];
  }
  return out;
}

static bool expressible(llvm::StringRef name) { return name.find_first_of("\n\r\t") == llvm::StringRef::npos; }

std::string depfile(const std::string &target, llvm::ArrayRef<std::string> prerequisites) {
  // A rule for a target that cannot be named would be a rule for another file.
  if (!expressible(target))
    return {};
  std::string out = escape(target) + ":";
  const char *separator = " ";
  for (const std::string &name : prerequisites)
    if (expressible(name)) {
      out += separator + escape(name);
      separator = " \\\n  ";
    }
  return out + "\n";
}

} // namespace switchback
