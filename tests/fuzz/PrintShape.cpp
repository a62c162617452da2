// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands around a body. A plain function is called by main; all others by a function of their own, `run_p12`,
// which keeps the object, the closure and the arguments alive and sets them back before each run:
//
//   struct p12_class { ... SB_COROUTINE tr::flow p12(int p) { ... } };
//   static void run_p12() { p12_class object; runs("p12", [&]() -> tr::routine { object.reset(); return object.p12(2);
//   }); }
#include "PrintExpr.h"

#include "Shape.h"

#include <cctype>
#include <regex>
#include <tuple>

namespace fuzz {
namespace {

/// As a name of its own.
bool mentions(const std::string &text, const std::string &name) {
  auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
  for (size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
    if ((at == 0 || !isPart(text[at - 1])) && !isPart(text[at + name.size()]))
      return true;
  return false;
}

class ShapePrinter {
public:
  ShapePrinter(const Program &program, std::string &out) : program(program), shape(program.shape), out(out) {
    unsigned depth = shape.place == Shape::Function || shape.isOutside ? 1 : 2;
    printBody(program, depth, body);
    if (shape.isTask)
      awaitInsteadOfYields();
    if (shape.isGenerator)
      yieldInsteadOfAwaits();
    if (recurs(program))
      delegateToItself(depth);
  }

  void run() {
    if (shape.place == Shape::Function) {
      line(0, templateHead(shape.ownTemplate) + annotation() + "static " + returnType() + " " + program.name +
                  parameterList());
      definition(0);
    } else if (shape.place == Shape::Member)
      member();
    if (isPlain(shape))
      return;
    out += "\n";
    if (isTemplate(shape) && !isGenericLambda(shape))
      line(0, "template <class T>");
    line(0, "static void run_" + program.name + "()");
    line(0, "{");
    line(1, "tr::say(\"== around " + program.name + "\");");
    around();
    line(0, "}");
  }

  static bool isPlain(const Shape &shape) { return shape.place == Shape::Function && !isTemplate(shape); }

private:
  void line(unsigned depth, const std::string &text) { out += std::string(4 * depth, ' ') + text + "\n"; }
  std::string name(Given given) const { return nameOf(given, shape); }
  bool uses(Given given) const { return mentions(body, name(given)); }

  std::string templateHead(bool isOne) const {
    return isOne ? std::string("template <class T") + (shape.pack >= 0 ? ", class... Rest> " : "> ") : "";
  }

  /// tr::flow_of<T>, or tr::flow; a task or a generator of the same.
  std::string returnType() const {
    if (!shape.isTask && !shape.isGenerator)
      return program.type;
    const size_t at = program.type.find('<');
    const std::string result = at == std::string::npos ? "" : program.type.substr(at + 1, program.type.size() - at - 2);
    return shape.isTask ? "switchback::task<" + result + ">"
                        : "switchback::generator<int, " + (result.empty() ? "void" : result) + ", int>";
  }

  void awaitInsteadOfYields() { replaceYields("SB_AWAIT(hand("); }

  /// Each SB_AWAIT has a call that makes the awaiter: SB_AWAIT(tr::pause(1)), SB_AWAIT(later<tr::obj>(2)).
  void yieldInsteadOfAwaits() {
    replaceYields("SB_YIELD(given(");
    body = std::regex_replace(body, std::regex("SB_AWAIT\\(later<([^()]*)>\\("), "later_of<$1>(SB_YIELD(+");
    body = std::regex_replace(body, std::regex("SB_AWAIT\\([^()]*\\("), "SB_YIELD(asked(");
  }

  /// SB_YIELD(e) by two calls of which the inner one gets e.
  void replaceYields(const std::string &calls) {
    const std::string yield = "SB_YIELD(";
    for (size_t at = body.find(yield); at != std::string::npos; at = body.find(yield, at + calls.size())) {
      body.insert(endOfCall(at + yield.size()), ")");
      body.replace(at, yield.size(), calls);
    }
  }

  /// Behind the parenthesis that closes the one in front of `at`.
  size_t endOfCall(size_t at) const {
    for (int open = 1; open; ++at)
      open += (body[at] == '(') - (body[at] == ')');
    return at;
  }

  void delegateToItself(unsigned depth) {
    std::string call = shape.place == Shape::Member ? functionName() + "(" : program.name + "(";
    for (const Parameter &parameter : program.parameters)
      call += parameter.name + ", ";
    std::string first;
    std::swap(first, body);
    body = std::string(4 * depth, ' ') + "if (again)\n" + std::string(4 * depth + 4, ' ') +
           "static_cast<void>(SB_YIELD_FROM(" + call + "again - 1)));\n" + first;
  }

  const char *annotation() const { return shape.byValue ? "SB_VALUE_COROUTINE " : "SB_COROUTINE "; }

  std::string parameterList() const {
    std::string result;
    for (const Parameter &parameter : program.parameters) {
      std::string type = parameter.type;
      if (isGenericLambda(shape) && (type == "T" || type == "const T &"))
        type.replace(type.find('T'), 1, "auto");
      result += (result.empty() ? "" : ", ") + type + " " + parameter.name;
    }
    if (shape.pack >= 0)
      result += (result.empty() ? "" : ", ") + std::string("Rest &...rest");
    if (recurs(program))
      result += (result.empty() ? "" : ", ") + std::string("int again");
    return "(" + result + ")";
  }

  /// Braces and all, behind the head.
  void definition(unsigned depth) {
    line(depth, shape.isTry ? "try {" : "{");
    out += body;
    if (shape.isTry) {
      line(depth, "} catch (const tr::boom &caught) {");
      line(depth + 1, "tr::say(\"caught %d at the end\", caught.code);");
    }
    line(depth, "}");
  }

  // ---- Members.

  std::string className() const { return program.name + "_class"; }
  std::string classOfT() const { return className() + (isTemplate(shape) && !shape.ownTemplate ? "<T>" : ""); }
  std::string functionName() const { return shape.isOperator ? "operator()" : program.name; }

  std::string qualifiers() const {
    static const char *const references[] = {"", " &", " &&"};
    return std::string(shape.isConst ? " const" : "") + references[shape.qualifier];
  }

  void data(unsigned depth) {
    std::string reset;
    auto add = [&](Given given, const std::string &declaration, const std::string &back) {
      if (!uses(given) && !(given == Given::Number && mentions(body, "touch")))
        return;
      line(depth, declaration);
      reset += back;
    };
    const std::string count = name(Given::Number), held = name(Given::Object), cells = name(Given::Numbers),
                      common = name(Given::Common);
    add(Given::Number, (shape.isConst ? "mutable int " : "int ") + count + " = 7;", " " + count + " = 7;");
    add(Given::Object, "tr::obj " + held + "{8};", " " + held + ".set(8);");
    add(Given::Numbers, "int " + cells + "[2] = {1, 2};", " " + cells + "[0] = 1; " + cells + "[1] = 2;");
    if (isTemplate(shape) && !shape.ownTemplate)
      add(Given::OfT, "T " + name(Given::OfT) + "{9};", "");
    add(Given::Common, "static int " + common + ";", " " + common + " = 5;");
    line(depth, "void reset() {" + reset + " }");
    if (mentions(body, "touch")) {
      line(depth, std::string("int touch(int n)") + (shape.isConst ? " const" : ""));
      line(depth, "{");
      line(depth + 1, "tr::may_throw(\"touch\", n);");
      line(depth + 1, "tr::say(\"touch %d\", n);");
      line(depth + 1, "++" + count + ";");
      line(depth + 1, "return n + 1;");
      line(depth, "}");
    }
  }

  void member() {
    const std::string base = program.name + "_base";
    const std::string head = returnType() + " " + functionName() + parameterList() + qualifiers();
    if (shape.hasBase) {
      line(0, "struct " + base + " {");
      data(1);
      if (shape.isVirtual) {
        line(1, "virtual ~" + base + "() {}");
        line(1, "virtual " + head + " = 0;");
      }
      line(0, "};");
      definitionOfCommon(base);
      out += "\n";
    }
    line(0, templateHead(isTemplate(shape) && !shape.ownTemplate) + "struct " + className() +
                (shape.hasBase ? " : " + base : "") + " {");
    if (!shape.hasBase) {
      data(1);
      if (shape.isVirtual)
        line(1, "virtual ~" + className() + "() {}");
    }
    std::string inClass = templateHead(shape.ownTemplate) + (shape.isOutside ? "" : annotation()) +
                          (shape.isStatic                      ? "static "
                           : shape.isVirtual && !shape.hasBase ? "virtual "
                                                               : "") +
                          head + (shape.isVirtual && shape.hasBase ? " override" : "");
    line(1, inClass + (shape.isOutside ? ";" : ""));
    if (!shape.isOutside)
      definition(1);
    line(0, "};");
    if (!shape.hasBase)
      definitionOfCommon(classOfT());
    if (shape.isOutside) {
      out += "\n";
      line(0, templateHead(isTemplate(shape)) + "SB_COROUTINE " + program.type + " " + classOfT() +
                  "::" + functionName() + parameterList() + qualifiers());
      definition(0);
    }
  }

  void definitionOfCommon(const std::string &of) {
    if (uses(Given::Common))
      line(0, templateHead(of.back() == '>') + "int " + of + "::" + name(Given::Common) + ";");
  }

  // ---- Lambdas.

  bool isAround(Given given, Shape::Capture capture) const {
    return capture != Shape::Nothing || (shape.byDefault != Shape::NoDefault && uses(given));
  }

  /// Its own copy, which runs leave changed.
  bool isOwn(Given given, Shape::Capture capture) const {
    return shape.isMutable &&
           (capture == Shape::Copy || capture == Shape::InitCopy ||
            (isAround(given, capture) && capture == Shape::Nothing && shape.byDefault == Shape::CopyAll));
  }

  std::string captures() const {
    static const char *const defaults[] = {"", "=", "&"};
    std::string result = defaults[shape.byDefault];
    auto add = [&](Shape::Capture capture, const std::string &name, const std::string &changed) {
      if (capture == Shape::Nothing)
        return;
      result += result.empty() ? "" : ", ";
      result += capture == Shape::Copy        ? name
                : capture == Shape::Reference ? "&" + name
                : capture == Shape::InitCopy  ? name + " = " + changed
                                              : "&" + name + " = " + name;
    };
    add(shape.number, name(Given::Number), name(Given::Number) + " + 1");
    add(shape.object, name(Given::Object), "tr::obj(" + name(Given::Object) + ".get() + 1)");
    return "[" + result + "]";
  }

  std::string closure() {
    const std::string count = name(Given::Number), held = name(Given::Object), cells = name(Given::Numbers);
    std::string reset;
    auto add = [&](bool isThere, const std::string &name, const std::string &declaration, const std::string &back) {
      if (!isThere)
        return;
      line(1, declaration);
      line(1, "static_cast<void>(" + name + ");");
      reset += back.empty() ? "" : back + " ";
    };
    add(isAround(Given::Number, shape.number), count, "int " + count + " = 7;", count + " = 7;");
    add(isAround(Given::Object, shape.object), held, "tr::obj " + held + "(8);", held + ".set(8);");
    add(shape.byDefault == Shape::ReferToAll && uses(Given::Numbers), cells, "int " + cells + "[2] = {1, 2};",
        cells + "[0] = 1; " + cells + "[1] = 2;");
    add(isTemplate(shape) && !shape.ownTemplate && shape.byDefault == Shape::ReferToAll && uses(Given::OfT),
        name(Given::OfT), "T " + name(Given::OfT) + "(9);", "");
    line(1, "auto closure = " + captures() + parameterList() + " SB_COROUTINE " + (shape.isMutable ? "mutable " : "") +
                "-> " + program.type + " {");
    if (isGenericLambda(shape) && mentions(body, "T"))
      line(2, "typedef decltype(" + program.parameters.front().name + ") T;");
    for (const auto &[given, capture, back] : {std::make_tuple(Given::Number, shape.number, count + " = 7;"),
                                               std::make_tuple(Given::Object, shape.object, held + ".set(8);")}) {
      if (isOwn(given, capture))
        line(2, back);
      if (capture != Shape::Nothing)
        line(2, "static_cast<void>(" + name(given) + ");");
    }
    out += body;
    line(1, "};");
    return reset;
  }

  // ---- The function around.

  void given(const std::string &type, const std::string &name) {
    for (const Parameter &parameter : program.parameters)
      if (parameter.type == "T" || parameter.type == "const T &")
        return line(1, type + " " + name + "(5);");
  }

  void around() {
    for (int i = 0; i < shape.pack; ++i)
      line(1, (i == 1 ? "tr::obj rest_" : "int rest_") + std::to_string(i) + " = " + std::to_string(i + 3) + ";");
    if (isGenericLambda(shape)) {
      for (size_t i = 0; i < shape.arguments.size(); ++i)
        given(shape.arguments[i], "given_" + std::to_string(i));
      std::string reset = closure();
      for (size_t i = 0; i < shape.arguments.size(); ++i)
        runs(reset, "closure(" + arguments(program, "given_" + std::to_string(i)) + ")");
      return;
    }
    if (isTemplate(shape))
      given("T", "given");
    if (shape.place == Shape::Lambda) {
      std::string reset = closure();
      return runs(reset, "closure(" + arguments(program) + ")");
    }
    const std::string values = "(" + arguments(program) + ")";
    if (shape.place == Shape::Function)
      return runs("", program.name + "<T>" + values);
    line(1, classOfT() + " object;");
    std::string object =
        shape.isVirtual && shape.hasBase ? "static_cast<" + program.name + "_base &>(object)" : "object";
    if (shape.qualifier == Shape::Rvalue)
      object = "std::move(" + object + ")";
    std::string call = object + (shape.ownTemplate  ? ".template " + functionName() + "<T>"
                                 : shape.isOperator ? ""
                                                    : "." + functionName());
    if (shape.isStatic)
      call = classOfT() + "::" + (shape.ownTemplate ? "template " : "") + functionName() +
             (shape.ownTemplate ? "<T>" : "");
    runs("object.reset(); ", call + values);
  }

  void runs(const std::string &reset, const std::string &call) {
    const std::string shared = call.find("shared") == std::string::npos ? "" : "shared = 7; ";
    line(1, "runs(\"" + program.name + "\", [&]() -> tr::routine {");
    if (!(shared + reset).empty())
      line(2, shared + reset.substr(0, reset.size() - !reset.empty()));
    line(2, "return " + awaited(program, call) + ";");
    line(1, "});");
  }

  const Program &program;
  const Shape &shape;
  std::string &out;
  std::string body;
};

} // namespace

std::string awaited(const Program &program, const std::string &call) {
  if (program.shape.isGenerator)
    return "steps([&] { return " + call + "; })";
  if (!program.shape.isTask)
    return call;
  return (program.type == "tr::flow" ? "awaits([&] { return " : "awaits_value([&] { return ") + call + "; })";
}

std::string arguments(const Program &program, const std::string &given) {
  std::string result;
  for (const Parameter &parameter : program.parameters) {
    const std::string &type = parameter.type;
    result +=
        (result.empty() ? "" : ", ") + (type == "int &"                      ? std::string("shared")
                                        : type == "T" || type == "const T &" ? given
                                                                             : std::to_string(parameter.argument));
  }
  for (int i = 0; i < program.shape.pack; ++i)
    result += (result.empty() ? "" : ", ") + std::string("rest_") + std::to_string(i);
  if (recurs(program))
    result += (result.empty() ? "" : ", ") + std::string("2");
  return result;
}

void printCoroutine(const Program &program, std::string &out) { ShapePrinter(program, out).run(); }

std::string printRuns(const Program &program) {
  const std::string call = "run_" + program.name;
  if (ShapePrinter::isPlain(program.shape))
    return "";
  if (!isTemplate(program.shape) || isGenericLambda(program.shape))
    return "    " + call + "();\n";
  std::string result;
  for (const std::string &type : program.shape.arguments)
    result += "    " + call + "<" + type + ">();\n";
  return result;
}

} // namespace fuzz
