// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Names.h"

namespace switchback::ir {

// The words stand in the order of the enumerators in ir/Ir.h.

template <typename Enum, unsigned count>
static const char *pick(const char *const (&words)[count], Enum value) {
  unsigned index = static_cast<unsigned>(value);
  return index < count ? words[index] : "?";
}

const char *nameOf(TypeClass kind) {
  static const char *const words[] = {"void", "scalar", "class", "array", "lvalue reference", "rvalue reference"};
  return pick(words, kind);
}

const char *nameOf(LocalKind kind) {
  static const char *const words[] = {"parameter", "variable", "temporary", "spill", "awaiter"};
  return pick(words, kind);
}

const char *nameOf(Storage storage) {
  static const char *const words[] = {"undecided", "automatic", "register", "slot", "static"};
  return pick(words, storage);
}

const char *nameOf(Category category) {
  static const char *const words[] = {"prvalue", "lvalue", "xvalue"};
  return pick(words, category);
}

const char *nameOf(AwaiterKind kind) {
  static const char *const words[] = {"suspend_always", "suspend_never", "step", "delegate", "frame", "general"};
  return pick(words, kind);
}

const char *nameOf(SuspendKind kind) {
  static const char *const words[] = {"yield", "yield_from", "await"};
  return pick(words, kind);
}

const char *nameOf(Expr::Kind kind) {
  static const char *const words[] = {"plain", "compound", "temporary", "suspend", "and", "or", "conditional", "comma"};
  return pick(words, kind);
}

const char *nameOf(Declare::Form form) {
  static const char *const words[] = {"default", "value", "arguments", "braces", "strict copy"};
  return pick(words, form);
}

const char *nameOf(Loop::Kind kind) {
  static const char *const words[] = {"while", "do-while", "for"};
  return pick(words, kind);
}

} // namespace switchback::ir
