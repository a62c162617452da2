// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The programs under testdata/ and what their first lines say about themselves:
//
//     // std: c++14              the dialect they are written in; c++11 when nothing is said
//     // flags: -fno-exceptions  for every compiler and for the tool
//     // tool: --all             for the tool alone
//     // compat: on              runtime/compat is on the include path
//     // threads: on             it is run under ThreadSanitizer, too
//     // warnings: off           the program itself is not clean under -Wall -Wextra -Wpedantic
//
// These comments stand before the first line that is not a comment.
#pragma once

#include "support/Files.h"

namespace harness {

struct Program {
  fs::path file;    // absolute
  std::string name; // "locals/range_for": below testdata, without extension
  int standard = 11;
  std::vector<std::string> flags;
  std::vector<std::string> toolFlags;
  bool compat = false;
  bool threads = false;
  bool warnings = true;

  fs::path golden() const; // testdata/locals/range_for.golden.cpp
};

// Throws std::runtime_error, naming file and line, when a header line cannot be understood.
Program readProgram(const fs::path &file, const std::string &name);

// Sorted by name. `runnable` leaves out refuse/, warn/, support/ and later/; the others are one of these alone.
std::vector<Program> runnablePrograms();
std::vector<Program> refusedPrograms();
std::vector<Program> warnedPrograms();
std::vector<Program> laterPrograms();

// Golden files whose program is gone.
std::vector<fs::path> orphanedGoldens();

// A name that GoogleTest's filters and CTest's regular expressions take literally.
std::string testName(const std::string &name);

// The places that everything is run from. Environment variables of the same meaning override what was configured:
// that is how the harness is tested itself.
struct Places {
  fs::path testdata;   // SWITCHBACK_TESTDATA
  fs::path tool;       // SWITCHBACK_TOOL
  fs::path work;       // SWITCHBACK_TEST_WORK: scratch and cached results
  fs::path runtime;    // runtime/include
  fs::path compat;     // runtime/compat
  fs::path source;     // the project
  std::string ccache;  // empty: there is none
  std::string linker;  // for -fuse-ld=, empty: the compiler's own
  std::string gxx;     // g++-12
  std::string clangxx; // clang++-14
  std::string oracle;  // clang++-19
};
const Places &places();

// SWITCHBACK_TEST_FULL=1: every combination.
bool fullTest();
// SWITCHBACK_TEST_BOTH=1: of the programs that are compared with the native compiler, both of coveringCombinations()
// and not one of them; and what else the everyday run takes a part of.
bool bothCombinations();

// The command that lowers `program` into `output`, with `options` between them and the compiler's flags.
std::vector<std::string> lowerCommand(const Program &program, const fs::path &output,
                                      const std::vector<std::string> &options);

} // namespace harness
