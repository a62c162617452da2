// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Generator.h"

#include <algorithm>

namespace fuzz {
namespace {

bool mentions(const Node &node, const std::string &name) {
  return node.name == name ||
         std::any_of(node.kids.begin(), node.kids.end(), [&](const Node &kid) { return mentions(kid, name); });
}

} // namespace

/// Some are what the tool itself likes to call its things, and most are taken again in inner scopes.
std::string Declarations::freshName(const std::vector<Node> &initialiser) {
  static const std::vector<std::string> pool = {"a",  "b",     "c", "d", "x",     "state",  "frame",
                                                "sb", "value", "y", "z", "index", "promise"};
  static const std::vector<std::string> toolNames = {"a_", "awaiter_1", "spill_1", "temporary_1", "condition_2"};
  for (;;) {
    std::string name = random.pick(enabled(Feature::ToolNames) && random.oneIn(3) ? toolNames : pool);
    if (random.oneIn(4))
      name += std::to_string(random.below(10));
    bool taken = std::any_of(scopes.back().begin(), scopes.back().end(),
                             [&](const Visible &other) { return other.name == name; });
    for (const Node &kid : initialiser)
      taken |= mentions(kid, name);
    if (!taken)
      return name;
  }
}

Node Declarations::declared(Node declaration, const std::string &type, bool isMutable, bool isPointer) {
  declaration.name = freshName(declaration.kids);
  scopes.back().push_back({declaration.name, type, isMutable, isPointer});
  return declaration;
}

Node Declarations::scalar() {
  static const std::vector<std::string> types = {"int", "int", "int", "auto", "const int", "volatile int"};
  const std::string &type = random.pick(types);
  return declared(Node{Kind::Number, {number(3, where())}, "", type, random.below(3)}, "int",
                  type == "int" || type == "auto");
}

Node Declarations::variable() {
  static const std::vector<std::string> types = {"tr::obj",    "tr::obj",   "tr::obj",    "tr::pin",  "tr::mo",
                                                 "tr::strict", "tr::fixed", "tr::couple", "tr::link", "options"};
  if (inTemplate() && random.oneIn(3))
    return variableOfT();
  const std::string &type = random.pick(types);
  if (type == "options")
    return declared(Node{Kind::Variable, {}, "", type, Default}, type);
  Node result = Node{Kind::Variable, {}, "", type, Parens};
  if (type == "tr::couple") {
    // What a braced list evaluates before a suspension is moved once more. Temporaries: see Generate.h.
    result.kids = {number(2, plain(where())), number(2, plain(still())), number(2, plain(still()))};
  } else if (type == "tr::link") {
    const Visible *target = anyOf("tr::obj", true);
    result.kids = {target ? read(*target) : literal(), number(2, where())};
    if (!target)
      result = Node{Kind::Variable, {literal()}, "", "tr::pin", Parens};
  } else {
    result.form = formOf(type);
    const Visible *other = anyOf(type);
    if (result.form == FromObject && (!other || type == "tr::pin" || type == "tr::mo"))
      result.form = Parens;
    if (result.form == FromObject)
      result.kids = {read(*other)};
    else if (result.form != Default)
      result.kids = numbers(result.form == TwoParens ? 2 : 1, 3, where());
  }
  return declared(std::move(result), type == "tr::link" ? result.type : type);
}

Node Declarations::variableOfT() {
  Node result = Node{Kind::Variable, {}, "", "T", random.pick(std::vector<int>{Parens, Made, AutoMade, FromObject})};
  if (result.form == FromObject)
    result.kids = {objectOfT(3, where())};
  else
    result.kids = {number(3, where())};
  return declared(std::move(result), "T");
}

/// Its type is the class `struct`, whatever its name.
Node Declarations::localStruct() {
  // The second is an object: see variable() of tr::couple.
  Node first = number(2, plain(where()));
  return declared(Node{Kind::Struct, {std::move(first), number(2, plain(still()))}}, "struct");
}

Node Declarations::owner() {
  Where operand = inTemplate() ? still() : where();
  return declared(Node{Kind::Variable, {number(2, operand)}, "", "owner", Parens}, "owner");
}

Node Declarations::closure(int standard) {
  int form = random.below(standard >= 14 ? 4 : 2);
  auto outer = scopes;
  if (form == ByCopy)
    for (std::vector<Visible> &scope : scopes)
      scope.erase(std::remove_if(scope.begin(), scope.end(),
                                 [](const Visible &one) { return !one.isMember && !isCopied(one.type); }),
                  scope.end());
  Node value = number(2, still());
  scopes = std::move(outer);
  return declared(Node{Kind::Closure, {std::move(value)}, "", "", form}, "closure", false);
}

int Declarations::formOf(const std::string &type) {
  static const std::vector<int> forms = {Parens, TwoParens, Braces, Copied, Made, AutoMade, FromObject, Default};
  if (type == "tr::obj")
    return random.pick(forms);
  if (type == "tr::mo")
    return random.pick(std::vector<int>{Parens, Braces, Made, AutoMade});
  if (type == "tr::fixed")
    return random.pick(std::vector<int>{Parens, FromObject});
  return random.pick(std::vector<int>{Parens, TwoParens, FromObject});
}

Node Declarations::alias() {
  if (inTemplate() && random.oneIn(3)) {
    const Visible *object = anyOf("T", true);
    if (object && random.oneIn(2))
      return declared(Node{Kind::Alias, {read(*object)}, "", "T", ToObject}, "T");
    if (where().temporaries) {
      Node made = Node{Kind::Temporary, numbers(1, 3, where()), "", "T", random.oneIn(2)};
      return declared(Node{Kind::Alias, {std::move(made)}, "", "T", ConstToMade}, "T", false);
    }
  }
  switch (random.below(5)) {
  case 0:
    if (const Visible *object = anyOf("tr::obj", true))
      return declared(Node{Kind::Alias, {read(*object)}, "", "tr::obj", ToObject}, "tr::obj");
    break;
  case 1:
    if (const Visible *object = anyOf("tr::obj", true); object && !object->isPointer)
      return declared(Node{Kind::Alias, {read(*object)}, "", "tr::obj", Pointer}, "tr::obj", true, true);
    break;
  case 2:
    if (const Visible *object = anyOf("tr::obj"))
      return declared(Node{Kind::Alias, {read(*object)}, "", "tr::obj", ToNumber}, "int", false);
    break;
  case 3:
    if (const Visible *variable = anyStill(true))
      return declared(Node{Kind::Alias, {read(*variable)}, "", "int", ToInt}, "int");
    break;
  default:
    break;
  }
  if (!where().temporaries)
    return Node{Kind::Say, {number(3, where())}};
  bool isConst = random.oneIn(2);
  Node made = Node{Kind::Temporary, numbers(1, 3, where()), "", "tr::obj", random.oneIn(2)};
  return declared(Node{Kind::Alias, {std::move(made)}, "", "tr::obj", isConst ? ConstToMade : MovedToMade}, "tr::obj",
                  !isConst);
}

Node Declarations::array() {
  bool objects = random.oneIn(2);
  if (inTemplate()) // the tool saves no array there whose elements' types are open
    return declared(Node{objects ? Kind::Objects : Kind::Numbers, {literal(), literal()}},
                    objects ? "tr::obj[2]" : "int[2]");
  Node first = number(2, objects ? plain(where()) : where());
  Node second = number(2, objects ? plain(still()) : where());
  return declared(Node{objects ? Kind::Objects : Kind::Numbers, {std::move(first), std::move(second)}},
                  objects ? "tr::obj[2]" : "int[2]");
}

Node Declarations::assignment() {
  Node result = anyAssignment();
  return isToItself(result) ? Node{Kind::Say, {number(3, where())}} : result;
}

Node Declarations::part() {
  const Visible *one = anyStill(true), *other = anyStill(true);
  if (one && random.oneIn(3)) {
    Node result = Node{Kind::AssignEither, {}, one->name, other->name};
    result.kids.push_back(number(2, where()));
    result.kids.push_back(condition(1, inTemplate() ? inArm(where()) : where()));
    if (!isOrdered(unorderedOperands(result)))
      result.kids[0] = literal();
    return result;
  }
  const Visible *whole = random.oneIn(2) ? anyOf("tr::couple", true) : anyOf("tr::obj", true);
  if (!whole || whole->isPointer)
    return assignment();
  return Node{Kind::AddToPart, {number(3, where())}, whole->name, whole->type};
}

Node Declarations::anyAssignment() {
  if (inTemplate() && canYield(shape) && random.oneIn(4))
    if (const Visible *object = anyOf("T", true))
      return Node{Kind::AssignObject, {objectOfT(2, where())}, object->name, "T"};
  switch (random.below(5)) {
  case 0:
    if (const Visible *array = anyOf("int[2]"))
      return Node{Kind::AssignIndex, numbers(2, 2, where()), array->name};
    [[fallthrough]];
  case 1:
    if (const Visible *object = anyOf("tr::obj", true); object && !object->isPointer)
      return Node{Kind::Modify, {number(2, where())}, object->name};
    [[fallthrough]];
  case 2:
    if (const Visible *target = anyOf("tr::obj", true); target && !target->isPointer)
      return Node{Kind::AssignObject, {object(2, where())}, target->name};
    [[fallthrough]];
  default:
    if (const Visible *target = anyOf("int", true))
      return Node{random.oneIn(2) ? Kind::Assign : Kind::AddTo, {number(3, where())}, target->name};
    return Node{Kind::Say, {number(3, where())}};
  }
}

} // namespace fuzz
