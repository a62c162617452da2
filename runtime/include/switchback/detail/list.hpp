// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A braced list whose array lives in a frame.
#ifndef SWITCHBACK_DETAIL_LIST_HPP
#define SWITCHBACK_DETAIL_LIST_HPP

#include <switchback/detail/config.hpp>

#include <cstddef>
#include <cstring>
#include <initializer_list>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What the compiler makes of `{a, b}`: an initializer_list that refers to `array` ([dcl.init.list]/5), which must
// outlive it. Only the compiler can call the constructor that does this, so the object is written as the libraries
// declare it: where the array begins, and its length or its end.
template <class E, std::size_t size>
std::initializer_list<E> list_over(const E (&array)[size]) noexcept {
#if defined(_CPPLIB_VER)
  struct {
    const E *first, *last;
  } const representation = {array, array + size};
#elif defined(__GLIBCXX__) || defined(_LIBCPP_VERSION) || defined(SWITCHBACK_FREESTANDING_INITIALIZER_LIST)
  struct {
    const E *first;
    std::size_t length;
  } const representation = {array, size};
#else
#error "unknown standard library: how does its initializer_list refer to the array?"
#endif
  struct {
    std::initializer_list<E> list; // a member: g++ warns of a local one that is returned
  } result;
  static_assert(sizeof(result) == sizeof(representation), "an initializer_list of another kind");
  std::memcpy(static_cast<void *>(&result), &representation, sizeof(result));
  return result.list;
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
