// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lower/ConstantFrame.h"

#include "ir/Walk.h"

#include <set>

namespace switchback {
namespace {

using namespace ir;

class Checker {
public:
  Checker(const Coroutine &coroutine, Diagnostics &diagnostics) : coroutine(coroutine), diagnostics(diagnostics) {}

  void run() {
    checkBlock(coroutine.body);
    std::set<std::string> constants;
    if (accepted) // else what the statements need might be what cannot be kept
      for (const Local &local : coroutine.locals)
        checkLocal(local, constants);
  }

private:
  void refuse(SourcePoint at, const std::string &reason) {
    accepted = false;
    diagnostics.report(Diag::ConstantFrame, at, {coroutine.name, reason});
  }

  void checkLocal(const Local &local, std::set<std::string> &constants) {
    const bool isStatic = local.storage == Storage::Static;
    if (isStatic && (local.isReleased || local.nameIsShared || !constants.insert(local.text).second))
      refuse(local.declared.begin,
             "has a constant '" + local.name + "' whose name means something else elsewhere in it");
    else if (local.storage == Storage::Slot && local.kind != LocalKind::Parameter &&
             (!(local.type.isConstantValue || isOpen(local)) || local.isConditional || local.alignment))
      refuse(local.declared.begin, "keeps " + (local.isGenerated ? "a value" : "'" + local.name + "'") + ", of type '" +
                                       local.type.spelling + "', which constant expressions cannot assign to");
  }

  /// Only a template's arguments tell; the output asserts it.
  static bool isOpen(const Local &local) { return local.type.isDependent && local.leaves == none; }

  void checkBlock(const Block &block) {
    for (const Stmt &statement : block.body) {
      const SourcePoint at = statement.span.begin;
      if (const auto *suspend = std::get_if<Suspend>(&statement.node);
          suspend && suspend->awaiterKind != AwaiterKind::Step)
        refuse(at, "delegates");
      else if (const auto *loop = std::get_if<Loop>(&statement.node); loop && loop->continueLabel)
        refuse(at, "continues a loop whose condition or increment suspends");
      else if (std::holds_alternative<Switch>(statement.node) && suspends(statement))
        refuse(at, "suspends inside a switch");
      forEachBlock(statement, [&](const Block &inner) { checkBlock(inner); });
    }
  }

  static bool suspends(const Stmt &statement) {
    bool found = std::holds_alternative<Suspend>(statement.node);
    forEachBlock(statement, [&](const Block &inner) {
      for (const Stmt &each : inner.body)
        found = found || suspends(each);
    });
    return found;
  }

  const Coroutine &coroutine;
  Diagnostics &diagnostics;
  bool accepted = true;
};

} // namespace

void dropDestructors(Coroutine &coroutine) {
  for (Local &local : coroutine.locals)
    local.type.trivialDestructor = true;
}

void checkConstantFrame(const Coroutine &coroutine, Diagnostics &diagnostics) { Checker(coroutine, diagnostics).run(); }

} // namespace switchback
