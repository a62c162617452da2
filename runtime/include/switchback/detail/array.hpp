// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The array that a structured binding copies, element by element ([dcl.struct.bind]/1). C++17 and later.
#ifndef SWITCHBACK_DETAIL_ARRAY_HPP
#define SWITCHBACK_DETAIL_ARRAY_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/slot.hpp>

#if __cplusplus >= 201703L || (defined(_MSVC_LANG) && _MSVC_LANG >= 201703L)

#include <cstddef>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Element number `index`, counted through arrays of arrays; of an xvalue an xvalue.
template <class From>
decltype(auto) element(From &&from, std::size_t index) noexcept {
  using Part = std::remove_reference_t<decltype(from[0])>;
  if constexpr (std::is_array_v<Part>) {
    constexpr std::size_t inside = sizeof(Part) / sizeof(std::remove_all_extents_t<Part>);
    return detail::element(static_cast<From &&>(from)[index / inside], index % inside);
  } else {
    return static_cast<From &&>(from)[index];
  }
}

// The inner arrays have no braces of their own: there is no pack of packs.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-braces"
#endif
template <class Array, class From, std::size_t... I>
holder<Array> copied_array(From &&from, std::index_sequence<I...>) {
  return {{detail::element(static_cast<From &&>(from), I)...}};
}
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

// From is T (&)[N] or T[N]: an xvalue's elements are moved.
template <class Array, class From>
holder<Array> copied_array(From &&from) {
  return detail::copied_array<Array>(
      static_cast<From &&>(from), std::make_index_sequence<sizeof(Array) / sizeof(std::remove_all_extents_t<Array>)>());
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif

#endif
