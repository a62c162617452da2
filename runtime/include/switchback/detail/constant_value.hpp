// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what a frame keeps that constant expressions make steps of: members with values, to which the
// declarations of the saved locals assign.
#ifndef SWITCHBACK_DETAIL_CONSTANT_VALUE_HPP
#define SWITCHBACK_DETAIL_CONSTANT_VALUE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/slot.hpp>

#include <initializer_list>
#include <type_traits>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Assigning the value of a new object is as good as making it in place.
template <class T>
struct is_constant_value : std::integral_constant<bool, std::is_default_constructible<T>::value &&
                                                            std::is_trivially_destructible<T>::value &&
                                                            std::is_trivially_copy_assignable<T>::value> {};
template <class T, decltype(sizeof 0) N>
struct is_constant_value<T[N]> : is_constant_value<T> {};
template <class T>
struct is_constant_value<std::initializer_list<T>> : std::false_type {}; // its array would die with the assignment

// `T x = e;`
template <class T>
SWITCHBACK_CONSTEXPR T initialised(typename identity<T>::type value) {
  return value;
}

template <class T>
SWITCHBACK_CONSTEXPR void assign(T &to, const T &from) {
  to = from;
}
template <class T, decltype(sizeof 0) N>
SWITCHBACK_CONSTEXPR void assign(T (&to)[N], const T (&from)[N]) {
  for (decltype(sizeof 0) i = 0; i != N; ++i)
    detail::assign(to[i], from[i]);
}
// `T x[3] = {e, f, g};`
template <class Array>
SWITCHBACK_CONSTEXPR void assign_elements(Array &to, const typename identity<Array>::type &from) {
  detail::assign(to, from);
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
