// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Warnings and their flags, what the pages in docs/warnings/ show, and trees that a lint must survive. What is warned
// of and what is not is said by testdata/warn/.
#include "FromSource.h"

#include "Warnings.h"

#include <gtest/gtest.h>

#include <set>

using namespace switchback;
using Names = std::vector<std::string>;

namespace {

/// The blocks between ```cpp and ``` under the first heading, and under "## Instead".
std::vector<std::string> examplesOf(const std::string &page) {
  std::vector<std::string> result;
  const std::string begin = "\n```cpp\n", end = "\n```\n";
  for (size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
    at += begin.size();
    size_t last = page.find(end, at);
    result.push_back(page.substr(at, last + 1 - at));
    at = last;
  }
  return result;
}

/// What the examples use without saying what it is. One line, so that theirs count from 2.
const char declarations[] =
    "struct job { struct promise_type { job get_return_object(); switchback::suspend_never initial_suspend(); "
    "switchback::suspend_never final_suspend() noexcept; void return_void(); void unhandled_exception(); }; }; "
    "struct waiting { bool await_ready(); void await_suspend(switchback::coroutine_handle<>); int await_resume(); }; "
    "waiting reply(); template <class T> void use(const T &);\n";

FromSource readExample(const std::string &source) {
  return FromSource(declarations + source, {}, false, "-std=c++17", {"switchback/generator.hpp", "mutex", "string"});
}

/// The numbers of the lines that say `// warned`.
std::vector<unsigned> markedLines(const std::string &source) {
  std::vector<unsigned> lines;
  for (size_t at = source.find("// warned"); at != std::string::npos; at = source.find("// warned", at + 1))
    lines.push_back(2 + std::count(source.begin(), source.begin() + at, '\n'));
  return lines;
}

WarningLevels with(const Names &flags) {
  WarningLevels levels;
  for (const std::string &flag : flags)
    EXPECT_EQ(levels.apply(flag), "") << flag;
  return levels;
}

} // namespace

TEST(Warnings, EachHasAPageWhoseExamplesAreTrue) {
  const std::string index = projectFile("docs/warnings/README.md");
  for (const WarningInfo &info : allWarnings()) {
    const std::string name = info.name, page = projectFile("docs/warnings/" + name + ".md");
    ASSERT_EQ(page.find("# -W" + name + "\n"), 0u) << name << " has no page";
    EXPECT_NE(page.find(info.byDefault ? "\n*On by default.*" : "\n*On with `--check` and `-Wall`.*"),
              std::string::npos)
        << name;
    const std::string row = "\n| [-W" + name + "](" + name + ".md) |";
    ASSERT_NE(index.find(row), std::string::npos) << name << " is not in the table";
    const std::string line = index.substr(index.find(row) + 1, index.find('\n', index.find(row) + 1) - index.find(row));
    EXPECT_NE(line.find(info.byDefault ? "| on |" : "| with `--check` |"), std::string::npos) << line;

    std::vector<std::string> examples = examplesOf(page);
    ASSERT_EQ(examples.size(), 2u) << name;
    FromSource wrong = readExample(examples[0]);
    EXPECT_EQ(wrong.errors, Names()) << name;
    std::vector<unsigned> expected = markedLines(examples[0]);
    ASSERT_FALSE(expected.empty()) << name;
    std::vector<unsigned> warned;
    for (const std::string &each : wrong.warnings)
      if (each.find("[-W" + name + "]") != std::string::npos)
        warned.push_back(static_cast<unsigned>(std::stoul(each)));
    EXPECT_EQ(warned, expected) << name << "\n" << wrong.dump();

    FromSource right = readExample(examples[1]);
    EXPECT_EQ(right.errors, Names()) << name;
    for (const std::string &each : right.warnings)
      EXPECT_EQ(each.find("[-W" + name + "]"), std::string::npos) << each;
  }
}

TEST(Warnings, NamesAndTextsHoldTogether) {
  std::set<std::string> names;
  for (const WarningInfo &info : allWarnings()) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_EQ(std::string(info.name).find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos);
    EXPECT_NE(std::string(info.text).back(), '.');
    EXPECT_NE(std::string(info.way), "");
  }
  for (const char *taken : {"all", "everything", "error"})
    EXPECT_EQ(names.count(taken), 0u);
}

