// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tests' own test: a tool with a known fault must make the matching test fail, and say why.
#include "exec/Combination.h"
#include "support/Cache.h"
#include "support/Expectations.h"
#include "support/Process.h"

#include <gtest/gtest.h>
#include <set>
#include <thread>

namespace harness {
namespace {

// Runs one of the data-driven test programs over testdata/ of this folder, with fake-tool in the place of switchback.
class WithFakeTool : public ::testing::Test {
protected:
  ProcessResult run(const std::string &program, const std::string &fault, const std::string &filter,
                    const std::string &timeout = "") {
    fs::path here = places().source / "tests/harness";
    ProcessOptions options;
    options.environment = {{"SWITCHBACK_TESTDATA", testdata.empty() ? here / "testdata" : testdata},
                           {"SWITCHBACK_TOOL", here / "fake-tool"},
                           {"SWITCHBACK_TEST_WORK", folder.path / ("work" + fault)}, // the tool looks the same
                           {"SWITCHBACK_RUN_SECONDS", timeout},
                           {"SWITCHBACK_TEST_FULL", full ? "1" : "0"},
                           {"SWITCHBACK_TEST_BOTH", "1"},
                           {"FAKE_TOOL", fault}};
    return runProcess({fs::path(SWITCHBACK_BUILD) / "tests" / program, "--gtest_filter=" + filter}, options);
  }

  void failsWith(const std::string &program, const std::string &fault, const std::string &filter,
                 const std::string &text, const std::string &timeout = "") {
    ProcessResult result = run(program, fault, filter, timeout);
    EXPECT_EQ(result.status, 1) << result.out << result.err;
    EXPECT_NE(result.out.find(text), std::string::npos) << "no \"" << text << "\" in:\n" << result.out << result.err;
  }

