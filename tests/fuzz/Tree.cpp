// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Tree.h"

#include <algorithm>

namespace fuzz {

bool isNumber(Kind kind) { return kind <= Kind::Pack; }
bool isCondition(Kind kind) { return kind >= Kind::Yes && kind <= Kind::Same; }
bool isObject(Kind kind) { return kind >= Kind::Object && kind <= Kind::Either; }

namespace {

bool anyKid(const Node &node, bool (*has)(const Node &)) {
  return std::any_of(node.kids.begin(), node.kids.end(), has);
}

/// What calls in the same expression change.
bool isShared(const Node &node) { return node.kind == Kind::Read && node.form; }

} // namespace

bool isPrvalue(const Node &object) {
  return object.kind == Kind::Either ? isPrvalue(object.kids[1])
                                     : object.kind != Kind::Object && object.kind != Kind::Self;
}

bool suspends(const Node &node) {
  switch (node.kind) {
  case Kind::Yield:
  case Kind::YieldText:
  case Kind::Await:
  case Kind::Later:
  case Kind::Expand:
  case Kind::ForAwait:
    return true;
  case Kind::Inner:
    return node.number == Driven || suspends(node.kids[0]);
  default:
    return anyKid(node, suspends);
  }
}

bool anyReturn(const Node &node) {
  return node.kind == Kind::Return || (node.kind != Kind::Inner && anyKid(node, anyReturn));
}

namespace {

bool hasInnerLambda(const Node &node) {
  return (node.kind == Kind::Inner && node.form != LocalClass) || anyKid(node, hasInnerLambda);
}

bool hasLocalClass(const Node &node) {
  return (node.kind == Kind::Inner && node.form == LocalClass) || anyKid(node, hasLocalClass);
}

} // namespace

bool hasMember(const Program &program) { return program.shape.place == Shape::Member || hasLocalClass(program.body); }

bool hasLambda(const Program &program) { return program.shape.place == Shape::Lambda || hasInnerLambda(program.body); }

bool hasEffect(const Node &node) {
  switch (node.kind) {
  case Kind::Read:
    return isShared(node);
  case Kind::Literal:
  case Kind::Pack:
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
  case Kind::Same:
  case Kind::If3:
  case Kind::Either:
    return anyKid(node, hasEffect);
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

/// `this->count` and `count` may be the same.
std::string plainName(const std::string &name) {
  size_t at = name.find_first_of("->.") == std::string::npos ? 0 : name.find_last_of(">.") + 1;
  return name.substr(at);
}

} // namespace

bool isToItself(const Node &node) {
  if (node.kind != Kind::Assign && node.kind != Kind::AssignObject && node.kind != Kind::AddTo)
    return false;
  const Node *value = &node.kids[0];
  while (value->kind == Kind::Comma)
    value = &value->kids[1];
  return plainName(value->name) == plainName(node.name);
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
  case Kind::Same:
  case Kind::Later:
  case Kind::AssignIndex: // its kids stand in the order of evaluation
  case Kind::AssignEither:
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