TEST(Warnings, Levels) {
  const Warning on = Warning::SuspendedLock, off = Warning::SuspendedReferenceParameter;
  using Levels = WarningLevels;
  EXPECT_EQ(Levels()[on], Levels::Warned);
  EXPECT_EQ(Levels()[off], Levels::Ignored);
  EXPECT_EQ(Levels::all()[off], Levels::Warned);
  EXPECT_EQ(with({"no-suspended-lock"})[on], Levels::Ignored);
  EXPECT_EQ(with({"no-suspended-lock", "suspended-lock"})[on], Levels::Warned);
  EXPECT_EQ(with({"error"})[on], Levels::Error);
  EXPECT_EQ(with({"error"})[off], Levels::Ignored);
  EXPECT_EQ(with({"error=suspended-reference-parameter"})[off], Levels::Error);
  EXPECT_EQ(with({"error=suspended-reference-parameter"})[on], Levels::Warned);
  EXPECT_EQ(with({"error=suspended-lock", "no-error"})[on], Levels::Error); // the name says more
  EXPECT_EQ(with({"error=suspended-lock", "suspended-lock"})[on], Levels::Error);
  EXPECT_EQ(with({"no-error=suspended-lock", "error"})[on], Levels::Warned);
  EXPECT_EQ(with({"error=all"})[off], Levels::Error);
  EXPECT_EQ(with({"no-everything"})[on], Levels::Ignored);
  WarningLevels silent = Levels::silent();
  EXPECT_EQ(silent.apply("error=suspended-lock"), "");
  EXPECT_EQ(silent[on], Levels::Ignored);
  EXPECT_TRUE(silent.isSilent());
  EXPECT_FALSE(with({"no-all"}).isSilent());
}

TEST(Warnings, UnknownNames) {
  WarningLevels levels;
  EXPECT_EQ(levels.apply("suspendedlock"),
            "unknown warning option '-Wsuspendedlock'; did you mean '-Wsuspended-lock'?");
  for (const char *flag : {"", "no-", "error=", "no-error=", "no-no-suspended-lock", "unused-variable", "="})
    EXPECT_NE(levels.apply(flag), "") << flag;
  EXPECT_EQ(levels[Warning::SuspendedLock], WarningLevels::Warned);
}

/// Not what is found, but that it ends: each is a tree with parts that are not there, or unknown.
TEST(Lint, StrangeTrees) {
  for (
      const char *source : {
          "template <class T> SB_COROUTINE gen f(const T &t) { for (auto &x : t) for (auto y : x.all()) SB_YIELD(y); }",
          "template <class... T> SB_COROUTINE gen f(const T &...t) { int n[] = {g(t)...}; SB_YIELD(n[0]); g(t...); }",
          "template <class T> SB_COROUTINE gen f(T t) { auto l = [&](auto... a) { return t(a...); }; SB_YIELD(l()); }",
          "template <class T> struct S : T { using T::m; SB_COROUTINE gen f() { SB_YIELD(m()); this->n(); T::o(); } };",
          "template <class T> void f(T t) { t(); t.f(); T()(); auto x = T{}; [t]() { return t; }(); t = T(1, 2); }",
          "template <class T> struct S { T m; ~S() { m.f(); f(m); this->g(); } void g(); };",
          "SB_COROUTINE gen f(int n) { again: switch (n) { for (;;) { case 1: SB_YIELD(1); continue; default:; } } "
          "if (n) goto again; if (n > 1) goto last; { int k = 1; SB_YIELD(k); } last:; }",
          "SB_COROUTINE gen f(int n) { SB_YIELD(({ int k = n; k; })); SB_YIELD(n ?: 1); while (int k = g()) "
          "SB_YIELD(k); }",
          "SB_COROUTINE gen f(int n) { try { try { SB_YIELD(1); } catch (int) { throw; } } catch (...) { g(); } }",
          "SB_COROUTINE gen f(int n) { do { if (n) continue; break; } while (SB_AWAIT(reply())); SB_YIELD(n); }",
          "struct S { SB_COROUTINE gen m(); ~S(); gen g; int n = 1; }; S::~S() { m(); (*this).m(); S().m(); } "
          "gen S::m() { SB_YIELD(n); }",
          "gen f(); int n = (f(), 1); auto &r = *new int(n); struct S { S() : S(1) {} S(int) : m(n) {} int m; };",
      }) {
    FromSource built(source, {}, false, "-std=gnu++17");
    EXPECT_EQ(built.errors, Names()) << source;
    EXPECT_FALSE(built.found.empty() && std::string(source).find("SB_COROUTINE") != std::string::npos) << source;
  }
}

TEST(Lint, LazyOrNot) {
  const std::string eager =
      "struct at_once { bool await_ready() { return true; } void await_suspend(std::coroutine_handle<void>); void "
      "await_resume(); }; struct job { struct promise_type { job get_return_object(); at_once initial_suspend(); "
      "std::suspend_always final_suspend() noexcept; void return_void(); void unhandled_exception(); }; };\n";
  EXPECT_EQ(FromSource("SB_COROUTINE gen f(const int &n) { SB_YIELD(n); }").warnings.size(), 1u);
  EXPECT_EQ(FromSource(eager + "SB_COROUTINE job f(const int &n) { g(n); SB_AWAIT(reply()); }").warnings, Names());
  EXPECT_EQ(FromSource(eager + "SB_COROUTINE job f(const int &n) { SB_AWAIT(reply()); g(n); }").warnings.size(), 1u);
  // The promise is not known before it is instantiated, but its pattern tells.
  EXPECT_EQ(FromSource("template <class T> struct seq { struct base { std::suspend_always initial_suspend(); }; struct "
                       "promise_type : base { }; };\n"
                       "template <class T> SB_COROUTINE seq<T> f(const T &n) { SB_YIELD(n); }")
                .warnings.size(),
            1u);
}