  TemporaryDirectory folder;
  fs::path testdata;
  bool full = false;
};

TEST_F(WithFakeTool, FaithfulCopyPasses) {
  ProcessResult result = run("exec_tests", "", "*");
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  EXPECT_NE(result.out.find("[  PASSED  ] 4 tests."), std::string::npos) << result.out;
}

TEST_F(WithFakeTool, FullRunHasEveryCombinationOfAProgram) {
  full = true;
  ProcessResult result = run("exec_tests", "", "exec.plain/counts/*");
  EXPECT_EQ(result.status, 0) << result.out << result.err;
  // 2 compilers, 3 standards, 3 flavours, and the oracle at -O2.
  EXPECT_NE(result.out.find("[  PASSED  ] 19 tests."), std::string::npos) << result.out;
}

TEST_F(WithFakeTool, AnotherTraceFails) {
  failsWith("exec_tests", "trace", "exec.plain/counts/*", "-one 2\n+one 0!\n");
}

TEST_F(WithFakeTool, TheGeneratedCodeIsShown) {
  failsWith("exec_tests", "trace", "exec.plain/counts/*", "    8      std::printf(\"%s %d!\\n\", word, i);");
}

TEST_F(WithFakeTool, AnotherStatusFails) {
  failsWith("exec_tests", "status", "exec.plain/counts/*", "exit status: native 7, lowered 8");
}

TEST_F(WithFakeTool, AWarningFails) { failsWith("exec_tests", "warning", "exec.plain/counts/*", "unused variable"); }

TEST_F(WithFakeTool, CodeThatDoesNotCompileFails) {
  failsWith("exec_tests", "syntax", "exec.plain/counts/*", "the lowered program does not compile");
}

TEST_F(WithFakeTool, ALeakFails) {
  failsWith("exec_tests", "leak", "exec.plain/counts/*sanitized", "LeakSanitizer: detected memory leaks");
}

TEST_F(WithFakeTool, UndefinedBehaviourFails) {
  failsWith("exec_tests", "overflow", "exec.plain/counts/*sanitized", "signed integer overflow");
}

TEST_F(WithFakeTool, AnEndlessLoopFails) {
  failsWith("exec_tests", "hang", "exec.plain/counts/*O2", "the lowered program does not end", "1");
}

TEST_F(WithFakeTool, ARefusalFails) {
  failsWith("exec_tests", "refuse", "exec.plain/counts/*", "the fake tool will not have it");
}

TEST_F(WithFakeTool, NoOutputFails) {
  failsWith("exec_tests", "silent", "exec.plain/counts/*", "the program is not lowered");
}

TEST_F(WithFakeTool, ANativeProgramIsRunAgainWhenItsHeaderChanges) {
  testdata = folder.path / "testdata";
  fs::copy(places().source / "tests/harness/testdata", testdata, fs::copy_options::recursive);
  EXPECT_EQ(run("exec_tests", "", "exec.plain/counts/*").status, 0);
  writeFile(testdata / "support/words.hpp", "static const char *const word = \"other\";\n");
  // Both sides see the new header: only a trace remembered from before could differ.
  ProcessResult result = run("exec_tests", "", "exec.plain/counts/*");
  EXPECT_EQ(result.status, 0) << result.out;
  failsWith("exec_tests", "refuse", "exec.plain/later/*", "the fake tool will not have it");
}

TEST_F(WithFakeTool, AProgramThatIsNoOracleFails) {
  testdata = folder.path / "testdata";
  writeFile(testdata / "plain/broken.cpp", "int main() { return nothing; }\n");
  failsWith("exec_tests", "", "exec.*", "the program does not compile natively");
}

TEST_F(WithFakeTool, AMisspeltHeaderCommentIsAnErrorOfTheWholeRun) {
  testdata = folder.path / "testdata";
  writeFile(testdata / "plain/typo.cpp", "// std: c++12\nint main() {}\n");
  ProcessResult result = run("exec_tests", "", "*");
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("typo.cpp:1: cannot understand"), std::string::npos) << result.err;
}

TEST_F(WithFakeTool, RefusalIsRecognised) {
  ProcessResult result = run("refuse_tests", "refuse", "refuse.*");
  EXPECT_EQ(result.status, 0) << result.out << result.err;
}

TEST_F(WithFakeTool, RefusalAtAnotherLineFails) {
  failsWith("refuse_tests", "refuse-elsewhere", "refuse.*", "line 2, column 1: error there and not expected");
}

TEST_F(WithFakeTool, NoWarningFails) {
  failsWith("warn_tests", "", "warn.*", "line 2, column 5: warning expected and not there");
}

TEST_F(WithFakeTool, RefusalThatWritesFails) {
  failsWith("refuse_tests", "refuse-with-output", "refuse.*", "the old output was touched");
}

TEST_F(WithFakeTool, RefusalWithSuccessStatusFails) {
  failsWith("refuse_tests", "refuse-status-0", "refuse.*", "result.status");
}

TEST_F(WithFakeTool, CrashIsNoRefusal) { failsWith("refuse_tests", "crash", "refuse.*", "139"); }

TEST_F(WithFakeTool, GoldenThatDiffersOrIsMissingFails) {
  testdata = folder.path / "testdata";
  fs::copy(places().source / "tests/harness/testdata", testdata, fs::copy_options::recursive);
  failsWith("golden_tests", "", "golden.plain/later", "update-goldens accepts this");
  fs::copy(testdata / "plain/counts.cpp", testdata / "plain/counts.golden.cpp");
  EXPECT_EQ(run("golden_tests", "", "golden.plain/counts").status, 0);
  failsWith("golden_tests", "trace", "golden.plain/counts", "+    std::printf(\"%s %d!\\n\", word, i);");
  fs::remove(testdata / "plain/counts.cpp");
  failsWith("golden_tests", "", "golden.none_is_orphaned", "its program is gone");
}

TEST(Combinations, EveryPairOfSettingsAppears) {
  std::set<std::string> pairs;
  for (int i = 0; i != 250; ++i) {
    Program program;
    program.name = "feature/case_" + std::to_string(i);
    std::vector<Combination> chosen = coveringCombinations(program);
    ASSERT_EQ(chosen.size(), 2U);
    std::set<Combination::Flavour> flavours;
    for (const Combination &c : chosen) {
      flavours.insert(c.flavour);
      pairs.insert("compiler-standard " + std::to_string(c.compiler) + std::to_string(c.standard));
      pairs.insert("compiler-flavour " + std::to_string(c.compiler) + std::to_string(c.flavour));
      pairs.insert("standard-flavour " + std::to_string(c.standard) + std::to_string(c.flavour));
    }
    EXPECT_EQ(flavours.size(), 2U);
    EXPECT_EQ(flavours.count(Combination::Sanitized), 1U);
  }
  EXPECT_EQ(pairs.size(), 6U + 6U + 9U);
}

TEST(Expectations, TypingErrorIsNotIgnored) {
  EXPECT_THROW(expectationsIn("x; // expected-error {text}\n"), std::runtime_error);
  EXPECT_EQ(expectationsIn("// expected-error@+1 {{a}} expected-note@+1 {{b}}\nx;\n").size(), 2U);
}

TEST(Expectations, EachDiagnosticCountsOnce) {
  Diagnostic error = {"error", 3, "no such thing", 1};
  EXPECT_EQ(mismatches({{"error", 3, "such", 0}}, {error}), "");
  EXPECT_NE(mismatches({{"error", 3, "such", 0}}, {error, error}), "");
  EXPECT_NE(mismatches({{"error", 3, "such", 0}, {"error", 3, "no", 0}}, {error}), "");
}

TEST(Expectations, AColumnMayBeAskedFor) {
  std::vector<Diagnostic> expected = expectationsIn("x; // expected-error@:5 {{a}} expected-error@+1:7 {{b}}\n");
  ASSERT_EQ(expected.size(), 2U);
  EXPECT_EQ(expected[0].column, 5);
  EXPECT_EQ(expected[1].line, 2);
  const char *output = "in.cpp:1:5: error: a\nin.cpp:2:7: error: b\n";
  EXPECT_EQ(mismatches(expected, diagnosticsIn(output, "in.cpp")), "");
  EXPECT_NE(mismatches(expected, diagnosticsIn("in.cpp:1:5: error: a\nin.cpp:2:8: error: b\n", "in.cpp")), "");
}

TEST(Processes, StatusOutputAndTimeout) {
  ProcessResult result = runProcess({"/bin/sh", "-c", "echo out; echo err >&2; exit 5"});
  EXPECT_EQ(result.status, 5);
  EXPECT_EQ(result.out, "out\n");
  EXPECT_EQ(result.err, "err\n");
  EXPECT_EQ(runProcess({"/bin/sh", "-c", "kill -ABRT $$"}).status, 128 + 6);
  ProcessOptions soon;
  soon.timeout = std::chrono::milliseconds(100);
  EXPECT_TRUE(runProcess({"/bin/sh", "-c", "sleep 60"}, soon).timedOut);
  EXPECT_THROW(runProcess({"/no/such/program"}), std::runtime_error);
}

TEST(Files, DepfileInMakesFormat) {
  TemporaryDirectory folder;
  writeFile(folder.path / "d", "o\\ ut.cpp: a.cpp \\\n  b\\ c.hpp d$$e\\#.hpp\na.hpp:\n");
  EXPECT_EQ(readDepfile(folder.path / "d"), (std::vector<fs::path>{"a.cpp", "b c.hpp", "d$e#.hpp"}));
}

TEST(Cache, MadeOnceUntilAnInputChanges) {
  TemporaryDirectory folder;
  fs::path input = folder.path / "input";
  writeFile(input, "1");
  int made = 0;
  auto make = [&](const fs::path &to) {
    ++made;
    writeFile(to / "deps", "x: " + input.string() + "\n");
  };
  cached(folder.path / "result", "key", make);
  cached(folder.path / "result", "key", make);
  EXPECT_EQ(made, 1);
  writeFile(input, "2");
  cached(folder.path / "result", "key", make);
  EXPECT_EQ(made, 2);
  cached(folder.path / "result", "other key", make);
  EXPECT_EQ(made, 3);
  EXPECT_THROW(cached(folder.path / "result", "third", [](const fs::path &) { throw std::runtime_error("no"); }),
               std::runtime_error);
  cached(folder.path / "result", "third", make);
  EXPECT_EQ(made, 4);
}

} // namespace
} // namespace harness
