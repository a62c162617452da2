// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Files.h"

#include "support/Process.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace harness {

std::string readFile(const fs::path &file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw std::runtime_error("cannot read " + file.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void writeFile(const fs::path &file, const std::string &text) {
  if (file.has_parent_path())
    fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out)
    throw std::runtime_error("cannot write " + file.string());
}

std::uint64_t hashOf(const std::string &text) {
  std::uint64_t hash = 14695981039346656037U;
  for (unsigned char c : text)
    hash = (hash ^ c) * 1099511628211U;
  return hash;
}

std::vector<fs::path> readDepfile(const fs::path &file) {
  std::string text = readFile(file);
  std::size_t i = 0;
  // The target ends at the first colon that a space or a line's end follows.
  while (i + 1 < text.size() && !(text[i] == ':' && std::isspace(static_cast<unsigned char>(text[i + 1]))))
    ++i;
  std::vector<fs::path> result;
  std::string word;
  auto finish = [&] {
    if (!word.empty())
      result.push_back(word);
    word.clear();
  };
  for (++i; i < text.size(); ++i) {
    char c = text[i];
    char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (c == '\\' && next == '\n') {
      finish();
      ++i;
    } else if ((c == '\\' && (next == ' ' || next == '#' || next == '\\')) || (c == '$' && next == '$')) {
      word += next;
      ++i;
    } else if (c == '\n') {
      finish();
      break; // Rules for headers, if any, are the compiler's affair.
    } else if (c == ' ' || c == '\t') {
      finish();
    } else {
      word += c;
    }
  }
  finish();
  return result;
}

std::string unifiedDiff(const std::string &before, const std::string &after, const std::string &beforeName,
                        const std::string &afterName) {
  if (before == after)
    return {};
  TemporaryDirectory folder;
  writeFile(folder.path / "before", before);
  writeFile(folder.path / "after", after);
  return runProcess(
             {"diff", "-u", "--label", beforeName, "--label", afterName, folder.path / "before", folder.path / "after"})
      .out;
}

std::string numbered(const std::string &text) {
  std::istringstream lines(text);
  std::string result;
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    char prefix[16];
    std::snprintf(prefix, sizeof prefix, "%5d  ", number);
    result += prefix + line + "\n";
  }
  return result;
}

namespace {
fs::path makeTemporaryDirectory() {
  std::string name = fs::temp_directory_path() / "switchback-test-XXXXXX";
  if (!mkdtemp(name.data()))
    throw std::runtime_error("cannot make " + name);
  return name;
}
} // namespace

TemporaryDirectory::TemporaryDirectory() : path(makeTemporaryDirectory()) {}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

} // namespace harness
