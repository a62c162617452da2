// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "exec/ByValue.h"

#include "support/Process.h"

#include <algorithm>
#include <map>
#include <regex>
#include <stdexcept>
#include <vector>

namespace harness {
namespace {

const std::string onHeap = "SB_COROUTINE", inPlace = "SB_VALUE_COROUTINE";

// Where `word` stands as an annotation of a function: not in comments and macros, nor behind a lambda's parameters.
std::vector<std::size_t> annotations(const std::string &text, const std::string &word) {
  std::vector<std::size_t> result;
  const std::regex lambda("(\\)|\\]|mutable|noexcept)\\s*$"), skipped("^\\s*(#|//)");
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const std::size_t line = text.rfind('\n', at) + 1;
    const std::string before = text.substr(line, at - line);
    if (!std::regex_search(before, skipped) && !std::regex_search(before, lambda))
      result.push_back(at);
  }
  return result;
}

std::string replaced(const std::string &text, const std::vector<std::size_t> &places) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at : places) {
    result += text.substr(done, at - done) + inPlace;
    done = at + onHeap.size();
  }
  return result + text.substr(done);
}

std::size_t offsetOf(const std::string &text, unsigned long line, unsigned long column) {
  std::size_t begin = 0;
  while (--line)
    begin = text.find('\n', begin) + 1;
  return begin + column - 1;
}

// Drops the annotations that the errors stand behind. False: there is none.
bool dropRefused(std::vector<std::size_t> &places, const std::string &text, const std::string &errors) {
  const std::vector<std::size_t> written = annotations(text, inPlace);
  const std::regex error(":([0-9]+):([0-9]+): error: ");
  std::vector<bool> refused(places.size());
  for (std::sregex_iterator each(errors.begin(), errors.end(), error), end; each != end; ++each) {
    const std::size_t at = offsetOf(text, std::stoul((*each)[1]), std::stoul((*each)[2]));
    const auto behind = std::upper_bound(written.begin(), written.end(), at);
    if (behind != written.begin())
      refused[static_cast<std::size_t>(behind - written.begin()) - 1] = true;
  }
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i != places.size(); ++i)
    if (!refused[i])
      rest.push_back(places[i]);
  const bool dropped = rest.size() != places.size();
  places = std::move(rest);
  return dropped;
}

} // namespace

std::optional<Program> byValue(const Program &program) {
  const std::string text = readFile(program.file);
  std::vector<std::size_t> chosen = annotations(text, onHeap);
  if (!annotations(text, inPlace).empty())
    return std::nullopt; // its own test
  Program result = program;
  const fs::path folder = places().work / "by_value" / program.name;
  fs::create_directories(folder);
  result.name = "by_value/" + program.name;
  result.file = folder / program.file.filename();
  result.flags.insert(result.flags.end(), {"-iquote", program.file.parent_path().string()});
  while (!chosen.empty()) {
    const std::string changed = replaced(text, chosen);
    writeFile(result.file, changed);
    const ProcessResult tool = runProcess(lowerCommand(result, folder / "lowered.cpp", {}));
    if (tool.ok())
      return result;
    if (!dropRefused(chosen, changed, tool.err))
      throw std::runtime_error(tool.err);
  }
  return std::nullopt;
}

std::string withoutMoves(const std::string &trace) {
  return std::regex_replace(trace, std::regex("(^|\n)(\\w+ (move \\d+|~\\(\\d+\\))\n)+"), "$1");
}

const char *whyNotByValue(const std::string &name) {
  static const char *const erased =
      "what a call gives is asked for by its type: a template's argument, a pointer, begin()";
  static const char *const unbegun = "a frame that nobody wants never begins";
  static const char *const heap = "it counts what is on the heap";
  static const char *const throwing = "a parameter's move throws, and there is one more";
  static const std::map<std::string, const char *> reasons = {
      {"await/destroyed_by_awaiters", unbegun},
      {"await/destroyed_in_suspend", unbegun},
      {"await/other_thread", unbegun},
      {"await/thread_pool", unbegun},
      {"describe/places", "a machine that makes steps has no handle to describe"},
      {"exceptions/calls_that_throw_through", erased},
      {"exceptions/return_object_fails", heap},
      {"functions/default_arguments_of_calls", erased},
      {"functions/pointers_to_coroutines", erased},
      {"functions/recursive", erased},
      {"generator/allocator", heap},
      {"generator/laziness", erased},
      {"generator/moved_generators", erased},
      {"generator/range_for_break", erased},
      {"generator/running", erased},
      {"generator/throws_when_closed", "a destructor that throws in a frame inside another terminates"},
      {"generator/yield_from_lvalue", erased},
      {"generator/yield_from_started_chain", erased},
      {"member/defaults_and_pointers", erased},
      {"member/promises", erased},
      {"params/by_const_value", "a constant parameter is copied once more"},
      {"params/copies_throw", throwing},
      {"params/copy_throws", throwing},
      {"programs/breadth_first", erased},
      {"programs/collatz", erased},
      {"programs/csv_reader", erased},
      {"programs/fibonacci", erased},
      {"programs/hanoi", erased},
      {"programs/merge_sorted", erased},
      {"programs/permutations", erased},
      {"programs/pipeline", erased},
      {"programs/queens", erased},
      {"programs/recursive_walk", erased},
      {"programs/run_length", erased},
      {"programs/sieve", erased},
      {"programs/tokenizer", erased},
      {"programs/tree_walk", erased},
      {"programs/round_robin", unbegun},
      {"ramp/allocation_fails_inside", heap},
      {"ramp/allocation_failure", heap},
      {"ramp/allocation_failure_global", heap},
      {"ramp/deallocation", heap},
      {"ramp/final_never", unbegun},
      {"ramp/new_throws", heap},
      {"ramp/operator_new", heap},
      {"template/generators", erased},
      {"template/tasks", erased},
      {"transfer/final_destroys", unbegun},
  };
  const auto reason = reasons.find(name);
  return reason == reasons.end() ? nullptr : reason->second;
}

} // namespace harness
