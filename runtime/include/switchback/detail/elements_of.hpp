// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SB_YIELD_FROM hands to the promise's yield_value.
#ifndef SWITCHBACK_DETAIL_ELEMENTS_OF_HPP
#define SWITCHBACK_DETAIL_ELEMENTS_OF_HPP

#include <switchback/detail/config.hpp>

#include <initializer_list>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A reference to the delegated-to object; T is U & for an lvalue and U for an rvalue, as in a forwarding reference.
// The object outlives the yield*: an rvalue lives to the end of the full-expression.
template <class T>
struct elements {
  T &&range;
};

} // namespace detail

template <class T>
detail::elements<T> elements_of(T &&range) noexcept {
  return {static_cast<T &&>(range)};
}

// SB_YIELD_FROM({1, 2, 3})
template <class T>
detail::elements<std::initializer_list<T>> elements_of(std::initializer_list<T> &&list) noexcept {
  return {static_cast<std::initializer_list<T> &&>(list)};
}

SWITCHBACK_END_NAMESPACE

#endif
