// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/MachineParts.h"

#include "emit/Render.h"
#include "ir/Walk.h"
#include "rewrite/Literal.h"

namespace switchback {

using namespace ir;

bool hasNamedObject(const Coroutine &coroutine) { return coroutine.object && !coroutine.object->reference.empty(); }

static std::string lineComment(unsigned line) { return line ? " // line " + std::to_string(line) : ""; }

std::string MachineParts::outcome() const { return coroutine.makesSteps() ? "bool" : "::switchback::detail::step"; }

std::string MachineParts::promiseType() const {
  if (coroutine.hasFirstStep())
    return coroutine.prefix + "stage";
  // A member of a base that depends on the arguments would not be found.
  return coroutine.isTemplate ? coroutine.ramp.promiseName : "sb_promise_type";
}

std::string MachineParts::resumeName() const { return hasPacks() ? "sb_resume_with" : "sb_resume"; }

std::string MachineParts::resumeParameters() const {
  return promiseType() + " &" + names.prefix + "promise" + packParameters();
}

std::string MachineParts::constantly() const { return coroutine.isConstant() ? "SB_CONSTEXPR " : ""; }

std::string MachineParts::object() const { return names.prefix + "object"; }

void MachineParts::emitParameters() {
  for (unsigned i = 0; i != coroutine.parameterCount; ++i) {
    const Local &parameter = coroutine.locals[i];
    std::string member = declare(parameter.type.declaration, parameter.member);
    if (parameter.isPack)
      member = packType(parameter) + " " + parameter.member;
    out.write(member + "; // parameter");
  }
}

static std::string lastComponent(const std::string &path) {
  size_t dot = path.rfind('.');
  return dot == std::string::npos ? path : path.substr(dot + 1);
}

void MachineParts::emitField(LocalId id, bool mayInitialise) {
  const Local &local = coroutine.locals[id];
  std::string name = lastComponent(local.member);
  std::string comment = lineComment(local.declared.begin.line);
  std::string alignment = local.alignment ? "alignas(" + std::to_string(local.alignment) + ") " : "";
  if (local.storage == Storage::Register || coroutine.isConstant())
    out.write(declare(local.type.declarator, name) + (mayInitialise && coroutine.makesSteps() ? "{};" : ";") + comment);
  else
    out.write(alignment + "::switchback::detail::" + (local.isConditional ? "conditional_" : "") + "slot<" +
              local.type.spelling + "> " + name + ";" + comment);
}

void MachineParts::emitFrame(const FrameBlock &block) {
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
  bool isInitialised = false; // one of them can be
  for (const FrameBlock &alternative : block.alternatives) {
    if (alternative.name.empty()) {
      emitField(alternative.fields.front(), !isInitialised);
      isInitialised = true;
    } else {
      out.write(alternative.name + " " + alternative.name + "_;");
    }
  }
  out.close("};");
}

// note [constant frames]
void MachineParts::emitAssertions() {
  for (const Local &local : coroutine.locals)
    if (coroutine.isConstant() && local.crosses && local.storage == Storage::Slot && local.type.isDependent &&
        local.kind != LocalKind::Parameter)
      out.write("static_assert(::switchback::detail::is_constant_value<" + local.type.spelling +
                    ">::value, \"SB_CONSTEXPR: constant expressions cannot assign to '" + local.text + "'\");",
                local.declared.begin.line);
}

void MachineParts::emitConstructor() {
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
  out.write(std::string(isExplicit ? "explicit " : "") + constantly() +
            (coroutine.value ? coroutine.value->name : names.machine) + "(" + parameters + ")");
  out.write("    : " + initialisers + " {}");
}

std::string MachineParts::asReference(const Local &parameter) {
  if (parameter.type.isReference())
    return declare(parameter.type.declaration, "");
  const std::string type = declare(parameter.type.declaration, ""), specifier = asSpecifier(type);
  return (parameter.type.isDependent && specifier != type ? "typename " : "") + specifier + " &&";
}

std::string MachineParts::parameterNames(bool members) const {
  std::string result;
  for (unsigned i = 0; i != coroutine.parameterCount; ++i)
    if (const Local &parameter = coroutine.locals[i]; !parameter.isPack)
      result += (i ? ", " : "") + (members ? parameter.member : parameter.name);
    else if (!members)
      result += (i ? ", " : "") + parameter.name + "...";
  return result;
}

const Local *MachineParts::pack() const {
  const Local *last = coroutine.parameterCount ? &coroutine.locals[coroutine.parameterCount - 1] : nullptr;
  return last && last->isPack ? last : nullptr;
}

std::string MachineParts::packParameters() const {
  std::string result;
  if (pack()) {
    const Type &type = pack()->type;
    result = ", " + declare(type.isReference() ? type.declaration : type.reference, "..." + pack()->text);
  }
  for (const Expansion *expansion : expanded)
    result += ", " + elementPattern(coroutine, *expansion) + " &..." + coroutine.locals[expansion->pack].text;
  return result;
}

std::string MachineParts::packs() const {
  std::string result = pack() ? pack()->member : "";
  for (const Expansion *expansion : expanded)
    result = inFront(result, coroutine.locals[expansion->local].member + ".get()");
  return result;
}

std::string MachineParts::packType(const Local &parameter) {
  return "::switchback::detail::pack<" + declare(parameter.type.declaration, "") + "...>";
}

void MachineParts::emitExpansionTypes() {
  for (const Expansion *expansion : expansions)
    out.write("typedef ::switchback::detail::expansion<" + elementPattern(coroutine, *expansion) + "...> " +
              coroutine.locals[expansion->local].type.spelling + ";");
}

void MachineParts::emitStageHeader(unsigned line) {
  if (coroutine.hasFirstStep())
    out.write("template <class " + promiseType() + ">", line);
}

void MachineParts::emitPackResume() {
  if (!hasPacks())
    return;
  emitStageHeader();
  out.write(outcome() + " sb_resume(" + promiseType() + " &" + names.prefix +
            "promise) { return ::switchback::detail::resume_with(*this, " + names.prefix + "promise, " + packs() +
            "); }");
}

std::string MachineParts::inFront(const std::string &first, const std::string &rest) {
  return first + (first.empty() || rest.empty() ? "" : ", ") + rest;
}

void MachineParts::emitPromiseConstruction() {
  if (!coroutine.ramp.promiseTakesParameters && !coroutine.isTemplate)
    return;
  out.write("");
  out.write("// The promise's constructor sees the parameter copies.");
  std::string parameters = parameterNames(true), given;
  if (hasNamedObject(coroutine)) {
    if (!coroutine.value)
      given = ", " + declare(coroutine.object->reference, object());
    parameters = inFront((coroutine.value ? "*" : "") + object(), parameters);
  }
  out.open("void sb_construct_promise(void *where" + given + ") {");
  std::string type = coroutine.ramp.promiseName;
  if (coroutine.object && coroutine.object->isClosure)
    type = "::switchback::detail::of_lambda<" + type + ">";
  if (pack())
    out.write(pack()->member + ".expand(" +
              inFront("::switchback::detail::promise_construction<" + type + ">{where}", parameters) + ");");
  else if (coroutine.isTemplate)
    out.write("::switchback::detail::construct_promise<" + type + ">(" + inFront("where", parameters) + ");");
  else
    out.write("::new (where) " + coroutine.ramp.promiseType + "(" + parameters + ");");
  out.close();
}

void MachineParts::emitCursors() {
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

void MachineParts::gatherSuspensions(const Block &block) {
  for (const Stmt &statement : block.body) {
    if (const auto *suspend = std::get_if<Suspend>(&statement.node))
      suspensions.push_back(suspend);
    forEachBlock(statement, [&](const Block &inner) { gatherSuspensions(inner); });
  }
}

void MachineParts::emitCascade() {
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

void MachineParts::emitPlaces() {
  auto place = [&](unsigned line, const std::string &expression) {
    return "return {" + quote(coroutine.qualifiedName) + ", __FILE__, " + std::to_string(line) + ", " + expression +
           "};";
  };
  out.write("");
  out.write("// Where each suspension point stands, for describe().");
  if (suspensions.empty()) {
    out.write("static ::switchback::suspension_point sb_place(unsigned) { " + place(coroutine.line, "nullptr") + " }");
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

} // namespace switchback
