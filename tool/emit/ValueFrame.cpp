// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Machine.h"
#include "emit/MachineParts.h"
#include "emit/Render.h"
#include "ir/Walk.h"
#include "lower/Copying.h"

#include <algorithm>

namespace switchback {
namespace {

using namespace ir;

class ValueFrameEmitter : MachineParts {
public:
  ValueFrameEmitter(const Coroutine &coroutine, LineWriter &out) : MachineParts(coroutine, out) {}

  // The class, in front of the function.
  void runFrame() {
    const unsigned first = coroutine.value->declaration.begin.line;
    if (coroutine.value->isInternal)
      out.write("namespace {", first);
    emitTemplateHeader(first);
    const bool steps = coroutine.makesSteps();
    out.open("struct " + coroutine.value->name + " : " + base() + " {", first);
    for (const Text &declaration : coroutine.hoisted)
      out.source(renderText(coroutine, declaration), declaration.span.begin);
    emitExpansionTypes();
    if (coroutine.object)
      out.write(declare(coroutine.object->pointer, object()) + ";");
    emitParameters();
    emitFrame(coroutine.frame);
    emitAssertions();
    emitConstructor();
    if (!coroutine.value->notCopyable.empty())
      emitMove();
    else if (copiesByHand(coroutine))
      emitCopy();
    if (!steps)
      emitPlacement();
    if (names.cleans) {
      emitCursors();
      emitCascade();
      if (steps) {
        out.write("");
        out.write("typedef " + triviality() + " sb_trivial;");
      }
    }
    out.write("");
    emitPackResume();
    emitResumeOfFrame();
    if (!steps)
      emitPlaces();
    out.close("};");
    if (coroutine.value->isInternal)
      out.write("}");
    out.write("");
  }

  // The function's body, and the resume function behind it, where the function's own name is known.
  void runValueBody() {
    const unsigned last = coroutine.bodySpan.end.line;
    const unsigned first = coroutine.bodySpan.begin.line;
    out.lines.push_back({"{", first});
    ++out.depth;
    out.write("return ::switchback::detail::value_ramp<" + names.machine + ">(" +
                  inFront(coroutine.object ? "*this" : "", parameterNames()) + ");",
              last);
    out.close("}", last);
    if (coroutine.value->isMember && !coroutine.object)
      return;
    out.write("");
    emitTemplateHeader(last);
    emitStageHeader(last);
    const std::string inlined = !specifiers().empty() ? specifiers() : coroutine.object ? "" : "inline ";
    const std::string head = coroutine.object
                                 ? resumeOfObject() + "(" + names.machine + " &" + names.self + ", " +
                                       (coroutine.hasFirstStep() ? "" : names.machine + "::") + promiseType() + " &" +
                                       names.prefix + "promise)" + coroutine.value->qualifiers
                                 : names.machine + "::" + resumeName() + "(" + resumeParameters() + ")";
    out.open(inlined + outcome() + " " + head + " {", first);
    for (const std::string &type : coroutine.value->types)
      out.write("typedef " + names.machine + "::" + type + " " + type + " [[gnu::unused]];");
    emitResumeBody(coroutine, names, out);
    out.close("}", last);
  }

private:
  void emitTemplateHeader(unsigned line) {
    if (coroutine.isTemplate)
      out.write(coroutine.value->templateHeader, line);
  }

  std::string base() const {
    const bool steps = coroutine.makesSteps();
    return std::string("::switchback::detail::") +
           (coroutine.isConstant()     ? "sb_constant_machine<"
            : coroutine.value->recurs  ? "sb_recursive_machine<" + coroutine.value->name + ", "
            : steps                    ? "sb_value_machine<"
            : coroutine.hasFirstStep() ? "sb_task_machine<"
                                       : "sb_machine_base<") +
           coroutine.ramp.returnType + ", " + (steps ? indexType() : coroutine.ramp.promiseType) +
           (coroutine.hasFirstStep() ? ", " + std::to_string(coroutine.suspensionCount) : "") + ">";
  }

