// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Resume.h"

#include "emit/Dispatch.h"
#include "emit/Initialise.h"
#include "ir/Walk.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace switchback {

using namespace ir;

EmittedNames::EmittedNames(const Coroutine &coroutine)
    : prefix(coroutine.prefix), activation("sb"), cleans(!coroutine.cleanups.empty()) {
  auto spelled = [&](const std::string &name) {
    return std::binary_search(coroutine.identifiers.begin(), coroutine.identifiers.end(), name);
  };
  while (spelled(activation))
    activation += "_activation";
  machine = coroutine.value ? coroutine.value->name + coroutine.value->arguments : prefix + "machine";
  body = prefix + "body";
  entry = prefix + "entry";
  region = prefix + "region";
  self = coroutine.object ? prefix + "frame" : "*this";
  const std::string space = "::switchback::detail::";
  const std::string kind = coroutine.isConstant() ? "constant_" : coroutine.makesSteps() ? "value_" : "";
  activationType = space + (cleans ? "unwinding_" : "") + kind + "activation<" + machine + ">";
  regionType = space + kind + "region<" + machine + ">";
  index = coroutine.makesSteps()                        ? activation + ".entry"
          : coroutine.object                            ? self + ".sb_index"
          : spelled("sb_index") || coroutine.isTemplate ? "this->sb_index"
                                                        : "sb_index";
  if (coroutine.hasFirstStep())
    index = space + "entry_of(" + prefix + "promise, " + index + ")";
}

namespace {

std::string number(unsigned value) { return std::to_string(value); }

class ResumeEmitter {
public:
  ResumeEmitter(const Coroutine &coroutine, const EmittedNames &names, LineWriter &out)
      : coroutine(coroutine), names(names), out(out), regions(coroutine) {}

  void run() {
    gather(coroutine.body);
    emitBindings();
    if (coroutine.isConstant())
      openConstantSwitch();
    else
      emitDispatch(coroutine, names, regions, regions.function(), out);
    // The label of the end stands outside the block, so that a jump to it passes no declaration.
    // So do the automatic locals' destructors run before the slots'.
    // And may have names of what is bound before.
    bool separate = (names.cleans || hidesBinding()) && hasDeclarations(coroutine.body);
    if (separate)
      out.open("{");
    emitBody(coroutine.body, /*isFunctionBody=*/true);
    if (separate)
      out.close();
    if (coroutine.isConstant())
      out.close();
    unsigned last = coroutine.bodySpan.end.line;
    if (!coroutine.body.trailing.empty())
      out.comments(coroutine.body.trailing, 0);
    if (returnsEarly)
      out.label(names.prefix + "finish:" + (discards ? " __attribute__((unused));" : ""), last);
    out.write("return " + names.activation + ".finish();", last);
  }

private:
  /// note [constant frames]: a resumption's case stands in the body. Constants stand in front, as no case may pass
  /// them.
  void openConstantSwitch() {
    emitConstants(coroutine.body);
    out.open("switch (" + names.index + ") {");
    out.label("default:");
  }

  void emitConstants(const Block &block) {
    for (const Stmt &statement : block.body) {
      if (const auto *node = std::get_if<Declare>(&statement.node);
          node && coroutine.locals[node->local].storage == Storage::Static)
        out.source(renderText(coroutine, node->whole), statement.span.begin);
      forEachBlock(statement, [&](const Block &inner) { emitConstants(inner); });
    }
  }

  /// Some automatic local has the name of one in the frame, which ends in an inner block.
  bool hidesBinding() const {
    std::set<std::string> bound;
    for (const Local &local : coroutine.locals)
      if (local.storage != Storage::Automatic && local.storage != Storage::Static)
        bound.insert(local.text);
    return std::any_of(coroutine.locals.begin(), coroutine.locals.end(), [&](const Local &local) {
      return local.storage == Storage::Automatic && local.kind == LocalKind::Variable && bound.count(local.text);
    });
  }

  // What the statements need.

