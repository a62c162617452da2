// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The C++ half of each pair of programs prints what node prints of the JavaScript half: natively and lowered.
#include "exec/Compare.h"
#include "support/DataTests.h"
#include "support/Process.h"

#include <algorithm>
#include <stdexcept>

namespace harness {
namespace {

const fs::path pairs = places().source / "tests/javascript";

std::vector<Program> programs() {
  std::vector<Program> result;
  for (const fs::directory_entry &entry : fs::directory_iterator(pairs))
    if (entry.path().extension() == ".js")
      result.push_back(
          readProgram(fs::path(entry.path()).replace_extension(".cpp"), "javascript/" + entry.path().stem().string()));
  std::sort(result.begin(), result.end(), [](const Program &a, const Program &b) { return a.name < b.name; });
  return result;
}

Run runNode(const Program &program) {
  const ProcessResult node = runProcess({SWITCHBACK_NODE, fs::path(program.file).replace_extension(".js")});
  if (!node.ok() || node.out.empty())
    throw std::runtime_error("node: exit status " + std::to_string(node.status) + "\n" + node.out + node.err);
  return {node.status, node.out};
}

void compareNativeWithNode(const Program &program) {
  const Run node = runNode(program), native = runNatively(program, "-O0");
  EXPECT_EQ(native.status, node.status);
  EXPECT_EQ(unifiedDiff(node.out, native.out, "node", "native"), "");
}

void registerAll() {
  int number = 0;
  for (const Program &program : programs()) {
    const std::string name = program.file.stem().string();
    const int turn = number++ % 6;
    // The library is the same in all of them, and long to compile: by default lowered and by one compiler, every sixth
    // time a sanitized one, and every sixth time natively, too.
    if (turn == 3 || bothCombinations() || fullTest())
      registerTest("javascript", name + "/native", [=] { compareNativeWithNode(program); });
    std::vector<Combination> combinations = fullTest() ? allCombinations(program) : coveringCombinations(program);
    if (!fullTest()) {
      combinations.erase(combinations.begin());
      if (turn != 0 && !(bothCombinations() && turn == 3))
        combinations.front().flavour = Combination::O0;
    }
    for (const Combination &combination : combinations)
      registerTest("javascript", name + "/" + combination.name(),
                   [=] { compareWith("node", runNode(program), program, combination, "javascript"); });
  }
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
