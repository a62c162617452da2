// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Shape.h"

#include "Features.h"

#include <algorithm>
#include <tuple>

namespace fuzz {
namespace {

bool allAre(const std::vector<std::string> &types, const std::set<std::string> &some) {
  return std::all_of(types.begin(), types.end(), [&](const std::string &type) { return some.count(type) != 0; });
}

std::vector<std::string> randomArguments(Random &random) {
  static const std::vector<std::vector<std::string>> families = {
      {"int", "tr::obj", "long"}, {"tr::obj", "tr::strict"}, {"int", "tr::obj", "tr::strict", "tr::fixed"}};
  std::vector<std::string> family = random.pick(families), result;
  for (const std::string &type : family)
    if (random.oneIn(2))
      result.push_back(type);
  return result.empty() ? std::vector<std::string>{random.pick(family)} : result;
}

Shape::Place randomPlace(Random &random) {
  std::vector<Shape::Place> places(2, Shape::Function);
  for (int i = 0; i < 4; ++i) {
    if (enabled(Feature::Member))
      places.push_back(Shape::Member);
    if (enabled(Feature::LambdaCoroutine) && i < 3)
      places.push_back(Shape::Lambda);
  }
  return random.pick(places);
}

void makeMember(Random &random, Shape &shape) {
  shape.isStatic = random.oneIn(6);
  shape.isOutside = random.oneIn(3);
  shape.isOperator = !shape.isStatic && random.oneIn(5);
  if (shape.isStatic)
    return;
  shape.isConst = random.oneIn(3);
  shape.qualifier = random.pick(std::vector<Shape::Qualifier>{Shape::None, Shape::None, Shape::Lvalue, Shape::Rvalue});
  shape.isVirtual = !shape.ownTemplate && random.oneIn(4);
  shape.hasBase = !isTemplate(shape) && random.oneIn(3);
}

void makeLambda(Random &random, Shape &shape, int standard) {
  shape.byDefault =
      random.pick(std::vector<Shape::Default>{Shape::NoDefault, Shape::NoDefault, Shape::CopyAll, Shape::ReferToAll});
  std::vector<Shape::Capture> ways = {Shape::Nothing, Shape::Copy, Shape::Reference};
  if (standard >= 14) {
    ways.push_back(Shape::InitCopy);
    ways.push_back(Shape::InitReference);
  }
  for (Shape::Capture *capture : {&shape.number, &shape.object}) {
    *capture = random.pick(ways);
    // What the default says already may not be said again.
    if ((*capture == Shape::Copy && shape.byDefault == Shape::CopyAll) ||
        (*capture == Shape::Reference && shape.byDefault == Shape::ReferToAll))
      *capture = Shape::Nothing;
  }
  shape.isMutable = random.oneIn(3);
}

} // namespace

Shape randomShape(Random &random, int standard) {
  Shape shape;
  shape.place = randomPlace(random);
  if (enabled(Feature::Template) && random.oneIn(2)) {
    shape.arguments = randomArguments(random);
    shape.ownTemplate = shape.place == Shape::Function || random.oneIn(3);
    if (shape.place == Shape::Lambda && standard < 14)
      shape.ownTemplate = false;
    if (shape.ownTemplate && shape.place != Shape::Lambda && enabled(Feature::Pack) && random.oneIn(4))
      shape.pack = random.below(3);
  }
  shape.oddNames = enabled(Feature::ToolNames) && random.oneIn(3);
  if (shape.place == Shape::Member)
    makeMember(random, shape);
  else if (shape.place == Shape::Lambda)
    makeLambda(random, shape, standard);
  const bool hasFrame = shape.place == Shape::Function ||
                        (shape.place == Shape::Member && !isTemplate(shape) && !shape.isOutside && !shape.isVirtual);
  shape.byValue = hasFrame && enabled(Feature::ByValue) && random.oneIn(2);
  shape.isTask = shape.byValue && random.oneIn(2);
  shape.isGenerator = shape.byValue && !shape.isTask && random.oneIn(2);
  shape.isTry = shape.place != Shape::Lambda && enabled(Feature::FunctionTry) && random.oneIn(12);
  return shape;
}

std::vector<Parameter> randomParameters(Random &random, const Shape &shape) {
  static const std::vector<std::string> types = {"int", "const int", "int &", "tr::param"};
  std::vector<Parameter> result;
  // One argument of a class at most is made at the call: their order is open.
  if (isTemplate(shape) && (isGenericLambda(shape) || random.oneIn(2)))
    result.push_back({isGenericLambda(shape) || (random.oneIn(2) && !shape.byValue) ? "T" : "const T &", "t", 0});
  for (const char *name : {"p", "q", "r"})
    if (random.oneIn(3)) {
      std::string type = random.pick(types);
      if (shape.byValue && !shape.isTask && type == "tr::param") // its move to the heap would be seen
        type = "int";
      result.push_back({type, name, random.below(5)});
    }
  return result;
}

std::string randomReturnType(Random &random, const Shape &shape) {
  static const std::vector<std::string> types = {"tr::flow", "tr::flow", "tr::flow", "tr::flow_of<int>",
                                                 "tr::flow_of<tr::obj>"};
  if (isTemplate(shape) && !isGenericLambda(shape) && random.oneIn(6))
    return "tr::flow_of<T>";
  return random.pick(types);
}

bool isWell(const Program &program) {
  const Shape &shape = program.shape;
  if (!isTemplate(shape) && (shape.ownTemplate || shape.pack >= 0 || program.type == "tr::flow_of<T>"))
    return false;
  if (shape.isTry && program.type != "tr::flow") // flowing off the end of the handler
    return false;
  if (isGenericLambda(shape) && (program.parameters.empty() || program.parameters.front().type != "T"))
    return false;
  return isTemplate(shape) ||
         std::none_of(program.parameters.begin(), program.parameters.end(), [](const Parameter &parameter) {
           return parameter.type == "T" || parameter.type == "const T &";
         });
}

std::string nameOf(Given given, const Shape &shape) {
  static const char *const plain[] = {"count", "held", "cells", "common", "kept"};
  static const char *const odd[] = {"value", "state", "frame", "index", "promise"};
  return (shape.oddNames ? odd : plain)[static_cast<int>(given)];
}

namespace {

/// Of the two variables around a lambda. An init-capture's name belongs to the body's block, others stand around it.
void addCaptures(const Shape &shape, bool isInit, std::vector<Visible> &names) {
  for (const auto &[given, type, capture] :
       {std::make_tuple(Given::Number, "int", shape.number), std::make_tuple(Given::Object, "tr::obj", shape.object)}) {
    if (isInit != (capture == Shape::InitCopy || capture == Shape::InitReference) ||
        (capture == Shape::Nothing && shape.byDefault == Shape::NoDefault))
      continue;
    bool refers = capture == Shape::Reference || capture == Shape::InitReference ||
                  (capture == Shape::Nothing && shape.byDefault == Shape::ReferToAll);
    names.push_back({nameOf(given, shape), type, refers || shape.isMutable});
  }
}

} // namespace

std::vector<Visible> surroundings(const Shape &shape) {
  std::vector<Visible> result;
  if (shape.place == Shape::Lambda) {
    addCaptures(shape, /*isInit=*/false, result);
    if (shape.byDefault == Shape::ReferToAll)
      result.push_back({nameOf(Given::Numbers, shape), "int[2]"});
    if (isTemplate(shape) && !shape.ownTemplate && shape.byDefault == Shape::ReferToAll)
      result.push_back({nameOf(Given::OfT, shape), "T", false});
  } else if (shape.place == Shape::Member) {
    result.push_back({nameOf(Given::Common, shape), "int"});
    if (shape.isStatic)
      return result;
    bool changes = !shape.isConst;
    for (const char *prefix : {"", "this->", "(*this)."}) {
      result.push_back({prefix + nameOf(Given::Number, shape), "int", true, false, true, true});
      result.push_back({prefix + nameOf(Given::Object, shape), "tr::obj", changes, false, true});
      result.push_back({prefix + nameOf(Given::Numbers, shape), "int[2]", changes, false, true});
      if (isTemplate(shape) && !shape.ownTemplate)
        result.push_back({prefix + nameOf(Given::OfT, shape), "T", changes, false, true});
      result.push_back({std::string(prefix) + "touch", "touch", false, false, true});
    }
  }
  return result;
}

std::vector<Visible> parameters(const Program &program) {
  std::vector<Visible> result;
  for (const Parameter &parameter : program.parameters) {
    bool isT = parameter.type == "T" || parameter.type == "const T &";
    bool isClass = isT || parameter.type == "tr::param";
    bool isMutable = isT ? parameter.type == "T" : !isClass && parameter.type != "const int";
    result.push_back({parameter.name, isT ? "T" : isClass ? parameter.type : "int", isMutable});
  }
  if (program.shape.pack >= 0)
    result.push_back({"rest", "pack", false});
  if (program.shape.place == Shape::Lambda)
    addCaptures(program.shape, /*isInit=*/true, result);
  return result;
}

bool isCopied(const std::string &type) {
  static const std::set<std::string> types = {"int",       "tr::obj",    "tr::obj*", "tr::strict",
                                              "tr::fixed", "tr::couple", "tr::link", "T"};
  return types.count(type) != 0;
}

bool canYield(const Shape &shape) { return allAre(shape.arguments, {"int", "long", "tr::obj"}); }
bool canGet(const Shape &shape) { return allAre(shape.arguments, {"tr::obj", "tr::strict"}); }

bool recurs(const Program &program) {
  const Shape &shape = program.shape;
  return shape.isGenerator && !isTemplate(shape) && shape.qualifier != Shape::Rvalue &&
         (program.type == "tr::flow" || program.type == "tr::flow_of<int>");
}

} // namespace fuzz
