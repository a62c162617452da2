// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each program of testdata/ does, lowered, what it does natively: the same output, the same exit status.
#include "exec/Compare.h"
#include "support/DataTests.h"

namespace harness {
namespace {

// A program whose native trace depends on the optimiser is no oracle.
void compareNativeLevels(const Program &program) {
  Run plain = runNatively(program, "-O0");
  Run optimised = runNatively(program, "-O2");
  EXPECT_EQ(plain.status, optimised.status);
  EXPECT_EQ(unifiedDiff(plain.out, optimised.out, "-O0", "-O2"), "");
}

std::vector<Combination> combinationsOf(const Program &program) {
  if (fullTest())
    return allCombinations(program);
  std::vector<Combination> result = coveringCombinations(program);
  if (!bothCombinations())
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(hashOf(program.name) >> 16 & 1));
  return result;
}

void registerAll() {
  for (const Program &program : runnablePrograms()) {
    for (const Combination &combination : combinationsOf(program))
      registerTest("exec", testName(program.name) + "/" + combination.name(),
                   [=] { compareWithNative(program, combination, "exec"); });
    if (fullTest())
      registerTest("exec", testName(program.name) + "/native_O2", [=] { compareNativeLevels(program); });
  }
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