  void gather(const Block &block) {
    for (const Stmt &statement : block.body) {
      forEachText(statement, [&](const Text &text) {
        for (const Piece &piece : text.pieces) {
          if (piece.local != none && piece.kind != Piece::Kind::UseType) // that spells another name
            noteUse(piece.local);
          for (LocalId inside : piece.inside)
            noteUse(inside);
        }
      });
      if (const auto *suspend = std::get_if<Suspend>(&statement.node)) {
        if (suspend->awaiter != none)
          noteUse(suspend->awaiter);
        for (LocalId saved : suspend->saved)
          noteUse(saved);
      }
      const auto *expansion = std::get_if<Expansion>(&statement.node);
      if (expansion)
        noteUse(expansion->local);
      if (isEarlyReturn(statement, block))
        returnsEarly = true;
      if (const auto *choice = std::get_if<If>(&statement.node); choice && choice->isConstexpr)
        discards = true;
      const Expansion *outer = std::exchange(element, expansion ? expansion : element);
      forEachBlock(statement, [&](const Block &inner) { gather(inner); });
      element = outer;
    }
  }

  void noteUse(LocalId id) {
    used.insert(id);
    (element ? usedIn[element] : usedElsewhere).insert(id);
  }

  bool isEarlyReturn(const Stmt &statement, const Block &block) const {
    return std::holds_alternative<Return>(statement.node) && names.cleans &&
           !(&block == &coroutine.body && &statement == &block.body.back());
  }

  bool hasDeclarations(const Block &block) const {
    return std::any_of(block.body.begin(), block.body.end(), [&](const Stmt &statement) {
      const auto *inner = std::get_if<Block>(&statement.node);
      const auto *declare = std::get_if<Declare>(&statement.node);
      return std::holds_alternative<Source>(statement.node) ||
             (declare && coroutine.locals[declare->local].storage == Storage::Automatic) ||
             (inner && !inner->braces && hasDeclarations(*inner));
    });
  }

  void emitBindings() {
    for (LocalId id = 0; id != coroutine.locals.size(); ++id)
      if (const Local &local = coroutine.locals[id]; !local.isPack && local.expansion == none)
        emitBinding(id);
    out.write(names.activationType + " " + names.activation + "(" + names.self + ");");
    if (regions.nested())
      out.write("unsigned " + names.entry + " = " + names.index + "; // where a resumption goes to");
  }

  void emitBinding(LocalId id) {
    const Local &local = coroutine.locals[id];
    if (!used.count(id))
      return;
    if (local.storage == Storage::Register) {
      out.write(declare(local.type.declarator, local.text) + "{};");
    } else if (local.storage == Storage::Slot) {
      const bool isMember = local.kind == LocalKind::Parameter || coroutine.isConstant();
      std::string object = bodyMember(coroutine, local) + (isMember ? "" : ".get()");
      if (isPointer(local))
        out.write(declare(local.type.pointer, local.text) + " = &" + object + ";");
      else
        out.write(declare(local.type.reference, local.text) + " = " + object + ";");
    }
  }

  // Statements.

  void emitBody(const Block &block, bool isFunctionBody = false) {
    for (const Stmt &statement : block.body) {
      if (!statement.leading.empty())
        out.comments(statement.leading, commentLine(statement));
      bool isLast = isFunctionBody && &statement == &block.body.back();
      std::visit([&](const auto &node) { emit(node, statement, isLast); }, statement.node);
    }
    if (!isFunctionBody && !block.trailing.empty())
      out.comments(block.trailing, 0);
  }

  /// GCC heeds `// fall through` only directly before the label, without a #line in between.
  static unsigned commentLine(const Stmt &statement) {
    if (!std::holds_alternative<Label>(statement.node))
      return 0;
    unsigned lines = 1 + std::count(statement.leading.begin(), statement.leading.end(), '\n');
    return statement.span.begin.line - lines;
  }

  void emitBraced(const std::string &header, const Block &block, unsigned line) {
    out.open(header.empty() ? "{" : header + " {", line);
    emitBody(block);
    out.close();
  }

  std::string render(const ExprPtr &expression) { return expression ? renderText(coroutine, expression->text) : ""; }

  void emit(const Source &node, const Stmt &statement, bool) {
    Text text = node.text;
    bool binds = false;
    for (LocalId id : node.references) {
      const Local &local = coroutine.locals[id];
      if (!isPointer(local))
        continue;
      if (!std::exchange(binds, true))
        out.open("{", statement.span.begin.line);
      out.write("auto &" + local.name + " = *" + local.text + ";", statement.span.begin.line);
      for (Piece &piece : text.pieces)
        if (piece.local == id && piece.kind == Piece::Kind::Use)
          piece = verbatim(local.name);
    }
    out.source(renderText(coroutine, text), statement.span.begin);
    if (binds)
      out.close();
  }

