// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Driver.h"
#include "Options.h"

#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/PrettyStackTrace.h"

int main(int argc, char **argv) {
  llvm::setBugReportMsg("switchback: internal error, please report it with the input and this trace:\n");
  llvm::InitLLVM llvmIsReady(argc, argv);
  std::variant<switchback::Options, switchback::ExitCode> parsed = switchback::parseOptions(argc, argv);
  if (const auto *code = std::get_if<switchback::ExitCode>(&parsed))
    return *code;
  return switchback::runDriver(std::get<switchback::Options>(parsed));
}
