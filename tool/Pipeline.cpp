// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole tool on one page:
//
//   Clang AST ─ find ─► coroutines ─ check ─► (refusals) │ (hidden text: expand, and from the beginning)
//                                  ─ lint ─► (warnings)
//     ─ build ─► IR ─ spill ─► IR ─ liveness ─► IR + what crosses ─ layout ─► IR + frame ─ unwind ─► IR
//     ─ emit ─► text ─ rewrite ─► out.cpp │ graph │ layout, of what a parser makes of out.cpp │ json
#include "Pipeline.h"

#include "check/Check.h"
#include "check/Counters.h"
#include "check/Keywords.h"
#include "emit/Graph.h"
#include "emit/Json.h"
#include "emit/LayoutReport.h"
#include "emit/Machine.h"
#include "find/Find.h"
#include "ir/Build.h"
#include "ir/Dump.h"
#include "ir/Verify.h"
#include "lint/Lint.h"
#include "lower/ConstantFrame.h"
#include "lower/Copying.h"
#include "lower/Layout.h"
#include "lower/Liveness.h"
#include "lower/Spill.h"
#include "lower/Unwind.h"
#include "rewrite/Rewrite.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace switchback {
namespace {

using Coroutines = std::vector<std::unique_ptr<ir::Coroutine>>;

/// Looks at one coroutine between two phases: the dump that was asked for, and in debug builds the verifier.
class Inspector {
public:
  Inspector(const Options &options, Diagnostics &diagnostics) : options(options), diagnostics(diagnostics) {}

  void functions(DumpPhase phase, const char *title, const std::vector<FoundCoroutine> &coroutines) const {
    if (!options.wantsDump(phase))
      return;
    llvm::errs() << "=== " << title << "\n";
    for (const FoundCoroutine &coroutine : coroutines)
      llvm::errs() << coroutine.function->getQualifiedNameAsString() << (coroutine.annotated ? "" : " (not annotated)")
                   << "\n";
  }

