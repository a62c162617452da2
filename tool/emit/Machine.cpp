// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Machine.h"

#include "emit/Render.h"
#include "emit/Resume.h"
#include "ir/Walk.h"
#include "rewrite/Literal.h"

#include <algorithm>

namespace switchback {
namespace {

using namespace ir;

bool hasNamedObject(const Coroutine &coroutine) { return coroutine.object && !coroutine.object->reference.empty(); }

std::string lineComment(unsigned line) { return line ? " // line " + std::to_string(line) : ""; }

class MachineEmitter {
public:
  MachineEmitter(const Coroutine &coroutine, bool inClass, LineWriter &out)
      : coroutine(coroutine), inClass(inClass), names(coroutine), out(out) {
    gatherSuspensions(coroutine.body);
  }

  void run() {
    unsigned first = coroutine.bodySpan.begin.line;
    out.lines.push_back({"{", first});
    ++out.depth;
    for (const Text &declaration : coroutine.hoisted)
      out.source(renderText(coroutine, declaration), declaration.span.begin);
    out.open("struct " + names.machine + " : ::switchback::detail::sb_machine_base<" + coroutine.ramp.returnType +
                 ", " + coroutine.ramp.promiseName + "> {",
             first);
    emitParameters();
    emitFrame(coroutine.frame);
    emitConstructor();
    emitPromiseConstruction();
    if (names.cleans) {
      emitCursors();
      emitCascade();
    }
    if (!coroutine.object)
      emitResume();
    else if (pack())
      out.write("::switchback::detail::pack<" + declare(pack()->type.declaration, "") + "...> &sb_pack() { return " +
                pack()->member + "; }");
    emitPlaces();
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

  // The class, in front of the function.
  void runFrame() {
    const unsigned first = coroutine.value->declaration.begin.line;
    if (coroutine.value->isInternal)
      out.write("namespace {", first);
    emitTemplateHeader(first);
    const bool steps = coroutine.makesSteps();
    out.open("struct " + coroutine.value->name +
                 " : ::switchback::detail::" + (steps ? "sb_value_machine<" : "sb_machine_base<") +
                 coroutine.ramp.returnType + ", " + (steps ? indexType() : coroutine.ramp.promiseType) + "> {",
             first);
    for (const Text &declaration : coroutine.hoisted)
      out.source(renderText(coroutine, declaration), declaration.span.begin);
    if (coroutine.object)
      out.write(declare(coroutine.object->pointer, object()) + ";");
    emitParameters();
    emitFrame(coroutine.frame);
    emitConstructor();
    if (!coroutine.value->notCopyable.empty())
      emitMove();
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
    const std::string parameters = parameterNames();
    out.lines.push_back({"{", coroutine.bodySpan.begin.line});
    ++out.depth;
    out.write("return ::switchback::detail::value_ramp<" + names.machine + ">(" + (coroutine.object ? "*this" : "") +
                  (coroutine.object && coroutine.parameterCount ? ", " : "") + parameters + ");",
              last);
    out.close("}", last);
    if (coroutine.value->isMember && !coroutine.object)
      return;
    out.write("");
    emitTemplateHeader(last);
    const std::string inlined = isStage() ? "SWITCHBACK_ALWAYS_INLINE " : coroutine.object ? "" : "inline ";
    if (coroutine.object)
      out.open(inlined + outcome() + " " + resumeOfObject() + "(" + names.machine + " &" + names.self + ", " +
                   names.machine + "::sb_promise_type &" + names.prefix + "promise)" + coroutine.value->qualifiers +
                   " {",
               coroutine.bodySpan.begin.line);
    else
      out.open(inlined + outcome() + " " + names.machine + "::" + resumeName() + "(" + resumeParameters() + ") {",
               coroutine.bodySpan.begin.line);
    if (coroutine.object)
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

  std::string object() const { return names.prefix + "object"; }
  std::string resumeOfObject() const { return names.prefix + "resume_" + coroutine.value->name; }

  // In the class of a member function's frame. A static one's body stands in it, as everything there has its names.
  void emitResumeOfFrame() {
    const std::string head = outcome() + " " + resumeName() + "(" + resumeParameters() + ")";
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

  std::string outcome() const { return coroutine.makesSteps() ? "bool" : "::switchback::detail::step"; }

  std::string promiseType() const {
    // A member of a base that depends on the arguments would not be found.
    return coroutine.isTemplate ? coroutine.ramp.promiseName : "sb_promise_type";
  }

  // What the ramp does in the function whose frame is on the heap.
  void emitPlacement() {
    emitPromiseConstruction();
    out.write("");
    out.write("// For a frame on the heap: the promise's allocation function sees the parameters.");
    const std::string frame = "::switchback::detail::heap_frame<" + coroutine.value->name + ">";
    const std::string parameters = parameterNames(/*members=*/true);
    out.write("void *sb_allocate() { return " +
              (pack() ? pack()->member + ".template allocate<" + frame + ">" : frame + "::allocate") + "(" +
              (coroutine.object ? "*" + object() + (parameters.empty() ? "" : ", ") : "") + parameters + "); }");
  }

  std::string resumeName() const { return pack() ? "sb_resume_with" : "sb_resume"; }
  std::string resumeParameters() const { return promiseType() + " &" + names.prefix + "promise" + packParameter(); }

  // Something may point into it: it moves only as long as nothing is alive but the parameters.
  void emitMove() {
    const std::string &name = coroutine.value->name;
    out.write("");
    if (!coroutine.parameterCount && !coroutine.object)
      out.write(name + "() {}");
    out.write(name + "(const " + name + " &) = delete; // " + coroutine.value->notCopyable);
    std::string initialisers = coroutine.object ? "    : " + object() + "(other." + object() + ")" : "";
    for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
      const Local &parameter = coroutine.locals[i];
      initialisers += (initialisers.empty() ? "    : " : ", ") + parameter.member + "(static_cast<" +
                      (parameter.isPack ? "decltype(" + parameter.member + ") &&" : asReference(parameter)) +
                      ">(other." + parameter.member + "))";
    }
    const char *other = !initialisers.empty() || coroutine.makesSteps() ? "other" : "";
    out.write(name + "(" + name + " &&" + other + ") // before the first step");
    if (!initialisers.empty())
      out.write(initialisers);
    if (!coroutine.makesSteps())
      out.write("{}");
    else
      out.write(std::string("{ ") + (coroutine.isTemplate ? "this->" : "") + "sb_move(other); }");
  }

  void emitParameters() {
    for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
      const Local &parameter = coroutine.locals[i];
      std::string member = declare(parameter.type.declaration, parameter.member);
      if (parameter.isPack)
        member = "::switchback::detail::pack<" + declare(parameter.type.declaration, "") + "...> " + parameter.member;
      out.write(member + "; // parameter");
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
      out.write(declare(local.type.declarator, name) + (coroutine.makesSteps() ? "{};" : ";") + comment);
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
    const bool hasObject = coroutine.value && coroutine.object;
    if (!coroutine.parameterCount && !hasObject)
      return;
    std::string parameters, initialisers;
    if (hasObject) {
      parameters = declare(coroutine.object->reference, names.prefix + "this");
      initialisers = object() + "(::switchback::detail::address_of<" + declare(coroutine.object->reference, "") + ">(" +
                     names.prefix + "this))";
    }
    for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
      const Local &parameter = coroutine.locals[i];
      std::string separator = parameters.empty() ? "" : ", ";
      // [dcl.fct.def.coroutine]/13: a copy is direct-initialised from an xvalue of the parameter's type.
      std::string type = declare(parameter.type.declaration, "");
      if (!parameter.type.isReference())
        type += " &&";
      const char *expands = parameter.isPack ? "..." : "";
      parameters += separator + declare(parameter.type.reference, expands + parameter.name);
      initialisers += separator + parameter.member + "(static_cast<" + asReference(parameter) + ">(" + parameter.name +
                      ")" + expands + ")";
    }
    out.write("");
    const bool isExplicit = coroutine.parameterCount + hasObject == 1 && !pack();
    out.write(std::string(isExplicit ? "explicit " : "") + (coroutine.value ? coroutine.value->name : names.machine) +
              "(" + parameters + ")");
    out.write("    : " + initialisers + " {}");
  }

  static std::string asReference(const Local &parameter) {
    if (parameter.type.isReference())
      return declare(parameter.type.declaration, "");
    const std::string type = declare(parameter.type.declaration, ""), specifier = asSpecifier(type);
    return (parameter.type.isDependent && specifier != type ? "typename " : "") + specifier + " &&";
  }

  std::string parameterNames(bool members = false) const {
    std::string result;
    for (unsigned i = 0; i != coroutine.parameterCount; ++i)
      if (const Local &parameter = coroutine.locals[i]; !parameter.isPack)
        result += (i ? ", " : "") + (members ? parameter.member : parameter.name);
      else if (!members)
        result += (i ? ", " : "") + parameter.name + "...";
    return result;
  }

  const Local *pack() const {
    const Local *last = coroutine.parameterCount ? &coroutine.locals[coroutine.parameterCount - 1] : nullptr;
    return last && last->isPack ? last : nullptr;
  }
  /// The pack as the last parameter of the resume function, so that its name is one there, too.
  std::string packParameter() const {
    if (!pack())
      return "";
    const Type &type = pack()->type;
    return ", " + declare(type.isReference() ? type.declaration : type.reference, "..." + pack()->text);
  }

  void emitPromiseConstruction() {
    if (!coroutine.ramp.promiseTakesParameters && !coroutine.isTemplate)
      return;
    out.write("");
    out.write("// The promise's constructor sees the parameter copies.");
    std::string parameters = parameterNames(true), given;
    if (hasNamedObject(coroutine)) {
      if (!coroutine.value)
        given = ", " + declare(coroutine.object->reference, object());
      parameters = (coroutine.value ? "*" : "") + object() + (parameters.empty() ? "" : ", ") + parameters;
    }
    out.open("void sb_construct_promise(void *where" + given + ") {");
    std::string type = coroutine.ramp.promiseName;
    if (coroutine.object && coroutine.object->isClosure)
      type = "::switchback::detail::of_lambda<" + type + ">";
    const std::string rest = (parameters.empty() ? "" : ", ") + parameters;
    if (pack())
      out.write(pack()->member + ".template construct_promise<" + type + ">(where" + rest + ");");
    else if (coroutine.isTemplate)
      out.write("::switchback::detail::construct_promise<" + type + ">(where" + rest + ");");
    else
      out.write("::new (where) " + coroutine.ramp.promiseType + "(" + parameters + ");");
    out.close();
  }

  void emitCursors() {
    out.write("");
    out.write("// What is alive at each suspension point.");
    out.open("unsigned sb_cursor_at(unsigned index) const {");
    out.open("switch (index) {");
    --out.depth;
    for (const Suspend *suspend : suspensions)
      if (suspend->cursor)
        out.write("case " + std::to_string(suspend->index) + ": return " + std::to_string(suspend->cursor) + ";");
    out.write("default: return 0;");
    ++out.depth;
    out.close();
    out.close();
  }

  void gatherSuspensions(const Block &block) {
    for (const Stmt &statement : block.body) {
      if (const auto *suspend = std::get_if<Suspend>(&statement.node))
        suspensions.push_back(suspend);
      forEachBlock(statement, [&](const Block &inner) { gatherSuspensions(inner); });
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
                destroy(coroutine, coroutine.locals[state.local], "") + " break;");
      ++out.depth;
    }
    --out.depth;
    out.write("default: return;");
    ++out.depth;
    out.close();
    --out.depth;
    out.close();
  }

