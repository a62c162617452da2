// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every header of the runtime compiles alone and twice, without a warning, in all three readings; and so does
// compat/coroutine, before and behind the others.
#include "support/DataTests.h"
#include "support/Process.h"
#include "support/TestData.h"

#include <algorithm>

namespace harness {
namespace {

struct Reading {
  std::string name;
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

// Every day two of them, other ones for the next header. Headers include each other, so that each is read in all.
std::vector<Reading> someReadings(std::size_t number) {
  std::vector<Reading> result = readings();
  if (bothCombinations() || fullTest())
    return result;
  const std::size_t first = number % result.size(), second = (number + 1) % result.size();
  return {result[first], result[second]};
}

// This one depends on the dialect.
std::vector<Reading> readingsOfCompat() {
  std::vector<Reading> result = readings();
  for (const char *standard : {"14", "17", "20"}) {
    std::string flag = std::string("-std=c++") + standard;
    result.push_back({std::string("gxx12_lowered_cxx") + standard, {places().gxx, flag, "-DSWITCHBACK_LOWERED"}});
    result.push_back({std::string("clang14_lowered_cxx") + standard, {places().clangxx, flag, "-DSWITCHBACK_LOWERED"}});
  }
  result.push_back({"parse_cxx20", {places().oracle, "-std=c++20", "-DSWITCHBACK_PARSE"}});
  result.push_back({"gxx12_native_cxx20", {places().gxx, "-std=c++20"}});
  return result;
}

// Whatever the reading, <coroutine> has what [coroutine.syn] says.
const char *const usesStd = R"(
struct result {
  struct promise_type {
    result get_return_object() { return {}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
struct other {};
namespace std {
template <>
struct coroutine_traits<other, int> : coroutine_traits<result> {};
} // namespace std
template <class T>
using promise_of = typename T::promise_type;
static_assert(sizeof(promise_of<std::coroutine_traits<result, int>>) != 0, "");
static_assert(sizeof(promise_of<std::coroutine_traits<other, int>>) != 0, "");
bool uses(std::coroutine_handle<result::promise_type> typed, std::noop_coroutine_handle noop) {
  std::coroutine_handle<> h = typed;
  h = std::noop_coroutine();
  std::noop_coroutine_promise &promise = noop.promise();
  return static_cast<bool>(std::hash<std::coroutine_handle<>>()(h) && h == noop && h != typed && h < typed && h <= typed &&
         h > typed && h >= typed) && sizeof(promise) != 0 && __cpp_lib_coroutine;
}
)";

void compiles(const std::string &text, const Reading &reading) {
  TemporaryDirectory folder;
  fs::path source = folder.path / "alone.cpp";
  writeFile(source, text + "int main() {}\n");
  std::vector<std::string> command = reading.command;
  for (const char *flag : {"-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror"})
    command.push_back(flag);
  command.push_back("-I" + places().runtime.string());
  command.push_back("-I" + places().compat.string());
  command.push_back(source);
  ProcessResult result = runProcess(command);
  EXPECT_TRUE(result.ok()) << shellText(command) << "\n" << result.err;
}

std::string including(const std::vector<std::string> &headers) {
  std::string result;
  for (const std::string &header : headers)
    result += "#include <" + header + ">\n";
  return result;
}

// Asio is not always there, and standalone Asio is not made for -fno-exceptions.
bool isReadable(const std::string &header, const Reading &reading) {
  if (header != "switchback/asio.hpp")
    return true;
#ifdef SWITCHBACK_ASIO
  return std::find(reading.command.begin(), reading.command.end(), "-fno-exceptions") == reading.command.end();
#else
  static_cast<void>(reading);
  return false;
#endif
}

void registerAll() {
  std::vector<std::string> headers;
  for (const fs::directory_entry &entry : fs::recursive_directory_iterator(places().runtime))
    if (entry.is_regular_file())
      headers.push_back(fs::relative(entry.path(), places().runtime));
  std::sort(headers.begin(), headers.end());
  std::size_t number = 0;
  for (const std::string &header : headers)
    for (const Reading &reading : someReadings(number++))
      if (isReadable(header, reading))
        registerTest("header", testName(header) + "/" + reading.name, [=] {
          compiles(including({header, header}), reading);
        });
  const std::string compat = "coroutine", ours = "switchback/generator.hpp";
  for (const Reading &reading : readingsOfCompat()) {
    registerTest("header", "compat/alone/" + reading.name, [=] {
      compiles(including({compat, compat}) + usesStd, reading);
    });
    registerTest("header", "compat/behind_others/" + reading.name, [=] {
      compiles(including({ours, compat}) + usesStd, reading);
    });
  }
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
