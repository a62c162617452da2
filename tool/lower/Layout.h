// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names and places: what each local is called in the resume function, and where in the frame it is kept. Locals of
// blocks that exclude each other share storage.
//
//   { std::string a; yield; }  { long b; yield; }     struct block_1 { slot<std::string> a_; };
//                                                     struct block_2 { long b_; };
//                                                     union { block_1 block_1_; block_2 block_2_; };
//
// In: IR after liveness. Out: Local::text and Local::member, Coroutine::frame.
#ifndef SWITCHBACK_TOOL_LOWER_LAYOUT_H
#define SWITCHBACK_TOOL_LOWER_LAYOUT_H

#include "ir/Ir.h"

#include <set>

namespace switchback {

/// `hiddenUses` gets the uses of macros whose bodies spell a local that has to have another name.
void layOut(ir::Coroutine &coroutine, std::set<unsigned> &hiddenUses);

} // namespace switchback

#endif
