// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What making statements (Generate.cpp, GenerateDecl.cpp) and expressions (GenerateExpr.cpp) share: the names in scope
// and the dice.
#pragma once

#include "Features.h"
#include "Random.h"
#include "Tree.h"

namespace fuzz {

struct Visible {
  std::string name, type;
  bool isMutable = true;
  bool isPointer = false;
};

class Expressions {
public:
  explicit Expressions(Random &random) : random(random) {}

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

protected:
  /// Of the type, innermost of its name; null: there is none.
  const Visible *anyOf(const std::string &type, bool isMutable = false);
  const Visible *anyObject();
  static Node read(const Visible &visible);

private:
  Node pure();
  Node await(int depth, Where where);
  Node temporary(int depth, Where where);
  Node conditional(int depth, Where where);
  Where inArm(Where where) const;
  std::vector<const Visible *> visible() const;
};

/// Statements without statements inside.
class Declarations : public Expressions {
public:
  using Expressions::Expressions;

protected:
  Node scalar();
  Node variable();
  Node alias();
  Node array();
  Node assignment();

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
