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

const Visible *Expressions::any(const Is &is) {
  std::vector<const Visible *> found;
  for (const Visible *one : visible())
    if (is(*one))
      found.push_back(one);
  return found.empty() ? nullptr : random.pick(found);
}

const Visible *Expressions::anyOf(const std::string &type, bool isMutable) {
  return any([&](const Visible &one) { return one.type == type && (one.isMutable || !isMutable); });
}

const Visible *Expressions::anyStill(bool isMutable) {
  return any([&](const Visible &one) { return one.type == "int" && !one.isShared && (one.isMutable || !isMutable); });
}

const Visible *Expressions::anyObject() {
  return any([&](const Visible &one) {
    return one.type.rfind("tr::", 0) == 0 || one.type == "T" || one.type == "owner" || one.type == "options" ||
           one.type == "struct";
  });
}

Node Expressions::literal() { return Node{Kind::Literal, {}, "", "", 0, random.below(10)}; }

Node Expressions::read(const Visible &visible) {
  if (visible.type == "int")
    return Node{Kind::Read, {}, visible.name, "", visible.isShared};
  if (visible.type == "tr::obj[2]")
    return Node{Kind::Object, {}, visible.name, visible.type, 0, 1};
  return Node{Kind::Object, {}, visible.name, visible.type, visible.isPointer};
}

Node Expressions::get(Node object) {
  bool byMember = object.type == "T" && canGet(shape) && random.oneIn(2);
  return Node{Kind::Get, {std::move(object)}, "", "", byMember};
}

