// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What surrounds the body of a coroutine: its parameters, the class or the variables around it, what T is. The
// generator and the checker ask what can be named, the printer what to write.
#pragma once

#include "Random.h"
#include "Tree.h"

namespace fuzz {

/// Dice for everything but the body.
Shape randomShape(Random &random, int standard);
std::vector<Parameter> randomParameters(Random &random, const Shape &shape);
std::string randomReturnType(Random &random, const Shape &shape);

/// Makes sense, and is accepted in this dialect.
bool isWell(const Program &program);

/// What the body finds: data members, or the variables around a lambda; and the parameters.
std::vector<Visible> surroundings(const Shape &shape);
std::vector<Visible> parameters(const Program &program);

/// The class's data, or the variables around the lambda, by kind.
enum class Given { Number, Object, Numbers, Common, OfT };
std::string nameOf(Given given, const Shape &shape);

/// Whether [=] may capture an object of the type: it can be copied, and needs no function to make the closure.
bool isCopied(const std::string &type);

/// What every type that T stands for can do.
bool canYield(const Shape &shape); ///< and be assigned
bool canGet(const Shape &shape);   ///< get()

/// It delegates to a call of itself.
bool recurs(const Program &program);

inline bool isTemplate(const Shape &shape) { return !shape.arguments.empty(); }
inline bool isGenericLambda(const Shape &shape) { return shape.place == Shape::Lambda && shape.ownTemplate; }

} // namespace fuzz
