// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "exec/Combination.h"

namespace harness {
namespace {

std::vector<int> standardsFor(const Program &program) {
  // A C++20 program is one that uses C++20, so it has one reading only.
  if (program.standard == 20)
    return {20};
  std::vector<int> result;
  for (int standard : {11, 14, 17})
    if (standard >= program.standard)
      result.push_back(standard);
  return result;
}

} // namespace

std::string Combination::name() const {
  static const char *const compilers[] = {"gxx12", "clang14"};
  static const char *const flavours[] = {"O0", "O2", "sanitized", "threads"};
  return std::string(compilers[compiler]) + "_cxx" + std::to_string(standard) + "_" + flavours[flavour];
}

std::vector<std::string> Combination::command() const {
  std::vector<std::string> result = {compiler == Gxx ? places().gxx : places().clangxx,
                                     "-std=c++" + std::to_string(standard)};
  // Proof that nothing of a coroutine is left. Clang has no such switch.
  if (compiler == Gxx && standard >= 20)
    result.push_back("-fno-coroutines");
  switch (flavour) {
  case O0:
    result.push_back("-O0");
    break;
  case O2:
    result.push_back("-O2");
    break;
  case Sanitized:
    for (const char *flag : {"-O0", "-g1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"})
      result.push_back(flag);
    break;
  case Threads:
    for (const char *flag : {"-O1", "-g1", "-fsanitize=thread"})
      result.push_back(flag);
    break;
  }
  return result;
}

/// Both compilers bring a ThreadSanitizer of their own.
static void addThreads(const Program &program, std::vector<Combination> &combinations) {
  if (program.threads)
    for (Combination::Compiler compiler : {Combination::Gxx, Combination::Clangxx})
      combinations.push_back({compiler, program.standard, Combination::Threads});
}

std::vector<Combination> allCombinations(const Program &program) {
  std::vector<Combination> result;
  for (Combination::Compiler compiler : {Combination::Gxx, Combination::Clangxx})
    for (int standard : standardsFor(program))
      for (Combination::Flavour flavour : {Combination::O0, Combination::O2, Combination::Sanitized})
        result.push_back({compiler, standard, flavour});
  addThreads(program, result);
  return result;
}

std::vector<Combination> coveringCombinations(const Program &program) {
  std::uint64_t hash = hashOf(program.name);
  // The high bits: FNV's low ones hardly depend on more than the last letters.
  auto pick = [&hash](std::uint64_t count) {
    std::uint64_t top = hash >> 32;
    hash *= 6364136223846793005U;
    hash += 1442695040888963407U;
    return top % count;
  };
  const std::vector<int> standards = standardsFor(program);
  const std::uint64_t count = standards.size();
  std::uint64_t first = pick(count);
  std::uint64_t step = 1 + pick(2);
  auto compiler = static_cast<Combination::Compiler>(pick(2));
  auto other = compiler == Combination::Gxx ? Combination::Clangxx : Combination::Gxx;
  // The sanitized flavour is -O0, too: what plain -O0 adds is the size of its stack frames.
  auto plain = pick(4) == 0 ? Combination::O0 : Combination::O2;
  std::vector<Combination> result = {
      {compiler, standards[first], plain},
      {other, standards[(first + step) % count], Combination::Sanitized},
  };
  addThreads(program, result);
  return result;
}

} // namespace harness
