// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ir/Dump.h"

#include "ir/Declarator.h"
#include "ir/Names.h"

#include <utility>

namespace switchback::ir {
namespace {

std::string at(SourcePoint point) {
  return point.line == 0 ? "-" : std::to_string(point.line) + ":" + std::to_string(point.column);
}

std::string at(const SourceSpan &span) { return at(span.begin) + ".." + at(span.end); }

/// One line, whatever the user's text holds.
std::string flat(const std::string &text) {
  std::string out;
  for (char c : text)
    if (c == '\n')
      out += "\\n";
    else if (c != '\r')
      out += c == '\t' ? ' ' : c;
  return out;
}

class Printer {
public:
  explicit Printer(const Coroutine &coroutine) : coroutine(coroutine) {}

  void all() {
    line("coroutine " + coroutine.qualifiedName + "  " + at(coroutine.span));
    ++depth;
    const Ramp &ramp = coroutine.ramp;
    line("returns " + ramp.returnType + ", promise " + ramp.promiseType +
         (ramp.promiseTakesParameters ? " (takes the parameters)" : "") + (ramp.hasReturnVoid ? ", return_void" : ""));
    if (const auto &object = coroutine.object) {
      std::string captures;
      for (const std::string &capture : object->captures)
        captures += " " + capture;
      line("object " +
           (object->isClosure           ? "of a lambda"
            : object->reference.empty() ? "none"
                                        : declare(object->reference, "")) +
           (object->use == Object::Use::None ? " (unused)" : "") + captures);
    }
    line("suspensions " + std::to_string(coroutine.suspensionCount) + ", prefix " + coroutine.prefix);
    section("locals", coroutine.locals.size(), [&](unsigned i) { line(describe(i)); });
    section("scopes", coroutine.scopes.size(), [&](unsigned i) {
      const Scope &scope = coroutine.scopes[i];
      line(std::to_string(i) + " at " + at(scope.begin) +
           (scope.parent == none ? "" : " in " + std::to_string(scope.parent)));
    });
    if (!coroutine.frame.fields.empty() || !coroutine.frame.alternatives.empty()) {
      line("frame");
      frame(coroutine.frame);
    }
    section("cleanups", coroutine.cleanups.size(), [&](unsigned i) {
      const CleanupState &state = coroutine.cleanups[i];
      line(std::to_string(i + 1) + ": destroy " + name(state.local) + ", then " + std::to_string(state.parent));
    });
    section("hoisted", coroutine.hoisted.size(), [&](unsigned i) { line(text(coroutine.hoisted[i])); });
    section("insertions", coroutine.insertions.size(), [&](unsigned i) {
      line(std::to_string(coroutine.insertions[i].offset) + ": " + flat(coroutine.insertions[i].text));
    });
    line("body");
    block(coroutine.body);
  }

  void block(const Block &block) {
    ++depth;
    line(std::string(block.braces ? "block" : "sequence") +
         (block.scope == none ? "" : " scope " + std::to_string(block.scope)));
    ++depth;
    for (const Stmt &statement : block.body)
      std::visit([&](const auto &node) { print(node, place(statement)); }, statement.node);
    depth -= 2;
  }

  void expr(const ExprPtr &expr, const std::string &label) {
    if (!expr)
      return;
    ++depth;
    print(*expr, label);
    --depth;
  }

  void print(const Expr &expr, const std::string &label) {
    std::string head = (label.empty() ? "" : label + ": ") + nameOf(expr.kind);
    if (expr.kind == Expr::Kind::Suspend)
      head += std::string(" ") + nameOf(expr.suspend) + ", " + nameOf(expr.awaiterKind) + " awaiter " +
              expr.awaiterType.spelling + " " + nameOf(expr.awaiterCategory);
    if (expr.local != none)
      head += " " + name(expr.local);
    head += std::string(", ") + nameOf(expr.category) + " " + expr.type.spelling;
    if (expr.stable)
      head += ", stable";
    if (expr.isConstruction)
      head += ", construction";
    if (expr.order != Order::Fixed)
      head += expr.order == Order::Unspecified ? ", order open" : ", order the language's";
    line(head + (expr.text.empty() ? "" : "  `" + text(expr.text) + "`"));
    for (size_t i = 0; i != expr.operands.size(); ++i)
      this->expr(expr.operands[i], std::to_string(i));
  }

