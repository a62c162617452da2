// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/TestData.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace harness {
namespace {

constexpr const char *goldenSuffix = ".golden.cpp";

bool endsWith(const std::string &text, const std::string &suffix) {
  return text.size() >= suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

std::vector<std::string> words(const std::string &text) {
  std::istringstream in(text);
  std::vector<std::string> result;
  for (std::string word; in >> word;)
    result.push_back(word);
  return result;
}

std::string setting(const char *variable, const char *configured) {
  const char *value = std::getenv(variable);
  return value && *value ? value : configured;
}

// The first folder of a path below testdata/.
std::string topFolder(const std::string &name) { return name.substr(0, name.find('/')); }

// Every .cpp below testdata/ that is not a golden, by name.
std::vector<Program> programsIn(bool (*wanted)(const std::string &top)) {
  std::vector<Program> result;
  const fs::path &root = places().testdata;
  if (!fs::exists(root))
    return result;
  for (const fs::directory_entry &entry : fs::recursive_directory_iterator(root)) {
    std::string relative = fs::relative(entry.path(), root).string();
    if (!entry.is_regular_file() || !endsWith(relative, ".cpp") || endsWith(relative, goldenSuffix))
      continue;
    if (wanted(topFolder(relative)))
      result.push_back(readProgram(entry.path(), relative.substr(0, relative.size() - 4)));
  }
  std::sort(result.begin(), result.end(), [](const Program &a, const Program &b) { return a.name < b.name; });
  return result;
}

} // namespace

fs::path Program::golden() const {
  fs::path result = file;
  return result.replace_extension(goldenSuffix);
}

Program readProgram(const fs::path &file, const std::string &name) {
  Program program;
  program.file = file;
  program.name = name;
  std::istringstream text(readFile(file));
  std::string line;
  for (int number = 1; std::getline(text, line) && line.compare(0, 2, "//") == 0; ++number) {
    std::size_t colon = line.find(": ");
    if (line.compare(0, 3, "// ") != 0 || colon == std::string::npos)
      continue;
    std::string key = line.substr(3, colon - 3);
    std::string value = line.substr(colon + 2);
    auto wrong = [&] {
      return std::runtime_error(file.string() + ":" + std::to_string(number) + ": cannot understand: " + line);
    };
    if (key == "std") {
      if (value != "c++11" && value != "c++14" && value != "c++17" && value != "c++20")
        throw wrong();
      program.standard = std::stoi(value.substr(3));
    } else if (key == "flags") {
      program.flags = words(value);
    } else if (key == "tool") {
      program.toolFlags = words(value);
    } else if (key == "compat" || key == "threads") {
      if (value != "on")
        throw wrong();
      (key == "compat" ? program.compat : program.threads) = true;
    } else if (key == "warnings") {
      if (value != "off")
        throw wrong();
      program.warnings = false;
    }
  }
  return program;
}

std::vector<Program> runnablePrograms() {
  return programsIn(
      [](const std::string &top) { return top != "refuse" && top != "warn" && top != "support" && top != "later"; });
}

std::vector<Program> refusedPrograms() {
  return programsIn([](const std::string &top) { return top == "refuse"; });
}

std::vector<Program> warnedPrograms() {
  return programsIn([](const std::string &top) { return top == "warn"; });
}

std::vector<Program> laterPrograms() {
  return programsIn([](const std::string &top) { return top == "later"; });
}

std::vector<fs::path> orphanedGoldens() {
  std::vector<fs::path> result;
  for (const fs::directory_entry &entry : fs::recursive_directory_iterator(places().testdata)) {
    std::string path = entry.path().string();
    if (!endsWith(path, goldenSuffix))
      continue;
    std::string stem = path.substr(0, path.size() - std::string(goldenSuffix).size());
    if (!fs::exists(stem + ".cpp"))
      result.push_back(path);
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::string testName(const std::string &name) {
  std::string result;
  for (char c : name)
    result += std::isalnum(static_cast<unsigned char>(c)) || c == '/' ? c : '_';
  return result;
}

const Places &places() {
  static const Places result = {
      setting("SWITCHBACK_TESTDATA", SWITCHBACK_TESTDATA),
      setting("SWITCHBACK_TOOL", SWITCHBACK_TOOL),
      setting("SWITCHBACK_TEST_WORK", SWITCHBACK_TEST_WORK),
      SWITCHBACK_RUNTIME,
      SWITCHBACK_COMPAT,
      SWITCHBACK_SOURCE,
      SWITCHBACK_CCACHE,
      SWITCHBACK_LINKER,
      SWITCHBACK_GXX,
      SWITCHBACK_CLANGXX,
      SWITCHBACK_ORACLE,
  };
  return result;
}

namespace {

bool isSet(const char *name) {
  const char *value = std::getenv(name);
  return value && std::string(value) == "1";
}

} // namespace

bool fullTest() { return isSet("SWITCHBACK_TEST_FULL"); }
bool bothCombinations() { return isSet("SWITCHBACK_TEST_BOTH"); }

std::vector<std::string> lowerCommand(const Program &program, const fs::path &output,
                                      const std::vector<std::string> &options) {
  std::vector<std::string> command = {places().tool, program.file, "-o", output};
  command.insert(command.end(), options.begin(), options.end());
  command.insert(command.end(), program.toolFlags.begin(), program.toolFlags.end());
  command.push_back("--");
  command.push_back("-std=c++" + std::to_string(program.standard));
  command.push_back("-I" + places().runtime.string());
  command.push_back("-I" + places().testdata.string());
  if (program.compat)
    command.push_back("-I" + places().compat.string());
  command.insert(command.end(), program.flags.begin(), program.flags.end());
  return command;
}

} // namespace harness
