// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "exec/Compare.h"

#include "support/Cache.h"
#include "support/Process.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <stdexcept>

namespace harness {
namespace {

// The harness's own test does not want to wait for long.
std::chrono::seconds runTimeout() {
  const char *seconds = std::getenv("SWITCHBACK_RUN_SECONDS");
  return std::chrono::seconds(seconds && *seconds ? std::atoi(seconds) : 30);
}

void append(std::vector<std::string> &command, const std::vector<std::string> &more) {
  command.insert(command.end(), more.begin(), more.end());
}

// What all suites share.
fs::path cacheFolder(const Program &program, const std::string &part) {
  return places().work / "exec" / program.name / part;
}

std::vector<std::string> nativeCommand(const Program &program, const std::string &level) {
  std::vector<std::string> command = {places().oracle, "-std=c++" + std::to_string(program.standard), level, "-w"};
  if (program.standard < 20)
    append(command, {"-Xclang", "-fcoroutines", "-D__cpp_impl_coroutine=201902L"});
  append(command, includeFlags(program));
  append(command, program.flags);
  command.push_back(program.file);
  return command;
}

std::vector<std::string> compileCommand(const Program &program, const Combination &combination) {
  std::vector<std::string> command = combination.command();
  if (program.warnings)
    append(command, {"-Wall", "-Wextra", "-Wpedantic", "-Werror"});
  else
    command.push_back("-w");
  append(command, includeFlags(program));
  append(command, program.flags);
  return command;
}

std::string theGeneratedCode(const fs::path &file) {
  return "\n--- the generated code, " + file.string() + "\n" + numbered(readFile(file));
}

// Linking is a good part of a small program's test, so it is left to the fastest linker.
ProcessResult link(std::vector<std::string> command, const Program &program, const fs::path &folder) {
  append(command, program.flags);
  if (!places().linker.empty())
    command.push_back("-fuse-ld=" + places().linker);
  append(command, {folder / "program.o", "-o", folder / "program"});
  ProcessResult result = runProcess(command);
  if (!result.ok())
    result.err = shellText(command) + "\n" + result.err;
  return result;
}

} // namespace

std::vector<std::string> includeFlags(const Program &program) {
  std::vector<std::string> flags = {"-I" + places().runtime.string(), "-I" + places().testdata.string(), "-iquote",
                                    program.file.parent_path().string()};
  if (program.compat)
    flags.push_back("-I" + places().compat.string());
  return flags;
}

fs::path lowered(const Program &program) {
  fs::path folder = cacheFolder(program, "lowered");
  fs::path output = folder / program.file.filename();
  std::vector<std::string> command = lowerCommand(program, output, {"--depfile", (folder / "deps").string()});
  cached(folder, shellText(command) + identityOf(places().tool), [&](const fs::path &) {
    fs::remove(output);
    ProcessResult result = runProcess(command);
    if (!result.ok() || !fs::exists(output))
      throw std::runtime_error("the program is not lowered (exit status " + std::to_string(result.status) + "):\n" +
                               shellText(command) + "\n" + result.out + result.err);
    if (!result.err.empty())
      throw std::runtime_error("the program is warned of:\n" + shellText(command) + "\n" + result.err);
  });
  return output;
}

Run runNatively(const Program &program, const std::string &level) {
  std::vector<std::string> command = nativeCommand(program, level);
  fs::path folder = cacheFolder(program, "native" + level);
  cached(folder, shellText(command) + identityOf(places().oracle), [&](const fs::path &folder) {
    append(command, {"-MMD", "-MF", folder / "deps", "-c", "-o", folder / "program.o"});
    ProcessResult compiled = runProcess(command);
    if (compiled.ok())
      compiled = link({places().oracle}, program, folder);
    if (!compiled.ok())
      throw std::runtime_error("the program does not compile natively:\n" + shellText(command) + "\n" + compiled.err);
    ProcessOptions options;
    options.timeout = runTimeout();
    ProcessResult run = runProcess({folder / "program"}, options);
    if (run.timedOut || run.status >= 128)
      throw std::runtime_error("the native program " + std::string(run.timedOut ? "does not end" : "crashes") + ":\n" +
                               shellText(command) + "\n" + run.out + run.err);
    // How the programs themselves say that something is not as it should be.
    if (run.out.find("WRONG") != std::string::npos)
      throw std::runtime_error("the native program finds itself wrong:\n" + run.out);
    writeFile(folder / "out", run.out);
    writeFile(folder / "status", std::to_string(run.status));
    fs::remove(folder / "program.o");
    fs::remove(folder / "program");
  });
  return {std::stoi(readFile(folder / "status")), readFile(folder / "out")};
}

void compareWith(const std::string &who, Run wanted, const Program &program, const Combination &combination,
                 const std::string &suite, Normalise normalise) {
  const fs::path lowered = harness::lowered(program);
  fs::path folder = places().work / suite / program.name / combination.name();
  fs::create_directories(folder);

  // Two steps, as ccache remembers compilations only.
  std::vector<std::string> compile = compileCommand(program, combination);
  append(compile, {"-MD", "-MF", folder / "program.d", "-c", lowered, "-o", folder / "program.o"});
  ProcessOptions compiling;
  if (!places().ccache.empty()) {
    compile.insert(compile.begin(), places().ccache);
    // What is not remembered need not be preprocessed twice.
    compiling.environment = {{"CCACHE_DEPEND", "1"}};
  }
  ProcessResult compiled = runProcess(compile, compiling);
  ASSERT_TRUE(compiled.ok()) << "the lowered program does not compile:\n"
                             << shellText(compile) << "\n"
                             << compiled.err << theGeneratedCode(lowered);
  ProcessResult linked = link(combination.command(), program, folder);
  ASSERT_TRUE(linked.ok()) << "the lowered program does not link:\n" << linked.err << theGeneratedCode(lowered);

  ProcessOptions options;
  options.timeout = runTimeout();
  // A closure that captures a local of the resume function instead of the frame's reads a dead stack frame.
  options.environment = {{"ASAN_OPTIONS", "detect_stack_use_after_return=1"}};
  ProcessResult run = runProcess({folder / "program"}, options);
  EXPECT_FALSE(run.timedOut) << "the lowered program does not end" << theGeneratedCode(lowered);
  if (normalise) {
    wanted.out = normalise(wanted.out);
    run.out = normalise(run.out);
  }
  std::string difference = unifiedDiff(wanted.out, run.out, who, "lowered");
  EXPECT_TRUE(run.status == wanted.status && run.out == wanted.out)
      << "exit status: " << who << " " << wanted.status << ", lowered " << run.status << "\n"
      << difference << run.err << "\ncompiled by: " << shellText(compile) << theGeneratedCode(lowered);
  fs::remove_all(folder);
}

void compareWithNative(const Program &program, const Combination &combination, const std::string &suite,
                       Normalise normalise) {
  compareWith("native", runNatively(program, "-O0"), program, combination, suite, normalise);
}

} // namespace harness
