// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Tree.h"

#include "Features.h"

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

namespace {

bool hasTemporary(const Node &node) {
  return node.kind == Kind::Temporary || node.kind == Kind::Chain || node.kind == Kind::Sum ||
         std::any_of(node.kids.begin(), node.kids.end(), hasTemporary);
}

bool returns(const Node &node) {
  return node.kind == Kind::Return || std::any_of(node.kids.begin(), node.kids.end(), returns);
}

/// Feature::TrailingTemporary.
bool hasTrailingTemporary(const Node &node) {
  if (node.kind == Kind::If3 || node.kind == Kind::And || node.kind == Kind::Or)
    return suspends(node) && std::any_of(node.kids.begin(), node.kids.end(), hasTemporary);
  bool anySuspends = false, anyFollows = false;
  for (auto kid = node.kids.rbegin(); kid != node.kids.rend(); ++kid) {
    bool isOne = node.kind == Kind::Chain || hasTemporary(*kid); // the builder is one itself
    if (anyFollows && !anySuspends && suspends(*kid) && isOne)
      return true;
    anySuspends |= suspends(*kid);
    anyFollows |= kid->kind != Kind::Literal;
  }
  return false;
}

} // namespace

bool isAvoided(const Node &node) {
  if (!isStatement(node.kind) || node.kind == Kind::AssignIndex || node.kind == Kind::Variable)
    return !enabled(Feature::TrailingTemporary) && hasTrailingTemporary(node);
  if (node.kind == Kind::Number && node.type == "const int" && suspends(node) && !enabled(Feature::ConstantSuspends))
    return true;
  if (node.kind == Kind::Number)
    return !enabled(Feature::ScalarParens) && node.form == 1 && node.type != "auto" && !suspends(node);
  if ((node.kind == Kind::For && (node.form == 2 || node.form == 6)) || node.kind == Kind::DoWhile)
    return !enabled(Feature::SuspendingIncrement) && node.kids.size() > 1 && suspends(node.kids[1]);
  if (node.kind == Kind::RangeFor)
    return !enabled(Feature::RangeOfTemporary) &&
           ((node.kids.size() > 1 && (suspends(node.kids[1]) || hasTemporary(node.kids[1]))) || returns(node.kids[0]));
  return false;
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
