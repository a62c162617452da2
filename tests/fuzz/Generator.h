// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What making statements (Generate.cpp, GenerateDecl.cpp) and expressions (GenerateExpr.cpp) share: the names in scope
// and the dice.
#pragma once

#include "Features.h"
#include "Random.h"
#include "Shape.h"
#include "Tree.h"

#include <functional>

namespace fuzz {

class Expressions {
public:
  Expressions(Random &random, int standard) : random(random), shape(randomShape(random, standard)) {}

  /// May a suspension, or a class temporary, stand in the expression?
  struct Where {
    bool suspend = true;
    bool temporaries = true;
    Where without(bool suspension) const { return {suspend && !suspension, temporaries}; }
  };

  Node number(int depth, Where where);
  Node condition(int depth, Where where);
  /// A tr::obj, as an lvalue or a temporary. One of the two must be possible.
  Node object(int depth, Where where);
  Node suspension(int depth, Where where);
  Node literal();
  /// As many numbers, such that their order cannot matter.
  std::vector<Node> numbers(int count, int depth, Where where);

  std::vector<std::vector<Visible>> scopes;
  Random &random;
  Shape shape;

protected:
  using Is = std::function<bool(const Visible &)>;
  /// Innermost of its name; null: there is none.
  const Visible *any(const Is &is);
  const Visible *anyOf(const std::string &type, bool isMutable = false);
  /// A scalar that no call in the same expression changes.
  const Visible *anyStill(bool isMutable = false);
  const Visible *anyObject();
  static Node read(const Visible &visible);
  /// The number in an object.
  Node get(Node object);
  /// What a reference to T can be bound to, or a T made from.
  Node objectOfT(int depth, Where where);

  /// An operand that may not be evaluated.
  Where inArm(Where where) const;
  Node arm(int depth, Where where);
  Node element();
  bool inTemplate() const { return isTemplate(shape); }

private:
  Node pure();
  Node await(int depth, Where where);
  Node temporary(int depth, Where where);
  Node conditional(int depth, Where where);
  Node logical(int depth, Where where);
  Node truth();
  Node test(Node number);
  /// Shall what may not be evaluated be a suspension?
  bool mayAsk(Where where);
  Node expansion(int depth, Where where);
  Node special(int depth, Where where);
  Node later(const std::string &type, int depth, Where where);
  Node either(int depth, Where where);
  std::vector<const Visible *> visible() const;

  bool expands = false; ///< what is being made stands in a pack expansion
};

/// Statements without statements inside.
class Declarations : public Expressions {
public:
  using Expressions::Expressions;

protected:
  Node scalar();
  Node variable();
  Node variableOfT();
  Node alias();
  Node closure(int standard);
  Node localStruct();
  Node owner();
  Node array();
  Node assignment();
  Node part();

  /// Gives the declaration a name and makes it visible.
  Node declared(Node declaration, const std::string &type, bool isMutable = true, bool isPointer = false);

  /// What may stand in an expression here.
  Where where() const { return {maySuspend, enabled(Feature::Temporary)}; }
  static Where plain(Where where) { return {where.suspend, false}; }
  Where still() const { return where().without(true); }

  bool maySuspend = true;

private:
  std::string freshName(const std::vector<Node> &initialiser);
  Node anyAssignment();
  int formOf(const std::string &type);
};

/// Statements with statements inside.
class Statements : public Declarations {
public:
  Statements(Random &random, int standard)
      : Declarations(random, standard), standard(standard),
        binds(standard >= 17 && !isTemplate(shape) && random.oneIn(3)) {}

protected:
  /// Adds statements to the block, as long as the budget allows it.
  void fill(Node &block, int most);
  /// What the coroutine of that type returns.
  Node returned(const std::string &type);

  const int standard;
  int budget = 0;

private:
  struct Label {
    int number, form;
    std::string counter;
  };

  std::string counter() { return "n" + std::to_string(++counters); }
  Node statement();
  Node make(Feature feature);
  Node block();
  Node loopBody();
  Node whileLoop(bool atTheEnd);
  Node forLoop();
  Node rangeLoop();
  Node asyncLoop();
  Node choice();
  Node leave();
  Node guard();
  Node labelled();
  Node withVariable();
  Node withInitialiser();
  Node binding();
  Node inner();
  /// What the body of an inner coroutine can name.
  std::vector<std::vector<Visible>> visibleInside(int form) const;

  const bool binds; ///< may have structured bindings, which no lambda can capture before C++20
  std::vector<Label> labels;
  int depth = 0, loops = 0, switches = 0, counters = 0, handlers = 0;
  int outerLoops = 0; ///< around the inner coroutine
  bool isInside = false;

protected:
  std::string returnType;
};

/// One of the features, by weight.
class Choice {
public:
  void add(Feature feature, bool possible = true) {
    if (possible && enabled(feature))
      choices.push_back(feature), total += stateOf(feature).weight;
  }
  Feature pick(Random &random) const {
    int at = random.below(total);
    for (Feature feature : choices)
      if ((at -= stateOf(feature).weight) < 0)
        return feature;
    return choices.front();
  }

private:
  std::vector<Feature> choices;
  int total = 0;
};

} // namespace fuzz
