// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Keep.h"

namespace switchback::ir {

Type typeToKeep(const Expr &value) {
  Type type = value.type;
  if (value.category == Category::Prvalue)
    return type;
  type.kind = value.category == Category::Lvalue ? TypeClass::LvalueReference : TypeClass::RvalueReference;
  if (type.isConst)
    type.spelling = "const " + type.spelling;
  type.declarator = type.pointer;
  type.declaration = type.reference;
  if (value.category == Category::Xvalue)
    type.declaration.insert(type.declaration.find('$'), "&");
  type.trivialDestructor = true;
  return type;
}

Type asClass(Type type, const std::string &spelling) {
  type.kind = TypeClass::Class;
  type.spelling = spelling;
  type.declaration = type.declarator = spelling + " $";
  type.reference = spelling + " &$";
  type.pointer = spelling + " *$";
  return type;
}

Type asObject(const std::string &spelling) {
  Type type = asClass({}, spelling);
  type.trivialDestructor = false;
  return type;
}

Piece::Kind useOfKept(const Expr &value) {
  bool moves = value.category == Category::Xvalue ||
               (value.category == Category::Prvalue && value.type.kind == TypeClass::Class);
  return moves ? Piece::Kind::UseMoved : Piece::Kind::Use;
}

} // namespace switchback::ir
