// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether a value frame can be copied while it is suspended: note [value frames].
//
// In: IR after layout. Out: ValueFrame::notCopyable.
#ifndef SWITCHBACK_TOOL_LOWER_COPYING_H
#define SWITCHBACK_TOOL_LOWER_COPYING_H

#include "ir/Ir.h"

namespace switchback {

void findCopying(ir::Coroutine &coroutine);

} // namespace switchback

#endif
