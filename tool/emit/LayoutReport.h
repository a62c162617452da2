// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --emit=layout: what lives in each frame, where, how large it is, and what is alive at each suspension, as a table to
// read.
#ifndef SWITCHBACK_TOOL_EMIT_LAYOUTREPORT_H
#define SWITCHBACK_TOOL_EMIT_LAYOUTREPORT_H

#include "emit/FrameSizes.h"
#include "emit/Suspensions.h"

#include <string>

namespace switchback {

std::string emitLayoutReport(const Coroutines &coroutines, const FrameSizes &sizes);

} // namespace switchback

#endif
