// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line as plain data.
//
//   switchback in.cpp -o out.cpp [-p build] [-- flags]
#ifndef SWITCHBACK_TOOL_OPTIONS_H
#define SWITCHBACK_TOOL_OPTIONS_H

#include "Warnings.h"

#include <string>
#include <variant>
#include <vector>

namespace switchback {

/// What is made of the lowered coroutines.
enum class EmitKind { Cpp, Graph, Layout, Json };

/// The forms that --dump shows, in the order of the pipeline.
enum class DumpPhase { Find, Check, Build, Spill, Liveness, Layout, Unwind, Emit };
constexpr unsigned dumpPhaseCount = 8;

struct Options {
  std::string input;        ///< as given; `#line` and diagnostics use this spelling
  std::string output = "-"; ///< "-": standard output
  std::string buildPath;    ///< of -p; empty: none
  std::string depfile;      ///< empty: none
  EmitKind emit = EmitKind::Cpp;
  std::vector<DumpPhase> dumps; ///< sorted, no repetitions
  bool lineDirectives = true;   ///< false: --no-line
  bool all = false;             ///< lower bare co_ keywords and unannotated functions too
  bool checkOnly = false;       ///< --check: every warning on at first, write nothing
  WarningLevels warnings;
  bool hasFlags = false; ///< there was a `--`: `flags` is the whole compile command
  std::vector<std::string> flags;

  bool wantsDump(DumpPhase phase) const;
};

enum ExitCode { ExitOk = 0, ExitDiagnostics = 1, ExitUsage = 2 };

/// Either the options, or the exit code of a run that is over: --help and --version have printed to standard output,
/// a mistake to standard error.
std::variant<Options, ExitCode> parseOptions(int argc, const char *const *argv);

} // namespace switchback

#endif
