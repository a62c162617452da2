// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Print.h"

#include "PrintExpr.h"

#include <algorithm>

namespace fuzz {
namespace {

/// What programs call beside trace.hpp, and how one sees that they do.
const struct {
  const char *use, *text;
} helpers[] = {{"three(", R"(
static int three(int a, int b, int c)
{
    tr::may_throw("three", a);
    tr::say("three %d %d %d", a, b, c);
    return a + b + c;
}
)"},
               {"mix(", R"(
inline int mix(const tr::obj &o, int n)
{
    tr::say("mix %d %d", o.get(), n);
    return o.get() + n;
}
inline int mix(tr::obj &&o, int n)
{
    tr::say("mix with temporary %d %d", o.get(), n);
    return o.get() + n;
}
)"},
               {"triple{", R"(
struct triple {
    int a, b, c;
    int sum() const { return a + b * 2 + c * 3; }
};
)"},
               {"builder(", R"(
class builder {
public:
    explicit builder(int n) : o_(n) {}
    builder &add(int n)
    {
        o_.add(n);
        return *this;
    }
    int get() const { return o_.get(); }

private:
    tr::obj o_;
};
)"},
               {"shared", R"(
static int shared = 7;
)"}};

/// At fewer places than tr::exercise, which takes the first ones only, but all over the run.
const char *const driver = R"(
static void spread(const char *name, tr::routine (*make)())
{
    tr::say("== %s", name);
    const int n = tr::run_once(make, tr::to_the_end, -1);
    for (int k = 0; k < n; k += 1 + n / 10) {
        tr::say("-- destroyed at %d", k);
        tr::run_once(make, k, -1);
    }
    for (int k = 1; k < n; k += 1 + n / 10) {
        tr::say("-- thrown into at %d", k);
        tr::run_once(make, tr::to_the_end, k);
    }
    tr::state().fired = true;
    for (int k = 1; k < 300 && tr::state().fired; k += 1 + k / 6) {
        tr::say("-- operation %d throws", k);
        tr::state().fired = false;
        tr::state().fuse = k;
        tr::run_once(make, tr::to_the_end, -1);
        tr::state().fuse = 0;
    }
}
)";

std::string arguments(const Program &program) {
  std::string result;
  for (const Parameter &parameter : program.parameters)
    result += (result.empty() ? "" : ", ") +
              (parameter.type == "int &" ? std::string("shared") : std::to_string(parameter.argument));
  return result;
}

std::string exercise(const std::string &how, const Program &program) {
  std::string reset = arguments(program).find("shared") == std::string::npos ? "" : "shared = 7; ";
  return "    " + how + "(\"" + program.name + "\", []() -> tr::routine { " + reset + "return " + program.name + "(" +
         arguments(program) + "); });\n";
}

/// Everything in front of `text` that it needs.
std::string withPreamble(const std::string &text) {
  std::string result;
  if (text.find("switch (") != std::string::npos)
    result = "#if defined(__GNUC__)\n#pragma GCC diagnostic ignored \"-Wimplicit-fallthrough\"\n#endif\n";
  if (text.find("tr::bag") + 1 || text.find("tr::make_bag") + 1 || text.find("tr::counting") + 1 ||
      text.find("tr::stairs") + 1 || text.find("tr::makers") + 1)
    result += "#include \"support/range.hpp\"\n";
  else
    result += "#include \"support/trace.hpp\"\n";
  for (const auto &helper : helpers)
    if (text.find(helper.use) != std::string::npos)
      result += helper.text;
  return result + text;
}

} // namespace

Batch print(const std::vector<Program> &programs) {
  std::string text = driver;
  std::vector<size_t> offsets;
  for (const Program &program : programs) {
    text += "\n";
    offsets.push_back(text.size());
    printCoroutine(program, text);
  }
  text += "\nint main()\n{\n    std::setvbuf(stdout, nullptr, _IOLBF, 1 << 12);\n";
  for (const Program &program : programs)
    text += exercise("spread", program);
  text += "    return tr::finish();\n}\n";
  Batch batch{withPreamble(text), {}};
  const size_t preamble = batch.text.size() - text.size();
  for (size_t offset : offsets)
    batch.firstLines.push_back(1 + std::count(batch.text.begin(), batch.text.begin() + preamble + offset, '\n'));
  return batch;
}

std::string printCase(const Program &program, const std::string &comment) {
  std::string text = "\n";
  printCoroutine(program, text);
  text += "\nint main()\n{\n" + exercise("tr::exercise", program) + "    return tr::finish();\n}\n";
  std::string standard = program.standard > 11 ? "// std: c++" + std::to_string(program.standard) + "\n" : "";
  return "// " + comment + "\n" + standard + withPreamble(text);
}

} // namespace fuzz
