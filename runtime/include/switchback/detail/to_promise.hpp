// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of users' functions, as promises.
#ifndef SWITCHBACK_DETAIL_TO_PROMISE_HPP
#define SWITCHBACK_DETAIL_TO_PROMISE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/promise.hpp>
#include <switchback/task.hpp>

#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What the result of calling F is a promise of.
template <class F, class... Args>
struct promised_by : promised<typename std::decay<decltype(std::declval<F &>()(std::declval<Args>()...))>::type> {};

// Calls it; what it throws is a rejection.
template <class Call>
promise<typename promised_by<Call>::type> promise_of(Call call) {
  return rejected_by_throw([&call] { return promised_by<Call>::of(call); });
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
