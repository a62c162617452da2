// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SB_CONSTEXPR asks of a generator with its frame by value: note [constant frames], lower/ConstantFrame.h.
#ifndef SWITCHBACK_TOOL_CHECK_CONSTEXPRFUNCTIONS_H
#define SWITCHBACK_TOOL_CHECK_CONSTEXPRFUNCTIONS_H

#include "Diagnostics.h"
#include "find/Find.h"

#include "clang/AST/ASTContext.h"

namespace switchback {

/// Reports what no constexpr function of C++14 ([dcl.constexpr]) may contain, and what a constant frame cannot keep.
/// False: there was something.
bool checkConstexprFunction(const FoundCoroutine &coroutine, Diagnostics &diagnostics);

/// Constant expressions can value-initialise an object of the type and assign its value to another one.
bool isConstantValue(clang::QualType type, const clang::ASTContext &context);

} // namespace switchback

#endif
