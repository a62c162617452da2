// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each file of testdata/warn/ gets the warnings that it expects itself (support/Expectations.h), at their columns and
// with their flags, and no others: with --check, when it is lowered, and as errors. What is written is the same as
// without warnings.
#include "support/DataTests.h"
#include "support/Expectations.h"
#include "support/Process.h"
#include "support/TestData.h"

#include <algorithm>

namespace harness {
namespace {

struct Outcome {
  ProcessResult result;
  std::string said;
  std::string written; // nothing: no file
};

Outcome run(Program program, const std::vector<std::string> &options) {
  program.flags.push_back("-ferror-limit=0"); // of warnings that have become errors, too
  TemporaryDirectory folder;
  fs::path output = folder.path / "out.cpp";
  std::vector<std::string> command = lowerCommand(program, output, options);
  Outcome outcome;
  outcome.result = runProcess(command);
  outcome.said = shellText(command) + "\n" + outcome.result.out + outcome.result.err;
  if (fs::exists(output))
    outcome.written = readFile(output);
  return outcome;
}

std::vector<Diagnostic> asErrors(std::vector<Diagnostic> warnings) {
  for (Diagnostic &each : warnings) {
    if (each.kind != "warning")
      continue;
    each.kind = "error";
    each.text.replace(each.text.find("[-W"), 3, "[-Werror,-W");
  }
  return warnings;
}

void isWarnedOf(const Program &program) {
  std::vector<Diagnostic> expected = expectationsIn(readFile(program.file));
  ASSERT_FALSE(expected.empty()) << program.file << " expects no warning";
  for (const Diagnostic &each : expected)
    if (each.kind == "warning") {
      EXPECT_NE(each.column, 0) << program.file << ":" << each.line << " expects a warning without its column";
      EXPECT_NE(each.text.find(" [-W"), std::string::npos)
          << program.file << ":" << each.line << " expects a warning without its flag";
    }
  ASSERT_FALSE(::testing::Test::HasFailure());
  auto said = [&](const Outcome &outcome) { return diagnosticsIn(outcome.result.err, program.file.string()); };

  Outcome checked = run(program, {"--check"});
  EXPECT_EQ(checked.result.status, 0) << checked.said;
  EXPECT_EQ(checked.written, "") << checked.said;
  EXPECT_EQ(mismatches(expected, said(checked)), "") << checked.said;

  Outcome lowered = run(program, {"-Wall"});
  EXPECT_EQ(lowered.result.status, 0) << lowered.said;
  EXPECT_EQ(mismatches(expected, said(lowered)), "") << lowered.said;

  Outcome quiet = run(program, {"-w"});
  EXPECT_EQ(quiet.result.status, 0) << quiet.said;
  EXPECT_EQ(quiet.result.err, "");
  EXPECT_NE(quiet.written, "");
  EXPECT_EQ(quiet.written, lowered.written) << "a warning changes what is written";

  Outcome refused = run(program, {"-Wall", "-Werror"});
  EXPECT_EQ(refused.result.status, 1) << refused.said;
  EXPECT_EQ(refused.written, "") << refused.said;
  EXPECT_EQ(mismatches(asErrors(expected), said(refused)), "") << refused.said;
}

void registerAll() {
  for (const Program &program : warnedPrograms())
    registerTest("warn", testName(program.name), [=] { isWarnedOf(program); });
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
