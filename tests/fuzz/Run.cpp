// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Run.h"

#include "Print.h"

#include "support/Process.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <sstream>

namespace fuzz {
namespace {

namespace fs = harness::fs;
using harness::ProcessResult;
using Command = std::vector<std::string>;
using Numbers = std::vector<size_t>; ///< of programs

/// The trace by sections; the last one may be incomplete.
std::map<std::string, std::string> sectionsOf(const std::string &trace, std::string *last = nullptr) {
  std::map<std::string, std::string> sections;
  std::istringstream lines(trace);
  std::string name;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("== ", 0) == 0)
      name = line.substr(3);
    else if (line.rfind("live ", 0) == 0)
      name = "the end";
    sections[name] += line + "\n";
  }
  if (last)
    *last = name;
  return sections;
}

class BatchRun {
public:
  BatchRun(const Setup &setup, const std::vector<Program> &programs, const harness::Combination &combination)
      : setup(setup), programs(programs), combination(combination), outcomes(programs.size()) {
    fs::create_directories(setup.folder);
  }

  std::vector<Outcome> run() {
    Numbers all(programs.size());
    std::iota(all.begin(), all.end(), 0);
    run(all);
    return std::move(outcomes);
  }

private:
  void settle(size_t program, Verdict verdict, const std::string &kind, const std::string &detail) {
    outcomes[program] = {verdict, kind, detail};
  }

  /// What nobody can be blamed for is tried again in halves.
  void settleOrSplit(const Numbers &numbers, Verdict verdict, const std::string &kind, const std::string &detail) {
    if (numbers.size() == 1)
      return settle(numbers.front(), verdict, kind, detail);
    auto middle = numbers.begin() + numbers.size() / 2;
    run(Numbers(numbers.begin(), middle));
    run(Numbers(middle, numbers.end()));
  }

  void run(Numbers numbers) {
    std::optional<std::map<std::string, std::string>> native = runNatively(numbers);
    if (native && !numbers.empty())
      runLowered(numbers, *native);
  }

  void write(const Numbers &numbers) {
    std::vector<Program> chosen;
    for (size_t number : numbers)
      chosen.push_back(programs[number]);
    batch = print(chosen);
    harness::writeFile(setup.folder / "batch.cpp", batch.text);
  }

  /// Whom the errors of a compiler are about, with the first of each.
  std::map<size_t, std::string> blamed(const Numbers &numbers, const std::string &errors) const {
    std::map<size_t, std::string> result;
    std::istringstream lines(errors);
    for (std::string line; std::getline(lines, line);) {
      size_t at = line.find("batch.cpp:");
      if (at == std::string::npos || line.find(": error: ") == std::string::npos)
        continue;
      unsigned number = std::strtoul(line.c_str() + at + 10, nullptr, 10);
      auto next = std::upper_bound(batch.firstLines.begin(), batch.firstLines.end(), number);
      if (next != batch.firstLines.begin())
        result.emplace(numbers[next - batch.firstLines.begin() - 1], line.substr(at));
    }
    return result;
  }

  static void remove(Numbers &numbers, const std::map<size_t, std::string> &some) {
    numbers.erase(std::remove_if(numbers.begin(), numbers.end(), [&](size_t number) { return some.count(number); }),
                  numbers.end());
  }

  std::string standard() const { return "-std=c++" + std::to_string(combination.standard); }

  Command includes() const {
    return {"-I" + harness::places().runtime.string(), "-I" + harness::places().testdata.string()};
  }

  /// Compiles by `command`; those whom errors are about are settled and left out of `numbers`. False: all are settled.
  bool compile(Numbers &numbers, const Command &command, Verdict verdict, const std::string &kind,
               const harness::ProcessOptions &options = {}) {
    ProcessResult result = harness::runProcess(command, options);
    if (result.ok())
      return true;
    std::map<size_t, std::string> guilty = blamed(numbers, result.err);
    for (const auto &[number, error] : guilty)
      settle(number, verdict, kind, error);
    if (guilty.empty() || result.status >= 128)
      settleOrSplit(numbers, verdict == Verdict::Refused ? Verdict::Differs : verdict,
                    verdict == Verdict::Refused ? "the tool fails" : kind, result.err);
    else {
      remove(numbers, guilty);
      if (!numbers.empty())
        run(numbers);
    }
    return false;
  }

