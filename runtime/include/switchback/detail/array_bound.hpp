// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bound of a `new T[bound]{...}` whose initialiser suspends: one that there can be no array of throws before
// anything is initialised ([expr.new]/8 and /9).
#ifndef SWITCHBACK_DETAIL_ARRAY_BOUND_HPP
#define SWITCHBACK_DETAIL_ARRAY_BOUND_HPP

#include <switchback/detail/config.hpp>

#include <cstddef>
#include <new>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// `Given`: elements that have initialisers of their own. A negative bound is a large one then.
template <class T, std::size_t Given, class Bound>
Bound array_bound(Bound bound) {
  const std::size_t count = static_cast<std::size_t>(bound);
  if (count < Given || count > (static_cast<std::size_t>(-1) >> 1) / sizeof(T))
    SWITCHBACK_THROW(std::bad_array_new_length());
  return bound;
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
