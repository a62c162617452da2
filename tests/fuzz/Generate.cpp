// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Generate.h"

#include "Generator.h"

#include <utility>

namespace fuzz {

std::vector<std::vector<Visible>> Statements::visibleInside(int form) const {
  std::vector<std::vector<Visible>> result;
  if (form != CapturesByReference && form != CapturesByCopy && form != CapturesMutably)
    return {{}};
  for (const std::vector<Visible> &scope : scopes) {
    result.emplace_back();
    for (Visible one : scope) {
      if (one.type == "closure" && standard < 14) // a closure that captures another one
        continue;
      if (form != CapturesByReference && !one.isMember) {
        if (!isCopied(one.type))
          one.type = "hidden"; // it hides others of its name all the same
        one.isMutable &= form == CapturesMutably || one.isPointer;
      }
      result.back().push_back(one);
    }
  }
  return result;
}

/// Another coroutine. What it changes of the outer one's, it changes between the outer one's statements.
Node Statements::inner() {
  Node result = Node{Kind::Inner, {}, "inner" + std::to_string(++counters), "tr::flow", random.below(5)};
  if (inTemplate() && standard < 14 && result.form != LocalClass) // a class may not know what it captures
    result.form = CapturesNothing;
  result.number = maySuspend && random.oneIn(2) ? Driven : Drained;
  Node argument = number(2, result.number == Driven ? where() : still()); // a temporary closure cannot be kept
  auto outerScopes = std::exchange(scopes, visibleInside(result.form));
  auto outerLabels = std::exchange(labels, {});
  auto outerType = std::exchange(returnType, result.type);
  bool suspended = std::exchange(maySuspend, true);
  int loopsAround = std::exchange(loops, 0), switchesAround = std::exchange(switches, 0);
  int handlersAround = std::exchange(handlers, 0);
  outerLoops = loopsAround;
  isInside = true;
  ++depth;
  if (result.form == LocalClass) {
    scopes.back().push_back({"held", "tr::obj"});
    scopes.back().push_back({"this->held", "tr::obj"});
    scopes.back().push_back({"number", "int"});
  }
  scopes.push_back({{"k", "int"}});
  Node body{Kind::Block};
  fill(body, 5);
  if (!suspends(body))
    body.kids.push_back(Node{Kind::Run, {suspension(2, where())}});
  --depth;
  isInside = false;
  outerLoops = 0;
  handlers = handlersAround;
  switches = switchesAround;
  loops = loopsAround;
  maySuspend = suspended;
  returnType = outerType;
  labels = std::move(outerLabels);
  scopes = std::move(outerScopes);
  result.kids = {std::move(argument), std::move(body)};
  return result;
}

namespace {

class Generator : public Statements {
public:
  using Statements::Statements;

  Program run(const std::string &name) {
    Program program{name, "", {}, Node{Kind::Block}, standard, {}};
    program.type = returnType = randomReturnType(random, shape);
    shape.isTry &= program.type == "tr::flow";
    program.shape = shape;
    program.parameters = randomParameters(random, shape);
    scopes = {surroundings(shape), parameters(program)};
    budget = 4 + random.below(18);
    fill(program.body, 24);
    if (returnType != "tr::flow" || random.oneIn(6) || !enabled(Feature::ImplicitEnd))
      program.body.kids.push_back(Node{Kind::Return, {returned(returnType)}});
    else if (!suspends(program.body)) // or it is no coroutine
      program.body.kids.push_back(Node{Kind::Run, {suspension(2, where())}});
    return program;
  }
};

} // namespace

Program generate(std::uint64_t seed, const std::string &name, int standard) {
  Random random(seed);
  for (;;)
    if (Program program = Generator(random, standard).run(name); check(program).well)
      return program; // else it had something that is avoided
}

} // namespace fuzz
