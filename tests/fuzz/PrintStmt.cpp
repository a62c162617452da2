// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Features.h"
#include "PrintExpr.h"

#include <algorithm>
#include <utility>

namespace fuzz {
namespace {

class Printer {
public:
  Printer(const Program &program, unsigned depth, std::string &out)
      : program(program), read(check(program).read), returnType(program.type), out(out), depth(depth) {}

  void run() {
    for (const Parameter &parameter : program.parameters)
      line("static_cast<void>(" + parameter.name + ");");
    if (program.shape.pack >= 0)
      line("tr::say(\"%d\", total(rest...));");
    body(program.body);
  }

private:
  void line(const std::string &text) { out += std::string(4 * depth, ' ') + text + "\n"; }
  static std::string text(const Node &node) { return printExpr(node); }

  void body(const Node &block) {
    for (const Node &kid : block.kids)
      statement(kid);
  }

  void braced(const std::string &header, const Node &block, const std::string &first = "") {
    line(header.empty() ? "{" : header + " {");
    ++depth;
    if (!first.empty())
      line(first);
    body(block);
    --depth;
    line("}");
  }

  /// Compilers warn of what nobody reads.
  std::string silenced(const Node &node) const {
    if (read.count(&node))
      return "";
    bool isVolatile = node.type == "volatile int" && !enabled(Feature::VolatileToVoid);
    return (isVolatile ? "tr::op(" : "static_cast<void>(") + node.name + ");";
  }

  void declaration(const Node &node, const std::string &text) {
    line(text);
    if (std::string use = silenced(node); !use.empty())
      line(use);
  }

  void underCondition(const Node &node, size_t condition, const std::string &text) {
    line(node.kids.size() > condition ? "if (" + printExpr(node.kids[condition]) + ")" : text);
    if (node.kids.size() > condition)
      out += std::string(4 * depth + 4, ' ') + text + "\n";
  }

  void branch(const Node &node, const std::string &condition, const std::string &first = "") {
    braced("if (" + condition + ")", node.kids[1], first);
    if (node.kids.size() > 2)
      braced("else", node.kids[2]);
  }

  void loop(const Node &node) {
    const std::string &n = node.name;
    const std::string below = n + " < " + std::to_string(node.number);
    const std::string counts = n + "++ < " + std::to_string(node.number);
    const std::string extra = node.kids.size() > 1 ? text(node.kids[1]) : "tr::yes(9)";
    if (node.kind == Kind::While) {
      line("int " + n + " = 0;");
      static const char *const forms[] = {"%c", "%c && %e", "%e && %c", "true"};
      std::string condition = spell(forms[node.form], counts, extra);
      braced("while (" + condition + ")", node.kids[0],
             node.form == 3 ? "if (" + n + "++ == " + std::to_string(node.number) + ") break;" : "");
    } else if (node.kind == Kind::DoWhile) {
      line("int " + n + " = 0;");
      line("do {");
      ++depth;
      body(node.kids[0]);
      --depth;
      static const char *const forms[] = {"%c", "%c && %e", "%e && %c"};
      line("} while (" + spell(forms[node.form], counts, extra) + ");");
    } else {
      static const char *const forms[] = {
          "int %n = 0; %c; ++%n",
          "int %n = 0; %c && %e; ++%n",
          "int %n = 0; %c; ++%n, static_cast<void>(%e)",
          "int %n = 0;; ++%n",
          "tr::obj %n(0); %n.get() < 3; %n.add(1)",
          "int %n = (%e) * 0; %c; ++%n",
          "int %n = 0; %c; %n += (static_cast<void>(%e), 1)",
      };
      braced("for (" + spell(forms[node.form], below, extra, n) + ")", node.kids[0],
             node.form == 3 ? "if (" + n + " == " + std::to_string(node.number) + ") break;" : "");
    }
  }

  void rangeFor(const Node &node) {
    static const char *const forms[] = {"tr::obj &%n : tr::bag(%e)",   "const tr::obj &%n : tr::make_bag(%e)",
                                        "tr::obj %n : tr::bag(%e)",    "int %n : tr::counting(%e)",
                                        "int %n : tr::stairs(%e)",     "tr::obj &&%n : tr::makers(%e)",
                                        "tr::obj %n : tr::makers(%e)", "int %n : {%e, 7}"};
    std::string size = node.kids.size() > 1 ? "(" + text(node.kids[1]) + ") & 3" : std::to_string(node.number);
    braced("for (" + spell(forms[node.form], "", size, node.name) + ")", node.kids[0], silenced(node));
  }

