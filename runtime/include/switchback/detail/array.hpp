// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The array that a structured binding copies, element by element ([dcl.struct.bind]/1). C++17 and later.
#ifndef SWITCHBACK_DETAIL_ARRAY_HPP
#define SWITCHBACK_DETAIL_ARRAY_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/slot.hpp>

#if __cplusplus >= 201703L || (defined(_MSVC_LANG) && _MSVC_LANG >= 201703L)

#include <cstddef>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

template <class Array, class From, std::size_t... I>
holder<Array> copied_array(From &&from, std::index_sequence<I...>) {
  return {{static_cast<From &&>(from)[I]...}};
}

// From is T (&)[N] or T[N]: an xvalue's elements are moved.
template <class Array, class From>
holder<Array> copied_array(From &&from) {
  return detail::copied_array<Array>(static_cast<From &&>(from),
                                     std::make_index_sequence<sizeof(Array) / sizeof(from[0])>());
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif

#endif
