// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Bugs.h"

#include <cstdlib>
#include <regex>

using switchback::EmittedLine;

// What --wrap calls the real one.
std::vector<EmittedLine> emitRight(const switchback::ir::Coroutine &coroutine) __asm__(
    "__real__ZN10switchback11emitMachineERKNS_2ir9CoroutineE");
std::vector<EmittedLine> emitWrong(const switchback::ir::Coroutine &coroutine) __asm__(
    "__wrap__ZN10switchback11emitMachineERKNS_2ir9CoroutineE");
switchback::EmittedValueFrame emitValueRight(const switchback::ir::Coroutine &coroutine) __asm__(
    "__real__ZN10switchback14emitValueFrameERKNS_2ir9CoroutineE");
switchback::EmittedValueFrame emitValueWrong(const switchback::ir::Coroutine &coroutine) __asm__(
    "__wrap__ZN10switchback14emitValueFrameERKNS_2ir9CoroutineE");

namespace fuzz {
namespace {

std::string seededBug() {
  const char *variable = std::getenv("SWITCHBACK_SEEDED_BUG");
  return variable ? variable : "";
}

/// Replaces the last match of `pattern` in the last line that has one.
bool replaceLast(Lines &lines, const char *pattern, const char *by) {
  const std::regex expression(pattern);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    if (std::regex_search(line->text, expression)) {
      line->text = std::regex_replace(line->text, expression, by, std::regex_constants::format_first_only);
      return true;
    }
  return false;
}

/// Two of the dispatch's jumps go to each other's labels.
bool swapLastJumps(Lines &lines, const std::regex &jump) {
  std::vector<std::pair<EmittedLine *, std::string>> jumps;
  for (EmittedLine &line : lines)
    if (std::smatch match; line.text.find("case ") != std::string::npos && std::regex_search(line.text, match, jump))
      jumps.emplace_back(&line, match[0]);
  if (jumps.size() < 2)
    return false;
  auto &[first, one] = jumps[jumps.size() - 2];
  auto &[second, other] = jumps.back();
  first->text.replace(first->text.find(one), one.size(), other);
  second->text.replace(second->text.find(other), other.size(), one);
  return true;
}

} // namespace

bool makeRegisterNotStored(Lines &lines) {
  static const std::regex store("^ *([a-z0-9_]+\\.)*[A-Za-z0-9_]+_ = [A-Za-z0-9_]+;$");
  for (size_t i = lines.size(); i-- > 1;)
    if (lines[i].text.find(".await_ready() && ") != std::string::npos && std::regex_match(lines[i - 1].text, store)) {
      lines.erase(lines.begin() + i - 1);
      return true;
    }
  return false;
}

bool makeRegisterNotLoaded(Lines &lines) {
  return replaceLast(lines, "(case [0-9]+:) [A-Za-z0-9_]+ = [A-Za-z0-9_.]+;", "$1");
}

bool makeWrongReentry(Lines &lines) { return swapLastJumps(lines, std::regex("goto (sb_resume_[0-9]+);")); }

bool makeWrongIndex(Lines &lines) {
  static const std::regex call("\\.suspend\\(([0-9]+),");
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    if (std::smatch match; std::regex_search(line->text, match, call) && match[1] != "1") {
      std::string before = std::to_string(std::stoi(match[1]) - 1);
      line->text = std::regex_replace(line->text, call, ".suspend(" + before + ",");
      return true;
    }
  return false;
}

bool makeReadyIgnored(Lines &lines) {
  bool any = false;
  while (replaceLast(lines, "!\\S+\\.await_ready\\(\\) && ", ""))
    any = true;
  return any;
}

bool makeCursorRaisedEarly(Lines &lines) {
  for (size_t i = lines.size(); i-- > 1;)
    if (lines[i].text.find("sb.cursor = ") != std::string::npos &&
        lines[i - 1].text.find("::new (") != std::string::npos) {
      std::swap(lines[i].text, lines[i - 1].text);
      return true;
    }
  return false;
}

bool makeCategoryLost(Lines &lines) {
  bool any = false;
  while (replaceLast(lines, "(static_cast<[A-Za-z:]+ &)&(>\\(temporary)", "$1$2"))
    any = true;
  return any;
}

bool makeWrongWait(Lines &lines) { return swapLastJumps(lines, std::regex("goto (sb_+wait_[0-9]+);")); }

bool makeFailureLost(Lines &lines) { return replaceLast(lines, "[A-Za-z_]+promise\\.recursed\\(\\)", "void()"); }

} // namespace fuzz

std::vector<EmittedLine> emitWrong(const switchback::ir::Coroutine &coroutine) {
  const std::string bug = fuzz::seededBug();
#define TEXT_BUG(name, text)
#define VALUE_BUG(name, text)
#define IR_BUG(name, text)                                                                                             \
  if (bug == #name)                                                                                                    \
    /* The pipeline has made it and has no further use for it. */                                                      \
    fuzz::make##name(const_cast<switchback::ir::Coroutine &>(coroutine));
#include "Bugs.def"
  fuzz::Lines lines = emitRight(coroutine);
#define IR_BUG(name, text)
#define VALUE_BUG(name, text)
#define TEXT_BUG(name, text)                                                                                           \
  if (bug == #name)                                                                                                    \
    fuzz::make##name(lines);
#include "Bugs.def"
  return lines;
}

switchback::EmittedValueFrame emitValueWrong(const switchback::ir::Coroutine &coroutine) {
  const std::string bug = fuzz::seededBug();
  switchback::EmittedValueFrame emitted = emitValueRight(coroutine);
#define IR_BUG(name, text)
#define TEXT_BUG(name, text)
#define VALUE_BUG(name, text)                                                                                          \
  if (bug == #name && !fuzz::make##name(emitted.body))                                                                 \
    fuzz::make##name(emitted.frame); /* where the body of a static member stands */
#include "Bugs.def"
  return emitted;
}
