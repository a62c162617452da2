// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a user can say to switchback, and what it answers.
#include "cli/Tool.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace harness {
namespace {

TEST_F(Tool, LowersToAFile) {
  ProcessResult result = lower({"input.cpp", "-o", "out.cpp"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out + result.err, "");
  runsLowered("out.cpp");
}

TEST_F(Tool, LowersToStandardOutput) {
  ProcessResult result = lower({"input.cpp"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(files(), (std::vector<std::string>{"input.cpp", "input.hpp"}));
  ASSERT_EQ(lower({"input.cpp", "-o", "out.cpp"}).status, 0);
  EXPECT_EQ(result.out, readFile(folder.path / "out.cpp"));
}

TEST_F(Tool, TwoRunsAreTheSameBytes) {
  ASSERT_EQ(lower({"input.cpp", "-o", "one.cpp"}).status, 0);
  fs::create_directory(folder.path / "elsewhere");
  for (const char *name : {"input.cpp", "input.hpp"})
    fs::copy(folder.path / name, folder.path / "elsewhere" / name);
  ProcessOptions options;
  options.directory = folder.path / "elsewhere";
  std::vector<std::string> again = command({"input.cpp", "-o", "two.cpp"});
  for (const std::string &flag : flags())
    again.push_back(flag);
  ASSERT_EQ(runProcess(again, options).status, 0);
  EXPECT_EQ(readFile(folder.path / "one.cpp"), readFile(folder.path / "elsewhere/two.cpp"));
}

TEST_F(Tool, NoLineLeavesOutLineDirectives) {
  EXPECT_NE(lower({"input.cpp"}).out.find("#line"), std::string::npos);
  ProcessResult result = lower({"input.cpp", "--no-line"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out.find("#line"), std::string::npos);
}

TEST_F(Tool, DepfileNamesEverythingRead) {
  ASSERT_EQ(lower({"input.cpp", "-o", "out.cpp", "--depfile", "out.d"}).status, 0);
  std::string rule = readFile(folder.path / "out.d");
  EXPECT_EQ(rule.compare(0, 8, "out.cpp:"), 0) << rule;
  int found = 0;
  for (const fs::path &file : readDepfile(folder.path / "out.d"))
    found += file.filename() == "input.cpp" || file.filename() == "input.hpp" || file.filename() == "generator.hpp";
  EXPECT_EQ(found, 3) << rule;
}

TEST_F(Tool, CheckWritesNothing) {
  ProcessResult result = lower({"input.cpp", "--check", "-o", "out.cpp"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(files(), (std::vector<std::string>{"input.cpp", "input.hpp"}));
}

TEST_F(Tool, EmitsJson) {
  ProcessResult result = lower({"input.cpp", "--emit=json"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(nlohmann::json::accept(result.out)) << result.out;
  EXPECT_NE(result.out.find("numbers"), std::string::npos);
}

// What --emit=layout says is what the compiled program says.
TEST_F(Tool, LayoutHasTheSizesOfTheProgram) {
  writeFile(folder.path / "sizes.cpp", R"(#include <switchback/generator.hpp>
#include <switchback/task.hpp>
#include <cstdio>
#include <cstdlib>
struct job {
  struct promise_type {
    long number[3];
    job get_return_object() { return {switchback::coroutine_handle<promise_type>::from_promise(*this)}; }
    switchback::suspend_always initial_suspend() { return {}; }
    switchback::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
    static void *operator new(std::size_t size) { std::printf("on the heap %d with\n", int(size)); return std::malloc(size); }
    static void operator delete(void *block) { std::free(block); }
  };
  switchback::coroutine_handle<promise_type> handle;
};
SB_COROUTINE job heap(char a, double b) {
  SB_AWAIT(switchback::suspend_always());
  std::printf("%f", a + b);
}
SB_VALUE_COROUTINE switchback::generator<int> value(int first, short last) {
  for (int i = first; i < last; ++i)
    SB_YIELD(i);
}
SB_VALUE_COROUTINE switchback::generator<int> recursive(unsigned depth) {
  if (depth)
    SB_YIELD_FROM(recursive(depth - 1));
  SB_YIELD(int(depth));
}
SB_VALUE_COROUTINE switchback::task<int> waits(short times) {
  while (times--)
    SB_AWAIT(switchback::suspend_always());
  SB_RETURN(1);
}
int main() {
  heap(1, 2).handle.destroy();
  std::printf("the object %d\n", int(sizeof(value(1, 2))));
  std::printf("the object %d\n", int(sizeof(recursive(1))));
  std::printf("the object %d\n", int(sizeof(waits(1))));
}
)");
  const ProcessResult layout = lower({"sizes.cpp", "--emit=layout"});
  ASSERT_EQ(layout.status, 0) << layout.err;
  ASSERT_EQ(lower({"sizes.cpp", "-o", "out.cpp"}).status, 0);
  const fs::path program = folder.path / "program";
  ASSERT_TRUE(runProcess({places().gxx, "-std=c++11", "-I" + places().runtime.string(),
                          (folder.path / "out.cpp").string(), "-o", program.string()})
                  .ok());
  std::istringstream said(runProcess({program.string()}).out);
  int lines = 0;
  for (std::string line; std::getline(said, line); ++lines)
    EXPECT_NE(layout.out.find(line), std::string::npos) << line << "\n" << layout.out;
  EXPECT_EQ(lines, 4);
  for (const char *field : {"a_   ", "b_   ", "first_", "last_ ", "depth_", "times_"})
    EXPECT_NE(layout.out.find(field), std::string::npos) << field << "\n" << layout.out;
}

TEST_F(Tool, EmitsGraphAndLayout) {
  for (const char *kind : {"graph", "layout"}) {
    ProcessResult result = lower({"input.cpp", std::string("--emit=") + kind});
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_NE(result.out.find("numbers"), std::string::npos) << result.out;
  }
}

TEST_F(Tool, DumpsEveryPhase) {
  for (const char *phase : {"find", "check", "build", "spill", "liveness", "layout", "unwind", "emit"}) {
    ProcessResult result = lower({"input.cpp", "-o", "out.cpp", std::string("--dump=") + phase});
    EXPECT_EQ(result.status, 0) << phase << ": " << result.err;
    EXPECT_NE(result.err, "") << phase;
  }
}

TEST_F(Tool, FlagsComeFromTheCompilationDatabase) {
  nlohmann::json entry = {{"directory", folder.path.string()},
                          {"file", "input.cpp"},
                          {"arguments", {"c++", "-std=c++11", "-I" + places().runtime.string(), "-c", "input.cpp"}}};
  writeFile(folder.path / "build/compile_commands.json", nlohmann::json::array({entry}).dump());
  ProcessResult result = run({"input.cpp", "-o", "out.cpp", "-p", "build"});
  ASSERT_EQ(result.status, 0) << result.err;
  runsLowered("out.cpp");
}

TEST_F(Tool, HelpAndVersionSucceed) {
  EXPECT_EQ(run({"--version"}).status, 0);
  EXPECT_NE(run({"--version"}).out.find("0.1.0"), std::string::npos);
  EXPECT_EQ(run({"--help"}).status, 0);
  EXPECT_NE(run({"--help"}).out.find("--depfile"), std::string::npos);
}

TEST_F(Tool, WrongUsage) {
  isRefused({}, 2, "input");
  isRefused({"input.cpp", "--emit=poetry"}, 2, "emit");
  isRefused({"input.cpp", "--dump=nothing"}, 2, "dump");
  isRefused({"input.cpp", "--no-such-option"}, 2, "no-such-option");
  isRefused({"input.cpp", "-o"}, 2, "-o");
  isRefused({"input.cpp", "another.cpp"}, 2, "another.cpp");
  isRefused({"input.cpp", "-p", "."}, 2, "-p");
}

TEST_F(Tool, NoCompilationDatabase) {
  ProcessResult result = run({"input.cpp", "-o", "out.cpp", "-p", "no-such-folder"});
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("no-such-folder"), std::string::npos) << result.err;
}

} // namespace
} // namespace harness
