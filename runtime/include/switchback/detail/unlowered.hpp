// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a macro is in source that has not been through the tool: one error that says so, and as little besides it as
// can be (the expression fits any context, and control does not come back from it).
#ifndef SWITCHBACK_DETAIL_UNLOWERED_HPP
#define SWITCHBACK_DETAIL_UNLOWERED_HPP

#include <switchback/detail/config.hpp>

#include <cstdlib>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

struct anything {
  template <class T>
  operator T() const;
};

template <class F>
[[noreturn]] anything unlowered(F) {
  std::abort();
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

// A lambda, because a static_assert is a declaration and the macros are expressions.
#define SWITCHBACK_UNLOWERED                                                                                           \
  (::switchback::detail::unlowered(                                                                                    \
      [] { static_assert(false, "run this file through switchback: its coroutines are not lowered yet"); }))

#endif