  std::string text(const Text &text) const {
    std::string out;
    for (const Piece &piece : text.pieces)
      if (piece.kind == Piece::Kind::Verbatim)
        out += flat(piece.text);
      else if (piece.kind == Piece::Kind::Operand)
        out += "<operand " + std::to_string(piece.operand) + ">";
      else if (piece.kind == Piece::Kind::Nested)
        out += "<a coroutine>";
      else if (piece.kind == Piece::Kind::Continue)
        out += "<" + flat(piece.text) + ">";
      else
        out += std::string(piece.kind == Piece::Kind::UseType    ? "<type of "
                           : piece.kind == Piece::Kind::UseMoved ? "<moved "
                                                                 : "<") +
               name(piece.local) + ">";
    return out;
  }

  std::string out;

private:
  void line(const std::string &text) { out += std::string(depth * 2, ' ') + text + "\n"; }

  template <typename Print>
  void section(const char *title, size_t size, Print print) {
    if (size == 0)
      return;
    line(title);
    ++depth;
    for (size_t i = 0; i != size; ++i)
      print(unsigned(i));
    --depth;
  }

  std::string name(LocalId id) const {
    if (id == none)
      return "none";
    if (id >= coroutine.locals.size())
      return "#" + std::to_string(id) + "?";
    return coroutine.locals[id].name + "#" + std::to_string(id);
  }

  static std::string place(const Stmt &statement) {
    return "  @" + at(statement.span.begin) + (statement.leading.empty() ? "" : " // " + flat(statement.leading));
  }

  std::string describe(LocalId id) const {
    const Local &local = coroutine.locals[id];
    std::string out = name(id) + ": " + nameOf(local.kind) + ", " + nameOf(local.type.kind) + " `" +
                      flat(local.type.declaration) + "`, " + nameOf(local.storage);
    for (auto [isSo, word] : {std::make_pair(local.crosses, ", crosses"),
                              {!local.type.trivialDestructor, ", destructor"},
                              {local.addressTaken, ", address taken"},
                              {local.isCaptured, ", captured"},
                              {local.isConstant, ", constant"},
                              {local.nameIsShared, ", name shared"}})
      if (isSo)
        out += word;
    if (local.scope != none)
      out += ", scope " + std::to_string(local.scope);
    if (local.alignment)
      out += ", aligned to " + std::to_string(local.alignment);
    if (!local.frozenUses.empty())
      out += ", frozen in " + std::to_string(local.frozenUses.size()) + " macros";
    if (!local.text.empty() && local.text != local.name)
      out += ", called " + local.text;
    if (!local.member.empty())
      out += ", at " + local.member;
    return out + "  @" + at(local.declared.begin);
  }

  void frame(const FrameBlock &block) {
    ++depth;
    for (LocalId field : block.fields)
      line(name(field));
    for (const FrameBlock &alternative : block.alternatives) {
      line("or " + alternative.name + "  @" + at(alternative.begin));
      frame(alternative);
    }
    --depth;
  }

  static std::string number(const char *label, unsigned value) {
    return value == 0 ? "" : std::string(", ") + label + " " + std::to_string(value);
  }

