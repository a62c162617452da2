// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/VerifyUnwind.h"

#include "ir/Walk.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace switchback::ir {
namespace {

class Follower {
public:
  Follower(const Coroutine &coroutine, std::vector<std::string> &problems) : coroutine(coroutine), problems(problems) {}

  void run() {
    for (size_t i = 0; i != coroutine.cleanups.size(); ++i) {
      const CleanupState &state = coroutine.cleanups[i];
      require(state.parent <= i, "a cursor's parent is younger than it", {});
      bool isSlot = state.local < coroutine.locals.size() && coroutine.locals[state.local].storage == Storage::Slot;
      require(isSlot, "a cursor destroys what is no slot", {});
    }
    if (problems.empty())
      block(coroutine.body);
    for (auto [target, from, at] : jumps)
      if (auto label = targets.find(target); label != targets.end())
        require(reaches(from, label->second->floor) && (from == label->second->floor || label->second->unwinds),
                "a goto arrives at what is not alive, or leaves something alive", at);
  }

private:
  void require(bool holds, const std::string &what, SourcePoint at) {
    if (!holds)
      problems.push_back("line " + std::to_string(at.line) + ": " + what);
  }

  Cursor parentOf(Cursor at) const {
    return at == 0 || at > coroutine.cleanups.size() ? 0 : coroutine.cleanups[at - 1].parent;
  }

  /// Innermost first.
  std::vector<LocalId> aliveAt(Cursor at) const {
    std::vector<LocalId> alive;
    for (; at != 0 && at <= coroutine.cleanups.size(); at = parentOf(at))
      alive.push_back(coroutine.cleanups[at - 1].local);
    return alive;
  }

  bool reaches(Cursor from, Cursor ancestor) const {
    while (from > ancestor)
      from = parentOf(from);
    return from == ancestor;
  }

  void block(const Block &block) {
    Cursor floor = cursor;
    SourcePoint end;
    for (const Stmt &statement : block.body) {
      end = statement.span.begin;
      std::visit([&](const auto &node) { follow(node, end); }, statement.node);
      forEachBlock(statement, [&](const Block &inner) { this->block(inner); });
    }
    if (endsInJump(block.body))
      cursor = floor;
    for (Cursor at = cursor; at != floor; at = parentOf(at)) {
      const LocalId local = at > floor ? coroutine.cleanups[at - 1].local : none;
      const bool isExtended = local != none && coroutine.locals[local].kind == LocalKind::Temporary &&
                              coroutine.locals[local].scope != block.scope;
      require(isExtended, "a block ends with something alive", end);
      if (!isExtended)
        break;
    }
  }

  template <typename Node>
  void follow(const Node &, SourcePoint) {}
  void comeAlive(Cursor next, SourcePoint at) {
    require(next != 0 && next <= coroutine.cleanups.size() && parentOf(next) == cursor,
            "a cursor does not follow the one before", at);
    cursor = next;
  }
  void follow(const Declare &node, SourcePoint at) {
    if (node.cursor == 0)
      return;
    comeAlive(node.cursor, at);
    require(node.cursor > coroutine.cleanups.size() || coroutine.cleanups[node.cursor - 1].local == node.local,
            "a declaration makes another local alive", at);
  }
  void follow(const Prepare &node, SourcePoint at) { comeAlive(node.cursor, at); }
  void follow(const SetCursor &node, SourcePoint at) { comeAlive(node.cursor, at); }
  void follow(const Destroy &node, SourcePoint at) {
    // Only temporaries whose lifetime is extended may be above it, and stay.
    std::vector<LocalId> alive = aliveAt(cursor);
    auto gone = std::find(alive.begin(), alive.end(), node.local);
    bool inOrder = gone != alive.end() && std::all_of(alive.begin(), gone, [&](LocalId above) {
                     return coroutine.locals[above].kind == LocalKind::Temporary;
                   });
    if (inOrder)
      alive.erase(gone);
    require(inOrder && alive == aliveAt(node.after), "a local is destroyed out of order", at);
    cursor = node.after;
  }
  void follow(const UnwindTo &node, SourcePoint at) {
    require(reaches(cursor, node.cursor), "an unwinding goes to what is not alive", at);
    cursor = node.cursor;
  }
  void follow(const Suspend &node, SourcePoint at) {
    require(node.cursor == cursor, "suspension " + std::to_string(node.index) + " has a wrong cursor", at);
  }
  void follow(const Try &node, SourcePoint at) { require(node.floor == cursor, "a try block has a wrong floor", at); }
  void follow(const Loop &node, SourcePoint at) { require(node.floor == cursor, "a loop has a wrong floor", at); }

  void follow(const Source &node, SourcePoint at) {
    for (unsigned target : node.jumps)
      jumps.push_back({target, cursor, at});
  }
  void follow(const Label &node, SourcePoint at) {
    require(!node.target || node.floor == cursor, "a goto's target has a wrong floor", at);
    if (node.target)
      targets[node.target] = &node;
  }

  const Coroutine &coroutine;
  std::map<unsigned, const Label *> targets;
  std::vector<std::tuple<unsigned, Cursor, SourcePoint>> jumps;
  std::vector<std::string> &problems;
  Cursor cursor = 0;
};

} // namespace

void verifyUnwinding(const Coroutine &coroutine, std::vector<std::string> &problems) {
  Follower(coroutine, problems).run();
}

} // namespace switchback::ir