  void emit(const Evaluate &node, const Stmt &statement, bool) {
    out.source(render(node.value) + ";", statement.span.begin);
  }

  void emit(const Block &node, const Stmt &statement, bool) {
    if (node.braces)
      emitBraced("", node, statement.span.begin.line);
    else
      emitBody(node);
  }

  void emit(const If &node, const Stmt &statement, bool) {
    unsigned line = statement.span.begin.line;
    if (node.isConstexpr)
      return emitConstexprIf(node, line, statement.span.begin.column);
    out.source("if (" + render(node.condition) + ") {", {0, line, statement.span.begin.column});
    emitBranches(node);
  }

  void emitConstexprIf(const If &node, unsigned line, unsigned column) {
    for (const Block *branch : {node.then.get(), node.otherwise.get()})
      if (const Region *region = branch ? regions.of(*branch) : nullptr)
        out.label(names.prefix + "if_" + number(region->number) + ":", line);
    auto emitBranch = [&](const Block &branch) {
      ++out.depth;
      if (const Region *region = regions.of(branch))
        emitDispatch(coroutine, names, regions, *region, out);
      emitBody(branch);
      --out.depth;
    };
    out.source("if constexpr (" + render(node.condition) + ") {", {0, line, column});
    emitBranch(*node.then);
    if (node.otherwise) {
      out.write("} else {");
      emitBranch(*node.otherwise);
    }
    out.write("}");
  }

  /// The branches, an else-if chain staying flat.
  void emitBranches(const If &node) {
    ++out.depth;
    emitBody(*node.then);
    --out.depth;
    if (!node.otherwise) {
      out.write("}");
      return;
    }
    const Body &body = node.otherwise->body;
    const auto *chained =
        body.size() == 1 && body.front().leading.empty() ? std::get_if<If>(&body.front().node) : nullptr;
    if (chained && !chained->isConstexpr) {
      out.source("} else if (" + render(chained->condition) + ") {",
                 {0, body.front().span.begin.line, body.front().span.begin.column});
      emitBranches(*chained);
      return;
    }
    out.write("} else {");
    ++out.depth;
    emitBody(*node.otherwise);
    --out.depth;
    out.write("}");
  }

  void emit(const Loop &node, const Stmt &statement, bool) {
    SourcePoint begin = statement.span.begin;
    if (node.header)
      out.label(names.prefix + "loop_" + number(node.header) + ":", begin.line);
    switch (node.kind) {
    case Loop::Kind::While:
      out.source("while (" + render(node.condition) + ") {", begin);
      break;
    case Loop::Kind::DoWhile:
      out.source("do {", begin);
      break;
    case Loop::Kind::For: {
      std::string condition = render(node.condition), increment = render(node.increment);
      out.source("for (;" + (condition.empty() ? "" : " " + condition) + ";" +
                     (increment.empty() ? "" : " " + increment) + ") {",
                 begin);
      break;
    }
    }
    ++out.depth;
    if (node.continueLabel) {
      emitBraced("", *node.body, begin.line);
      out.label(names.prefix + "continue_" + number(node.continueLabel) + ":" +
                (discards ? " __attribute__((unused));" : ";"));
      if (node.unwindsAtContinue)
        out.write(names.activation + ".unwind(" + number(node.floor) + ");");
    } else {
      emitBody(*node.body);
    }
    if (node.continuation)
      emitBody(*node.continuation);
    --out.depth;
    if (node.kind == Loop::Kind::DoWhile)
      out.source("} while (" + render(node.condition) + ");", node.condition->span.begin);
    else
      out.write("}");
  }

  // g++ 12 finds no object for a member that a decltype names in a lambda in a lambda: the slots know their types.
  void emitSlots(const Expansion &node) {
    std::set<std::string> named;
    for (size_t i = 0; i != node.slots.size(); ++i) {
      const Local &local = coroutine.locals[node.slots[i]];
      const std::string &type = local.type.spelling;
      out.write("auto &" + local.member + " = ::switchback::detail::nth<" + number(i) + ">(" +
                coroutine.locals[node.pack].text + ");");
      if (isElementType(node, type) && named.insert(type).second)
        out.write("typedef typename ::switchback::detail::type_in<decltype(" + local.member + ")>::type " + type + ";");
      emitBinding(node.slots[i]);
    }
    for (const ElementType &type : node.types)
      if (!named.count(type.name))
        out.write("typedef " + type.type + " " + type.name + ";");
  }

