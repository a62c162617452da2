// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the class of a machine consists of, whether it stands in the function or in front of it.
#ifndef SWITCHBACK_TOOL_EMIT_MACHINEPARTS_H
#define SWITCHBACK_TOOL_EMIT_MACHINEPARTS_H

#include "emit/Resume.h"
#include "ir/ElementTypes.h"

#include <string>
#include <vector>

namespace switchback {

bool hasNamedObject(const ir::Coroutine &coroutine);

class MachineParts {
protected:
  MachineParts(const ir::Coroutine &coroutine, LineWriter &out)
      : coroutine(coroutine), names(coroutine), out(out), expansions(ir::expansionsOf(coroutine)) {
    gatherSuspensions(coroutine.body);
    for (const ir::Expansion *expansion : expansions)
      if (!expansion->slots.empty())
        expanded.push_back(expansion);
  }

  /// What the resume function answers.
  std::string outcome() const;
  std::string promiseType() const;
  std::string resumeName() const;
  std::string resumeParameters() const;
  /// What leads to the object of a member function.
  /// In front of the machine's functions.
  std::string constantly() const;
  std::string object() const;
  std::string parameterNames(bool members = false) const;
  /// `first` in front of a list of arguments; either may be empty.
  static std::string inFront(const std::string &first, const std::string &rest);
  static std::string asReference(const ir::Local &parameter);
  /// The parameter pack, or null.
  const ir::Local *pack() const;
  static std::string packType(const ir::Local &parameter);
  bool hasPacks() const { return pack() || !expanded.empty(); }
  /// The parameter pack and the elements of expansions as the last parameters of the resume function, so that their
  /// names are packs there, too.
  std::string packParameters() const;
  /// What keeps them.
  std::string packs() const;
  void emitParameters();
  void emitFrame(const ir::FrameBlock &block);
  void emitAssertions();
  void emitConstructor();
  void emitExpansionTypes();
  /// In front of a resume function that is compiled twice; note [first step].
  void emitStageHeader(unsigned line = 0);
  /// Gives the resume function the packs.
  void emitPackResume();
  void emitPromiseConstruction();
  void emitCursors();
  void emitCascade();
  void emitPlaces();

  const ir::Coroutine &coroutine;
  EmittedNames names;
  LineWriter &out;
  std::vector<const ir::Suspend *> suspensions;  ///< in the order of the text
  std::vector<const ir::Expansion *> expansions; ///< likewise
  std::vector<const ir::Expansion *> expanded;   ///< those that keep something

private:
  void emitField(ir::LocalId id, bool mayInitialise = true);
  void gatherSuspensions(const ir::Block &block);
};

} // namespace switchback

#endif
