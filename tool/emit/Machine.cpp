// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Machine.h"

#include "emit/Render.h"
#include "emit/Resume.h"
#include "ir/Walk.h"

#include <algorithm>

namespace switchback {
namespace {

using namespace ir;

bool hasNamedObject(const Coroutine &coroutine) { return coroutine.object && !coroutine.object->reference.empty(); }

std::string lineComment(unsigned line) { return line ? " // line " + std::to_string(line) : ""; }

class MachineEmitter {
public:
  MachineEmitter(const Coroutine &coroutine, bool inClass, LineWriter &out)
      : coroutine(coroutine), inClass(inClass), names(coroutine), out(out) {}

  void run() {
    unsigned first = coroutine.bodySpan.begin.line;
    out.lines.push_back({"{", first});
    ++out.depth;
    for (const Text &declaration : coroutine.hoisted)
      out.source(renderText(coroutine, declaration), declaration.span.begin);
    out.open("struct " + names.machine + " : ::switchback::detail::sb_machine_base<" + coroutine.ramp.returnType +
                 ", " + coroutine.ramp.promiseType + "> {",
             first);
    emitParameters();
    emitFrame(coroutine.frame);
    emitConstructor();
    if (coroutine.ramp.promiseTakesParameters)
      emitPromiseConstruction();
    if (names.cleans) {
      emitCursors();
      emitCascade();
    }
    if (!coroutine.object)
      emitResume();
    out.close("};");
    if (coroutine.object)
      emitMemberBody();
    std::string parameters = parameterNames();
    const char *ramp = "ramp<";
    if (coroutine.object) {
      ramp = hasNamedObject(coroutine) ? "member_ramp<" : "lambda_ramp<";
      parameters =
          names.body + (hasNamedObject(coroutine) ? ", *this" : "") + (parameters.empty() ? "" : ", ") + parameters;
    }
    out.write(std::string("return ::switchback::detail::") + ramp + names.machine + ">(" + parameters + ");",
              coroutine.bodySpan.end.line);
    --out.depth;
    out.write("}", coroutine.bodySpan.end.line);
  }

private:
  void emitParameters() {
    for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
      const Local &parameter = coroutine.locals[i];
      out.write(declare(parameter.type.declaration, parameter.member) + "; // parameter");
    }
  }

  static std::string lastComponent(const std::string &path) {
    size_t dot = path.rfind('.');
    return dot == std::string::npos ? path : path.substr(dot + 1);
  }

  void emitField(LocalId id) {
    const Local &local = coroutine.locals[id];
    std::string name = lastComponent(local.member);
    std::string comment = lineComment(local.declared.begin.line);
    std::string alignment = local.alignment ? "alignas(" + std::to_string(local.alignment) + ") " : "";
    if (local.storage == Storage::Register)
      out.write(declare(local.type.declarator, name) + ";" + comment);
    else
      out.write(alignment + "::switchback::detail::" + (local.isConditional ? "conditional_" : "") + "slot<" +
                local.type.spelling + "> " + name + ";" + comment);
  }

  void emitFrame(const FrameBlock &block) {
    for (LocalId id : block.fields)
      emitField(id);
    if (block.alternatives.empty())
      return;
    for (const FrameBlock &alternative : block.alternatives) {
      if (alternative.name.empty())
        continue;
      out.open("struct " + alternative.name + " {" + lineComment(alternative.begin.line));
      emitFrame(alternative);
      out.close("};");
    }
    out.open("union { // one block at a time");
    for (const FrameBlock &alternative : block.alternatives) {
      if (alternative.name.empty())
        emitField(alternative.fields.front());
      else
        out.write(alternative.name + " " + alternative.name + "_;");
    }
    out.close("};");
  }

  void emitConstructor() {
    if (!coroutine.parameterCount)
      return;
    std::string parameters, initialisers;
    for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
      const Local &parameter = coroutine.locals[i];
      std::string separator = i ? ", " : "";
      // [dcl.fct.def.coroutine]/13: a copy is direct-initialised from an xvalue of the parameter's type.
      std::string type = declare(parameter.type.declaration, "");
      if (!parameter.type.isReference())
        type += " &&";
      parameters += separator + declare(parameter.type.reference, parameter.name);
      initialisers +=
          separator + parameter.member + "(static_cast<" + asReference(parameter) + ">(" + parameter.name + "))";
    }
    out.write("");
    out.write(std::string(coroutine.parameterCount == 1 ? "explicit " : "") + names.machine + "(" + parameters + ")");
    out.write("    : " + initialisers + " {}");
  }

