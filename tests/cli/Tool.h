// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A folder with an input of its own, and switchback run in it.
#pragma once

#include "support/Process.h"
#include "support/TestData.h"

#include <gtest/gtest.h>

namespace harness {

class Tool : public ::testing::Test {
protected:
  Tool();

  std::vector<std::string> command(const std::vector<std::string> &arguments) const;
  std::vector<std::string> flags() const { return {"--", "-std=c++11", "-I" + places().runtime.string()}; }

  // `arguments`, then the compiler's flags.
  ProcessResult lower(std::vector<std::string> arguments) const;
  // `arguments` alone.
  ProcessResult run(const std::vector<std::string> &arguments) const;

  void isRefused(const std::vector<std::string> &arguments, int status, const std::string &message) const;
  void runsLowered(const fs::path &file) const;
  std::vector<std::string> files() const; // names in the folder, sorted

  TemporaryDirectory folder;
  std::string old = "// what stood here before\n";
};

} // namespace harness