  static bool isElementType(const Expansion &node, const std::string &name) {
    return std::any_of(node.types.begin(), node.types.end(),
                       [&](const ElementType &type) { return type.name == name; });
  }

  // note [expansions]
  void emit(const Expansion &node, const Stmt &statement, bool) {
    const unsigned line = statement.span.begin.line;
    const Region *region = regions.of(*node.body);
    for (LocalId id : usedIn[&node]) // compilers warn of what only the elements of an empty pack would use
      if (const Local &local = coroutine.locals[id];
          !usedElsewhere.count(id) && !local.isPack && local.expansion == none)
        out.write("static_cast<void>(" + local.text + ");", line);
    if (region)
      out.label(names.prefix + "elements_" + number(region->number) + ":", line);
    const std::string evaluate = coroutine.locals[node.local].text + ".evaluate([&]() -> bool {";
    out.open((region ? "if (!" : "") + evaluate, line);
    emitSlots(node);
    if (region)
      emitDispatch(coroutine, names, regions, *region, out);
    const Expansion *outer = std::exchange(element, &node);
    emitBody(*node.body);
    element = outer;
    out.write("return " +
              (node.goesOn ? render(node.goesOn) + " || " + coroutine.locals[node.local].text + ".stop()" : "true") +
              ";");
    out.close(std::string("}...)") + (region ? ")" : ";"));
    if (!region)
      return;
    ++out.depth;
    out.write(coroutine.makesSteps() ? "return true;" : "return " + names.activation + ".next();", line);
    --out.depth;
  }

  void emit(const Switch &node, const Stmt &statement, bool) {
    out.source("switch (" + render(node.condition) + ") {", statement.span.begin);
    ++out.depth;
    emitBody(*node.body);
    --out.depth;
    out.write("}");
  }

  void emit(const Label &node, const Stmt &statement, bool) {
    out.label(renderText(coroutine, node.text), statement.span.begin.line);
    if (node.unwinds)
      out.write(names.activation + ".unwind(" + number(node.floor) + ");");
  }

  void emit(const Break &, const Stmt &statement, bool) { out.write("break;", statement.span.begin.line); }

  void emit(const Try &node, const Stmt &statement, bool) {
    emitTryBlock(node, statement.span.begin.line);
    for (const Try::Handler &handler : node.handlers)
      emitBraced("catch (" + renderText(coroutine, handler.declaration) + ")", handler.block,
                 handler.declaration.span.begin.line);
  }

  void emitTryBlock(const Try &node, unsigned line) {
    const Region *region = regions.of(*node.body);
    if (region)
      out.label(names.prefix + "try_" + number(region->number) + ":", line);
    out.open("try {", line);
    if (region && node.unwinds)
      out.write(names.regionType + " " + names.region + "(" + names.activation + ", " + number(node.floor) + ");");
    if (region)
      emitDispatch(coroutine, names, regions, *region, out);
    emitBody(*node.body);
    out.close();
  }

  void emit(const Return &node, const Stmt &statement, bool isLast) {
    SourcePoint begin = statement.span.begin;
    std::string promise = names.prefix + "promise";
    bool isVoid = !node.value || node.evaluateOnly;
    if (node.value)
      out.source(node.evaluateOnly ? render(node.value) + ";" : promise + ".return_value(" + render(node.value) + ");",
                 begin);
    if (node.implicitEnd && coroutine.ramp.mayHaveReturnVoid)
      out.write("::switchback::detail::flow_off(" + promise + ", 0);", begin.line);
    else if (isVoid && node.callsPromise)
      out.write(promise + ".return_void();", begin.line);
    if (isLast)
      return;
    if (names.cleans)
      out.write("goto " + names.prefix + "finish;", begin.line);
    else
      out.write("return " + names.activation + ".finish();", begin.line);
  }

