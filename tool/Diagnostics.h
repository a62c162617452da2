// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every refusal of the tool, in the compiler's own format:
//
//   in.cpp:7:10: error: variable length array 'line' in a coroutine is not supported [variable-length-array]
//       7 |     char line[size];
//         |          ^
//   note: use std::vector
//
// A kind is one line of Diagnostics.def; each has a paragraph in docs/diagnostics.md under its id. Warnings are printed
// likewise, with [-Wname] at the end; Warnings.h says more of them.
#ifndef SWITCHBACK_TOOL_DIAGNOSTICS_H
#define SWITCHBACK_TOOL_DIAGNOSTICS_H

#include "Warnings.h"
#include "ir/Ir.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"

#include <initializer_list>
#include <string>

namespace switchback {

enum class Diag {
#define SWITCHBACK_DIAG(Kind, Id, Severity, Text, Way) Kind,
#include "Diagnostics.def"
};

/// One line of the table.
struct DiagInfo {
  const char *id; ///< `variable-length-array`; a heading of docs/diagnostics.md
  clang::DiagnosticIDs::Level severity;
  const char *text; ///< with %0, %1 for the arguments
  const char *way;  ///< the note: the way round it, with the same arguments; empty: none
};

const DiagInfo &diagInfo(Diag kind);
/// The whole table, in the order of Diagnostics.def.
llvm::ArrayRef<DiagInfo> allDiags();

class Diagnostics {
public:
  /// `engine` must have its SourceManager by the time of the first report, and outlive this.
  explicit Diagnostics(clang::DiagnosticsEngine &engine, const WarningLevels &levels = WarningLevels::silent())
      : engine(engine), levels(levels) {}

  void report(Diag kind, clang::SourceLocation at, std::initializer_list<std::string> args = {},
              llvm::ArrayRef<clang::FixItHint> fixIts = {});
  /// The same at an offset of the main file; a point without a line stands at the file's beginning.
  void report(Diag kind, ir::SourcePoint at, std::initializer_list<std::string> args = {},
              llvm::ArrayRef<clang::FixItHint> fixIts = {});
  /// Prints a warning, or the error that `level` makes of it, with `notes` and its way round, at `wayAt`, behind it;
  /// nothing if it is ignored.
  struct Note {
    clang::SourceLocation at;
    std::string text;
  };
  void warn(Warning kind, WarningLevels::Level level, clang::SourceLocation at, llvm::ArrayRef<std::string> args,
            llvm::ArrayRef<Note> notes, clang::SourceLocation wayAt);
  /// What the command line says.
  const WarningLevels &warnings() const { return levels; }

  /// Something that cannot happen did: "internal error: <what>; please report".
  void internalError(ir::SourcePoint at, const std::string &what) { report(Diag::InternalError, at, {what}); }
  void internalError(clang::SourceLocation at, const std::string &what) { report(Diag::InternalError, at, {what}); }

  /// Errors of ours; the compiler's own are the engine's business.
  unsigned errorCount() const { return errors; }
  bool hasErrors() const { return errors != 0 || engine.hasErrorOccurred(); }

  /// Messages name the main file so, whatever its name is for the compiler.
  static void nameMainFile(clang::SourceManager &sources, llvm::StringRef name);

  clang::SourceLocation locate(ir::SourcePoint at) const;
  clang::DiagnosticsEngine &clangEngine() { return engine; }

private:
  void emit(clang::DiagnosticIDs::Level level, clang::SourceLocation at, const std::string &format,
            llvm::ArrayRef<std::string> args, llvm::ArrayRef<clang::FixItHint> fixIts = {});

  clang::DiagnosticsEngine &engine;
  WarningLevels levels;
  unsigned errors = 0;
};

} // namespace switchback

#endif
