// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: what a structured binding of a template's may bind to, if it is saved.
#ifndef SWITCHBACK_DETAIL_BINDABLE_HPP
#define SWITCHBACK_DETAIL_BINDABLE_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE && __cplusplus >= 201703L

#include <array>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Each binding asks `get` by itself, which must not be noticed, and answer a reference.
template <class T>
struct has_known_get : std::false_type {};
template <class A, class B>
struct has_known_get<std::pair<A, B>> : std::true_type {};
template <class... Ts>
struct has_known_get<std::tuple<Ts...>> : std::true_type {};
template <class T, std::size_t N>
struct has_known_get<std::array<T, N>> : std::true_type {};

template <class T, class = void>
struct is_tuple_like : std::false_type {};
template <class T>
struct is_tuple_like<T, decltype(static_cast<void>(std::tuple_size<T>::value))> : std::true_type {};

// R: a reference to the whole object.
template <class R>
struct bindable {
  typedef typename std::remove_cv<typename std::remove_reference<R>::type>::type object;
  static_assert(!std::is_scalar<object>::value,
                "a structured binding that copies an array and is saved across a suspension, in a template: bind by "
                "reference");
  static_assert(!is_tuple_like<object>::value || has_known_get<object>::value,
                "a structured binding that is saved across a suspension, in a template, whose parts a `get` of the "
                "program's own answers: name the whole object");
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
