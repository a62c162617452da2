// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The programs of testdata/ do with frames by value what they do natively. By default one in twelve.
#include "exec/ByValue.h"
#include "exec/Compare.h"
#include "support/DataTests.h"

namespace harness {
namespace {

Combination combinationOf(const Program &program) {
  return coveringCombinations(program)[hashOf(program.name) >> 8 & 1];
}

void compareByValue(const Program &program) {
  if (const std::optional<Program> changed = byValue(program))
    compareWithNative(*changed, combinationOf(program), "by_value", withoutMoves);
}

void registerAll() {
  for (const Program &program : runnablePrograms())
    if (!whyNotByValue(program.name) && !program.compat && program.toolFlags.empty() &&
        (fullTest() || hashOf(program.name) % 12 == 0))
      registerTest("by_value", testName(program.name) + "/" + combinationOf(program).name(),
                   [=] { compareByValue(program); });
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
