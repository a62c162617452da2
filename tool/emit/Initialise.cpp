// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Initialise.h"

#include "emit/Render.h"

namespace switchback {

using namespace ir;

namespace {

bool isList(const std::string &value) { return !value.empty() && value.front() == '{'; }

std::string initialiseAutomatic(const Local &local, const Declare &node, const std::string &value) {
  std::string text = declare(local.type.declaration, local.text);
  switch (node.form) {
  case Declare::Form::Default:
    return text + ";";
  case Declare::Form::Arguments:
    return text + "(" + value + ");";
  case Declare::Form::Braces:
  case Declare::Form::OpenBraces:
    return text + value + ";";
  case Declare::Form::Value:
  case Declare::Form::StrictCopy:
    return text + " = " + value + ";";
  }
  return text;
}

std::string initialiseRegister(const Local &local, const Declare &node, const std::string &value, bool isUsed) {
  if (node.form == Declare::Form::Default)
    return "";
  if (!isUsed)
    return "static_cast<void>(" + value + ");";
  if (local.type.isReference())
    return local.text + " = ::switchback::detail::address_of<" + declare(local.type.declaration, "") + ">(" + value +
           ");";
  if (node.form == Declare::Form::Arguments)
    return local.text + " = static_cast<" + local.type.spelling + ">(" + value + ");";
  return local.text + " = " + value + ";";
}

/// note [constant frames]
std::string initialiseMember(const Local &local, const std::string &member, const Declare &node,
                             const std::string &value) {
  const std::string type = asSpecifier(local.type.spelling), space = "::switchback::detail::";
  const bool isScalar = local.type.kind == TypeClass::Scalar;
  if (node.form == Declare::Form::Default)
    return isScalar ? "" : space + "assign_elements<" + local.type.spelling + ">(" + member + ", {});";
  if (local.type.kind == TypeClass::Array)
    return space + "assign_elements<" + local.type.spelling + ">(" + member + ", " + value + ");";
  if (node.form == Declare::Form::Arguments || local.isKept)
    return member + " = " + (isScalar ? "static_cast<" + type + ">(" : type + "(") + value + ");";
  if (isScalar || (node.value->isConstruction && node.form != Declare::Form::StrictCopy))
    return member + " = " + value + ";";
  if (node.form == Declare::Form::Braces)
    return member + " = " + type + value + ";";
  return member + " = " + space + "initialised<" + local.type.spelling + ">(" + value + ");";
}

std::string initialiseSlot(const Local &local, const std::string &member, const Declare &node, const std::string &value,
                           bool isUsed) {
  const std::string type = asSpecifier(local.type.spelling);
  std::string place = "::new (" + member + ".address()) ";
  if (local.type.kind == TypeClass::Scalar) {
    if (node.form == Declare::Form::Default)
      return "";
    std::string converted = node.form == Declare::Form::Arguments ? "static_cast<" + type + ">(" + value + ")" : value;
    bool isNamed = isUsed && !local.type.isConst && local.decltypeSpelling.empty();
    return (isNamed ? renderUse(local) : member + ".get()") + " = " + converted + ";";
  }
  if (local.isKept)
    return place + type + "(" + value + ");";
  if (local.kind == LocalKind::Awaiter && !node.value->isConstruction)
    return place + "auto(" + value + ");"; // its type is the call's
  std::string holder = "::switchback::detail::holder<" + local.type.spelling + ">";
  bool isArray = local.type.kind == TypeClass::Array;
  switch (node.form) {
  case Declare::Form::Default:
    // Storage is all that a trivially constructed object needs.
    return local.type.trivialDefaultConstructor ? "" : place + (isArray ? holder : type) + ";";
  case Declare::Form::StrictCopy:
    if (local.type.isDependent)
      holder = "typename ::switchback::detail::copied<" + local.type.spelling + ">::type";
    return place + holder + "{" + value + "};";
  case Declare::Form::Arguments:
    return place + type + "(" + value + ");";
  case Declare::Form::OpenBraces:
    return place + "typename ::switchback::detail::listed<" + local.type.spelling + ">::type" + value + ";";
  case Declare::Form::Braces:
  case Declare::Form::Value:
    if (isArray || local.type.isList)
      return place + holder + "{" + value + "};";
    if (node.value->isConstruction)
      return place + value + ";";
    return place + (isList(value) ? type + value : type + "(" + value + ")") + ";";
  }
  return "";
}

} // namespace

std::string initialise(const Coroutine &coroutine, const Declare &node, bool isUsed) {
  const Local &local = coroutine.locals[node.local];
  std::string value = node.value ? renderText(coroutine, node.value->text) : "";
  switch (local.storage) {
  case Storage::Static:
    if (coroutine.isConstant())
      return ""; // it stands in front of the switch
    return "static " + renderText(coroutine, node.whole);
  case Storage::Register:
    return initialiseRegister(local, node, value, isUsed);
  case Storage::Slot:
    if (coroutine.isConstant())
      return initialiseMember(local, bodyMember(coroutine, local), node, value);
    return initialiseSlot(local, bodyMember(coroutine, local), node, value, isUsed);
  case Storage::Automatic:
  case Storage::Undecided:
    return initialiseAutomatic(local, node, value);
  }
  return "";
}

} // namespace switchback