  std::string resumeOfObject() const { return names.prefix + "resume_" + coroutine.value->name; }

  // In the class of a member function's frame. A static one's body stands in it, as everything there has its names.
  void emitResumeOfFrame() {
    const std::string head = (coroutine.value->isMember ? specifiers() : constantly()) + outcome() + " " +
                             resumeName() + "(" + resumeParameters() + ")";
    if (coroutine.hasFirstStep())
      out.write("// The first step is a call; if it has to wait, the coroutine goes on with its promise.");
    emitStageHeader(coroutine.bodySpan.begin.line);
    if (coroutine.object) {
      out.write(head + " { return " + object() + "->" + resumeOfObject() + "(*this, " + names.prefix + "promise); }");
    } else if (coroutine.value->isMember) {
      out.open(head + " {", coroutine.bodySpan.begin.line);
      emitResumeBody(coroutine, names, out);
      out.close("}", coroutine.bodySpan.end.line);
    } else {
      out.write(head + ";");
    }
  }

  /// Of the resume function.
  std::string specifiers() const {
    return coroutine.isConstant()                 ? constantly()
           : isStage() || coroutine.value->recurs ? "SWITCHBACK_ALWAYS_INLINE "
                                                  : "";
  }

  /// Of a template only the compiler knows.
  std::string triviality() const {
    std::string types;
    for (const CleanupState &state : coroutine.cleanups) {
      const Local &local = coroutine.locals[state.local];
      const bool leavesOther = local.leaves != none && coroutine.locals[local.leaves].type.isReference();
      if (!local.type.isDependent || leavesOther || local.isKept)
        return "::std::false_type";
      types += (types.empty() ? "" : ", ") + local.type.spelling;
    }
    return "::switchback::detail::trivially_destroyed<" + types + ">";
  }

  /// note [pipelines]: a range-for steps at its beginning and at each element, and g++ leaves out of line what is
  /// called twice and contains the steps of other frames; then nothing of a pipeline is kept in registers.
  bool isStage() const {
    return coroutine.makesSteps() && coroutine.suspensionCount <= 2 && countStatements(coroutine.body) <= 16 &&
           std::any_of(coroutine.locals.begin(), coroutine.locals.end(),
                       [](const Local &local) { return local.leaves != none; });
  }

  static size_t countStatements(const Block &block) {
    size_t count = 0;
    for (const Stmt &statement : block.body) {
      ++count;
      forEachBlock(statement, [&](const Block &inner) { count += countStatements(inner); });
    }
    return count;
  }

  /// Room for every suspension point, and for the two indices that are none.
  const char *indexType() const { return coroutine.suspensionCount < 254 ? "unsigned char" : "unsigned short"; }

  // What the ramp does in the function whose frame is on the heap.
  void emitPlacement() {
    emitPromiseConstruction();
    out.write("");
    out.write("// For a frame on the heap: the promise's allocation function sees the parameters.");
    const std::string frame = "::switchback::detail::heap_frame<" + coroutine.value->name + ">";
    const std::string parameters = inFront(coroutine.object ? "*" + object() : "", parameterNames(/*members=*/true));
    out.write("void *sb_allocate() { return " +
              (pack() ? pack()->member + ".expand(" +
                            inFront("::switchback::detail::frame_allocation<" + frame + ">()", parameters)
                      : frame + "::allocate(" + parameters) +
              "); }");
  }

  // Something may point into it: it moves only as long as nothing is alive but the parameters.
  void emitMove() {
    const std::string &name = coroutine.value->name;
    emitDefaultConstructor();
    out.write(name + "(const " + name + " &) = delete; // " + coroutine.value->notCopyable);
    const std::string initialisers = initialiseParameters(/*moves=*/true);
    const char *other = !initialisers.empty() || coroutine.makesSteps() ? "other" : "";
    out.write(constantly() + name + "(" + name + " &&" + other + ") // before the first step");
    if (!initialisers.empty())
      out.write("    : " + initialisers);
    if (!coroutine.makesSteps())
      out.write("{}");
    else
      out.write(std::string("{ ") + (coroutine.isTemplate ? "this->" : "") + "sb_move(other); }");
  }

