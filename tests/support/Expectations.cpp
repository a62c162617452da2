// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Expectations.h"

#include <algorithm>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace harness {

std::vector<Diagnostic> expectationsIn(const std::string &source) {
  static const std::regex pattern(R"(expected-(error|warning|note)(@([+-]\d+)?(:(\d+))?)? \{\{(.*?)\}\})");
  static const std::regex attempt(R"(expected[-_ ](error|warning|note))");
  std::vector<Diagnostic> result;
  std::istringstream lines(source);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    auto attempts = std::distance(std::sregex_iterator(line.begin(), line.end(), attempt), std::sregex_iterator());
    for (std::sregex_iterator match(line.begin(), line.end(), pattern), end; match != end; ++match, --attempts) {
      int offset = (*match)[3].matched ? std::stoi((*match)[3]) : 0;
      int column = (*match)[5].matched ? std::stoi((*match)[5]) : 0;
      result.push_back({(*match)[1], number + offset, (*match)[6], column});
    }
    if (attempts != 0)
      throw std::runtime_error("line " + std::to_string(number) + ": cannot understand: " + line);
  }
  return result;
}

std::vector<Diagnostic> diagnosticsIn(const std::string &output, const std::string &file) {
  static const std::regex pattern(R"(^:(\d+):(\d+): (fatal error|error|warning|note): (.*)$)");
  std::vector<Diagnostic> result;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    if (line.compare(0, file.size(), file) != 0)
      continue;
    std::string rest = line.substr(file.size());
    std::smatch match;
    if (std::regex_match(rest, match, pattern))
      result.push_back(
          {match[3] == "fatal error" ? "error" : match[3].str(), std::stoi(match[1]), match[4], std::stoi(match[2])});
  }
  return result;
}

std::string mismatches(std::vector<Diagnostic> expected, std::vector<Diagnostic> actual) {
  // The most demanding text chooses first: it may be the only one that its diagnostic satisfies.
  std::stable_sort(expected.begin(), expected.end(),
                   [](const Diagnostic &a, const Diagnostic &b) { return a.text.size() > b.text.size(); });
  std::vector<std::pair<Diagnostic, const char *>> wrong;
  for (const Diagnostic &want : expected) {
    auto found = std::find_if(actual.begin(), actual.end(), [&](const Diagnostic &got) {
      return got.kind == want.kind && got.line == want.line && (want.column == 0 || got.column == want.column) &&
             got.text.find(want.text) != std::string::npos;
    });
    if (found == actual.end())
      wrong.emplace_back(want, "expected and not there");
    else
      actual.erase(found);
  }
  for (const Diagnostic &got : actual)
    if (got.kind != "note")
      wrong.emplace_back(got, "there and not expected");
  std::sort(wrong.begin(), wrong.end());
  std::string text;
  for (const auto &[diagnostic, what] : wrong) {
    const std::string column = diagnostic.column ? ", column " + std::to_string(diagnostic.column) : "";
    text += "line " + std::to_string(diagnostic.line) + column + ": " + diagnostic.kind + " " + what + ": " +
            diagnostic.text + "\n";
  }
  return text;
}

} // namespace harness
