// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Tree.h"

#include <algorithm>

namespace fuzz {

bool isNumber(Kind kind) { return kind <= Kind::CallLocal; }
bool isCondition(Kind kind) { return kind >= Kind::Yes && kind <= Kind::Not; }
bool isObject(Kind kind) { return kind >= Kind::Object && kind <= Kind::Self; }

bool suspends(const Node &node) {
  return node.kind == Kind::Yield || node.kind == Kind::YieldText || node.kind == Kind::Await ||
         std::any_of(node.kids.begin(), node.kids.end(), suspends);
}

bool hasEffect(const Node &node) {
  switch (node.kind) {
  case Kind::Literal:
  case Kind::Read:
  case Kind::Object:
    return false;
  case Kind::Get:
  case Kind::Self:
  case Kind::Plus:
  case Kind::Minus:
  case Kind::Index:
  case Kind::Less:
  case Kind::Even:
  case Kind::And:
  case Kind::Or:
  case Kind::Not:
  case Kind::If3:
    return std::any_of(node.kids.begin(), node.kids.end(), hasEffect);
  default:
    return true;
  }
}

bool isOrdered(const std::vector<const Node *> &operands) {
  unsigned behind = 0; // operands with an effect behind the last suspension
  for (const Node *operand : operands)
    behind = suspends(*operand) ? 0 : behind + hasEffect(*operand);
  return behind <= 1;
}

bool isToItself(const Node &node) {
  if (node.kind != Kind::Assign && node.kind != Kind::AssignObject && node.kind != Kind::AddTo)
    return false;
  const Node *value = &node.kids[0];
  while (value->kind == Kind::Comma)
    value = &value->kids[1];
  return value->name == node.name;
}

std::vector<const Node *> unorderedOperands(const Node &node) {
  std::vector<const Node *> operands;
  for (const Node &kid : node.kids)
    operands.push_back(&kid);
  switch (node.kind) {
  case Kind::Plus:
  case Kind::Minus:
  case Kind::Call:
  case Kind::Mix:
  case Kind::Sum:
  case Kind::Await:
  case Kind::AssignIndex: // its kids stand in the order of evaluation
    return operands;
  case Kind::Temporary:
    return node.type == "tr::couple" ? std::vector<const Node *>() : operands;
  case Kind::Variable:
    return node.form == TwoParens ? operands : std::vector<const Node *>();
  case Kind::Chain: {
    // Before C++17 an argument may be evaluated before the object is made.
    static const Node making{Kind::Op};
    operands.front() = &making; // its own operand comes before it in any case
    return operands;
  }
  default:
    return {};
  }
}

} // namespace fuzz