  static harness::ProcessOptions limited() {
    harness::ProcessOptions options;
    options.timeout = std::chrono::seconds(20);
    return options;
  }

  std::optional<std::map<std::string, std::string>> runNatively(Numbers &numbers) {
    write(numbers);
    Command command = {harness::places().oracle, standard(), "-O0", "-Wall", "-Wextra", "-Wpedantic", "-Werror"};
    for (const char *flag : {"-Xclang", "-fcoroutines", "-D__cpp_impl_coroutine=201902L"})
      command.push_back(flag);
    for (const std::string &flag : includes())
      command.push_back(flag);
    for (const fs::path &word : {setup.folder / "batch.cpp", fs::path("-o"), setup.folder / "native"})
      command.push_back(word);
    if (!compile(numbers, command, Verdict::Invalid, "does not compile natively"))
      return std::nullopt;
    ProcessResult ran = harness::runProcess({setup.folder / "native"}, limited());
    if (ran.timedOut || ran.status >= 128) {
      settleOrSplit(numbers, Verdict::Invalid, "the native program fails", ran.err);
      return std::nullopt;
    }
    std::map<std::string, std::string> sections = sectionsOf(ran.out);
    std::map<size_t, std::string> wrong;
    for (size_t number : numbers)
      if (sections[programs[number].name].find("WRONG") != std::string::npos) {
        settle(number, Verdict::Invalid, "the native program finds itself wrong", sections[programs[number].name]);
        wrong.emplace(number, "");
      }
    remove(numbers, wrong);
    return sections;
  }

  void runLowered(Numbers numbers, const std::map<std::string, std::string> &native) {
    write(numbers);
    harness::ProcessOptions tool = limited();
    tool.environment = setup.environment;
    Command lower = {setup.tool, setup.folder / "batch.cpp", "-o", setup.folder / "lowered.cpp", "--", standard()};
    Command compiling = combination.command();
    for (const char *flag : {"-Wall", "-Wextra", "-Wpedantic", "-Werror"})
      compiling.push_back(flag);
    for (const std::string &flag : includes()) {
      lower.push_back(flag);
      compiling.push_back(flag);
    }
    for (const fs::path &word : {setup.folder / "lowered.cpp", fs::path("-o"), setup.folder / "lowered"})
      compiling.push_back(word);
    if (!compile(numbers, lower, Verdict::Refused, "refused", tool) ||
        !compile(numbers, compiling, Verdict::Differs, "does not compile"))
      return;
    ProcessResult ran = harness::runProcess({setup.folder / "lowered"}, limited());
    std::string last;
    std::map<std::string, std::string> lowered = sectionsOf(ran.out, &last);
    bool fails = ran.timedOut || ran.status >= 128 || lowered.count("the end") == 0;
    Numbers notRun;
    for (size_t number : numbers) {
      const std::string &name = programs[number].name;
      if (fails && name == last)
        settle(number, Verdict::Differs, ran.timedOut ? "does not end" : "crashes", ran.err);
      else if (!lowered.count(name))
        notRun.push_back(number);
      else if (lowered[name] != native.at(name))
        settle(number, Verdict::Differs, "trace",
               harness::unifiedDiff(native.at(name), lowered[name], "native", "lowered"));
    }
    if (!notRun.empty() && notRun.size() < numbers.size())
      runLowered(notRun, native);
    else if (!notRun.empty())
      settleOrSplit(notRun, Verdict::Differs, "crashes", ran.err);
  }

  const Setup &setup;
  const std::vector<Program> &programs;
  const harness::Combination &combination;
  std::vector<Outcome> outcomes;
  Batch batch;
};

} // namespace

std::vector<Outcome> runPrograms(const Setup &setup, const std::vector<Program> &programs,
                                 const harness::Combination &combination) {
  return BatchRun(setup, programs, combination).run();
}

} // namespace fuzz