  void emitPlaces() {
    auto place = [&](unsigned line, const std::string &expression) {
      return "return {" + quote(coroutine.qualifiedName) + ", __FILE__, " + std::to_string(line) + ", " + expression +
             "};";
    };
    out.write("");
    out.write("// Where each suspension point stands, for describe().");
    if (suspensions.empty()) {
      out.write("static ::switchback::suspension_point sb_place(unsigned) { " + place(coroutine.line, "nullptr") +
                " }");
      return;
    }
    out.open("static ::switchback::suspension_point sb_place(unsigned index) {");
    out.open("switch (index) {");
    --out.depth;
    for (const Suspend *suspend : suspensions)
      out.write("case " + std::to_string(suspend->index) + ": " +
                place(suspend->place.line, quote(suspend->place.expression)));
    out.write("default: " + place(coroutine.line, "nullptr"));
    ++out.depth;
    out.close();
    out.close();
  }

  // Gives the resume function the pack.
  void emitPackResume() {
    if (pack())
      out.write(outcome() + " sb_resume(" + promiseType() + " &" + names.prefix + "promise) { return " +
                pack()->member + ".resume(*this, " + names.prefix + "promise); }");
  }

  void emitResume() {
    out.write("");
    emitPackResume();
    out.open(outcome() + " " + resumeName() + "(" + resumeParameters() + ") {");
    emitResumeBody(coroutine, names, out);
    out.close();
  }

