// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the user's build compiles the input, turned into how the tool parses it:
//
//   g++ -std=c++11 -c -MD -MF in.d -fcoroutines -o in.o in.cpp
//     ─► clang -fsyntax-only -std=c++11 -DSWITCHBACK_PARSE=1 -x c++ -- in.cpp, with coroutines
#ifndef SWITCHBACK_TOOL_COMPILECOMMAND_H
#define SWITCHBACK_TOOL_COMPILECOMMAND_H

#include "Options.h"

#include "clang/Frontend/CompilerInvocation.h"
#include "llvm/Support/Error.h"

#include <memory>

namespace switchback {

struct CompileCommand {
  std::vector<std::string> arguments; ///< the compiler first, the input last
  std::string directory;              ///< that they are relative to
  std::string file; ///< the input as the parser is told; absolute if `directory` is not the current one
};

/// From -p, from what stood behind `--`, or the default.
llvm::Expected<CompileCommand> compileCommand(const Options &options);

/// Without outputs, actions, dependency files, coroutine flags and inputs. Flags that Clang does not know stay.
std::vector<std::string> keepParseFlags(const std::vector<std::string> &flags);

/// Runs Clang's driver. Null if it found the command wrong; it has said so on standard error.
std::shared_ptr<clang::CompilerInvocation> parseInvocation(const CompileCommand &command);

} // namespace switchback

#endif
