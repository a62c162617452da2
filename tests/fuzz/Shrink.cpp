// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Shrink.h"

#include "Print.h"

#include <algorithm>
#include <utility>

namespace fuzz {
namespace {

constexpr size_t perRound = 24;

/// Every tree that is one step simpler than `node`, each handed to `emit`.
class Steps {
public:
  using Emit = std::function<void(Node)>;

  static void of(const Node &node, const Emit &emit) {
    if (isNumber(node.kind) || isCondition(node.kind))
      ofExpression(node, emit);
    else if (isObject(node.kind) && node.kind != Kind::Object)
      ofObject(node, emit);
    else if (isStatement(node.kind))
      ofStatement(node, emit);
    if (node.form != 0 && keepsMeaning(node.kind)) {
      Node plain = node;
      plain.form = 0;
      emit(std::move(plain));
    }
    for (size_t i = 0; i < node.kids.size(); ++i)
      of(node.kids[i], [&](Node kid) {
        Node copy = node;
        copy.kids[i] = std::move(kid);
        emit(std::move(copy));
      });
  }

private:
  static bool keepsMeaning(Kind kind) {
    return kind == Kind::While || kind == Kind::DoWhile || kind == Kind::For || kind == Kind::Case ||
           kind == Kind::Number || kind == Kind::Throw || kind == Kind::Await || kind == Kind::Temporary;
  }

  static void ofExpression(const Node &node, const Emit &emit) {
    bool isTest = isCondition(node.kind);
    if (isTest && node.kind != Kind::Yes && node.kind != Kind::No)
      for (Kind kind : {Kind::Yes, Kind::No})
        emit(Node{kind, {}, "", "", 0, 1});
    if (!isTest && node.kind != Kind::Literal)
      emit(Node{Kind::Literal, {}, "", "", 0, 1});
    for (const Node &kid : node.kids)
      if (isCondition(kid.kind) == isTest && isNumber(kid.kind) != isTest)
        emit(kid);
    if (node.kind == Kind::Await && (node.type != "tr::pause" || node.kids.size() > 1))
      emit(Node{Kind::Await, {node.kids.back()}, "", "tr::pause"});
    if (node.kind == Kind::Chain && node.kids.size() > 2)
      without(node, node.kids.size() - 1, emit);
  }

  static void ofObject(const Node &node, const Emit &emit) {
    for (const Node &kid : node.kids)
      if (isObject(kid.kind) && kid.type == node.type)
        emit(kid);
    if (node.kind == Kind::Temporary && node.kids.size() == 2)
      without(node, 1, emit);
  }

  static void without(const Node &node, size_t kid, const Emit &emit) {
    Node copy = node;
    copy.kids.erase(copy.kids.begin() + kid);
    emit(std::move(copy));
  }

  static void ofStatement(const Node &node, const Emit &emit) {
    if (node.kind == Kind::Block)
      return ofBlock(node, emit);
    if (node.kind == Kind::Case || node.kind == Kind::Handler)
      return;
    for (size_t i = 0; i < node.kids.size(); ++i) {
      const Node &kid = node.kids[i];
      if (kid.kind == Kind::Block)
        emit(kid); // instead of the statement around it
      if (kid.kind == Kind::Case || kid.kind == Kind::Handler)
        emit(kid.kids[0]);
      // What need not be there: an else, a case, a handler, a condition, what a loop evaluates beside counting.
      bool isJump = node.kind == Kind::Break || node.kind == Kind::Continue || node.kind == Kind::Throw;
      bool isLoop = node.kind == Kind::RangeFor;
      if ((node.kind == Kind::If && i == 2) || (node.kind == Kind::IfLet && i == 2) || kid.kind == Kind::Case ||
          kid.kind == Kind::Handler || (node.kind == Kind::Return && i == 1) || isJump || (isLoop && i == 1))
        without(node, i, emit);
      if (isNumber(kid.kind))
        emit(Node{Kind::Say, {kid}});
      else if (isCondition(kid.kind))
        emit(Node{Kind::If, {kid, Node{Kind::Block}}});
    }
    if (node.number > 1 && !node.kids.empty() && node.kids[0].kind == Kind::Block && node.kind != Kind::Labelled) {
      Node once = node;
      once.number = 1;
      emit(std::move(once));
    }
  }

  static void ofBlock(const Node &block, const Emit &emit) {
    size_t count = block.kids.size();
    for (size_t length = count; length > 0; length /= 2)
      for (size_t at = 0; at + length <= count; at += length) {
        Node copy = block;
        copy.kids.erase(copy.kids.begin() + at, copy.kids.begin() + at + length);
        emit(std::move(copy));
      }
    for (size_t at = 0; at < count; ++at)
      if (block.kids[at].kind == Kind::Block) {
        Node copy = block;
        std::vector<Node> inner = std::move(copy.kids[at].kids);
        copy.kids.erase(copy.kids.begin() + at);
        copy.kids.insert(copy.kids.begin() + at, inner.begin(), inner.end());
        emit(std::move(copy));
      }
  }
};

/// Shortest text first, and all of them shorter than the program's, so that shrinking comes to an end.
std::vector<Program> simpler(const Program &program) {
  std::vector<std::pair<size_t, Program>> found;
  const size_t most = printCase(program, "").size();
  auto add = [&](Program candidate) {
    size_t size = check(candidate).well ? printCase(candidate, "").size() : most;
    if (size < most)
      found.emplace_back(size, std::move(candidate));
  };
  for (size_t i = 0; i < program.parameters.size(); ++i) {
    Program candidate = program;
    candidate.parameters.erase(candidate.parameters.begin() + i);
    add(std::move(candidate));
  }
  if (program.type != "tr::flow") {
    Program candidate = program;
    candidate.type = "tr::flow";
    add(std::move(candidate));
  }
  Steps::of(program.body, [&](Node body) {
    Program candidate = program;
    candidate.body = std::move(body);
    add(std::move(candidate));
  });
  std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
  std::vector<Program> result;
  for (auto &[size, candidate] : found)
    result.push_back(std::move(candidate));
  return result;
}

} // namespace

Program shrink(Program program, const StillFails &fails, int rounds) {
  for (bool progress = true; progress && rounds > 0;) {
    progress = false;
    std::vector<Program> candidates = simpler(program);
    for (size_t from = 0; from < candidates.size() && !progress && rounds > 0; from += perRound, --rounds) {
      std::vector<Program> some(candidates.begin() + from,
                                candidates.begin() + std::min(from + perRound, candidates.size()));
      for (size_t i = 0; i < some.size(); ++i)
        some[i].name = program.name + "_" + std::to_string(i);
      std::vector<bool> failing = fails(some);
      auto first = std::find(failing.begin(), failing.end(), true);
      if (first == failing.end())
        continue;
      std::string name = program.name;
      program = std::move(some[first - failing.begin()]);
      program.name = name;
      progress = true;
    }
  }
  return program;
}

} // namespace fuzz
