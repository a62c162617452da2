// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Generator.h"

#include <algorithm>

namespace fuzz {
namespace {

std::vector<const Node *> pointersTo(const std::vector<Node> &nodes) {
  std::vector<const Node *> result;
  for (const Node &one : nodes)
    result.push_back(&one);
  return result;
}

} // namespace

std::vector<const Visible *> Expressions::visible() const {
  std::vector<const Visible *> result;
  std::set<std::string> hidden;
  for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope)
    for (auto one = scope->rbegin(); one != scope->rend(); ++one)
      if (hidden.insert(one->name).second)
        result.push_back(&*one);
  return result;
}

const Visible *Expressions::anyOf(const std::string &type, bool isMutable) {
  std::vector<const Visible *> found;
  for (const Visible *one : visible())
    if (one->type == type && (one->isMutable || !isMutable))
      found.push_back(one);
  return found.empty() ? nullptr : random.pick(found);
}

const Visible *Expressions::anyObject() {
  std::vector<const Visible *> found;
  for (const Visible *one : visible())
    if (one->type.rfind("tr::", 0) == 0)
      found.push_back(one);
  return found.empty() ? nullptr : random.pick(found);
}

Node Expressions::literal() { return Node{Kind::Literal, {}, "", "", 0, random.below(10)}; }

Node Expressions::read(const Visible &visible) {
  if (visible.type == "int")
    return Node{Kind::Read, {}, visible.name};
  if (visible.type == "tr::obj[2]")
    return Node{Kind::Object, {}, visible.name, visible.type, 0, 1};
  return Node{Kind::Object, {}, visible.name, visible.type, visible.isPointer};
}

Node Expressions::pure() {
  if (random.oneIn(3))
    return literal();
  if (const Visible *object = random.oneIn(3) ? anyObject() : nullptr)
    return Node{Kind::Get, {read(*object)}};
  const Visible *variable = anyOf("int");
  return variable ? read(*variable) : literal();
}

std::vector<Node> Expressions::numbers(int count, int depth, Where where) {
  std::vector<Node> result;
  for (int i = 0; i < count; ++i)
    result.push_back(number(depth, where));
  for (auto at = result.rbegin(); at != result.rend() && !isOrdered(pointersTo(result)); ++at)
    if (hasEffect(*at))
      *at = pure();
  return result;
}

Expressions::Where Expressions::inArm(Where where) const {
  return {where.suspend, where.temporaries && enabled(Feature::ConditionalTemporary)};
}

Node Expressions::conditional(int depth, Where where) {
  return Node{Kind::If3, {condition(depth, where), number(depth, inArm(where)), number(depth, inArm(where))}};
}

Node Expressions::number(int depth, Where where) {
  if (depth <= 0)
    return pure();
  --depth;
  Choice special;
  special.add(Feature::Conditional);
  special.add(Feature::Temporary, where.temporaries);
  special.add(Feature::BracedList);
  special.add(Feature::Chain, where.temporaries);
  switch (random.below(12)) {
  case 0:
  case 1:
    return pure();
  case 2:
    return Node{Kind::Op, {number(depth, where)}};
  case 3: {
    Kind kind = random.oneIn(2) ? Kind::Plus : Kind::Minus;
    return Node{kind, numbers(2, depth, where)};
  }
  case 4:
    return Node{Kind::Call, numbers(3, depth, where)};
  case 5: {
    if (!where.temporaries && !anyOf("tr::obj"))
      return pure();
    std::vector<Node> kids = {object(depth, where), number(depth, where)};
    if (!isOrdered(pointersTo(kids)))
      kids[1] = pure();
    return Node{Kind::Mix, std::move(kids)};
  }
  case 6: {
    const Visible *array = anyOf("int[2]");
    const Visible *closure = anyOf("closure");
    if (closure && random.oneIn(2))
      return Node{Kind::CallLocal, {number(depth, where)}, closure->name};
    return array ? Node{Kind::Index, {number(depth, where)}, array->name} : pure();
  }
  case 7: {
    Node left = number(depth, where);
    return Node{Kind::Comma, {std::move(left), number(depth, where)}};
  }
  case 8:
  case 9:
    return where.suspend ? suspension(depth, where) : pure();
  default:
    break;
  }
  switch (special.pick(random)) {
  case Feature::Conditional:
    return conditional(depth, where);
  case Feature::BracedList: {
    std::vector<Node> kids;
    for (int i = 0; i < 3; ++i)
      kids.push_back(number(depth, where)); // in order, whatever they do
    return Node{Kind::List, std::move(kids)};
  }
  case Feature::Chain: {
    Node chain = Node{Kind::Chain, {number(depth, where)}};
    for (int i = 1 + random.below(2); i > 0; --i)
      chain.kids.push_back(number(depth, where));
    for (size_t i = chain.kids.size(); i-- > 1 && !isOrdered(unorderedOperands(chain));)
      chain.kids[i] = pure();
    return chain;
  }
  default:
    if (random.oneIn(4))
      return Node{Kind::Get, {object(depth, where)}};
    return Node{Kind::Get, {temporary(depth, where)}};
  }
}

