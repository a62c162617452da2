// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the value lies that a task returns.
#ifndef SWITCHBACK_DETAIL_TASK_VALUE_HPP
#define SWITCHBACK_DETAIL_TASK_VALUE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/iteration.hpp>

#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// Room for it. Whoever has this knows whether there is one.
template <class T>
class task_value {
  typedef typename held_in_union<T>::type stored;

public:
  task_value() noexcept {}
  task_value(const task_value &) = delete;
  task_value &operator=(const task_value &) = delete;
  ~task_value() {}

  template <class V>
  void construct(V &&value) {
    ::new (static_cast<void *>(std::addressof(value_))) stored(std::forward<V>(value));
  }
  void destroy() noexcept { value_.~stored(); }
  T take() {
    return static_cast<typename std::conditional<std::is_reference<T>::value, stored &, stored &&>::type>(value_);
  }

private:
  union {
    stored value_;
  };
};

template <class T>
struct is_destroyed_trivially : std::is_trivially_destructible<typename held_in_union<T>::type> {};
template <>
struct is_destroyed_trivially<void> : std::true_type {};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
