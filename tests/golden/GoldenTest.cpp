// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text that the tool makes of each program, beside the program: <case>.golden.cpp is the output of --no-line. It
// shows what a change does to generated code; that the code is right is ExecTest's business.
// SWITCHBACK_UPDATE_GOLDENS=1 (script/update-goldens) rewrites the files instead of comparing them.
#include "exec/Compare.h"
#include "support/DataTests.h"
#include "support/Process.h"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace harness {
namespace {

bool updating() { return std::getenv("SWITCHBACK_UPDATE_GOLDENS") != nullptr; }

// The output without what --no-line leaves out, but for directives that are the user's own or split a line of his.
std::string withoutLines(const std::string &text) {
  static const std::string pragma = "#if __GNUC__ >= 6 && !defined(__clang__)\n"
                                    "#pragma GCC diagnostic ignored \"-Wsubobject-linkage\"\n#endif\n";
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);)
    if (line.compare(0, 6, "#line ") != 0)
      result += line + "\n";
  if (const std::size_t at = result.find(pragma); at != std::string::npos)
    result.erase(at, pragma.size());
  return result;
}

std::string lowerWithoutLines(const Program &program) {
  TemporaryDirectory folder;
  const fs::path output = folder.path / program.file.filename();
  const std::vector<std::string> command = lowerCommand(program, output, {"--no-line"});
  const ProcessResult result = runProcess(command);
  if (!result.ok())
    throw std::runtime_error(shellText(command) + "\n" + result.err);
  return readFile(output);
}

void comparesEqual(const Program &program) {
  const fs::path golden = program.golden();
  const std::string wanted = fs::exists(golden) ? readFile(golden) : std::string();
  // Every day the output is that of the other tests.
  const bool isQuick = !bothCombinations() && !fullTest() && withoutLines(readFile(lowered(program))) == wanted;
  const std::string text = isQuick ? wanted : lowerWithoutLines(program);
  EXPECT_EQ(text.find(places().source.string()), std::string::npos) << "a path of this machine is in the output";
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
