// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the class of a machine consists of, whether it stands in the function or in front of it.
#ifndef SWITCHBACK_TOOL_EMIT_MACHINEPARTS_H
#define SWITCHBACK_TOOL_EMIT_MACHINEPARTS_H

#include "emit/Resume.h"

#include <string>
#include <vector>

namespace switchback {

bool hasNamedObject(const ir::Coroutine &coroutine);

class MachineParts {
protected:
  MachineParts(const ir::Coroutine &coroutine, LineWriter &out) : coroutine(coroutine), names(coroutine), out(out) {
    gatherSuspensions(coroutine.body);
  }

  /// What the resume function answers.
  std::string outcome() const;
  std::string promiseType() const;
  std::string resumeName() const;
  std::string resumeParameters() const;
  /// What leads to the object of a member function.
  std::string object() const;
  std::string parameterNames(bool members = false) const;
  /// `first` in front of a list of arguments; either may be empty.
  static std::string inFront(const std::string &first, const std::string &rest);
  static std::string asReference(const ir::Local &parameter);
  const ir::Local *pack() const;
  /// The pack as the last parameter of the resume function, so that its name is one there, too.
  std::string packParameter() const;
  void emitParameters();
  void emitFrame(const ir::FrameBlock &block);
  void emitConstructor();
  /// Gives the resume function the pack.
  void emitPackResume();
  void emitPromiseConstruction();
  void emitCursors();
  void emitCascade();
  void emitPlaces();

  const ir::Coroutine &coroutine;
  EmittedNames names;
  LineWriter &out;
  std::vector<const ir::Suspend *> suspensions; ///< in the order of the text

private:
  void emitField(ir::LocalId id);
  void gatherSuspensions(const ir::Block &block);
};

} // namespace switchback

#endif
