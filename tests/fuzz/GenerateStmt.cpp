// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Generator.h"

#include <utility>

namespace fuzz {

void Statements::fill(Node &block, int most) {
  int count = most > 6 ? most : 1 + random.below(most);
  while (count-- > 0 && budget > 0)
    block.kids.push_back(statement());
}

Node Statements::block() {
  scopes.emplace_back();
  Node result{Kind::Block};
  ++depth;
  fill(result, 5);
  --depth;
  if (loops && random.oneIn(12))
    result.kids.push_back(Node{random.oneIn(2) && !switches ? Kind::Break : Kind::Continue});
  scopes.pop_back();
  return result;
}

Node Statements::loopBody() {
  ++loops;
  int outer = std::exchange(switches, 0);
  Node body = block();
  switches = outer;
  --loops;
  return body;
}

Node Statements::statement() {
  --budget;
  bool mayNest = depth < 4 && budget > 1;
  bool mayLoop = mayNest && loops + outerLoops < 2;
  Choice choice;
  choice.add(Feature::Say);
  choice.add(Feature::Suspend, maySuspend);
  choice.add(Feature::Number);
  choice.add(Feature::Object);
  choice.add(Feature::Reference);
  choice.add(Feature::Array);
  choice.add(Feature::Assign);
  choice.add(Feature::Nest, mayNest);
  choice.add(Feature::Branch, mayNest);
  choice.add(Feature::WhileLoop, mayLoop);
  choice.add(Feature::DoLoop, mayLoop);
  choice.add(Feature::ForLoop, mayLoop);
  choice.add(Feature::RangeLoop, mayLoop);
  choice.add(Feature::Choice, mayNest);
  choice.add(Feature::Leave, loops || switches || !labels.empty());
  choice.add(Feature::Finish);
  choice.add(Feature::Raise);
  choice.add(Feature::Guard, mayNest);
  choice.add(Feature::Lambda, !binds);
  // Before C++14 a class becomes of a saved one, which in a template may know too little.
  choice.add(Feature::Closure, !binds && !(inTemplate() && standard < 14 && !random.oneIn(8)));
  choice.add(Feature::Binding, binds);
  choice.add(Feature::Goto, mayNest);
  choice.add(Feature::ConditionVariable, mayNest);
  choice.add(Feature::Initialiser, mayNest && standard >= 17);
  choice.add(Feature::AsyncLoop, mayLoop && maySuspend && !shape.isGenerator);
  choice.add(Feature::Owned);
  choice.add(Feature::LocalClass, !binds);
  choice.add(Feature::Part);
  choice.add(Feature::Inner, !binds && !isInside && depth < 3 && budget > 2);
  return make(choice.pick(random));
}

Node Statements::make(Feature feature) {
  switch (feature) {
  case Feature::Suspend:
    return Node{Kind::Run, {suspension(3, where())}};
  case Feature::Number:
    return scalar();
  case Feature::Object:
    return variable();
  case Feature::Reference:
    return alias();
  case Feature::Array:
    return array();
  case Feature::Assign:
    return assignment();
  case Feature::Nest:
    return block();
  case Feature::Branch: {
    Node result = Node{Kind::If, {condition(2, where())}};
    result.kids.push_back(block());
    if (random.oneIn(2))
      result.kids.push_back(block());
    return result;
  }
  case Feature::WhileLoop:
  case Feature::DoLoop:
    return whileLoop(feature == Feature::DoLoop);
  case Feature::ForLoop:
    return forLoop();
  case Feature::RangeLoop:
    return rangeLoop();
  case Feature::Choice:
    return choice();
  case Feature::Leave:
    return leave();
  case Feature::Finish: {
    Node value = returned(returnType);
    return Node{Kind::Return, {std::move(value), condition(1, where())}};
  }
  case Feature::Raise:
    if (handlers && random.oneIn(2))
      return Node{Kind::Rethrow, {condition(1, where())}};
    return Node{Kind::Throw, {condition(1, where())}, "", "", random.below(3), random.below(9)};
  case Feature::Guard:
    return guard();
  case Feature::Lambda: {
    Node argument = number(2, still());
    return declared(Node{Kind::Lambda, {std::move(argument), number(2, still())}}, "int");
  }
  case Feature::Closure:
    return closure(standard);
  case Feature::Binding:
    return binding();
  case Feature::Goto:
    return labelled();
  case Feature::ConditionVariable:
    return withVariable();
  case Feature::Initialiser:
    return withInitialiser();
  case Feature::AsyncLoop:
    return asyncLoop();
  case Feature::Owned:
    return owner();
  case Feature::LocalClass:
    return localStruct();
  case Feature::Part:
    return part();
  case Feature::Inner:
    return inner();
  default:
    return Node{Kind::Say, {number(3, where())}};
  }
}

Node Statements::returned(const std::string &type) {
  if (type == "tr::flow")
    return literal();
  if (type == "tr::flow_of<int>")
    return number(2, where());
  if (type == "tr::flow_of<T>")
    return anyOf("T") || where().temporaries ? objectOfT(2, where()) : Node{Kind::Temporary, {literal()}, "", "T"};
  return anyOf("tr::obj") || where().temporaries ? object(2, where())
                                                 : Node{Kind::Temporary, {literal()}, "", "tr::obj"};
}

Node Statements::whileLoop(bool atTheEnd) {
  Node result = Node{
      atTheEnd ? Kind::DoWhile : Kind::While, {}, counter(), "", random.below(atTheEnd ? 3 : 4), 1 + random.below(3)};
  scopes.back().push_back({result.name, "int", false});
  Node extra = condition(2, result.form == 1 ? inArm(where()) : where());
  result.kids.push_back(loopBody());
  if (result.form == 1 || result.form == 2)
    result.kids.push_back(std::move(extra));
  return result;
}

Node Statements::forLoop() {
  Node result = Node{Kind::For, {}, counter(), "", random.below(7), 1 + random.below(3)};
  scopes.emplace_back();
  Node extra = result.form == 1 ? condition(2, inArm(where())) : number(2, where());
  scopes.back().push_back({result.name, result.form == 4 ? "tr::obj" : "int", false});
  result.kids.push_back(loopBody());
  if (result.form != 0 && result.form != 3 && result.form != 4)
    result.kids.push_back(std::move(extra));
  scopes.pop_back();
  return result;
}

Node Statements::rangeLoop() {
  int form = random.below(inTemplate() ? 7 : 8); // no braced list as a range in a template
  std::string type = form == 3 || form == 4 || form == 7 ? "int" : "tr::obj";
  Node size = number(2, where());
  Node result = Node{Kind::RangeFor, {}, counter(), type, form, 1 + random.below(3)};
  scopes.push_back({{result.name, type, false}});
  result.kids.push_back(loopBody());
  scopes.pop_back();
  if (random.oneIn(2))
    result.kids.push_back(std::move(size));
  return result;
}

Node Statements::asyncLoop() {
  Node size = number(2, where());
  Node result = Node{Kind::ForAwait, {}, counter(), "tr::obj", random.below(2), 1 + random.below(2)};
  scopes.push_back({{result.name, "tr::obj", false}});
  result.kids.push_back(loopBody());
  scopes.pop_back();
  if (random.oneIn(3))
    result.kids.push_back(std::move(size));
  return result;
}

Node Statements::choice() {
  Node result = Node{Kind::Switch, {number(2, inTemplate() ? still() : where())}};
  ++switches;
  int cases = 1 + random.below(4);
  for (int value = 0; value < cases; ++value) {
    bool isDefault = value + 1 == cases && random.oneIn(2);
    result.kids.push_back(Node{Kind::Case, {block()}, "", "", random.oneIn(3), isDefault ? -1 : value});
  }
  --switches;
  if (random.oneIn(4)) // the default need not be the last
    std::swap(result.kids[1], result.kids.back());
  return result;
}

Node Statements::leave() {
  if (!labels.empty() && random.oneIn(2)) {
    const Label &label = random.pick(labels);
    return Node{Kind::Goto, {condition(1, where())}, label.counter, "", label.form, label.number};
  }
  if (loops && random.oneIn(2))
    return Node{Kind::Continue, {condition(1, where())}};
  if (!loops && !switches)
    return Node{Kind::Say, {number(3, where())}};
  return Node{Kind::Break, {condition(1, where())}};
}

Node Statements::guard() {
  bool outer = std::exchange(maySuspend, maySuspend && enabled(Feature::SuspendInTry));
  Node result = Node{Kind::Try, {block()}};
  maySuspend = false; // [expr.await]/2
  ++handlers;
  for (int form : {0, 1, 2})
    if (random.oneIn(2) || (form == 2 && result.kids.size() == 1))
      result.kids.push_back(Node{Kind::Handler, {block()}, "", "", form});
  --handlers;
  maySuspend = outer;
  return result;
}

Node Statements::labelled() {
  Label label{++counters, random.below(2), ""};
  if (label.form == 1) {
    label.counter = counter();
    scopes.back().push_back({label.counter, "int", false});
  }
  labels.push_back(label);
  Node body = block();
  body.kids.push_back(Node{Kind::Goto, {condition(1, where())}, label.counter, "", label.form, label.number});
  labels.pop_back();
  return Node{Kind::Labelled, {std::move(body)}, label.counter, "", label.form, label.number};
}

Node Statements::withVariable() {
  bool loop = loops < 2 && random.oneIn(3);
  bool isObject = !loop && where().temporaries && random.oneIn(2);
  Node value = loop       ? condition(2, inArm(where()))
               : isObject ? Node{Kind::Temporary, numbers(1, 2, where()), "", "tr::obj", 1}
                          : number(2, where());
  Node result = Node{loop ? Kind::WhileLet : Kind::IfLet,
                     {std::move(value)},
                     "let" + std::to_string(++counters),
                     isObject ? "tr::obj" : "int"};
  scopes.push_back({{result.name, result.type, true}});
  result.kids.push_back(loop ? loopBody() : block());
  if (!loop && random.oneIn(2))
    result.kids.push_back(block());
  scopes.pop_back();
  return result;
}

Node Statements::withInitialiser() {
  Node value = number(2, where());
  Node result = Node{Kind::IfInit, {std::move(value)}, "init" + std::to_string(++counters), "int"};
  scopes.push_back({{result.name, "int"}});
  result.kids.push_back(condition(2, where()));
  result.kids.push_back(block());
  if (random.oneIn(2))
    result.kids.push_back(block());
  scopes.pop_back();
  return result;
}

Node Statements::binding() {
  int form = random.below(2);
  Node first = number(2, form == 1 ? plain(where()) : where());
  Node second = number(2, form == 1 ? plain(still()) : where()); // see variable() of tr::couple
  Node result = Node{Kind::Binding, {std::move(first), std::move(second)}, "", "", form};
  result = declared(std::move(result), "int");
  scopes.back().push_back({result.name + "_", form == 1 ? "tr::obj" : "int"});
  return result;
}

} // namespace fuzz
