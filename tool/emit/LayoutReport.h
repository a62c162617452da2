// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --emit=layout: what lives in each frame, where, and what is alive at each suspension, as a table to read.
#ifndef SWITCHBACK_TOOL_EMIT_LAYOUTREPORT_H
#define SWITCHBACK_TOOL_EMIT_LAYOUTREPORT_H

#include "emit/Suspensions.h"

#include <string>

namespace switchback {

std::string emitLayoutReport(const Coroutines &coroutines);

} // namespace switchback

#endif
