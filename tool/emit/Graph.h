// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --emit=graph: suspension points and the control flow between them, for Graphviz.
//
//   beginning ─► 1: yield, line 6 ─► end, and from 1 back to itself
#ifndef SWITCHBACK_TOOL_EMIT_GRAPH_H
#define SWITCHBACK_TOOL_EMIT_GRAPH_H

#include "emit/Suspensions.h"

#include <string>

namespace switchback {

std::string emitGraph(const Coroutines &coroutines);

} // namespace switchback

#endif
