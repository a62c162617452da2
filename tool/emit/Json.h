// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --emit=json: all that is known of the lowered coroutines, for other tools. Locals are referred to by their index in
// "locals"; suspension 0 is the beginning, the number after the last one the end.
#ifndef SWITCHBACK_TOOL_EMIT_JSON_H
#define SWITCHBACK_TOOL_EMIT_JSON_H

#include "emit/Suspensions.h"

#include <string>

namespace switchback {

std::string emitJson(const Coroutines &coroutines);

} // namespace switchback

#endif