  static std::string asReference(const Local &parameter) {
    if (parameter.type.isReference())
      return declare(parameter.type.declaration, "");
    return asSpecifier(declare(parameter.type.declaration, "")) + " &&";
  }

  std::string parameterNames(bool members = false) const {
    std::string result;
    for (unsigned i = 0; i != coroutine.parameterCount; ++i)
      result += (i ? ", " : "") + (members ? coroutine.locals[i].member : coroutine.locals[i].name);
    return result;
  }

  void emitPromiseConstruction() {
    out.write("");
    out.write("// The promise's constructor sees the parameter copies.");
    std::string parameters = parameterNames(true), object;
    if (hasNamedObject(coroutine)) {
      std::string name = names.prefix + "object";
      object = ", " + declare(coroutine.object->reference, name);
      parameters = name + (parameters.empty() ? "" : ", ") + parameters;
    }
    out.open("void sb_construct_promise(void *where" + object + ") {");
    out.write("::new (where) " + coroutine.ramp.promiseType + "(" + parameters + ");");
    out.close();
  }

  void emitCursors() {
    std::vector<std::pair<unsigned, Cursor>> cursors;
    gatherCursors(coroutine.body, cursors);
    out.write("");
    out.write("// What is alive at each suspension point.");
    out.open("unsigned sb_cursor_at(unsigned index) const {");
    out.open("switch (index) {");
    for (auto [index, cursor] : cursors)
      if (cursor) {
        --out.depth;
        out.write("case " + std::to_string(index) + ": return " + std::to_string(cursor) + ";");
        ++out.depth;
      }
    --out.depth;
    out.write("default: return 0;");
    ++out.depth;
    out.close();
    out.close();
  }

  void gatherCursors(const Block &block, std::vector<std::pair<unsigned, Cursor>> &cursors) {
    for (const Stmt &statement : block.body) {
      if (const auto *suspend = std::get_if<Suspend>(&statement.node))
        cursors.push_back({suspend->index, suspend->cursor});
      forEachBlock(statement, [&](const Block &inner) { gatherCursors(inner, cursors); });
    }
  }

  void emitCascade() {
    out.write("");
    out.write("// Destroys what is alive above `floor`, innermost first.");
    out.open("void sb_unwind(unsigned &cursor, unsigned floor) {");
    out.write("while (cursor != floor)");
    ++out.depth;
    out.open("switch (cursor) {");
    for (size_t i = coroutine.cleanups.size(); i-- > 0;) {
      const CleanupState &state = coroutine.cleanups[i];
      --out.depth;
      out.write("case " + std::to_string(i + 1) + ": cursor = " + std::to_string(state.parent) + "; " +
                coroutine.locals[state.local].member + ".destroy(); break;");
      ++out.depth;
    }
    --out.depth;
    out.write("default: return;");
    ++out.depth;
    out.close();
    --out.depth;
    out.close();
  }

  void emitResume() {
    out.write("");
    out.open("::switchback::detail::step sb_resume(sb_promise_type &" + names.prefix + "promise) {");
    emitResumeBody(coroutine, names, out);
    out.close();
  }

  // note [member bodies]
  void emitMemberBody() {
    const std::vector<std::string> members{"this"}, none, &captured = coroutine.object->captures;
    std::string captures = coroutine.object->use == Object::Use::None ? "" : "this";
    for (const auto *list : {!inClass ? &captured : captured.empty() ? &none : &members, &coroutine.object->makers})
      for (const std::string &capture : *list)
        captures += (captures.empty() ? "" : ", ") + capture;
    out.open("auto " + names.body + " = [" + captures + "](" + names.machine + " &" + names.self + ", " +
             names.machine + "::sb_promise_type &" + names.prefix + "promise) -> ::switchback::detail::step {");
    if (coroutine.object->use == Object::Use::Unevaluated)
      out.write("static_cast<void>(this);"); // clang warns of a capture that nothing evaluates
    emitResumeBody(coroutine, names, out);
    out.close("};");
  }

  const Coroutine &coroutine;
  const bool inClass;
  EmittedNames names;
  LineWriter &out;
};

} // namespace

std::vector<EmittedLine> emitMachine(const Coroutine &coroutine, bool inClass) {
  LineWriter out(coroutine.indent);
  MachineEmitter(coroutine, inClass, out).run();
  return std::move(out.lines);
}

Nested emitNested(const Coroutine &coroutine) {
  Nested result{coroutine.bodySpan, {}, coroutine.insertions};
  result.piece.kind = Piece::Kind::Nested;
  result.piece.text = joinLines(emitMachine(coroutine));
  result.piece.inClass = joinLines(emitMachine(coroutine, /*inClass=*/true));
  return result;
}

} // namespace switchback