  // note [member bodies]
  void emitMemberBody() {
    const std::vector<std::string> members{"this"}, none, &captured = coroutine.object->captures;
    const bool isDefault = !captured.empty() && captured.front() == "&"; // `this` is among it
    std::string captures = coroutine.object->use == Object::Use::None || isDefault ? "" : "this";
    for (const auto *list : {!inClass ? &captured : captured.empty() ? &none : &members, &coroutine.object->makers})
      for (const std::string &capture : *list)
        captures += (captures.empty() ? "" : ", ") + capture;
    out.open("auto " + names.body + " = [" + captures + "](" + names.machine + " &" + names.self + ", " +
             (coroutine.isTemplate ? coroutine.ramp.promiseName : names.machine + "::sb_promise_type") + " &" +
             names.prefix + "promise" + packParameter() + ") -> ::switchback::detail::step {");
    if (coroutine.object->use == Object::Use::Unevaluated)
      out.write("static_cast<void>(this);"); // clang warns of a capture that nothing evaluates
    emitResumeBody(coroutine, names, out);
    out.close("};");
  }

  const Coroutine &coroutine;
  const bool inClass;
  EmittedNames names;
  LineWriter &out;
  std::vector<const Suspend *> suspensions; ///< in the order of the text
};

/// `inClass`: a lambda's that has become a class, whose captures are members.
std::vector<EmittedLine> emit(const Coroutine &coroutine, bool inClass) {
  LineWriter out(coroutine.indent);
  MachineEmitter(coroutine, inClass, out).run();
  return std::move(out.lines);
}

} // namespace

EmittedValueFrame emitValueFrame(const Coroutine &coroutine) {
  const EmittedNames names(coroutine);
  EmittedValueFrame result;
  LineWriter frame(coroutine.indent), body(coroutine.indent);
  MachineEmitter(coroutine, /*inClass=*/false, frame).runFrame();
  MachineEmitter(coroutine, /*inClass=*/false, body).runValueBody();
  result.frame = std::move(frame.lines);
  result.frame.front().text.erase(0, coroutine.indent.size()); // the file has it
  result.frame.push_back({coroutine.indent, 0});
  result.returnType = "::switchback::value_frame<" + names.machine + ">";
  result.body = std::move(body.lines);
  return result;
}

std::vector<EmittedLine> emitMachine(const Coroutine &coroutine) { return emit(coroutine, /*inClass=*/false); }

Nested emitNested(const Coroutine &coroutine) {
  Nested result{coroutine.bodySpan, {}, coroutine.insertions};
  result.piece.kind = Piece::Kind::Nested;
  result.piece.text = joinLines(emit(coroutine, /*inClass=*/false));
  result.piece.elsewhere = joinLines(emit(coroutine, /*inClass=*/true));
  return result;
}

} // namespace switchback
