// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text that the tool makes of each program, beside the program: <case>.golden.cpp is the output of --no-line. It
// shows what a change does to generated code; that the code is right is ExecTest's business.
// SWITCHBACK_UPDATE_GOLDENS=1 (script/update-goldens) rewrites the files instead of comparing them.
#include "support/DataTests.h"
#include "support/Process.h"
#include "support/TestData.h"

#include <cstdlib>

namespace harness {
namespace {

bool updating() { return std::getenv("SWITCHBACK_UPDATE_GOLDENS") != nullptr; }

void comparesEqual(const Program &program) {
  TemporaryDirectory folder;
  fs::path output = folder.path / program.file.filename();
  std::vector<std::string> command = lowerCommand(program, output, {"--no-line"});
  ProcessResult result = runProcess(command);
  ASSERT_EQ(result.status, 0) << shellText(command) << "\n" << result.err;
  std::string text = readFile(output);
  EXPECT_EQ(text.find(places().source.string()), std::string::npos) << "a path of this machine is in the output";

  fs::path golden = program.golden();
  std::string wanted = fs::exists(golden) ? readFile(golden) : std::string();
  if (text == wanted)
    return;
  if (updating()) {
    writeFile(golden, text);
    return;
  }
  ADD_FAILURE() << unifiedDiff(wanted, text, golden.string(), "now") << "(script/update-goldens accepts this)";
}

void registerAll() {
  for (const Program &program : runnablePrograms())
    registerTest("golden", testName(program.name), [=] { comparesEqual(program); });
  registerTest("golden", "none_is_orphaned", [] {
    for (const fs::path &golden : orphanedGoldens())
      ADD_FAILURE() << "its program is gone: " << golden;
  });
}

} // namespace
} // namespace harness

int main(int argc, char **argv) { return harness::runRegistered(argc, argv, harness::registerAll); }
