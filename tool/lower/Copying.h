// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a value frame can be copied while it is suspended.
//
// note [forks]: a copy goes on from the same place. Where nothing of the frame has to be destroyed, its bytes are
// copied by the compiler's own special members; otherwise the class copies what is alive at the suspension point, and
// moves like that: the copy, then the end of what it was made from. Not where something that is kept may refer to
// something else in the frame, which the copy's would do then, too. Types tell: pointers, references and classes that
// have any may refer; so they may to themselves. A reference that is a parameter refers to what was there before the
// frame.
//
// In: IR with its cascade (Unwind.h). Out: ValueFrame::notCopyable.
#ifndef SWITCHBACK_TOOL_LOWER_COPYING_H
#define SWITCHBACK_TOOL_LOWER_COPYING_H

#include "ir/Ir.h"

namespace switchback {

void findCopying(ir::Coroutine &coroutine);

/// Whether the class has members that copy, if it can be copied. Precondition: it has a value frame.
bool copiesByHand(const ir::Coroutine &coroutine);

} // namespace switchback

#endif
