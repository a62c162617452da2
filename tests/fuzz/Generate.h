// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random coroutines whose trace the standard fixes.
//
// Kept out on purpose, because clang-19 is no oracle there:
//   * an awaiter with a destructor whose await_resume throws: it must die in the unwinding, before
//     unhandled_exception ([except.ctor]/1), and clang destroys it afterwards; tr::loud never throws there
//   * exceptions out of unhandled_exception or from get_return_object: the return object leaks ([class.temporary]/4)
//   * new T(SB_YIELD(1)) and throw SB_YIELD(1): destroyed there, the storage made before the operand leaks
//     ([expr.new]/26)
//   * over-aligned locals, whose frame clang does not align ([basic.align]/3): no tr::wide
//   * temporaries in a braced list of objects: when a later element throws, clang (and g++) destroy them before the
//     elements that were made after them ([except.ctor]/1)
// and where the standard or docs/language.md allow more than one trace:
//   * several operands with effects behind the last suspension of an expression ([expr.call]/8): isOrdered
//   * class prvalues by value or in braces before a suspension, which cost a move
//   * class arguments of the coroutine itself, whose destruction is the implementation's choice ([expr.call]/6): one
//     of type T at most, which is made from an lvalue
//   * what a call changes, read by the same expression behind its last suspension: Read nodes of such members count as
//     effects; `n += f()` where f changes n, which C++17 alone orders
//   * closures and objects that are gone when their coroutine goes on: what Shape.h says stands around the body
//     outlives it, and is set back for each run, lest numbers grow without end
// and in templates what docs/diagnostics.md refuses there (Expressions::element; arrays; conditions of switches).
#pragma once

#include "Random.h"
#include "Tree.h"

namespace fuzz {

/// Always well-formed (see check).
Program generate(std::uint64_t seed, const std::string &name, int standard);

} // namespace fuzz