Node Expressions::temporary(int depth, Where where) {
  static const std::vector<std::string> types = {"tr::obj", "tr::obj", "tr::pin", "tr::mo", "tr::strict"};
  const std::string &type = random.pick(types);
  bool two = (type == "tr::obj" || type == "tr::pin" || type == "tr::strict") && random.oneIn(4);
  bool made = !two && (type == "tr::obj" || type == "tr::mo") && random.oneIn(2);
  return Node{Kind::Temporary, numbers(two ? 2 : 1, depth - 1, where), "", type, made};
}

Node Expressions::object(int depth, Where where) {
  const Visible *local = anyOf("tr::obj");
  if (local && (!where.temporaries || random.oneIn(2)))
    return read(*local);
  Node made = Node{Kind::Temporary, numbers(1, depth - 1, where), "", "tr::obj", random.oneIn(2)};
  if (random.oneIn(4))
    return Node{Kind::Self, {std::move(made)}, "", "tr::obj"};
  if (!random.oneIn(5))
    return made;
  Node sum = Node{Kind::Sum, {local ? read(*local) : made, made}, "", "tr::obj"};
  return isOrdered(unorderedOperands(sum)) ? sum : made;
}

Node Expressions::await(int depth, Where where) {
  static const std::vector<std::string> types = {"tr::pause", "tr::pause", "tr::ready",
                                                 "tr::maybe", "tr::loud",  "tr::loud"};
  std::string type = random.pick(types);
  if (type == "tr::loud" && !where.temporaries) // it is a temporary with a destructor itself
    type = "tr::pause";
  if (type == "tr::maybe") {
    std::vector<Node> kids = {condition(depth - 1, where), number(depth - 1, where)};
    if (!isOrdered(pointersTo(kids)))
      kids[1] = pure();
    return Node{Kind::Await, std::move(kids), "", type};
  }
  return Node{Kind::Await, {number(depth - 1, where)}, "", type, type == "tr::loud" && random.oneIn(5)};
}

Node Expressions::suspension(int depth, Where where) {
  switch (random.below(10)) {
  case 0:
    return Node{Kind::YieldText, {}, "", "", 0, random.below(10)};
  case 1:
  case 2:
    if (where.temporaries || anyOf("tr::obj"))
      return Node{Kind::Yield, {object(depth, where)}};
    [[fallthrough]];
  case 3:
  case 4:
  case 5:
    return Node{Kind::Yield, {number(depth - 1, where)}};
  default:
    return await(depth, where);
  }
}

Node Expressions::condition(int depth, Where where) {
  auto truth = [&] { return Node{random.oneIn(3) ? Kind::No : Kind::Yes, {}, "", "", 0, random.below(10)}; };
  if (depth <= 0)
    return truth();
  --depth;
  switch (random.below(6)) {
  case 0:
    return truth();
  case 1:
  case 2:
    return Node{Kind::Less, {number(depth, where)}, "", "", 0, random.pick(std::vector<int>{3, 8, 20, 102})};
  case 3:
    return Node{Kind::Even, {number(depth, where)}};
  case 4:
    return Node{Kind::Not, {condition(depth, where)}};
  default:
    if (!enabled(Feature::Logical))
      return truth();
    Node left = condition(depth, where);
    return Node{random.oneIn(2) ? Kind::And : Kind::Or, {std::move(left), condition(depth, inArm(where))}};
  }
}

} // namespace fuzz
