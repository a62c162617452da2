// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Diagnostics.h"

#include "clang/Basic/SourceManager.h"

#include <cassert>

using namespace clang;

namespace switchback {

static const DiagInfo table[] = {
#define SWITCHBACK_DIAG(Kind, Id, Severity, Text, Way) {Id, DiagnosticIDs::Severity, Text, Way},
#include "Diagnostics.def"
};

llvm::ArrayRef<DiagInfo> allDiags() { return table; }

const DiagInfo &diagInfo(Diag kind) { return table[static_cast<unsigned>(kind)]; }

void Diagnostics::emit(DiagnosticIDs::Level level, SourceLocation at, const std::string &format,
                       llvm::ArrayRef<std::string> args, llvm::ArrayRef<FixItHint> fixIts) {
  assert((at.isInvalid() || engine.hasSourceManager()) && "a place without its SourceManager");
  if (level >= DiagnosticIDs::Error)
    ++errors;
  DiagnosticBuilder builder = engine.Report(at, engine.getDiagnosticIDs()->getCustomDiagID(level, format));
  for (const std::string &arg : args)
    builder << arg;
  for (const FixItHint &hint : fixIts)
    builder << hint;
}

void Diagnostics::report(Diag kind, SourceLocation at, std::initializer_list<std::string> args,
                         llvm::ArrayRef<FixItHint> fixIts) {
  const DiagInfo &info = diagInfo(kind);
  emit(info.severity, at, std::string(info.text) + " [" + info.id + "]", args, fixIts);
  if (*info.way)
    emit(DiagnosticIDs::Note, at, info.way, args);
}

void Diagnostics::warn(Warning kind, WarningLevels::Level level, SourceLocation at, llvm::ArrayRef<std::string> args,
                       llvm::ArrayRef<Note> notes, SourceLocation wayAt) {
  const WarningInfo &info = warningInfo(kind);
  if (level == WarningLevels::Ignored)
    return;
  const bool isError = level == WarningLevels::Error;
  emit(isError ? DiagnosticIDs::Error : DiagnosticIDs::Warning, at,
       std::string(info.text) + (isError ? " [-Werror,-W" : " [-W") + info.name + "]", args);
  for (const Note &note : notes)
    emit(DiagnosticIDs::Note, note.at, "%0", note.text);
  emit(DiagnosticIDs::Note, wayAt, info.way, args);
}

void Diagnostics::report(Diag kind, ir::SourcePoint at, std::initializer_list<std::string> args,
                         llvm::ArrayRef<FixItHint> fixIts) {
  report(kind, locate(at), args, fixIts);
}

void Diagnostics::nameMainFile(SourceManager &sources, llvm::StringRef name) {
  // A note gives the number of the line that follows, like #line.
  sources.AddLineNote(sources.getLocForStartOfFile(sources.getMainFileID()), 2, sources.getLineTableFilenameID(name),
                      false, false, SrcMgr::C_User);
}

SourceLocation Diagnostics::locate(ir::SourcePoint at) const {
  if (!engine.hasSourceManager())
    return {};
  const SourceManager &sources = engine.getSourceManager();
  return sources.getLocForStartOfFile(sources.getMainFileID()).getLocWithOffset(at.line == 0 ? 0 : at.offset);
}

} // namespace switchback
