// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who destroys what, and when: cleanups at the ends of blocks, at jumps and for the cascade.
//
// note [unwind cursor]: what is alive is one small integer. Each slot with a destructor adds a value whose parent is
// what was alive before it, so the values form a tree and "destroy everything above floor" is a walk to an ancestor:
//
//   cursor 3 ─► temporary ─► cursor 1 ─► line ─► cursor 0
//
// destroy(), the guard of the resume function and every jump use the same walk. Straight-line ends of blocks destroy
// one by one, with the cursor set first, so that a throwing destructor leaves the rest to the guard.
//
// note [automatic locals and slots]: an automatic local of C++'s own is always younger than the slots around it. It
// dies at the closing brace, so the explicit destructions stand behind a brace that closes before them.
//
// In: IR after layout. Out: Destroy, UnwindTo and SetCursor statements, Declare::cursor, Suspend::cursor, labels.
#ifndef SWITCHBACK_TOOL_LOWER_UNWIND_H
#define SWITCHBACK_TOOL_LOWER_UNWIND_H

#include "ir/Ir.h"

namespace switchback {

void insertUnwinding(ir::Coroutine &coroutine);

} // namespace switchback

#endif
