// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the reports say about suspension points: where they stand, what is alive there, which one comes next.
//
// In: IR after unwind. Out: plain data, one entry for each suspension.
#ifndef SWITCHBACK_TOOL_EMIT_SUSPENSIONS_H
#define SWITCHBACK_TOOL_EMIT_SUSPENSIONS_H

#include "ir/Ir.h"

#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace switchback {

using Coroutines = std::vector<std::unique_ptr<ir::Coroutine>>;

struct SuspensionReport {
  const ir::Suspend *suspend = nullptr;
  ir::SourceSpan span;
  /// What keeps its value across it, in the order of declaration: stored registers and the slots in scope, trivial ones
  /// included. Parameters always do and are not listed.
  std::vector<ir::LocalId> alive;
};

/// In the order of their indices.
std::vector<SuspensionReport> suspensionsOf(const ir::Coroutine &coroutine);

/// From suspension to suspension without another between them; 0 is the beginning, suspensionCount + 1 the end. What
/// lies between is not evaluated: every branch may be taken.
using ControlFlow = std::set<std::pair<unsigned, unsigned>>;
ControlFlow controlFlow(const ir::Coroutine &coroutine);

} // namespace switchback

#endif
