// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PrintExpr.h"

#include "Features.h"

namespace fuzz {
namespace {

std::string list(const std::vector<Node> &kids) {
  std::string result;
  for (const Node &kid : kids)
    result += (result.empty() ? "" : ", ") + printExpr(kid);
  return result;
}

/// The number in an object of a class.
const char *number(const std::string &type) {
  if (type == "tr::fixed")
    return ".number";
  if (type == "tr::link")
    return ".target.get()";
  if (type == "tr::couple")
    return ".second.get()";
  return ".get()";
}

std::string chain(const Node &node) {
  std::string text = "builder(" + printExpr(node.kids[0]) + ")";
  for (size_t i = 1; i < node.kids.size(); ++i)
    text += ".add(" + printExpr(node.kids[i]) + ")";
  return text + ".get()";
}

std::string make(const std::string &type) {
  return type == "T" ? "make_of<T>" : type == "tr::mo" ? "tr::make_mo" : "tr::make";
}

} // namespace

std::string spell(const std::string &form, const std::string &counter, const std::string &expression,
                  const std::string &name) {
  std::string result;
  for (size_t i = 0; i < form.size(); ++i) {
    if (form[i] != '%') {
      result += form[i];
      continue;
    }
    ++i;
    result += form[i] == 'c' ? counter : form[i] == 'e' ? expression : name;
  }
  return result;
}

std::string printExpr(const Node &node) {
  auto kid = [&](size_t i) { return printExpr(node.kids[i]); };
  const std::string number_ = std::to_string(node.number);
  switch (node.kind) {
  case Kind::Literal:
    return number_;
  case Kind::Read:
    return node.name;
  case Kind::Get:
    if (node.kids[0].type == "T" && !node.form)
      return "tr::value_of(" + kid(0) + ")";
    return kid(0) + number(node.kids[0].type);
  case Kind::Op:
    return "tr::op(" + kid(0) + ")";
  case Kind::Plus:
  case Kind::Sum:
    return "(" + kid(0) + " + " + kid(1) + ")";
  case Kind::Minus:
    return "(" + kid(0) + " - " + kid(1) + ")";
  case Kind::Call:
    return "three(" + list(node.kids) + ")";
  case Kind::Mix:
    return (node.kids[0].type == "T" ? "both(" : "mix(") + list(node.kids) + ")";
  case Kind::List:
    return "triple{" + list(node.kids) + "}.sum()";
  case Kind::Chain:
    return chain(node);
  case Kind::Yield:
    return "SB_YIELD(" + kid(0) + ")";
  case Kind::YieldText:
    return "SB_YIELD(\"" + number_ + "\")";
  case Kind::Await:
    return "SB_AWAIT(" + node.type + "(" + list(node.kids) + (node.form ? ", true" : "") + "))";
  case Kind::If3:
  case Kind::Either:
    return "(" + kid(0) + " ? " + kid(1) + " : " + kid(2) + ")";
  case Kind::Comma:
    if (isNumber(node.kids[0].kind) && !enabled(Feature::VolatileToVoid)) // it may be a volatile local
      return "(static_cast<void>(tr::value_of(" + kid(0) + ")), " + kid(1) + ")";
    return "(static_cast<void>(" + kid(0) + "), " + kid(1) + ")";
  case Kind::Index:
    return node.name + "[(" + kid(0) + ") & 1]";
  case Kind::Pack:
    return node.form ? "static_cast<int>(sizeof...(rest))" : "total(rest...)";
  case Kind::Expand: {
    const std::string each = "tr::value_of(rest) + " + kid(0);
    return node.form == 0   ? "total(SB_AWAIT(tr::pause(" + each + "))...)"
           : node.form == 1 ? "total(SB_YIELD(" + each + ")...)"
                            : "total(tr::make(SB_AWAIT(tr::pause(" + each + ")))...)";
  }
  case Kind::Same:
    return "(" + kid(0) + " == " + kid(1) + ")";
  case Kind::Later:
    return "SB_AWAIT(later<" + node.type + ">(" + kid(0) + "))";
  case Kind::Touch:
  case Kind::CallLocal:
    return node.name + "(" + kid(0) + ")";
  case Kind::Yes:
    return "tr::yes(" + number_ + ")";
  case Kind::No:
    return "tr::no(" + number_ + ")";
  case Kind::Less:
    return "(" + kid(0) + " < " + number_ + ")";
  case Kind::Even:
    return "(" + kid(0) + " % 2 == 0)";
  case Kind::And:
    return "(" + kid(0) + " && " + kid(1) + ")";
  case Kind::Or:
    return "(" + kid(0) + " || " + kid(1) + ")";
  case Kind::Not:
    return "!" + kid(0);
  case Kind::Object:
    if (node.form)
      return "(*" + node.name + ")";
    return node.type == "tr::obj[2]" ? node.name + "[" + number_ + "]" : node.name;
  case Kind::Temporary:
    if (node.type == "tr::couple")
      return "tr::couple{" + list(node.kids) + "}";
    return (node.form ? make(node.type) : node.type) + "(" + list(node.kids) + ")";
  case Kind::Self:
    return node.type == "T" ? "in_place(" + kid(0) + ")" : kid(0) + ".self()";
  default:
    return "?";
  }
}

std::string printVariable(const Node &node) {
  const std::string head = node.type + " " + node.name;
  const std::string values = list(node.kids);
  if (node.type == "tr::couple")
    return head + " = {" + values + "};";
  if (node.type == "owner")
    return head + "(new tr::obj(" + values + "));";
  switch (node.form) {
  case Parens:
  case TwoParens:
    return head + "(" + values + ");";
  case Braces:
    return head + "{" + values + "};";
  case Copied:
  case FromObject:
    return head + " = " + values + ";";
  case Made:
    return head + " = " + make(node.type) + "(" + values + ");";
  case AutoMade:
    return "auto " + node.name + " = " + make(node.type) + "(" + values + ");";
  default:
    return head + ";";
  }
}

std::string printAlias(const Node &node) {
  const std::string value = printExpr(node.kids[0]);
  switch (node.form) {
  case ToObject:
    return node.type + " &" + node.name + " = " + value + ";";
  case ConstToMade:
    return "const " + node.type + " &" + node.name + " = " + value + ";";
  case MovedToMade:
    return node.type + " &&" + node.name + " = " + value + ";";
  case ToNumber:
    return "const int &" + node.name + " = " + value + ".value();";
  case ToInt:
    return "int &" + node.name + " = " + value + ";";
  default:
    return node.type + " *" + node.name + " = &" + value + ";";
  }
}

} // namespace fuzz
