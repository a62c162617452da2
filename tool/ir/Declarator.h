// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Declarators as text, `$` standing for the name: `void (*$)(int)`.
#ifndef SWITCHBACK_TOOL_IR_DECLARATOR_H
#define SWITCHBACK_TOOL_IR_DECLARATOR_H

#include <string>

namespace switchback {

/// `declarator` with its `$` replaced by `name`.
std::string declare(const std::string &declarator, const std::string &name);
/// A type-id that may stand where a decl-specifier is wanted.
std::string asSpecifier(const std::string &typeId);
/// A type-id that may stand for a name of the type: before several declarators, `(`, `{` and `::`.
std::string asName(const std::string &typeId);

} // namespace switchback

#endif
