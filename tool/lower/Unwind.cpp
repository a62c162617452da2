// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/Unwind.h"

#include "ir/Walk.h"

#include <algorithm>

namespace switchback {
namespace {

using namespace ir;

class Inserter {
public:
  explicit Inserter(Coroutine &coroutine) : coroutine(coroutine) {}

  void run() {
    runBlock(coroutine.body);
    unwindAtTargets(coroutine.body);
  }

private:
  /// What a `break` or `continue` finds around it.
  struct Target {
    Cursor floor;
    Loop *loop; ///< null: a switch
    bool breakCleans = false;
  };

  /// `labelBehind`: a label in the same braces follows, past which no automatic local may reach.
  void runBlock(Block &block, bool labelBehind = false) {
    Cursor floor = cursor;
    block.braces |= std::any_of(block.body.begin(), block.body.end(), [&](const Stmt &statement) {
      return !std::holds_alternative<Source>(statement.node) && declaresAutomatic(statement, block.scope, Wrapped::All);
    });
    Body body = std::move(block.body);
    // Flowing off the end leaves the block first; then comes the return ([stmt.return.coroutine]/3).
    Body behind;
    if (auto *end = body.empty() ? nullptr : std::get_if<Return>(&body.back().node); end && end->implicitEnd) {
      behind.push_back(std::move(body.back()));
      body.pop_back();
    }
    block.body.clear();
    for (Stmt &statement : body) {
      bool isDeclare = std::holds_alternative<Declare>(statement.node);
      Stmt *placed = place(block, std::move(statement));
      if (isDeclare)
        startLife(std::get<Declare>(placed->node), block.scope);
    }
    if (!behind.empty() || labelBehind)
      wrapAutomaticLocals(block, labelBehind ? Wrapped::All : Wrapped::Destructible);
    if (endsInJump(block.body))
      cursor = floor;
    else
      closeBlock(block, floor);
    for (Stmt &statement : behind)
      block.body.push_back(std::move(statement));
  }

  /// Puts the statement into the block, with what has to follow it.
  Stmt *place(Block &block, Stmt statement) {
    auto at = block.body.size();
    block.body.push_back(std::move(statement));
    Stmt &placed = block.body.back();
    SourceSpan span = placed.span;
    forEachText(placed, [&](Text &text) { rewriteContinues(text); });
    if (auto *source = std::get_if<Source>(&placed.node)) {
      if (source->breaksOut)
        noteBreak();
      for (unsigned target : source->jumps)
        arrivals.push_back({target, cursor});
    } else if (auto *label = std::get_if<Label>(&placed.node)) {
      label->floor = cursor;
    } else if (std::holds_alternative<Break>(placed.node)) {
      noteBreak();
    } else if (auto *suspend = std::get_if<Suspend>(&placed.node)) {
      suspend->cursor = cursor;
    } else if (auto *prepare = std::get_if<Prepare>(&placed.node)) {
      prepare->cursor = cursor = stateOf(prepare->local);
    } else if (auto *loop = std::get_if<Loop>(&placed.node)) {
      runLoop(*loop);
    } else if (auto *selection = std::get_if<Switch>(&placed.node)) {
      targets.push_back({cursor, nullptr});
      runBlock(*selection->body);
    } else {
      auto *region = std::get_if<Try>(&placed.node);
      size_t before = coroutine.cleanups.size();
      forEachBlock(placed, [&](Block &inner) { runBlock(inner); });
      if (region) {
        region->floor = cursor;
        region->unwinds = coroutine.cleanups.size() != before;
      }
    }
    if (std::holds_alternative<Loop>(block.body[at].node) || std::holds_alternative<Switch>(block.body[at].node)) {
      if (targets.back().breakCleans)
        append(block.body, span, UnwindTo{targets.back().floor});
      targets.pop_back();
    }
    startOutlasting(block, span);
    return &block.body[at];
  }

  void runLoop(Loop &loop) {
    loop.floor = cursor;
    targets.push_back({cursor, &loop});
    runBlock(*loop.body, loop.continuation != nullptr);
    if (loop.continuation)
      runBlock(*loop.continuation);
    giveHeader(loop);
  }