  void emit(const Suspend &node, const Stmt &statement, bool) {
    unsigned line = statement.span.begin.line;
    auto save = [&] {
      for (LocalId id : node.saved)
        out.write(bodyMember(coroutine, coroutine.locals[id]) + " = " + coroutine.locals[id].text + ";", line);
    };
    // A first step mostly goes on.
    const bool waits = hasToWait(coroutine, node);
    const bool savesLate = waits || (node.awaiterKind == AwaiterKind::Frame && !node.saved.empty());
    if (!savesLate)
      save();
    const std::string index = number(node.index), promise = names.prefix + "promise";
    const std::string awaiter = node.awaiter != none ? renderUse(coroutine.locals[node.awaiter]) : "";
    const std::string suspended = names.activation + ".suspend(" + index + ")";
    // The function that evaluates an element says only that it has not done so.
    auto returnIf = [&](const std::string &condition, const std::string &result) {
      const bool isStep = element && result == suspended;
      out.write("if (" + condition + ")" + (isStep ? " {" : ""), line);
      ++out.depth;
      if (isStep)
        out.write(result + ";", line);
      out.write("return " + (element ? "false" : result) + ";", line);
      --out.depth;
      if (isStep)
        out.write("}", line);
    };
    auto label = [&] {
      const std::string restoring = renderRestoring(coroutine, node);
      if (coroutine.isConstant())
        out.label("case " + index + ":" + (restoring.empty() ? ";" : restoring) + " // line " + number(line), line);
      else
        out.label(names.prefix + "resume_" + index + ":;", line);
    };
    switch (node.awaiterKind) {
    case AwaiterKind::SuspendNever: // is no suspension
    case AwaiterKind::SuspendAlways:
    case AwaiterKind::Step:
      if (!node.call.empty())
        out.source(renderText(coroutine, node.call) + ";", statement.span.begin);
      out.write((element ? "" : "return ") + suspended + ";", line);
      if (element)
        out.write("return false;", line);
      break;
    case AwaiterKind::Delegate: // a resumption asks for the next element
      label();
      return returnIf(awaiter + ".advance(" + promise + ")", suspended);
    case AwaiterKind::Frame:
    case AwaiterKind::General: {
      const std::string isReady = awaiter + ".await_ready()";
      const std::string suspends = names.activation + ".suspend(" + index + ", " + awaiter + ", " + promise + ")";
      if (savesLate) {
        out.open("if (!" + isReady + ") {", line);
        save();
      }
      if (waits)
        out.label(names.prefix + "wait_" + index + ":", line);
      returnIf(savesLate ? suspends : "!" + isReady + " && " + suspends, names.activation + ".next()");
      if (savesLate)
        out.close("}", line);
    }
    }
    if (!node.reentry)
      label();
  }

  void emit(const Destroy &node, const Stmt &, bool) {
    out.write(names.activation + ".cursor = " + number(node.after) + ";");
    out.write(destroy(coroutine, coroutine.locals[node.local], coroutine.object ? names.self + "." : ""));
  }

  void emit(const UnwindTo &node, const Stmt &, bool) {
    out.write(names.activation + ".unwind(" + number(node.cursor) + ");");
  }

  void emit(const Prepare &node, const Stmt &statement, bool) {
    unsigned line = statement.span.begin.line;
    out.write(bodyMember(coroutine, coroutine.locals[node.local]) + ".alive = false;", line);
    out.write(names.activation + ".cursor = " + number(node.cursor) + ";", line);
  }

  void emit(const SetCursor &node, const Stmt &, bool) {
    out.write(names.activation + ".cursor = " + number(node.cursor) + ";");
  }

  void emit(const Declare &node, const Stmt &statement, bool) {
    SourcePoint begin = statement.span.begin;
    std::string text = initialise(coroutine, node, used.count(node.local) != 0);
    if (!text.empty())
      out.source(text, begin);
    if (coroutine.locals[node.local].isConditional)
      out.write(bodyMember(coroutine, coroutine.locals[node.local]) + ".alive = true;", begin.line);
    if (node.cursor)
      out.write(names.activation + ".cursor = " + number(node.cursor) + ";", begin.line);
  }

  const Coroutine &coroutine;
  const EmittedNames &names;
  LineWriter &out;
  std::set<LocalId> used;
  Regions regions;
  bool returnsEarly = false;
  std::map<const Expansion *, std::set<LocalId>> usedIn; ///< looked up only
  std::set<LocalId> usedElsewhere;                       ///< than in elements of expansions
  const Expansion *element = nullptr;                    ///< the expansion one of whose elements is being looked at
  bool discards = false; ///< the only jump to a label may stand in a branch that is not instantiated
};

} // namespace

void emitResumeBody(const Coroutine &coroutine, const EmittedNames &names, LineWriter &out) {
  ResumeEmitter(coroutine, names, out).run();
}

} // namespace switchback
