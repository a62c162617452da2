// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where each local lives, and which registers have to be stored at which suspension.
//
// note [live intervals]: positions are numbered in source order. A local is live from its declaration to its last use;
// a use in a loop that does not contain the declaration counts as one at the loop's end, because the next iteration
// may come to it. A register is stored at a suspension inside its interval. Every use counts as a read: a user's
// assignment is not worth a second look, a store too many costs a move.
//
// In: IR after spill. Out: Local::storage and Local::crosses, Suspend::saved.
#ifndef SWITCHBACK_TOOL_LOWER_LIVENESS_H
#define SWITCHBACK_TOOL_LOWER_LIVENESS_H

#include "ir/Ir.h"

namespace switchback {

void findLiveness(ir::Coroutine &coroutine);

} // namespace switchback

#endif
