// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What copying an object of a type means for a frame that is copied: note [forks], lower/Copying.h.
#ifndef SWITCHBACK_TOOL_IR_COPIES_H
#define SWITCHBACK_TOOL_IR_COPIES_H

#include "clang/AST/Type.h"

namespace switchback {

/// Whether an object of the type may have the address of another one that it does not own; private members count. Of a
/// class that the standard library has for owning what it contains, only that counts.
bool mayRefer(clang::QualType type);

/// Whether an object of the class may have the address of itself or of a part of it.
bool mayReferToItself(clang::QualType type);

/// Whether a copy can be made of an object of the type, as far as that can be told without instantiating anything: no
/// for a specialization of the program's with a copy constructor of its own, which may not compile.
bool isCopyable(clang::QualType type);

} // namespace switchback

#endif