  // note [header re-entry]: a label in the middle of a loop makes the nest irreducible, and no optimiser touches it
  // again. When next to nothing is left of the iteration behind the suspension, the resumption runs it and the
  // increment itself and goes to the loop's header.
  void giveHeader(Loop &loop) {
    if (loop.kind == Loop::Kind::DoWhile || loop.continuation || loop.continueLabel || coroutine.isConstant())
      return;
    for (auto [suspend, rest, block] : lastSuspensions(*loop.body)) {
      if (!loop.header)
        loop.header = ++coroutine.loopCount;
      suspend->reentry = loop.header;
      auto append = [&, suspend = suspend](const Text &text) {
        std::vector<Piece> &pieces = suspend->reentryText.pieces;
        if (!pieces.empty())
          pieces.push_back({Piece::Kind::Verbatim, "; "});
        pieces.insert(pieces.end(), text.pieces.begin(), text.pieces.end());
      };
      if (rest)
        append(rest->value->text);
      if (rest && suspend->awaiterKind == AwaiterKind::Step)
        block->body.pop_back(); // nothing flows past the suspension
      if (loop.increment)
        append(loop.increment->text);
    }
  }

  /// `awaiter.await_resume();` and nothing else: cheap enough to stand twice.
  static bool isResumption(const Evaluate &rest, const Suspend &suspend) {
    const std::vector<Piece> &pieces = rest.value->text.pieces;
    if (pieces.size() != 2 || (pieces.back().text != ".await_resume()" && pieces.back().text != ".recursed()"))
      return false;
    return suspend.awaiter != none ? pieces.front().local == suspend.awaiter
                                   : suspend.awaiterKind == AwaiterKind::Step && pieces.front().local == none;
  }

  /// A resumption goes on behind it, and does not ask again.
  static bool isLeft(const Suspend &suspend) { return suspend.awaiterKind != AwaiterKind::Delegate; }

  struct LastSuspension {
    Suspend *suspend;
    Evaluate *rest; ///< of its result; or null
    Block *block;
  };
  /// The suspensions behind which a block is at its end, but perhaps for the evaluation of their result.
  static std::vector<LastSuspension> lastSuspensions(Block &block) {
    if (block.body.empty())
      return {};
    Stmt &last = block.body.back();
    if (auto *suspend = std::get_if<Suspend>(&last.node); suspend && isLeft(*suspend))
      return {{suspend, nullptr, &block}};
    if (auto *rest = std::get_if<Evaluate>(&last.node); rest && block.body.size() > 1)
      if (auto *suspend = std::get_if<Suspend>(&block.body[block.body.size() - 2].node);
          suspend && isLeft(*suspend) && isResumption(*rest, *suspend))
        return {{suspend, rest, &block}};
    const auto *choice = std::get_if<If>(&last.node);
    if (!std::holds_alternative<Block>(last.node) && (!choice || choice->isConstexpr))
      return {};
    std::vector<LastSuspension> result;
    forEachBlock(last, [&](Block &inner) {
      std::vector<LastSuspension> found = lastSuspensions(inner);
      result.insert(result.end(), found.begin(), found.end());
    });
    return result;
  }

  /// A goto unwinds where it arrives, like a break: outside of what it left.
  void unwindAtTargets(Block &block) {
    for (Stmt &statement : block.body) {
      if (auto *label = std::get_if<Label>(&statement.node))
        label->unwinds = std::any_of(arrivals.begin(), arrivals.end(), [&](const Arrival &arrival) {
          return arrival.target == label->target && arrival.cursor != label->floor;
        });
      forEachBlock(statement, [&](Block &inner) { unwindAtTargets(inner); });
    }
  }

  void rewriteContinues(Text &text) {
    for (Piece &piece : text.pieces) {
      if (piece.kind != Piece::Kind::Continue)
        continue;
      Target *target = nullptr;
      for (Target &candidate : targets)
        if (candidate.loop)
          target = &candidate;
      if (!target)
        continue; // Verify reports it
      Loop &loop = *target->loop;
      if (cursor == target->floor && !loop.continuation)
        continue;
      loop.unwindsAtContinue |= cursor != target->floor;
      if (!loop.continueLabel)
        loop.continueLabel = ++continueLabels;
      piece.text = "goto " + coroutine.prefix + "continue_" + std::to_string(loop.continueLabel);
    }
  }

  void noteBreak() {
    if (!targets.empty() && targets.back().floor != cursor)
      targets.back().breakCleans = true;
  }

  Cursor stateOf(LocalId local) {
    coroutine.cleanups.push_back({local, cursor});
    return coroutine.cleanups.size();
  }

