// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each file of testdata/refuse/ is refused with the diagnostics that it expects itself (support/Expectations.h), and
// nothing is written.
#include "support/DataTests.h"
#include "support/Expectations.h"
#include "support/Process.h"
#include "support/TestData.h"

namespace harness {
namespace {

void isRefused(const Program &program) {
  std::string source = readFile(program.file);
  std::vector<Diagnostic> expected = expectationsIn(source);
  ASSERT_FALSE(expected.empty()) << program.file << " expects no diagnostic";

  TemporaryDirectory folder;
  fs::path output = folder.path / "out.cpp";
  fs::path depfile = folder.path / "out.d";
  std::vector<std::string> command = lowerCommand(program, output, {"--depfile", depfile.string()});
  ProcessResult result = runProcess(command);
  std::string said = shellText(command) + "\n" + result.out + result.err;
  EXPECT_EQ(result.status, 1) << said;
  EXPECT_EQ(mismatches(expected, diagnosticsIn(result.err, program.file.string())), "") << said;
  EXPECT_TRUE(fs::is_empty(folder.path)) << "something was written by " << said;

  const std::string before = "// what stood here before\n";
  writeFile(output, before);
  EXPECT_EQ(runProcess(command).status, 1) << said;
  EXPECT_EQ(readFile(output), before) << "the old output was touched by " << said;
}

// A program of testdata/later/ is right, and refused today: with an error of the tool's, not with a crash or with
// output.
void isRefusedToday(const Program &program) {
  TemporaryDirectory folder;
  std::vector<std::string> command = lowerCommand(program, folder.path / "out.cpp", {});
  ProcessResult result = runProcess(command);
  std::string said = shellText(command) + "\n" + result.out + result.err;
  ASSERT_NE(result.status, 0) << "it is lowered now: move it out of testdata/later/";
  EXPECT_EQ(result.status, 1) << said;
  EXPECT_FALSE(diagnosticsIn(result.err, program.file.string()).empty()) << said;
  EXPECT_TRUE(fs::is_empty(folder.path)) << "something was written by " << said;
}

void registerAll() {
  for (const Program &program : refusedPrograms())
    registerTest("refuse", testName(program.name), [=] { isRefused(program); });
  for (const Program &program : laterPrograms())
    registerTest("refuse", testName(program.name), [=] { isRefusedToday(program); });
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
