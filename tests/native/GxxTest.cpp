// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The table of docs/gcc-coroutines.md is true: each program of testdata/gcc/ does what its row says, compiled by g++
// as coroutines and lowered.
//
//     | [name](../testdata/gcc/name.cpp) | the standard | prints `a` `b` | `c` `d` |
//
// The third cell begins with "prints" (these lines follow each other in the trace, nowhere in the right one), "crashes"
// (a signal ends the program) or "rejects" (the compiler's messages have this text), at -O0 and -O2, or with "crashes
// at -O0". The lines of the last cell follow each other in the right trace, nowhere in that of g++.
#include "exec/Compare.h"
#include "support/DataTests.h"
#include "support/Process.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace harness {
namespace {

// What the table is about. Another version is wrong in other ways.
constexpr const char *theVersion = "12.2.0";

constexpr const char *thePage = "docs/gcc-coroutines.md";

struct Row {
  std::string name;
  std::string native, right; // the third and the last cell
};

std::vector<std::string> split(const std::string &text, const std::string &separator) {
  std::vector<std::string> result;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(separator, begin)) != std::string::npos; begin = end + separator.size())
    result.push_back(text.substr(begin, end - begin));
  result.push_back(text.substr(begin));
  return result;
}

bool beginsWith(const std::string &text, const std::string &prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

std::vector<Row> rowsOfThePage() {
  std::vector<Row> result;
  for (const std::string &line : split(readFile(places().source / thePage), "\n")) {
    if (!beginsWith(line, "| ["))
      continue;
    std::vector<std::string> cells = split(line.substr(2, line.rfind(" |") - 2), " | ");
    std::string name = cells[0].substr(1, cells[0].find(']') - 1);
    if (cells.size() != 4 || cells[0] != "[" + name + "](../testdata/gcc/" + name + ".cpp)")
      throw std::runtime_error(std::string(thePage) + ": cannot understand: " + line);
    result.push_back({name, cells[2], cells[3]});
  }
  return result;
}

// What stands between backquotes, as lines.
std::string codeIn(const std::string &cell) {
  std::vector<std::string> parts = split(cell, "`");
  std::string result;
  for (std::size_t i = 1; i < parts.size(); i += 2)
    result += parts[i] + "\n";
  return result;
}

bool hasLines(const std::string &text, const std::string &lines) {
  return ("\n" + text).find("\n" + lines) != std::string::npos;
}

Program programOf(const Row &row) {
  std::string name = "gcc/" + row.name;
  return readProgram(places().testdata / (name + ".cpp"), name);
}

struct NativeGxx {
  std::string messages; // of a compilation that failed
  Run run;
};

NativeGxx runByGxx(const Program &program, const std::string &level) {
  TemporaryDirectory folder;
  std::vector<std::string> compile = {places().gxx, "-std=c++20", level, "-w"};
  for (const std::vector<std::string> &more : {includeFlags(program), program.flags})
    compile.insert(compile.end(), more.begin(), more.end());
  compile.insert(compile.end(), {"-c", program.file, "-o", folder.path / "program.o"});
  if (!places().ccache.empty())
    compile.insert(compile.begin(), places().ccache);
  ProcessOptions options;
  options.environment = {{"LC_ALL", "C"}}; // the messages' quotation marks
  NativeGxx result;
  ProcessResult compiled = runProcess(compile, options);
  if (!compiled.ok()) {
    result.messages = compiled.err;
    return result;
  }
  ProcessResult linked = runProcess({places().gxx, folder.path / "program.o", "-o", folder.path / "program"});
  if (!linked.ok())
    throw std::runtime_error("cannot link:\n" + linked.err);
  // A stack of the usual size, whatever it is here, and no core file.
  ProcessResult run = runProcess({"/bin/sh", "-c", "ulimit -c 0 -s 8192; exec \"$0\"", folder.path / "program"});
  result.run = {run.status, run.out};
  return result;
}

void checkNative(const Row &row, const std::string &level) {
  Program program = programOf(row);
  NativeGxx native = runByGxx(program, level);
  const std::string wrong = codeIn(row.native), right = codeIn(row.right);
  std::string oracle = runNatively(program, "-O0").out;
  EXPECT_TRUE(!right.empty() && hasLines(oracle, right)) << "not in the right trace:\n" << right << "\n" << oracle;
  SCOPED_TRACE("g++ " + level + ": " + native.messages + "exit status " + std::to_string(native.run.status) + "\n" +
               unifiedDiff(oracle, native.run.out, "right", "g++"));

  if (beginsWith(row.native, "rejects")) {
    std::string text = wrong.substr(0, wrong.find('\n'));
    EXPECT_TRUE(!text.empty() && native.messages.find(text) != std::string::npos) << text;
    return;
  }
  EXPECT_EQ(native.messages, "");
  if (beginsWith(row.native, "crashes at -O0") && level != "-O0") {
    EXPECT_EQ(native.run.out, oracle);
  } else if (beginsWith(row.native, "crashes")) {
    EXPECT_GT(native.run.status, 128);
  } else if (beginsWith(row.native, "prints")) {
    EXPECT_TRUE(!wrong.empty() && hasLines(native.run.out, wrong)) << "g++ does not print:\n" << wrong;
    EXPECT_FALSE(hasLines(oracle, wrong)) << "this is right:\n" << wrong;
    EXPECT_FALSE(hasLines(native.run.out, right)) << "g++ prints what is right:\n" << right;
  } else {
    ADD_FAILURE() << thePage << ": cannot understand: " << row.native;
  }
}

void checkNativeLevels(const Row &row) {
  ProcessResult version = runProcess({places().gxx, "-dumpfullversion"});
  if (version.out != std::string(theVersion) + "\n")
    GTEST_SKIP() << "the table is about g++ " << theVersion << ", this is " << version.out;
  for (const char *level : {"-O0", "-O2"})
    checkNative(row, level);
}

// A row for each program, and no other.
void checkNames(const std::vector<Row> &rows) {
  std::multiset<std::string> named, present;
  for (const Row &row : rows)
    named.insert("gcc/" + row.name);
  for (const Program &program : runnablePrograms())
    if (beginsWith(program.name, "gcc/"))
      present.insert(program.name);
  EXPECT_EQ(named, present);
  EXPECT_GE(present.size(), 8U);
}

void registerAll() {
  std::vector<Row> rows = rowsOfThePage();
  registerTest("native", "every_program_has_a_row", [=] { checkNames(rows); });
  for (const Row &row : rows) {
    registerTest("native", testName(row.name) + "/gxx", [=] { checkNativeLevels(row); });
    for (Combination::Flavour flavour : {Combination::O0, Combination::O2})
      if (flavour == Combination::O2 || bothCombinations() || fullTest())
        registerTest("native", testName(row.name) + (flavour == Combination::O0 ? "/lowered_O0" : "/lowered_O2"), [=] {
          Program program = programOf(row);
          compareWithNative(program, {Combination::Gxx, program.standard, flavour}, "native");
        });
  }
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
