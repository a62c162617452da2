// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Generate.h"

#include "Generator.h"

#include <utility>

namespace fuzz {
namespace {

class Generator : public Declarations {
public:
  Generator(Random &random, int standard)
      : Declarations(random), standard(standard), binds(standard >= 17 && random.oneIn(2)) {}

  Program run(const std::string &name) {
    Program program{name, "", {}, Node{Kind::Block}, standard};
    static const std::vector<std::string> types = {"tr::flow", "tr::flow", "tr::flow", "tr::flow_of<int>",
                                                   "tr::flow_of<tr::obj>"};
    program.type = returnType = random.pick(types);
    scopes.emplace_back();
    for (const char *parameter : {"p", "q", "r"})
      if (random.oneIn(3))
        addParameter(program, parameter);
    budget = 4 + random.below(18);
    fill(program.body, 24);
    if (returnType != "tr::flow" || random.oneIn(6) || !enabled(Feature::ImplicitEnd))
      program.body.kids.push_back(Node{Kind::Return, {returned()}});
    else if (!suspends(program.body)) // or it is no coroutine
      program.body.kids.push_back(Node{Kind::Run, {suspension(2, where())}});
    return program;
  }

private:
  struct Label {
    int number, form;
    std::string counter;
  };

  void addParameter(Program &program, const std::string &name) {
    static const std::vector<std::string> types = {"int", "const int", "int &", "tr::param"};
    const std::string &type = random.pick(types);
    program.parameters.push_back({type, name, random.below(5)});
    bool isClass = type == "tr::param";
    scopes.back().push_back({name, isClass ? type : "int", !isClass && type != "const int"});
  }

  std::string counter() { return "n" + std::to_string(++counters); }

  void fill(Node &block, int most) {
    int count = most > 6 ? most : 1 + random.below(most);
    while (count-- > 0 && budget > 0)
      block.kids.push_back(statement());
  }

  Node block() {
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

  Node loopBody() {
    ++loops;
    int outer = std::exchange(switches, 0);
    Node body = block();
    switches = outer;
    --loops;
    return body;
  }

  Node statement() {
    --budget;
    bool mayNest = depth < 4 && budget > 1;
    bool mayLoop = mayNest && loops < 2;
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
    choice.add(Feature::Closure, !binds);
    choice.add(Feature::Binding, binds);
    choice.add(Feature::Goto, mayNest);
    choice.add(Feature::ConditionVariable, mayNest);
    return make(choice.pick(random));
  }

  Node make(Feature feature) {
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
      Node value = returned();
      return Node{Kind::Return, {std::move(value), condition(1, where())}};
    }
    case Feature::Raise:
      return Node{Kind::Throw, {condition(1, where())}, "", "", random.below(3), random.below(9)};
    case Feature::Guard:
      return guard();
    case Feature::Lambda: {
      Node argument = number(2, still());
      return declared(Node{Kind::Lambda, {std::move(argument), number(2, still())}}, "int");
    }
    case Feature::Closure:
      return declared(Node{Kind::Closure, {number(2, still())}}, "closure", false);
    case Feature::Binding: {
      Node result = Node{Kind::Binding, {number(2, where()), number(2, where())}};
      result = declared(std::move(result), "int");
      scopes.back().push_back({result.name + "_", "int"});
      return result;
    }
    case Feature::Goto:
      return labelled();
    case Feature::ConditionVariable:
      return withVariable();
    default:
      return Node{Kind::Say, {number(3, where())}};
    }
  }

  Node returned() {
    if (returnType == "tr::flow")
      return literal();
    if (returnType == "tr::flow_of<int>")
      return number(2, where());
    return anyOf("tr::obj") || where().temporaries ? object(2, where())
                                                   : Node{Kind::Temporary, {literal()}, "", "tr::obj"};
  }

  Node whileLoop(bool atTheEnd) {
    Node result = Node{
        atTheEnd ? Kind::DoWhile : Kind::While, {}, counter(), "", random.below(atTheEnd ? 3 : 4), 1 + random.below(3)};
    scopes.back().push_back({result.name, "int", false});
    Node extra = condition(2, where());
    result.kids.push_back(loopBody());
    if (result.form == 1 || result.form == 2)
      result.kids.push_back(std::move(extra));
    return result;
  }

  Node forLoop() {
    Node result = Node{Kind::For, {}, counter(), "", random.below(7), 1 + random.below(3)};
    scopes.emplace_back();
    Node extra = result.form == 1 ? condition(2, where()) : number(2, where());
    scopes.back().push_back({result.name, result.form == 4 ? "tr::obj" : "int", false});
    result.kids.push_back(loopBody());
    if (result.form != 0 && result.form != 3 && result.form != 4)
      result.kids.push_back(std::move(extra));
    scopes.pop_back();
    return result;
  }

  Node rangeLoop() {
    int form = random.below(7);
    std::string type = form == 3 || form == 4 ? "int" : "tr::obj";
    Node size = number(2, where());
    Node result = Node{Kind::RangeFor, {}, counter(), type, form, 1 + random.below(3)};
    scopes.push_back({{result.name, type, false}});
    result.kids.push_back(loopBody());
    scopes.pop_back();
    if (random.oneIn(2))
      result.kids.push_back(std::move(size));
    return result;
  }

  Node choice() {
    Node result = Node{Kind::Switch, {number(2, where())}};
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

  Node leave() {
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

  Node guard() {
    bool outer = std::exchange(maySuspend, maySuspend && enabled(Feature::SuspendInTry));
    Node result = Node{Kind::Try, {block()}};
    maySuspend = false; // [expr.await]/2
    for (int form : {0, 1, 2})
      if (random.oneIn(2) || (form == 2 && result.kids.size() == 1))
        result.kids.push_back(Node{Kind::Handler, {block()}, "", "", form});
    maySuspend = outer;
    return result;
  }

  Node labelled() {
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

  Node withVariable() {
    bool loop = loops < 2 && random.oneIn(3);
    bool isObject = !loop && where().temporaries && random.oneIn(2);
    Node value = loop       ? condition(2, where())
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

  const int standard;
  const bool binds; ///< may have structured bindings, which no lambda can capture before C++20
  std::string returnType;
  std::vector<Label> labels;
  int budget = 0, depth = 0, loops = 0, switches = 0, counters = 0;
};

} // namespace

Program generate(std::uint64_t seed, const std::string &name, int standard) {
  Random random(seed);
  for (;;)
    if (Program program = Generator(random, standard).run(name); check(program).well)
      return program; // else it had something that is avoided
}

} // namespace fuzz
