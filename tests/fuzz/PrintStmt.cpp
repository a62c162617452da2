// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Features.h"
#include "PrintExpr.h"

#include <algorithm>

namespace fuzz {
namespace {

class Printer {
public:
  Printer(const Program &program, std::string &out) : program(program), read(check(program).read), out(out) {}

  void run() {
    std::string parameters;
    for (const Parameter &parameter : program.parameters)
      parameters += (parameters.empty() ? "" : ", ") + parameter.type + " " + parameter.name;
    out += "SB_COROUTINE static " + program.type + " " + program.name + "(" + parameters + ")\n{\n";
    depth = 1;
    for (const Parameter &parameter : program.parameters)
      line("static_cast<void>(" + parameter.name + ");");
    body(program.body);
    out += "}\n";
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
    static const char *const forms[] = {"tr::obj &%n : tr::bag(%e)",  "const tr::obj &%n : tr::make_bag(%e)",
                                        "tr::obj %n : tr::bag(%e)",   "int %n : tr::counting(%e)",
                                        "int %n : tr::stairs(%e)",    "tr::obj &&%n : tr::makers(%e)",
                                        "tr::obj %n : tr::makers(%e)"};
    std::string size = node.kids.size() > 1 ? "(" + text(node.kids[1]) + ") & 3" : std::to_string(node.number);
    braced("for (" + spell(forms[node.form], "", size, node.name) + ")", node.kids[0], silenced(node));
  }

  void choice(const Node &node) {
    // Compilers warn of constants without a case.
    line("switch (" + std::string(suspends(node.kids[0]) ? "" : "tr::value_of") + "(" + text(node.kids[0]) +
         ") & 3) {");
    for (size_t i = 1; i < node.kids.size(); ++i) {
      const Node &one = node.kids[i];
      line(one.number < 0 ? "default:" : "case " + std::to_string(one.number) + ":");
      ++depth;
      braced("", one.kids[0]);
      if (one.form == 0 || i + 1 == node.kids.size())
        line("break;");
      --depth;
    }
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
    case Kind::Variable:
      return line(printVariable(node));
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
      return underCondition(node, 1, program.type == "tr::flow" ? "SB_RETURN();" : "SB_RETURN(" + kid(0) + ");");
    case Kind::Throw: {
      static const char *const forms[] = {"tr::boom{%e}", "%e", "\"%e\""};
      return underCondition(node, 0, "throw " + spell(forms[node.form], "", std::to_string(node.number)) + ";");
    }
    case Kind::Try:
      return guarded(node);
    case Kind::Lambda:
      return declaration(node, "int " + n + " = [&](int k) { return k + " + kid(1) + "; }(" + kid(0) + ");");
    case Kind::Closure:
      return declaration(node, "auto " + n + " = [&](int k) { return k + " + kid(0) + "; };");
    case Kind::Binding:
      line("auto [" + n + ", " + n + "_] = std::pair<int, int>{" + kid(0) + ", " + kid(1) + "};");
      return line("tr::say(\"%d %d\", " + n + ", " + n + "_);");
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
  std::string &out;
  unsigned depth = 0;
};

} // namespace

void printCoroutine(const Program &program, std::string &out) { Printer(program, out).run(); }

} // namespace fuzz