  void after(DumpPhase dumped, ir::Phase phase, const char *title, const ir::Coroutine &coroutine) const {
    if (options.wantsDump(dumped))
      llvm::errs() << "=== " << title << " " << coroutine.qualifiedName << "\n" << ir::dump(coroutine);
#ifndef NDEBUG
    if (!diagnostics.hasErrors())
      for (const std::string &problem : ir::verify(coroutine, phase))
        diagnostics.internalError(coroutine.span.begin, std::string(title) + ": " + problem);
#endif
    (void)phase;
  }

private:
  const Options &options;
  Diagnostics &diagnostics;
};

void lower(ir::Coroutine &coroutine, const Inspector &inspect, HiddenText &hidden, Diagnostics &diagnostics) {
  inspect.after(DumpPhase::Build, ir::Phase::Build, "build", coroutine);
  spill(coroutine, diagnostics);
  inspect.after(DumpPhase::Spill, ir::Phase::Spill, "spill", coroutine);
  findLiveness(coroutine);
  inspect.after(DumpPhase::Liveness, ir::Phase::Liveness, "liveness", coroutine);
  layOut(coroutine, hidden.macroUses);
  inspect.after(DumpPhase::Layout, ir::Phase::Layout, "layout", coroutine);
  if (coroutine.isConstant())
    dropDestructors(coroutine);
  insertUnwinding(coroutine);
  findCopying(coroutine);
  if (coroutine.isConstant())
    checkConstantFrame(coroutine, diagnostics);
  inspect.after(DumpPhase::Unwind, ir::Phase::Unwind, "unwind", coroutine);
}

/// What changes outside of coroutines' bodies.
void replaceKeywords(const Coroutines &coroutines, const TokenTrace &tokens, llvm::StringRef file,
                     std::vector<Edit> &edits) {
  for (const AwaitOperator &use : tokens.awaitOperators)
    if (std::none_of(coroutines.begin(), coroutines.end(), [&](const auto &coroutine) {
          FileRange body = {coroutine->bodySpan.begin.offset, coroutine->bodySpan.end.offset};
          return body.contains(use.operatorKeyword.begin);
        }))
      for (const Replacement &replacement : replacements(use, file))
        edits.push_back({replacement.range.begin, replacement.range.end, {}, replacement.text.str()});
}

std::string emitText(const Coroutines &coroutines, const clang::ASTContext &context, const TokenTrace &tokens,
                     const Options &options) {
  std::vector<Edit> edits;
  for (const auto &coroutine : coroutines) {
    if (coroutine->isNested)
      continue;
    Edit body;
    body.begin = coroutine->bodySpan.begin.offset;
    body.end = coroutine->bodySpan.end.offset;
    if (const auto &value = coroutine->value) {
      EmittedValueFrame emitted = emitValueFrame(*coroutine);
      edits.push_back({value->declaration.begin.offset, value->declaration.begin.offset, std::move(emitted.frame), ""});
      edits.push_back({value->returnType.begin.offset, value->returnType.end.offset, {}, emitted.returnType});
      body.lines = std::move(emitted.body);
    } else {
      body.lines = emitMachine(*coroutine);
    }
    if (options.wantsDump(DumpPhase::Emit))
      for (const EmittedLine &line : body.lines)
        llvm::errs() << line.line << "\t" << line.text << "\n";
    edits.push_back(std::move(body));
    for (const ir::Coroutine::Insertion &insertion : coroutine->insertions)
      edits.push_back({insertion.offset, insertion.offset, {}, insertion.text});
  }
  const clang::SourceManager &sources = context.getSourceManager();
  llvm::StringRef file = sources.getBufferData(sources.getMainFileID());
  if (options.all)
    replaceKeywords(coroutines, tokens, file, edits);
  RewriteOptions how;
  how.lineDirectives = options.lineDirectives;
  return rewrite(file, options.input, std::move(edits), how);
}

/// The body of a function-try-block has no braces in the tree.
clang::SourceLocation endOf(const FoundCoroutine &coroutine) {
  const clang::CompoundStmt *body = coroutine.body->getBody();
  return body->getRBracLoc().isValid() ? body->getRBracLoc() : body->body_back()->getEndLoc();
}

/// A coroutine inside another one before that, whose text its own is then a part of.
Coroutines buildAll(const std::vector<FoundCoroutine> &found, clang::ASTContext &context, const TokenTrace &tokens,
                    const Inspector &inspect, HiddenText &hidden, Diagnostics &diagnostics) {
  std::vector<FoundCoroutine> innerFirst = found;
  std::stable_sort(innerFirst.begin(), innerFirst.end(), [&](const FoundCoroutine &a, const FoundCoroutine &b) {
    return context.getSourceManager().isBeforeInTranslationUnit(endOf(a), endOf(b));
  });
  Coroutines coroutines;
  std::vector<ir::Nested> nested;
  for (const FoundCoroutine &function : innerFirst) {
    auto coroutine = buildCoroutine(function, context, tokens, nested, hidden, diagnostics);
    if (!coroutine)
      continue;
    lower(*coroutine, inspect, hidden, diagnostics);
    coroutine->isNested = function.inCoroutine;
    if (coroutine->isNested && !diagnostics.hasErrors())
      nested.push_back(emitNested(*coroutine));
    coroutines.push_back(std::move(coroutine));
  }
  std::sort(coroutines.begin(), coroutines.end(),
            [](const auto &a, const auto &b) { return a->span.begin.offset < b->span.begin.offset; });
  return coroutines;
}

} // namespace

bool runPipeline(clang::ASTContext &context, const TokenTrace &tokens, const Options &options, HiddenText &hidden,
                 Diagnostics &diagnostics, const MeasureFrames &measure, std::string &output) {
  Inspector inspect(options, diagnostics);
  std::vector<FoundCoroutine> found = findCoroutines(context);
  inspect.functions(DumpPhase::Find, "find", found);
  lint(found, context, tokens, diagnostics);
  found = checkCoroutines(std::move(found), context, tokens, options, hidden, diagnostics);
  checkCounters(found, context.getSourceManager(), tokens, options, hidden, diagnostics);
  checkKeywords(found, context, tokens, options, diagnostics);
  inspect.functions(DumpPhase::Check, "check", found);
  if (diagnostics.hasErrors() || !hidden.empty())
    return false;
  Coroutines coroutines = buildAll(found, context, tokens, inspect, hidden, diagnostics);
  if (diagnostics.hasErrors() || !hidden.empty())
    return false;
  switch (options.emit) {
  case EmitKind::Cpp:
    output = emitText(coroutines, context, tokens, options);
    break;
  case EmitKind::Graph:
    output = emitGraph(coroutines);
    break;
  case EmitKind::Layout: {
    Options withLines = options; // by which the classes are found again
    withLines.lineDirectives = true;
    const std::optional<FrameSizes> sizes = measure(emitText(coroutines, context, tokens, withLines));
    if (!sizes) {
      diagnostics.internalError(ir::SourcePoint(), "the lowered file does not compile");
      return false;
    }
    output = emitLayoutReport(coroutines, *sizes);
    break;
  }
  case EmitKind::Json:
    output = emitJson(coroutines);
    break;
  }
  return true;
}

} // namespace switchback