  void emitDefaultConstructor() {
    out.write("");
    if (!coroutine.parameterCount && !coroutine.object)
      out.write(constantly() + coroutine.value->name + "() {}");
  }

  std::string initialiseParameters(bool moves) {
    std::string result = coroutine.object ? object() + "(other." + object() + ")" : "";
    for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
      const Local &parameter = coroutine.locals[i];
      const std::string type = !moves && !parameter.type.isReference() ? ""
                               : parameter.isPack                      ? "decltype(" + parameter.member + ") &&"
                                                                       : asReference(parameter);
      const std::string value = "other." + parameter.member;
      result = inFront(result, parameter.member + "(" +
                                   (type.empty() ? value : "static_cast<" + type + ">(" + value + ")") + ")");
    }
    return result;
  }

  // note [forks]
  void emitCopy() {
    const std::string &name = coroutine.value->name;
    // g++ would have the base named.
    const std::string ofBase = coroutine.isTemplate ? base() + "(other)" : "sb_value_machine(other)";
    const std::string moved = initialiseParameters(/*moves=*/true);
    emitDefaultConstructor();
    out.write(name + "(const " + name + " &other)");
    out.write("    : " + inFront(ofBase, initialiseParameters(/*moves=*/false)));
    out.write("{ ::switchback::detail::copy_locals(*this, other); }");
    out.write(name + "(" + name + " &&other)");
    if (!moved.empty())
      out.write("    : " + moved);
    out.write("{ ::switchback::detail::move_locals(*this, other); }");
    out.write("");
    out.write("// Copies what is alive at `to`, outermost first; `cursor` says how far that has come.");
    out.open("void sb_copy(const " + name + " &other, unsigned &cursor, unsigned to) {");
    out.open("switch (to) {");
    --out.depth;
    for (size_t i = coroutine.cleanups.size(); i-- > 0;) {
      const CleanupState &state = coroutine.cleanups[i];
      const std::string &member = coroutine.locals[state.local].member;
      out.write("case " + std::to_string(i + 1) + ": sb_copy(other, cursor, " + std::to_string(state.parent) + "); " +
                member + ".copy(other." + member + "); break;");
    }
    std::string bytes;
    for (const std::string &member : membersWithoutDestructors())
      bytes += " " + member + " = other." + member + ";";
    out.write("default:" + bytes + " return;");
    ++out.depth;
    out.close();
    out.write("cursor = to;");
    out.close();
  }

  /// What is copied as bytes, alive or not: single locals, and blocks with all that is in them.
  std::vector<std::string> membersWithoutDestructors() const {
    std::vector<std::string> result;
    auto add = [&](LocalId id) {
      if (const Local &local = coroutine.locals[id];
          local.kind != LocalKind::Parameter && (local.type.isReference() || local.type.triviallyCopyable))
        result.push_back(local.member);
    };
    for (LocalId id : coroutine.frame.fields)
      add(id);
    for (const FrameBlock &alternative : coroutine.frame.alternatives)
      if (alternative.name.empty())
        add(alternative.fields.front());
      else
        result.push_back(alternative.name + "_");
    return result;
  }
};

} // namespace

EmittedValueFrame emitValueFrame(const Coroutine &coroutine) {
  const EmittedNames names(coroutine);
  EmittedValueFrame result;
  LineWriter frame(coroutine.indent), body(coroutine.indent);
  ValueFrameEmitter(coroutine, frame).runFrame();
  ValueFrameEmitter(coroutine, body).runValueBody();
  result.frame = std::move(frame.lines);
  result.frame.front().text.erase(0, coroutine.indent.size()); // the file has it
  result.frame.push_back({coroutine.indent, 0});
  result.returnType = "::switchback::value_frame<" + names.machine + ">";
  if (const std::string &asked = coroutine.value->asked; !asked.empty())
    result.returnType = "typename ::switchback::detail::in_place_of<" + asked + ", " + result.returnType + ">::type";
  result.body = std::move(body.lines);
  return result;
}

} // namespace switchback
