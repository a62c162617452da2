// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "cli/Tool.h"

#include <algorithm>

namespace harness {

Tool::Tool() {
  for (const char *name : {"input.cpp", "input.hpp"})
    fs::copy(places().source / "tests/cli" / name, folder.path / name);
}

std::vector<std::string> Tool::command(const std::vector<std::string> &arguments) const {
  std::vector<std::string> result = {places().tool};
  result.insert(result.end(), arguments.begin(), arguments.end());
  return result;
}

ProcessResult Tool::run(const std::vector<std::string> &arguments) const {
  ProcessOptions options;
  options.directory = folder.path;
  return runProcess(command(arguments), options);
}

ProcessResult Tool::lower(std::vector<std::string> arguments) const {
  for (const std::string &flag : flags())
    arguments.push_back(flag);
  return run(arguments);
}

void Tool::isRefused(const std::vector<std::string> &arguments, int status, const std::string &message) const {
  std::vector<std::string> before = files();
  ProcessResult result = lower(arguments);
  EXPECT_EQ(result.status, status) << result.err;
  EXPECT_NE(result.err.find(message), std::string::npos) << "no \"" << message << "\" in: " << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(files(), before) << "a file was left behind";
}

void Tool::runsLowered(const fs::path &file) const {
  ProcessOptions options;
  options.directory = folder.path;
  ProcessResult compiled =
      runProcess({places().gxx, "-std=c++11", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
                  "-I" + places().runtime.string(), "-iquote", ".", "-x", "c++", file.string(), "-o", "program"},
                 options);
  ASSERT_TRUE(compiled.ok()) << compiled.err;
  EXPECT_EQ(runProcess({"./program"}, options).status, 0);
}

std::vector<std::string> Tool::files() const {
  std::vector<std::string> result;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder.path))
    result.push_back(entry.path().filename());
  std::sort(result.begin(), result.end());
  return result;
}

} // namespace harness
