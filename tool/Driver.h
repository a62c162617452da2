// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One run of the tool: compile command ─► Clang's parse ─► pipeline ─► files, all or nothing.
#ifndef SWITCHBACK_TOOL_DRIVER_H
#define SWITCHBACK_TOOL_DRIVER_H

#include "Options.h"

namespace switchback {

/// Diagnostics go to standard error. Files are touched only if the result is ExitOk.
ExitCode runDriver(const Options &options);

} // namespace switchback

#endif
