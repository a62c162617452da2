// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/Liveness.h"

#include "ir/Walk.h"

#include <algorithm>
#include <map>

namespace switchback {
namespace {

using namespace ir;

class Analysis {
public:
  explicit Analysis(Coroutine &coroutine)
      : coroutine(coroutine), intervals(coroutine.locals.size()), scopeEnds(coroutine.scopes.size(), 0) {}

  void run() {
    walk(coroutine.body);
    extendOverLoops();
    for (LocalId id = 0; id != coroutine.locals.size(); ++id)
      coroutine.locals[id].storage = storageOf(id);
    saveRegisters();
  }

private:
  struct Interval {
    unsigned declared = 0; ///< 0: never declared as a statement of its own
    bool inArms = false;   ///< by each arm of a conditional, so it outlives the block of its declaration
    unsigned lastUse = 0;
    std::vector<unsigned> uses;
  };
  struct LoopRange {
    unsigned begin, end;
  };

  void walk(Block &block) {
    for (Stmt &statement : block.body) {
      unsigned at = ++position;
      forEachText(statement, [&](Text &text) { noteUses(text, at); });
      if (auto *declare = std::get_if<Declare>(&statement.node)) {
        Interval &interval = intervals[declare->local];
        if (!interval.declared)
          interval.declared = at;
        else {
          interval.inArms = true;
          interval.uses.push_back(at); // a second value: the first declaration dominates it
        }
      } else if (auto *suspend = std::get_if<Suspend>(&statement.node)) {
        suspensions.push_back({at, suspend});
        if (suspend->awaiter != none)
          intervals[suspend->awaiter].uses.push_back(at);
      }
      if (auto *label = std::get_if<Label>(&statement.node); label && label->target)
        targets[label->target] = at;
      if (auto *source = std::get_if<Source>(&statement.node))
        for (unsigned target : source->jumps)
          if (auto label = targets.find(target); label != targets.end())
            loops.push_back({label->second, at}); // backwards: a loop like any other
      if (auto *expansion = std::get_if<Expansion>(&statement.node))
        intervals[expansion->local].uses.push_back(at);
      bool isLoop = std::holds_alternative<Loop>(statement.node) || std::holds_alternative<Expansion>(statement.node);
      size_t loop = loops.size();
      if (isLoop)
        loops.push_back({at, 0});
      forEachBlock(statement, [&](Block &inner) { walk(inner); });
      if (isLoop) {
        // Condition and increment are evaluated again behind the body.
        unsigned end = ++position;
        forEachText(statement, [&](Text &text) { noteUses(text, end); });
        loops[loop].end = end;
      }
    }
    if (block.scope != none)
      scopeEnds[block.scope] = position;
  }

  void noteUses(const Text &text, unsigned at) {
    for (const Piece &piece : text.pieces) {
      if (piece.local != none)
        intervals[piece.local].uses.push_back(at);
      for (LocalId inside : piece.inside)
        intervals[inside].uses.push_back(at);
    }
  }

  /// A loop that begins behind the declaration may use again at its beginning what it uses anywhere.
  void extendOverLoops() {
    std::sort(loops.begin(), loops.end(), [](const LoopRange &a, const LoopRange &b) { return a.begin < b.begin; });
    for (Interval &interval : intervals) {
      for (unsigned use : interval.uses)
        interval.lastUse = std::max(interval.lastUse, use);
      auto loop = std::lower_bound(loops.begin(), loops.end(), interval.declared,
                                   [](const LoopRange &range, unsigned at) { return range.begin < at; });
      for (; loop != loops.end() && loop->begin <= interval.lastUse; ++loop)
        interval.lastUse = std::max(interval.lastUse, loop->end);
    }
  }

  /// A suspension's label stands in the local's scope behind its declaration: a jump to it passes the declaration.
  bool isPassed(LocalId id) const {
    unsigned end = scopeEnds[coroutine.locals[id].scope];
    auto next = std::upper_bound(suspensions.begin(), suspensions.end(), intervals[id].declared,
                                 [](unsigned at, const auto &suspension) { return at < suspension.first; });
    return next != suspensions.end() && next->first <= end;
  }

  Storage storageOf(LocalId id) {
    Local &local = coroutine.locals[id];
    if (local.kind == LocalKind::Parameter) {
      local.crosses = true;
      return Storage::Slot;
    }
    if (!intervals[id].declared)
      return Storage::Automatic;
    if (local.expansion != none) // in the expansion's storage
      return Storage::Slot;
    if (local.isReleased)
      return Storage::Static;
    if (local.isConstant)
      return Storage::Static;
    if (local.kind == LocalKind::Variable && !isPassed(id) && !intervals[id].inArms)
      return Storage::Automatic;
    // An address that no suspension outlives may be one in the resume function.
    bool isMoving = !local.addressTaken || (local.isGenerated && !isPassed(id));
    bool isRegister =
        local.type.isReference() || (local.type.kind == TypeClass::Scalar && isMoving && !local.type.isVolatile);
    local.crosses = !isRegister;
    return isRegister ? Storage::Register : Storage::Slot;
  }

  void saveRegisters() {
    std::vector<LocalId> registers;
    for (LocalId id = 0; id != coroutine.locals.size(); ++id)
      if (coroutine.locals[id].storage == Storage::Register)
        registers.push_back(id);
    std::sort(registers.begin(), registers.end(), [&](LocalId a, LocalId b) {
      return std::make_pair(intervals[a].declared, a) < std::make_pair(intervals[b].declared, b);
    });
    std::vector<LocalId> active;
    size_t next = 0;
    for (auto &[at, suspend] : suspensions) {
      for (; next != registers.size() && intervals[registers[next]].declared < at; ++next)
        active.push_back(registers[next]);
      active.erase(std::remove_if(active.begin(), active.end(),
                                  [&, at = at](LocalId id) { return intervals[id].lastUse <= at; }),
                   active.end());
      suspend->saved = active;
      for (LocalId id : active)
        coroutine.locals[id].crosses = true;
    }
  }

  Coroutine &coroutine;
  std::vector<Interval> intervals;
  std::vector<unsigned> scopeEnds;
  std::vector<std::pair<unsigned, Suspend *>> suspensions;
  std::vector<LoopRange> loops;
  std::map<unsigned, unsigned> targets; ///< positions of the gotos' targets that were passed
  unsigned position = 0;
};

} // namespace

void findLiveness(Coroutine &coroutine) { Analysis(coroutine).run(); }

} // namespace switchback