  void print(const Source &node, const std::string &place) {
    line("source `" + text(node.text) + "`" + (node.breaksOut ? ", breaks out" : "") +
         (node.endsInJump ? ", ends in a jump" : "") + (node.standsAlone ? ", stands alone" : "") +
         (node.declares ? ", declares" : "") + (node.declaresDestructible ? ", declares a destructor" : "") + place);
  }
  void print(const Declare &node, const std::string &place) {
    line("declare " + name(node.local) + " (" + nameOf(node.form) + ")" + number("cursor", node.cursor) +
         (node.whole.empty() ? "" : " `" + text(node.whole) + "`") + place);
    expr(node.value, "value");
  }
  void print(const Evaluate &node, const std::string &place) {
    line("evaluate" + place);
    expr(node.value, "");
  }
  void print(const Block &node, const std::string &) {
    --depth;
    block(node);
    ++depth;
  }
  void print(const If &node, const std::string &place) {
    line((node.isConstexpr ? "constexpr if" : "if") + place);
    expr(node.condition, "condition");
    child("then", node.then);
    child("else", node.otherwise);
  }
  void print(const Loop &node, const std::string &place) {
    line(std::string(nameOf(node.kind)) + number("continue label", node.continueLabel) + number("floor", node.floor) +
         (node.unwindsAtContinue ? ", unwinds at continue" : "") + number("header", node.header) + place);
    expr(node.condition, "condition");
    expr(node.increment, "increment");
    child("body", node.body);
    child("continuation", node.continuation);
  }
  void print(const Expansion &node, const std::string &place) {
    line("expansion " + name(node.local) + ", elements " + name(node.pack) + place);
    expr(node.goesOn, "goes on while");
    child("element", node.body);
  }
  void print(const Switch &node, const std::string &place) {
    line("switch" + place);
    expr(node.condition, "condition");
    child("body", node.body);
  }
  void print(const Label &node, const std::string &place) {
    line("label `" + text(node.text) + "`" + number("target", node.target) + number("floor", node.floor) +
         (node.unwinds ? ", unwinds" : "") + place);
  }
  void print(const Break &, const std::string &place) { line("break" + place); }
  void print(const Try &node, const std::string &place) {
    line("try" + number("floor", node.floor) + (node.unwinds ? ", unwinds" : "") + place);
    child("body", node.body);
    for (const Try::Handler &handler : node.handlers) {
      line("catch `" + text(handler.declaration) + "`");
      block(handler.block);
    }
  }
  void print(const Return &node, const std::string &place) {
    line(std::string("return") + (node.evaluateOnly ? ", evaluate only" : "") +
         (node.callsPromise ? "" : ", promise not called") + (node.implicitEnd ? ", implicit end" : "") + place);
    expr(node.value, "value");
  }
  void print(const Suspend &node, const std::string &place) {
    std::string head = "suspend " + std::to_string(node.index) + ": " + nameOf(node.kind) + ", " +
                       nameOf(node.awaiterKind) + " awaiter";
    if (node.awaiter != none)
      head += " " + name(node.awaiter);
    if (!node.call.empty())
      head += " `" + text(node.call) + "`";
    head += number("cursor", node.cursor);
    if (!node.saved.empty()) {
      head += ", saves";
      for (LocalId local : node.saved)
        head += " " + name(local);
    }
    if (!node.place.expression.empty())
      head += ", written `" + node.place.expression + "`";
    head += number("re-entry at header", node.reentry);
    if (!node.reentryText.empty())
      head += " after `" + text(node.reentryText) + "`";
    line(head + place);
  }
  void print(const Destroy &node, const std::string &place) {
    line("destroy " + name(node.local) + ", then " + std::to_string(node.after) + place);
  }
  void print(const UnwindTo &node, const std::string &place) {
    line("unwind to " + std::to_string(node.cursor) + place);
  }
  void print(const Prepare &node, const std::string &place) {
    line("prepare " + name(node.local) + number("cursor", node.cursor) + place);
  }
  void print(const SetCursor &node, const std::string &place) { line("cursor " + std::to_string(node.cursor) + place); }

  void child(const char *label, const std::unique_ptr<Block> &node) {
    if (!node)
      return;
    ++depth;
    line(label);
    block(*node);
    --depth;
  }

  const Coroutine &coroutine;
  unsigned depth = 0;
};

} // namespace

std::string dump(const Coroutine &coroutine) {
  Printer printer(coroutine);
  printer.all();
  return printer.out;
}

std::string dump(const Expr &expr, const Coroutine &coroutine) {
  Printer printer(coroutine);
  printer.print(expr, "");
  return printer.out;
}

std::string dump(const Block &block, const Coroutine &coroutine) {
  Printer printer(coroutine);
  printer.block(block);
  return printer.out;
}

std::string dump(const Text &text, const Coroutine &coroutine) { return Printer(coroutine).text(text); }

} // namespace switchback::ir