  void asyncLoop(const Node &node) {
    std::string size = node.kids.size() > 1 ? "(" + text(node.kids[1]) + ") & 3" : std::to_string(node.number);
    std::string range = (node.form ? "tr::stream(" : "tr::count_to(") + size + ")";
    braced("SB_FOR_AWAIT(auto &&" + node.name + ", " + range + ")", node.kids[0], silenced(node));
  }

  void closure(const Node &node) {
    static const char *const forms[] = {
        "[&](int k) { return k + %e; }",
        "[=](int k) { return k + %e; }",
        "[own = tr::obj(%e)](int k) { return k + own.get(); }",
        "[own = %e](int k) mutable { return ++own + k; }",
    };
    declaration(node, "auto " + node.name + " = " + spell(forms[node.form], "", text(node.kids[0])) + ";");
  }

  void innerBody(const Node &node) {
    std::string outer = std::exchange(returnType, node.type);
    ++depth;
    line("static_cast<void>(k);");
    body(node.kids[1]);
    --depth;
    returnType = outer;
  }

  /// A class or a closure of its own, called, and run to its end.
  void inner(const Node &node) {
    static const char *const captures[] = {"[]", "[&]", "[=]", "[=]"};
    const std::string &n = node.name;
    const std::string argument = text(node.kids[0]);
    const bool isClass = node.form == LocalClass;
    const std::string head = isClass ? "SB_COROUTINE tr::flow operator()(int k) {"
                                     : captures[node.form] + std::string("(int k) SB_COROUTINE ") +
                                           (node.form == CapturesMutably ? "mutable " : "") + "-> tr::flow {";
    if (!isClass && node.number == Drained) {
      line("tr::say(\"%d\", drain(" + head);
      innerBody(node);
      return line("}(" + argument + ")));");
    }
    line("{");
    ++depth;
    if (isClass) {
      line("struct " + n + "_class {");
      ++depth;
      line("int number;");
      line("tr::obj held;");
      line(head);
      innerBody(node);
      line("}");
      --depth;
      line("};");
      line(n + "_class " + n + " = {3, 4};");
    } else {
      line("auto " + n + " = " + head);
      innerBody(node);
      line("};");
    }
    if (node.number == Drained)
      line("tr::say(\"%d\", drain(" + n + "(" + argument + ")));");
    else {
      line("tr::flow " + n + "_run = " + n + "(" + argument + ");");
      line("while (!" + n + "_run.done()) {");
      line("    " + n + "_run.handle().resume();");
      line("    SB_YIELD(" + n + "_run.done() ? 1 : 0);");
      line("}");
    }
    --depth;
    line("}");
  }

  void localStruct(const Node &node) {
    line("struct " + node.name + "_type {");
    line("    int first;");
    line("    tr::obj second;");
    line("    int get() const { return first + second.get(); }");
    line("};");
    line(node.name + "_type " + node.name + " = {" + text(node.kids[0]) + ", " + text(node.kids[1]) + "};");
  }

  void choice(const Node &node) {
    // Compilers warn of constants without a case, `(SB_YIELD(1), 2)` among them.
    bool takesAll = !suspends(node.kids[0]);
    line("switch (" + std::string(takesAll ? "tr::value_of" : "") + "(" + text(node.kids[0]) + ") & 3) {");
    for (size_t i = 1; i < node.kids.size(); ++i) {
      const Node &one = node.kids[i];
      takesAll |= one.number < 0;
      line(one.number < 0 ? "default:" : "case " + std::to_string(one.number) + ":");
      ++depth;
      braced("", one.kids[0]);
      if (one.form == 0 || i + 1 == node.kids.size())
        line("break;");
      --depth;
    }
    if (!takesAll)
      line("default: break;");
    line("}");
  }

  void guarded(const Node &node) {
    braced("try", node.kids[0]);
    for (size_t i = 1; i < node.kids.size(); ++i) {
      const Node &handler = node.kids[i];
      static const char *const forms[] = {"const tr::boom &caught", "int caught", "..."};
      static const char *const firsts[] = {"tr::say(\"caught %d\", caught.code);",
                                           "tr::say(\"caught int %d\", caught);", "tr::say(\"caught\");"};
      braced("catch (" + std::string(forms[handler.form]) + ")", handler.kids[0], firsts[handler.form]);
    }
  }

  static bool goesTo(const Node &node, int label) {
    return (node.kind == Kind::Goto && node.number == label) ||
           std::any_of(node.kids.begin(), node.kids.end(), [&](const Node &kid) { return goesTo(kid, label); });
  }

  void labelled(const Node &node) {
    std::string label = "label_" + std::to_string(node.number) + ":;";
    bool isUsed = goesTo(node, node.number);
    if (isUsed && node.form == 1) {
      line("int " + node.name + " = 0;");
      line(label);
    }
    braced("", node.kids[0]);
    if (isUsed && node.form == 0)
      line(label);
  }

