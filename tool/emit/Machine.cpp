// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Machine.h"

#include "emit/MachineParts.h"
#include "emit/Render.h"

namespace switchback {
namespace {

using namespace ir;

class MachineEmitter : MachineParts {
public:
  MachineEmitter(const Coroutine &coroutine, bool inClass, LineWriter &out)
      : MachineParts(coroutine, out), inClass(inClass) {}

  void run() {
    unsigned first = coroutine.bodySpan.begin.line;
    out.lines.push_back({"{", first});
    ++out.depth;
    for (const Text &declaration : coroutine.hoisted)
      out.source(renderText(coroutine, declaration), declaration.span.begin);
    emitExpansionTypes();
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
    else if (hasPacks())
      emitPacks();
    emitPlaces();
    out.close("};");
    if (coroutine.object)
      emitMemberBody();
    std::string parameters = parameterNames();
    const char *ramp = "ramp<";
    if (coroutine.object) {
      ramp = hasNamedObject(coroutine) ? "member_ramp<" : "lambda_ramp<";
      parameters = inFront(names.body + (hasNamedObject(coroutine) ? ", *this" : ""), parameters);
    }
    out.write(std::string("return ::switchback::detail::") + ramp + names.machine + ">(" + parameters + ");",
              coroutine.bodySpan.end.line);
    --out.depth;
    out.write("}", coroutine.bodySpan.end.line);
  }

private:
  void emitPacks() {
    std::string types = pack() ? packType(*pack()) : "";
    for (const Expansion *expansion : expanded)
      types = inFront(types, coroutine.locals[expansion->local].type.spelling);
    if (expanded.empty())
      return out.write(types + " &sb_pack() { return " + packs() + "; }");
    types = "::switchback::detail::packs<" + types + ">";
    out.write(types + " sb_pack() { return " + types + "(" + packs() + "); }");
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
             names.prefix + "promise" + packParameters() + ") -> ::switchback::detail::step {");
    const Object::Use use = coroutine.object->use;
    if (use == Object::Use::Unevaluated || (use == Object::Use::Evaluated && !expansions.empty()))
      out.write("static_cast<void>(this);"); // clang warns of a capture that nothing, or an empty pack, evaluates
    emitResumeBody(coroutine, names, out);
    out.close("};");
  }

  const bool inClass;
};

/// `inClass`: a lambda's that has become a class, whose captures are members.
std::vector<EmittedLine> emit(const Coroutine &coroutine, bool inClass) {
  LineWriter out(coroutine.indent);
  MachineEmitter(coroutine, inClass, out).run();
  return std::move(out.lines);
}

} // namespace

std::vector<EmittedLine> emitMachine(const Coroutine &coroutine) { return emit(coroutine, /*inClass=*/false); }

Nested emitNested(const Coroutine &coroutine) {
  Nested result{coroutine.bodySpan, {}, coroutine.insertions};
  result.piece.kind = Piece::Kind::Nested;
  result.piece.text = joinLines(emit(coroutine, /*inClass=*/false));
  result.piece.elsewhere = joinLines(emit(coroutine, /*inClass=*/true));
  return result;
}

} // namespace switchback