  void startLife(Declare &declare, ScopeId scope) {
    const Local &local = coroutine.locals[declare.local];
    if (local.storage != Storage::Slot || local.type.trivialDestructor || local.isConditional)
      return;
    if (joinsIn(scope, declare.local))
      declare.cursor = cursor = stateOf(declare.local);
    else if (std::find(outlasting.begin(), outlasting.end(), declare.local) == outlasting.end())
      outlasting.push_back(declare.local); // both arms of a conditional may initialise it
  }

  /// note [outlasting locals]: a local that an inner block initialises (the one in which the temporaries of its
  /// initialiser live) joins the cascade of its own block behind that inner block, so that the cascade stays a stack.
  /// But a temporary whose lifetime is extended joins it at once, above older temporaries of the inner block, because
  /// there may be suspensions behind it. These are taken out from under it when the inner block ends: for what is left
  /// there is another value of the cursor.
  bool joinsIn(ScopeId scope, LocalId local) const {
    return coroutine.locals[local].scope == scope || isExtendedIn(scope, local);
  }

  bool isExtendedIn(ScopeId scope, LocalId local) const {
    const Local &what = coroutine.locals[local];
    return what.kind == LocalKind::Temporary && scope != none && what.scope != scope;
  }

  void startOutlasting(Block &block, SourceSpan span) {
    std::vector<LocalId> others;
    for (LocalId local : outlasting) {
      if (!joinsIn(block.scope, local)) {
        others.push_back(local);
        continue;
      }
      cursor = stateOf(local);
      append(block.body, span, SetCursor{cursor});
    }
    outlasting = std::move(others);
  }

  void closeBlock(Block &block, Cursor floor) {
    if (cursor == floor)
      return;
    wrapAutomaticLocals(block, Wrapped::Destructible);
    SourceSpan span;
    if (!block.body.empty())
      span = block.body.back().span;
    // What is still alive, innermost first, above what has to stay.
    std::vector<LocalId> extended;
    for (Cursor at = cursor; at != floor;) {
      const CleanupState state = coroutine.cleanups[at - 1];
      at = state.parent;
      if (isExtendedIn(block.scope, state.local)) {
        extended.push_back(state.local);
        continue;
      }
      cursor = at;
      for (size_t i = extended.size(); i-- > 0;)
        cursor = stateOf(extended[i]);
      append(block.body, span, Destroy{state.local, cursor});
    }
  }

  enum class Wrapped { Destructible, All };

  /// Whether the statement, which may be the sequence around a declaration's suspensions, declares such an automatic
  /// local in the scope.
  bool declaresAutomatic(const Stmt &statement, ScopeId scope, Wrapped which) const {
    if (const auto *source = std::get_if<Source>(&statement.node))
      return which == Wrapped::All ? source->declares : source->declaresDestructible;
    if (const auto *declare = std::get_if<Declare>(&statement.node)) {
      const Local &local = coroutine.locals[declare->local];
      bool isWrapped = which == Wrapped::All || !local.type.trivialDestructor;
      return local.storage == Storage::Automatic && local.scope == scope && isWrapped;
    }
    const auto *inner = std::get_if<Block>(&statement.node);
    return inner && !inner->braces && std::any_of(inner->body.begin(), inner->body.end(), [&](const Stmt &nested) {
             return declaresAutomatic(nested, scope, which);
           });
  }

  /// What is behind the block's automatic locals must not share their scope: they get one of their own.
  void wrapAutomaticLocals(Block &block, Wrapped which) {
    for (size_t i = 0; i != block.body.size(); ++i) {
      const Stmt &statement = block.body[i];
      if (!declaresAutomatic(statement, block.scope, which))
        continue;
      Stmt rest;
      rest.span = statement.span;
      Block inner;
      for (size_t j = i; j != block.body.size(); ++j)
        inner.body.push_back(std::move(block.body[j]));
      block.body.resize(i);
      rest.node = std::move(inner);
      block.body.push_back(std::move(rest));
      return;
    }
  }

  template <typename Node>
  static void append(Body &body, SourceSpan span, Node node) {
    Stmt statement;
    statement.span = span;
    statement.node = std::move(node);
    body.push_back(std::move(statement));
  }

  struct Arrival {
    unsigned target;
    Cursor cursor;
  };

  Coroutine &coroutine;
  Cursor cursor = 0;
  std::vector<Arrival> arrivals; ///< of gotos
  std::vector<Target> targets;
  /// Alive in fact, but not yet part of the cascade.
  std::vector<LocalId> outlasting;
  unsigned continueLabels = 0;
};

} // namespace

void insertUnwinding(Coroutine &coroutine) { Inserter(coroutine).run(); }

} // namespace switchback
