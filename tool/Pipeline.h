// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SWITCHBACK_TOOL_PIPELINE_H
#define SWITCHBACK_TOOL_PIPELINE_H

#include "Diagnostics.h"
#include "Options.h"
#include "TokenTrace.h"
#include "emit/FrameSizes.h"
#include "expand/HiddenText.h"

#include <string>

namespace clang {
class ASTContext;
} // namespace clang

namespace switchback {

/// Every phase, in order, from the parsed file to what is to be written. False when anything was refused, or when
/// something was `hidden`, and the file has to be expanded and parsed again; `output` is then not to be used. `measure`
/// is asked for the layout only.
bool runPipeline(clang::ASTContext &context, const TokenTrace &tokens, const Options &options, HiddenText &hidden,
                 Diagnostics &diagnostics, const MeasureFrames &measure, std::string &output);

} // namespace switchback

#endif
