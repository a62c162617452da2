// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Text of the user's, a name or a piece of source, as a string literal of the output.
#ifndef SWITCHBACK_TOOL_REWRITE_LITERAL_H
#define SWITCHBACK_TOOL_REWRITE_LITERAL_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace switchback {

bool isUtf8(llvm::StringRef text);

/// A string literal that every dialect reads the same, trigraphs included.
std::string quote(llvm::StringRef text);

} // namespace switchback

#endif
