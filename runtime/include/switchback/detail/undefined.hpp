// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a next() without a value sends, and what yield* gives for an iterator that was done already: JavaScript's
// undefined, as a T.
#ifndef SWITCHBACK_DETAIL_UNDEFINED_HPP
#define SWITCHBACK_DETAIL_UNDEFINED_HPP

#include <switchback/detail/config.hpp>

#include <exception>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

template <class T>
SWITCHBACK_CONSTEXPR T undefined_as(std::true_type) {
  return T();
}
template <class T>
T undefined_as(std::false_type) {
  std::terminate();
}
// T(). Ends the program where there is no such thing.
template <class T>
SWITCHBACK_CONSTEXPR T undefined() {
  return undefined_as<T>(std::integral_constant<bool, std::is_default_constructible<T>::value>());
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
