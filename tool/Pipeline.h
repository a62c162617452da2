// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SWITCHBACK_TOOL_PIPELINE_H
#define SWITCHBACK_TOOL_PIPELINE_H

#include "Diagnostics.h"
#include "Options.h"
#include "TokenTrace.h"

#include <string>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace switchback {

/// Every phase, in order, from the parsed file to what is to be written. False when anything was refused; `output` is
/// then not to be used.
bool runPipeline(clang::ASTContext &context, clang::Preprocessor &preprocessor, const TokenTrace &tokens,
                 const Options &options, Diagnostics &diagnostics, std::string &output);

} // namespace switchback

#endif
