// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SWITCHBACK_TOOL_IR_ELEMENTTYPES_H
#define SWITCHBACK_TOOL_IR_ELEMENTTYPES_H

#include "ir/Ir.h"

namespace switchback::ir {

/// `text` where the types of an expansion's elements have no names: outside of the function that evaluates one.
std::string withElementTypes(const std::vector<ElementType> &types, const std::string &text);

/// The same in the pattern of a pack expansion, which has to name a pack.
std::string asPattern(const std::string &key, const std::vector<ElementType> &types, const std::string &type);

/// What an expansion keeps of an element, as a pattern: `::switchback::detail::element_slots<...>`.
std::string elementPattern(const Coroutine &coroutine, const Expansion &expansion);

/// The expansions of a coroutine, in the order of its text.
std::vector<const Expansion *> expansionsOf(const Coroutine &coroutine);

} // namespace switchback::ir

#endif
