// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Bugs.h"

#include "ir/Walk.h"

#include <algorithm>
#include <functional>

namespace fuzz {

using namespace switchback::ir;

namespace {

/// Offers statements from the last to the first until `change`, called with their place, has done something.
using Change = std::function<bool(Body &body, size_t at)>;

bool changeLast(Block &block, const Change &change) {
  for (size_t i = block.body.size(); i-- > 0;) {
    std::vector<Block *> inner;
    forEachBlock(block.body[i], [&](Block &found) { inner.push_back(&found); });
    for (auto found = inner.rbegin(); found != inner.rend(); ++found)
      if (changeLast(**found, change))
        return true;
    if (change(block.body, i))
      return true;
  }
  return false;
}

template <typename Node>
bool changeLast(Coroutine &coroutine, const std::function<bool(Node &)> &change) {
  return changeLast(coroutine.body, [&](Body &body, size_t at) {
    Node *node = std::get_if<Node>(&body[at].node);
    return node && change(*node);
  });
}

template <typename Node>
const Node *nodeAt(const Body &body, size_t at) {
  return at < body.size() ? std::get_if<Node>(&body[at].node) : nullptr;
}

void move(Body &body, size_t from, size_t to) {
  Stmt statement = std::move(body[from]);
  body.erase(body.begin() + from);
  body.insert(body.begin() + to, std::move(statement));
}

bool skipDestruction(Coroutine &coroutine, LocalKind kind, bool any) {
  return changeLast(coroutine.body, [&](Body &body, size_t at) {
    const auto *destroy = nodeAt<Destroy>(body, at);
    if (!destroy || (!any && coroutine.locals[destroy->local].kind != kind))
      return false;
    body.erase(body.begin() + at);
    return true;
  });
}

} // namespace

bool makeRegisterNotSaved(Coroutine &coroutine) {
  return changeLast<Suspend>(coroutine, [](Suspend &suspend) {
    if (suspend.saved.empty())
      return false;
    suspend.saved.pop_back();
    return true;
  });
}

bool makeDestructionsSwapped(Coroutine &coroutine) {
  return changeLast(coroutine.body, [](Body &body, size_t at) {
    auto *first = std::get_if<Destroy>(&body[at].node);
    auto *second = at + 1 < body.size() ? std::get_if<Destroy>(&body[at + 1].node) : nullptr;
    if (!first || !second)
      return false;
    std::swap(first->local, second->local);
    return true;
  });
}

bool makeDestructionSkipped(Coroutine &coroutine) { return skipDestruction(coroutine, LocalKind::Variable, true); }

bool makeAwaiterNotDestroyed(Coroutine &coroutine) { return skipDestruction(coroutine, LocalKind::Awaiter, false); }

bool makeDestroyedTwice(Coroutine &coroutine) {
  return changeLast<Destroy>(coroutine, [&](Destroy &destroy) {
    for (size_t k = 0; k < coroutine.cleanups.size(); ++k)
      if (coroutine.cleanups[k].local == destroy.local) {
        destroy.after = k + 1;
        return true;
      }
    return false;
  });
}

bool makeCursorNotRaised(Coroutine &coroutine) {
  return changeLast<Declare>(coroutine, [](Declare &declare) { return std::exchange(declare.cursor, 0) != 0; });
}

bool makeSuspendedCursorTooLow(Coroutine &coroutine) {
  return changeLast<Suspend>(coroutine, [&](Suspend &suspend) {
    if (!suspend.cursor)
      return false;
    suspend.cursor = coroutine.cleanups[suspend.cursor - 1].parent;
    return true;
  });
}

bool makeCascadeSkips(Coroutine &coroutine) {
  for (auto state = coroutine.cleanups.rbegin(); state != coroutine.cleanups.rend(); ++state)
    if (state->parent) {
      state->parent = coroutine.cleanups[state->parent - 1].parent;
      return true;
    }
  return false;
}

bool makeCascadeSwapped(Coroutine &coroutine) {
  for (auto state = coroutine.cleanups.rbegin(); state != coroutine.cleanups.rend(); ++state)
    if (state->parent) {
      std::swap(state->local, coroutine.cleanups[state->parent - 1].local);
      return true;
    }
  return false;
}

bool makeIncrementLost(Coroutine &coroutine) {
  return changeLast<Suspend>(coroutine, [](Suspend &suspend) {
    bool had = suspend.reentry && !suspend.reentryText.empty();
    suspend.reentryText.pieces.clear();
    return had;
  });
}

bool makeContinueDoesNotUnwind(Coroutine &coroutine) {
  return changeLast<Loop>(coroutine, [](Loop &loop) { return std::exchange(loop.unwindsAtContinue, false); });
}

bool makeBreakDoesNotUnwind(Coroutine &coroutine) {
  return changeLast(coroutine.body, [](Body &body, size_t at) {
    if (!nodeAt<UnwindTo>(body, at))
      return false;
    body.erase(body.begin() + at);
    return true;
  });
}

bool makeSpilledTooLate(Coroutine &coroutine) {
  return changeLast(coroutine.body, [&](Body &body, size_t at) {
    const auto *declare = nodeAt<Declare>(body, at);
    if (!declare || coroutine.locals[declare->local].kind != LocalKind::Spill)
      return false;
    for (size_t i = at + 1; i < body.size(); ++i)
      if (nodeAt<Suspend>(body, i)) {
        move(body, at, i);
        return true;
      }
    return false;
  });
}

bool makeTemporaryDiesEarly(Coroutine &coroutine) {
  return changeLast(coroutine.body, [&](Body &body, size_t at) {
    const auto *destroy = nodeAt<Destroy>(body, at);
    if (!destroy || coroutine.locals[destroy->local].kind != LocalKind::Temporary)
      return false;
    for (size_t i = at; i-- > 0;)
      if (nodeAt<Suspend>(body, i)) {
        move(body, at, i + 1);
        return true;
      }
    return false;
  });
}

bool makeTemporaryDiesLate(Coroutine &coroutine) {
  return changeLast(coroutine.body, [&](Body &body, size_t at) {
    auto *inner = std::get_if<Block>(&body[at].node);
    if (!inner || inner->braces || inner->body.empty() || at + 1 >= body.size())
      return false;
    const auto *destroy = nodeAt<Destroy>(inner->body, inner->body.size() - 1);
    if (!destroy || coroutine.locals[destroy->local].kind != LocalKind::Temporary)
      return false;
    Stmt late = std::move(inner->body.back());
    inner->body.pop_back();
    body.insert(body.begin() + at + 2, std::move(late));
    return true;
  });
}

bool makeShortCircuitLost(Coroutine &coroutine) {
  return changeLast(coroutine.body, [&](Body &body, size_t at) {
    auto *selection = std::get_if<If>(&body[at].node);
    if (!selection || selection->otherwise || selection->then->body.empty())
      return false;
    const auto *declare = nodeAt<Declare>(selection->then->body, selection->then->body.size() - 1);
    if (!declare || coroutine.locals[declare->local].kind != LocalKind::Spill)
      return false;
    Block always = std::move(*selection->then);
    body[at].node = std::move(always);
    return true;
  });
}

namespace {

/// Two slots with destructors of one block become alternatives of a union.
bool shareSlots(Coroutine &coroutine, FrameBlock &block) {
  for (FrameBlock &alternative : block.alternatives)
    if (shareSlots(coroutine, alternative))
      return true;
  std::vector<LocalId> slots;
  for (LocalId id : block.fields)
    if (coroutine.locals[id].storage == Storage::Slot && !coroutine.locals[id].type.trivialDestructor)
      slots.push_back(id);
  if (slots.size() < 2 || !block.alternatives.empty())
    return false;
  for (LocalId id : slots) {
    block.fields.erase(std::find(block.fields.begin(), block.fields.end(), id));
    block.alternatives.push_back({"", block.begin, {id}, {}});
  }
  return true;
}

} // namespace

bool makeSlotsShared(Coroutine &coroutine) { return shareSlots(coroutine, coroutine.frame); }

} // namespace fuzz
