// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What describe() gives.
#ifndef SWITCHBACK_DETAIL_SUSPENSION_POINT_HPP
#define SWITCHBACK_DETAIL_SUSPENSION_POINT_HPP

#include <switchback/detail/config.hpp>

SWITCHBACK_BEGIN_NAMESPACE

// Where a coroutine stands. The strings are constants of the program: they outlive the coroutine.
struct suspension_point {
  const char *function;   // with namespaces; null: it is not known
  const char *file;       // what __FILE__ is there
  unsigned line;          // of the expression; of the function's name where there is none
  const char *expression; // what suspends, as it is written; null at the initial and the final suspend point

  explicit operator bool() const noexcept { return function != nullptr; }
};

SWITCHBACK_END_NAMESPACE

#endif
