// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Suspensions.h"

#include "ir/Walk.h"

#include <algorithm>
#include <map>

namespace switchback {
namespace {

using namespace ir;

class AliveWalk {
public:
  explicit AliveWalk(const Coroutine &coroutine) : coroutine(coroutine) { walk(coroutine.body, none); }

  std::vector<SuspensionReport> result;

private:
  void walk(const Block &block, ScopeId around) {
    ScopeId scope = block.scope == none ? around : block.scope;
    for (const Stmt &statement : block.body) {
      if (const auto *declare = std::get_if<Declare>(&statement.node)) {
        if (std::find(declared.begin(), declared.end(), declare->local) == declared.end())
          declared.push_back(declare->local);
      } else if (const auto *suspend = std::get_if<Suspend>(&statement.node)) {
        result.push_back({suspend, statement.span, aliveAt(*suspend, scope)});
      }
      forEachBlock(statement, [&](const Block &inner) { walk(inner, scope); });
    }
  }

  std::vector<LocalId> aliveAt(const Suspend &suspend, ScopeId scope) const {
    std::vector<LocalId> alive;
    for (LocalId id : declared) {
      const bool isOfElement = coroutine.locals[id].expansion != none; // its expansion says enough
      bool isSlot =
          !isOfElement && coroutine.locals[id].storage == Storage::Slot && encloses(coroutine.locals[id].scope, scope);
      if (isSlot || std::find(suspend.saved.begin(), suspend.saved.end(), id) != suspend.saved.end())
        alive.push_back(id);
    }
    return alive;
  }

  bool encloses(ScopeId outer, ScopeId inner) const {
    while (inner != outer && inner != none)
      inner = coroutine.scopes[inner].parent;
    return inner == outer;
  }

  const Coroutine &coroutine;
  std::vector<LocalId> declared;
};

/// Follows the sets of suspensions from which control may have come.
class FlowWalk {
public:
  explicit FlowWalk(const Coroutine &coroutine) : end(coroutine.suspensionCount + 1) {
    std::map<unsigned, From> before;
    do { // until no goto brings anything new
      before = jumps;
      arriveAt(end, block(coroutine.body, {0}));
    } while (jumps != before);
  }

  ControlFlow edges;

private:
  using From = std::set<unsigned>;
  /// What a `break` or a `continue` finds around it.
  struct Target {
    From breaks, continues;
    bool isLoop;
    From cases; ///< switch: what arrives at every label
    bool hasDefault = false;
  };

  void arriveAt(unsigned node, const From &from) {
    for (unsigned each : from)
      edges.insert({each, node});
  }

  static From both(From a, const From &b) {
    a.insert(b.begin(), b.end());
    return a;
  }

  From block(const Block &block, From from) {
    for (const Stmt &statement : block.body) {
      forEachText(statement, [&](const Text &text) { noteContinues(text, from); });
      from = std::visit([&](const auto &node) { return follow(node, from); }, statement.node);
    }
    return from;
  }

  void noteContinues(const Text &text, const From &from) {
    for (const Piece &piece : text.pieces)
      if (piece.kind == Piece::Kind::Continue)
        for (auto target = targets.rbegin(); target != targets.rend(); ++target)
          if (target->isLoop) {
            target->continues.insert(from.begin(), from.end());
            break;
          }
  }

  void breakOut(const From &from) {
    if (!targets.empty())
      targets.back().breaks.insert(from.begin(), from.end());
  }

  template <typename Node>
  From follow(const Node &, const From &from) {
    return from;
  }
  From follow(const Source &node, const From &from) {
    if (node.breaksOut)
      breakOut(from);
    for (unsigned target : node.jumps)
      jumps[target].insert(from.begin(), from.end());
    return node.endsInJump ? From() : from;
  }
  From follow(const Suspend &node, const From &from) {
    arriveAt(node.index, from);
    return from.empty() ? From() : From{node.index}; // what is never reached leads nowhere
  }
  From follow(const Return &, const From &from) {
    arriveAt(end, from);
    return {};
  }
  From follow(const Break &, const From &from) {
    breakOut(from);
    return {};
  }
  From follow(const Block &node, const From &from) { return block(node, from); }
  From follow(const If &node, const From &from) {
    return both(block(*node.then, from), node.otherwise ? block(*node.otherwise, from) : from);
  }
  From follow(const Try &node, const From &from) {
    From out = block(*node.body, from);
    From thrown = both(from, out);
    noteSuspensions(*node.body, thrown);
    for (const Try::Handler &handler : node.handlers)
      out = both(std::move(out), block(handler.block, thrown));
    return out;
  }
  /// An exception may come from behind any of them.
  static void noteSuspensions(const Block &block, From &into) {
    for (const Stmt &statement : block.body) {
      if (const auto *suspend = std::get_if<Suspend>(&statement.node))
        into.insert(suspend->index);
      forEachBlock(statement, [&](const Block &inner) { noteSuspensions(inner, into); });
    }
  }
  From follow(const Loop &node, const From &from) {
    From header = from, last;
    // What the first iteration leaves behind is what the next begins with, until nothing new comes; edges are a set.
    From before;
    do {
      before = header;
      targets.push_back({{}, {}, true, {}});
      From out = block(*node.body, header);
      out = both(std::move(out), targets.back().continues);
      if (node.continuation)
        out = block(*node.continuation, std::move(out));
      last = both(std::move(last), targets.back().breaks);
      targets.pop_back();
      if (node.condition)
        last = both(std::move(last), node.kind == Loop::Kind::DoWhile ? out : both(header, out));
      header = both(std::move(header), out);
    } while (header != before);
    return last;
  }
  From follow(const Expansion &node, const From &from) {
    From header = from, before;
    do {
      before = header;
      header = both(header, block(*node.body, header));
    } while (header != before);
    return header;
  }
  From follow(const Switch &node, const From &from) {
    targets.push_back({{}, {}, false, from});
    From out = block(*node.body, {});
    Target target = std::move(targets.back());
    targets.pop_back();
    out = both(std::move(out), target.breaks);
    return target.hasDefault ? out : both(std::move(out), from);
  }
  From follow(const Label &node, const From &from) {
    if (node.target)
      return both(from, jumps[node.target]);
    if (targets.empty())
      return from;
    for (const Piece &piece : node.text.pieces)
      targets.back().hasDefault |= piece.text.find("default") != std::string::npos;
    return both(from, targets.back().cases);
  }

  unsigned end;
  std::vector<Target> targets;
  std::map<unsigned, From> jumps; ///< what arrives at the targets of gotos
};

} // namespace

std::vector<SuspensionReport> suspensionsOf(const Coroutine &coroutine) {
  std::vector<SuspensionReport> result = AliveWalk(coroutine).result;
  std::stable_sort(result.begin(), result.end(), [](const SuspensionReport &a, const SuspensionReport &b) {
    return a.suspend->index < b.suspend->index;
  });
  return result;
}

ControlFlow controlFlow(const Coroutine &coroutine) { return FlowWalk(coroutine).edges; }

} // namespace switchback
