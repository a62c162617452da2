// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "lint/Lint.h"

#include "lint/Calls.h"
#include "lint/LateUses.h"
#include "lint/Locks.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>

using namespace clang;

namespace switchback {

/// -Wsuspended-reference-parameter. Functions do not end.
static void lintParameters(const FoundCoroutine &coroutine, std::vector<Finding> &findings) {
  LateUses late = findLateUses(coroutine.function, coroutine.body);
  for (const ParmVarDecl *parameter : coroutine.function->parameters()) {
    auto found = late.parameters.find(parameter);
    QualType type = parameter->getType();
    if (found == late.parameters.end() || !type->isReferenceType() || type.getNonReferenceType()->isFunctionType())
      continue;
    findings.push_back({Warning::SuspendedReferenceParameter,
                        parameter->getLocation(),
                        {parameter->getNameAsString()},
                        {suspensionNote(coroutine.function, found->second.suspension)},
                        found->second.use});
  }
}

/// What the flags say, and the pragmas in front of `offset`. Those of other names are the compiler's.
static WarningLevels levelsAt(unsigned offset, const WarningLevels &flags, const TokenTrace &tokens) {
  WarningLevels levels = flags;
  std::vector<WarningLevels> pushed;
  using Kind = DiagnosticPragma::Kind;
  for (const DiagnosticPragma &pragma : tokens.diagnosticPragmas) {
    if (pragma.offset > offset)
      break;
    llvm::StringRef name = pragma.option;
    if (!name.consume_front("-W") || name.starts_with("no-") || name.starts_with("error"))
      name = {};
    if (pragma.kind == Kind::Push) {
      pushed.push_back(levels);
    } else if (pragma.kind == Kind::Pop) {
      levels = pushed.empty() ? flags : pushed.back();
      if (!pushed.empty())
        pushed.pop_back();
    } else if (pragma.kind == Kind::Ignored) {
      levels.apply(("no-" + name).str());
    } else if (pragma.kind == Kind::Error) {
      levels.apply(("error=" + name).str());
    } else {
      levels.apply(name);
      levels.apply(("no-error=" + name).str());
    }
  }
  return levels;
}

void lint(const std::vector<FoundCoroutine> &coroutines, ASTContext &context, const TokenTrace &tokens,
          Diagnostics &diagnostics) {
  if (diagnostics.warnings().isSilent())
    return;
  std::vector<Finding> findings;
  for (const FoundCoroutine &coroutine : coroutines)
    if (coroutine.body && coroutine.inMainFile) {
      lintParameters(coroutine, findings);
      lintLocks(coroutine.function, coroutine.body, findings);
    }
  lintCalls(context, findings);

  const SourceManager &sources = context.getSourceManager();
  // Macros of ours stand for keywords: nobody wants to read of their expansion.
  for (Finding &finding : findings) {
    finding.at = sources.getFileLoc(finding.at);
    finding.wayAt = sources.getFileLoc(finding.wayAt);
    for (Diagnostics::Note &note : finding.notes)
      note.at = sources.getFileLoc(note.at);
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding &a, const Finding &b) { return sources.isBeforeInTranslationUnit(a.at, b.at); });
  for (const Finding &finding : findings) {
    const WarningLevels levels = levelsAt(sources.getFileOffset(finding.at), diagnostics.warnings(), tokens);
    diagnostics.warn(finding.kind, levels[finding.kind], finding.at, finding.arguments, finding.notes, finding.wayAt);
  }
}

} // namespace switchback
