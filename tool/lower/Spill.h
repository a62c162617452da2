// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every full-expression that suspends becomes a sequence in which each suspension stands alone.
//
//   f(g(), SB_YIELD(a + b));        {  Declare spill_1 = «g()»
//                                      Declare temporary_2 = «a + b»
//                                      Suspend yield «sb_promise.yield_value(temporary_2)»
//                                      Evaluate «f(spill_1, awaiter.await_resume())»  }
//
// What is evaluated before the last suspension is named, with its value category; what comes after stays text.
// In: IR after build. Out: every Expr is Plain; Suspend statements numbered in source order.
#ifndef SWITCHBACK_TOOL_LOWER_SPILL_H
#define SWITCHBACK_TOOL_LOWER_SPILL_H

#include "Diagnostics.h"
#include "ir/Ir.h"

namespace switchback {

void spill(ir::Coroutine &coroutine, Diagnostics &diagnostics);

} // namespace switchback

#endif