Node Expressions::pure() {
  if (random.oneIn(3))
    return literal();
  if (const Visible *object = random.oneIn(3) ? anyObject() : nullptr)
    return get(read(*object));
  if (shape.pack >= 0 && random.oneIn(4) && anyOf("pack"))
    return Node{Kind::Pack, {}, "rest", "", random.below(2)};
  const Visible *variable = anyStill();
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

Node Expressions::arm(int depth, Where where) { return number(depth, inArm(where)); }

// Behind the first of a list in a template.
Node Expressions::element() {
  const Visible *variable = anyStill();
  return variable && random.oneIn(2) ? read(*variable) : literal();
}

Expressions::Where Expressions::inArm(Where where) const {
  return {where.suspend, where.temporaries && enabled(Feature::ConditionalTemporary)};
}

Node Expressions::conditional(int depth, Where where) {
  Node which = condition(depth, where);
  auto either = [&] { return mayAsk(where) ? suspension(depth, inArm(where)) : arm(depth, where); };
  Node left = either();
  return Node{Kind::If3, {std::move(which), std::move(left), either()}};
}

/// What the left operand decides alone may not even begin: more often than by chance that is a suspension.
Node Expressions::logical(int depth, Where where) {
  Node left = random.oneIn(3) ? condition(depth, where) : truth();
  const Kind kind = random.oneIn(2) ? Kind::And : Kind::Or;
  Node right = mayAsk(where) ? test(suspension(depth, inArm(where))) : condition(depth, inArm(where));
  return Node{kind, {std::move(left), std::move(right)}};
}

bool Expressions::mayAsk(Where where) { return inArm(where).suspend && random.oneIn(2); }

Node Expressions::truth() { return Node{random.oneIn(3) ? Kind::No : Kind::Yes, {}, "", "", 0, random.below(10)}; }

Node Expressions::test(Node number) {
  return Node{Kind::Less, {std::move(number)}, "", "", 0, random.pick(std::vector<int>{3, 8, 20, 102})};
}

Node Expressions::number(int depth, Where where) {
  if (depth <= 0)
    return pure();
  --depth;
  switch (random.below(13)) {
  case 0:
    // A call in a template reads a variable behind the suspensions in it: docs/language.md.
    if (const Visible *shared = inTemplate() ? nullptr : any([](const Visible &one) { return one.isShared; }))
      return read(*shared);
    [[fallthrough]];
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
    bool isT = inTemplate() && random.oneIn(2) && (where.temporaries || anyOf("T"));
    if (!isT && !where.temporaries && !anyOf("tr::obj"))
      return pure();
    std::vector<Node> kids = {isT ? objectOfT(depth, where) : object(depth, where), number(depth, where)};
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
    if (where.suspend && shape.pack >= 0 && !expands && random.oneIn(2) && anyOf("pack"))
      return expansion(depth, where);
    return where.suspend ? suspension(depth, where) : pure();
  case 10:
    if (const Visible *touch = anyOf("touch"))
      return Node{Kind::Touch, {number(depth, where)}, touch->name};
    return pure();
  default:
    return special(depth, where);
  }
}

/// No expansion contains another one.
Node Expressions::expansion(int depth, Where where) {
  expands = true;
  Node each = number(depth, where);
  expands = false;
  return Node{Kind::Expand, {std::move(each)}, "rest", "", random.below(where.temporaries ? 3 : 2)};
}

Node Expressions::special(int depth, Where where) {
  Choice choice;
  choice.add(Feature::Conditional);
  choice.add(Feature::Temporary, where.temporaries);
  choice.add(Feature::BracedList);
  choice.add(Feature::Chain, where.temporaries);
  switch (choice.pick(random)) {
  case Feature::Conditional:
    return conditional(depth, where);
  case Feature::BracedList: {
    std::vector<Node> kids;
    for (int i = 0; i < 3; ++i) // in order, whatever they do
      kids.push_back(i > 0 && inTemplate() ? element() : number(depth, where));
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
      return get(object(depth, where));
    if (inTemplate() && random.oneIn(3))
      return get(objectOfT(depth, where));
    return get(temporary(depth, where));
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
  if (enabled(Feature::ChosenObject) && random.oneIn(8))
    return either(depth, where);
  if (where.suspend && enabled(Feature::AwaitedObject) && random.oneIn(6))
    return later("tr::obj", depth, where);
  Node made = Node{Kind::Temporary, numbers(1, depth - 1, where), "", "tr::obj", random.oneIn(2)};
  if (random.oneIn(4))
    return Node{Kind::Self, {std::move(made)}, "", "tr::obj"};
  if (!random.oneIn(5))
    return made;
  Node sum = Node{Kind::Sum, {local ? read(*local) : made, made}, "", "tr::obj"};
  return isOrdered(unorderedOperands(sum)) ? sum : made;
}

Node Expressions::objectOfT(int depth, Where where) {
  const Visible *local = anyOf("T");
  if (local && (!where.temporaries || random.oneIn(2))) {
    Node name = read(*local);
    // g++ takes a copy that a lambda captures for mutable in a decltype.
    return local->isMutable && random.oneIn(4) ? Node{Kind::Self, {std::move(name)}, "", "T"} : name;
  }
  if (where.suspend && enabled(Feature::AwaitedObject) && random.oneIn(3))
    return later("T", depth, where);
  return Node{Kind::Temporary, numbers(1, depth - 1, where), "", "T", random.oneIn(2)};
}

Node Expressions::later(const std::string &type, int depth, Where where) {
  return Node{Kind::Later, {number(depth - 1, where)}, "", type};
}

/// Two lvalues, or two prvalues.
Node Expressions::either(int depth, Where where) {
  Node which = condition(depth - 1, where);
  const Visible *one = anyOf("tr::obj", true), *other = anyOf("tr::obj", true);
  if (one && random.oneIn(2))
    return Node{Kind::Either, {std::move(which), read(*one), read(*other)}, "", "tr::obj"};
  Where inside = inArm(where);
  auto made = [&] { return Node{Kind::Temporary, {number(depth - 1, inside)}, "", "tr::obj", random.oneIn(2)}; };
  if (!inside.temporaries)
    return made();
  Node left = made();
  return Node{Kind::Either, {std::move(which), std::move(left), made()}, "", "tr::obj"};
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
    if (inTemplate() && canYield(shape) && (where.temporaries || anyOf("T")))
      return Node{Kind::Yield, {objectOfT(depth, where)}};
    [[fallthrough]];
  case 4:
  case 5:
    return Node{Kind::Yield, {number(depth - 1, where)}};
  default:
    return await(depth, where);
  }
}

Node Expressions::condition(int depth, Where where) {
  if (depth <= 0)
    return truth();
  --depth;
  switch (random.below(8)) {
  case 0:
    return truth();
  case 1:
  case 2:
    return test(number(depth, where));
  case 3:
    return Node{Kind::Even, {number(depth, where)}};
  case 4:
    return Node{Kind::Not, {condition(depth, where)}};
  default:
    if (!enabled(Feature::Logical))
      return truth();
    if (random.oneIn(4) && anyOf("tr::obj")) {
      Node left = read(*anyOf("tr::obj"));
      Node right = object(depth, where);
      Node same = Node{Kind::Same, {std::move(left), std::move(right)}};
      return isOrdered(unorderedOperands(same)) ? same : truth();
    }
    return logical(depth, where);
  }
}

} // namespace fuzz
