// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files that a run has read, as a Make rule that Make and Ninja both understand:
//
//   build/lines.cpp: lines.cpp include/reader.hpp
#ifndef SWITCHBACK_TOOL_REWRITE_DEPFILE_H
#define SWITCHBACK_TOOL_REWRITE_DEPFILE_H

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace switchback {

/// Empty if `target` has characters that no Make rule can name; such prerequisites are left out.
std::string depfile(const std::string &target, llvm::ArrayRef<std::string> prerequisites);

} // namespace switchback

#endif