  void statement(const Node &node) {
    const std::string &n = node.name;
    auto kid = [&](size_t i) { return text(node.kids[i]); };
    switch (node.kind) {
    case Kind::Block:
      return braced("", node);
    case Kind::Say:
      return line("tr::say(\"%d\", " + kid(0) + ");");
    case Kind::Run:
      return line(kid(0) + ";");
    case Kind::Number: {
      static const char *const forms[] = {" = %e;", "(%e);", "{%e};"};
      // `auto x{1}` was a list before C++17.
      return declaration(node, node.type + " " + n + spell(forms[node.type == "auto" ? 0 : node.form], "", kid(0)));
    }
    case Kind::Variable: // a T may be a scalar
      return node.type == "T" ? declaration(node, printVariable(node)) : line(printVariable(node));
    case Kind::Struct:
      return localStruct(node);
    case Kind::Inner:
      return inner(node);
    case Kind::ForAwait:
      return asyncLoop(node);
    case Kind::AssignEither:
      return line("(" + kid(1) + " ? " + n + " : " + node.type + ") = " + kid(0) + ";");
    case Kind::AddToPart:
      return line(n + (node.type == "tr::couple" ? ".number += " : ".value() += ") + kid(0) + ";");
    case Kind::Rethrow:
      return underCondition(node, 0, "throw;");
    case Kind::IfInit: {
      braced("if (int " + n + " = " + kid(0) + "; " + kid(1) + ")", node.kids[2], silenced(node));
      if (node.kids.size() > 3)
        braced("else", node.kids[3]);
      return;
    }
    case Kind::Alias:
      return declaration(node, printAlias(node));
    case Kind::Numbers:
      return declaration(node, "int " + n + "[2] = {" + kid(0) + ", " + kid(1) + "};");
    case Kind::Objects:
      return line("tr::obj " + n + "[2] = {" + kid(0) + ", " + kid(1) + "};");
    case Kind::Assign:
    case Kind::AssignObject:
      return line(n + " = " + kid(0) + ";");
    case Kind::AddTo:
      return line(n + " += " + kid(0) + ";");
    case Kind::AssignIndex:
      return line(n + "[(" + kid(1) + ") & 1] = " + kid(0) + ";");
    case Kind::Modify:
      return line(n + ".add(" + kid(0) + ");");
    case Kind::If:
      return branch(node, kid(0));
    case Kind::IfLet:
      return branch(node, node.type + " " + n + " = " + kid(0), silenced(node));
    case Kind::WhileLet:
      line("int " + n + "_turns = 0;");
      return braced("while (int " + n + " = " + n + "_turns++ < 2 && " + kid(0) + ")", node.kids[1], silenced(node));
    case Kind::While:
    case Kind::DoWhile:
    case Kind::For:
      return loop(node);
    case Kind::RangeFor:
      return rangeFor(node);
    case Kind::Switch:
      return choice(node);
    case Kind::Break:
      return underCondition(node, 0, "break;");
    case Kind::Continue:
      return underCondition(node, 0, "continue;");
    case Kind::Return:
      return underCondition(node, 1, returnType == "tr::flow" ? "SB_RETURN();" : "SB_RETURN(" + kid(0) + ");");
    case Kind::Throw: {
      static const char *const forms[] = {"tr::boom{%e}", "%e", "\"%e\""};
      return underCondition(node, 0, "throw " + spell(forms[node.form], "", std::to_string(node.number)) + ";");
    }
    case Kind::Try:
      return guarded(node);
    case Kind::Lambda:
      return declaration(node, "int " + n + " = [&](int k) { return k + " + kid(1) + "; }(" + kid(0) + ");");
    case Kind::Closure:
      return closure(node);
    case Kind::Binding:
      line("auto [" + n + ", " + n + "_] = " + (node.form ? "both_of{" : "std::pair<int, int>{") + kid(0) + ", " +
           kid(1) + "};");
      return line("tr::say(\"%d %d\", " + n + ", " + n + (node.form ? "_.get());" : "_);"));
    case Kind::Labelled:
      return labelled(node);
    case Kind::Goto: {
      std::string condition = node.form == 1 ? n + "++ < 2 && " + kid(0) : kid(0);
      line("if (" + condition + ")");
      out += std::string(4 * depth + 4, ' ') + "goto label_" + std::to_string(node.number) + ";\n";
      return;
    }
    default:
      return line(text(node) + ";");
    }
  }

  const Program &program;
  const std::set<const Node *> read;
  std::string returnType;
  std::string &out;
  unsigned depth;
};

} // namespace

void printBody(const Program &program, unsigned depth, std::string &out) { Printer(program, depth, out).run(); }

} // namespace fuzz
