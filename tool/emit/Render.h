// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From IR text to characters: what each use of a local is spelled like, and how lines are laid out.
#ifndef SWITCHBACK_TOOL_EMIT_RENDER_H
#define SWITCHBACK_TOOL_EMIT_RENDER_H

#include "ir/Declarator.h"
#include "ir/Ir.h"
#include "rewrite/Rewrite.h"

#include <string>
#include <vector>

namespace switchback {

/// The local as an lvalue expression.
/// Whether the name in the resume function is a pointer: to a reference's referent, or to a volatile object, because
/// g++ does not read a volatile reference whose value is discarded, as [expr.context]/2 wants it to.
bool isPointer(const ir::Local &local);
std::string renderUse(const ir::Local &local);
/// The local as an xvalue.
std::string renderMoved(const ir::Local &local);
/// The statements that end the life of a slot; `self`: how the code names the frame, `sb_frame.` or nothing.
std::string destroy(const ir::Coroutine &coroutine, const ir::Local &local, const std::string &self);
/// The local's storage, as the body names it; note [member bodies].
std::string bodyMember(const ir::Coroutine &coroutine, const ir::Local &local);
std::string renderText(const ir::Coroutine &coroutine, const ir::Text &text);

/// As one text, of which LineWriter::source makes the same lines.
std::string joinLines(const std::vector<EmittedLine> &lines);

/// Lines with their places in the user's file, indented.
class LineWriter {
public:
  explicit LineWriter(std::string baseIndent) : base(std::move(baseIndent)) {}

  std::vector<EmittedLine> lines;
  unsigned depth = 0;

  /// One line of the tool's own, belonging to `line` of the user's.
  void write(const std::string &text, unsigned line = 0);
  /// A label: one level further out.
  void label(const std::string &text, unsigned line = 0);
  /// The user's text, which may have several lines; `column` (from 1) is where its first line began.
  void source(const std::string &text, ir::SourcePoint begin);
  /// The user's comments.
  void comments(const std::string &text, unsigned line);
  void open(const std::string &text, unsigned line = 0);
  void close(const std::string &text = "}", unsigned line = 0);

private:
  std::string indent() const { return base + std::string(4 * depth, ' '); }
  std::string base;
};

} // namespace switchback

#endif
