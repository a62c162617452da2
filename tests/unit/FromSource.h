// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines built from source text, for the tests of the phases:
//
//   FromSource built("SB_COROUTINE gen f(int n) { SB_YIELD(n); }", Phase::Spill);
//   EXPECT_EQ(built.outline(), "suspend 1 `sb_promise.yield_value(<n>)`\nreturn\n") << built.dump();
//
// The source stands behind a prelude (FromSource.cpp) with a generator `gen` of int, an awaitable `reply` and a class
// `text` with a destructor; its lines are counted from 1.
#ifndef SWITCHBACK_TESTS_UNIT_FROMSOURCE_H
#define SWITCHBACK_TESTS_UNIT_FROMSOURCE_H

#include "ir/Ir.h"
#include "ir/Verify.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct FromSource {
  /// Runs the phases up to `last`; nothing behind check when there is none. `includes`: headers to parse it with
  /// instead of the prelude.
  explicit FromSource(const std::string &source, std::optional<switchback::ir::Phase> last = {}, bool all = false,
                      const char *standard = "-std=c++11", const std::vector<std::string> &includes = {});

  /// What find says: `f annotated`, with `value`, `header`, `no suspension` where they hold.
  std::vector<std::string> found;
  /// The names of what check let through.
  std::vector<std::string> accepted;
  std::vector<std::unique_ptr<switchback::ir::Coroutine>> coroutines;
  /// `line: macro` and `line: directive` of what has to be expanded before the phases can go on.
  std::vector<std::string> hidden;
  /// `line: text` of every error.
  std::vector<std::string> errors;
  /// The same of every warning there is, whether it is on by default or not.
  std::vector<std::string> warnings;

  /// The only coroutine; a failure of the test, and an empty coroutine, when there is another number of them.
  const switchback::ir::Coroutine &only() const;
  /// Its statements, one a line; expressions as `text`, uses of locals in angle brackets.
  std::string outline() const;
  /// The local of that name; with `n`, the n-th such.
  const switchback::ir::Local &local(const std::string &name, unsigned n = 1) const;
  /// What the emitter makes of it, line by line.
  std::string emitted() const;
  /// Everything, to be printed when a test fails.
  std::string dump() const;
};

std::string outline(const switchback::ir::Coroutine &coroutine, const switchback::ir::Block &block);

/// A file of the project's, `docs/diagnostics.md`.
std::string projectFile(const std::string &name);
/// Where it is.
std::string projectPath(const std::string &name);

#endif
