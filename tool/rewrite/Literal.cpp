// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "rewrite/Literal.h"

#include "llvm/Support/ConvertUTF.h"

namespace switchback {

bool isUtf8(llvm::StringRef text) {
  const auto *begin = reinterpret_cast<const llvm::UTF8 *>(text.data());
  return llvm::isLegalUTF8String(&begin, begin + text.size());
}

std::string quote(llvm::StringRef text) {
  bool legal = isUtf8(text);
  std::string out = "\"";
  for (size_t i = 0; i != text.size(); ++i) {
    unsigned char c = text[i];
    if (c == '"' || c == '\\' || (c == '?' && i != 0 && text[i - 1] == '?'))
      out += {'\\', char(c)};
    else if (c < 0x20 || c == 0x7f || (c >= 0x80 && !legal))
      out += {'\\', char('0' + (c >> 6)), char('0' + (c >> 3 & 7)), char('0' + (c & 7))};
    else
      out += char(c);
  }
  return out + "\"";
}

} // namespace switchback
