// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every header of the runtime compiles alone and twice, without a warning, in all three readings.
#include "support/DataTests.h"
#include "support/Process.h"
#include "support/TestData.h"

#include <algorithm>

namespace harness {
namespace {

struct Reading {
  const char *name;
  std::vector<std::string> command;
};

// The everyday run leaves out what the others all but cover.
std::vector<Reading> readings() {
  const std::string &gxx = places().gxx;
  const std::string &clangxx = places().clangxx;
  const std::string &oracle = places().oracle;
  const std::vector<std::string> coroutines = {oracle, "-std=c++11", "-Xclang", "-fcoroutines",
                                               "-D__cpp_impl_coroutine=201902L"};
  std::vector<std::string> parse = coroutines;
  parse.push_back("-DSWITCHBACK_PARSE");
  std::vector<Reading> result = {
      {"gxx12_cxx11", {gxx, "-std=c++11"}},
      {"clang14_without_exceptions_and_rtti", {clangxx, "-std=c++11", "-fno-exceptions", "-fno-rtti"}},
      {"native_cxx20", {oracle, "-std=c++20"}},
      {"parse_cxx11", parse},
  };
  if (fullTest()) {
    result.push_back({"gxx12_cxx17", {gxx, "-std=c++17"}});
    result.push_back({"clang14_cxx11", {clangxx, "-std=c++11"}});
    result.push_back({"native_cxx11", coroutines});
  }
  return result;
}

void compilesAlone(const std::string &header, const Reading &reading) {
  TemporaryDirectory folder;
  fs::path source = folder.path / "alone.cpp";
  writeFile(source, "#include <" + header + ">\n#include <" + header + ">\nint main() {}\n");
  std::vector<std::string> command = reading.command;
  for (const char *flag : {"-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror"})
    command.push_back(flag);
  command.push_back("-I" + places().runtime.string());
  command.push_back(source);
  ProcessResult result = runProcess(command);
  EXPECT_TRUE(result.ok()) << shellText(command) << "\n" << result.err;
}

void registerAll() {
  std::vector<std::string> headers;
  for (const fs::directory_entry &entry : fs::recursive_directory_iterator(places().runtime))
    if (entry.is_regular_file())
      headers.push_back(fs::relative(entry.path(), places().runtime));
  std::sort(headers.begin(), headers.end());
  for (const std::string &header : headers)
    for (const Reading &reading : readings())
      registerTest("header", testName(header) + "/" + reading.name, [=] { compilesAlone(header, reading); });
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
