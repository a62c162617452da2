// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Source that has not been through switchback does not compile before C++20, with one error that says what to do, at
// the macro's use. So is the library used where it cannot be. Each file here expects that error itself
// (support/Expectations.h).
#include "support/DataTests.h"
#include "support/Expectations.h"
#include "support/Process.h"
#include "support/TestData.h"

#include <algorithm>

namespace harness {
namespace {

int countOf(const std::string &text, const std::string &part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

void failsAsExpected(const fs::path &file, const std::string &compiler) {
  std::vector<Diagnostic> expected = expectationsIn(readFile(file));
  ASSERT_EQ(expected.size(), 1U) << file;
  std::vector<std::string> command = {
      compiler, "-std=c++11", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-I" + places().runtime.string(),
      file};
  ProcessOptions options;
  options.environment = {{"LC_ALL", "C"}};
  ProcessResult result = runProcess(command, options);
  std::string said = shellText(command) + "\n" + result.err;
  EXPECT_NE(result.status, 0) << said;
  EXPECT_EQ(countOf(result.err, ": error: "), 1) << said;
  EXPECT_EQ(countOf(result.err, ": warning: "), 0) << said;
  std::size_t error = result.err.find(": error: ");
  EXPECT_NE(result.err.find(expected[0].text, std::min(error, result.err.size())), std::string::npos) << said;
  // g++ puts the error into the macro's definition and the use into a note; clang the other way round.
  EXPECT_EQ(countOf(result.err, file.string() + ":" + std::to_string(expected[0].line) + ":"), 1) << said;
}

// What only the compiler can refuse, of a template: an assertion of the runtime's in the lowered source.
void failsLowered(const fs::path &file, const std::string &compiler) {
  const std::string text = readFile(file);
  std::vector<Diagnostic> expected = expectationsIn(text);
  ASSERT_EQ(expected.size(), 1U) << file;
  const std::string standard = text.find("// std: c++14") == 0 ? "-std=c++14" : "-std=c++11";
  TemporaryDirectory folder;
  const std::string lowered = folder.path / "lowered.cpp", runtime = "-I" + places().runtime.string();
  ProcessResult tool = runProcess({places().tool.string(), file.string(), "-o", lowered, "--", standard, runtime});
  ASSERT_TRUE(tool.ok()) << tool.err;
  ProcessOptions options;
  options.environment = {{"LC_ALL", "C"}};
  ProcessResult result = runProcess({compiler, standard, "-fsyntax-only", runtime, lowered}, options);
  EXPECT_NE(result.status, 0);
  EXPECT_NE(result.err.find(expected[0].text), std::string::npos) << result.err;
  EXPECT_NE(result.err.find(file.filename().string() + ":" + std::to_string(expected[0].line) + ":"), std::string::npos)
      << result.err;
}

void registerAll() {
  for (const fs::directory_entry &entry : fs::directory_iterator(places().source / "tests/compile_fail/lowered"))
    for (const auto &[name, compiler] : {std::pair("gxx12", places().gxx), std::pair("clang14", places().clangxx)})
      registerTest("compile_fail", "lowered_" + testName(entry.path().stem()) + "/" + name,
                   [file = entry.path(), compiler = compiler] { failsLowered(file, compiler); });
  for (const fs::directory_entry &entry : fs::directory_iterator(places().source / "tests/compile_fail")) {
    fs::path file = entry.path();
    if (file.extension() != ".cpp" || file.stem() == "CompileFailTest")
      continue;
    registerTest("compile_fail", testName(file.stem()) + "/gxx12", [=] { failsAsExpected(file, places().gxx); });
    registerTest("compile_fail", testName(file.stem()) + "/clang14", [=] { failsAsExpected(file, places().clangxx); });
  }
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
