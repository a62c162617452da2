// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A promise with its value, and the ways to hold one: as a reader, and as one who may settle it.
#ifndef SWITCHBACK_DETAIL_PROMISE_STATE_HPP
#define SWITCHBACK_DETAIL_PROMISE_STATE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/promise_core.hpp>
#include <switchback/iteration.hpp>

#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

// Thrown by the second who reads a promise whose value can only be moved: it has gone to the first.
class value_already_taken : public std::logic_error {
public:
  value_already_taken() : std::logic_error("the promise's value can only be moved, and has been taken") {}
};

namespace detail {

// std::is_copy_constructible, but for class templates that declare a copy constructor which their arguments may not
// have.
template <class T>
struct is_copyable : std::is_copy_constructible<T> {};
template <>
struct is_copyable<void> : std::true_type {};
template <class T, class A>
struct is_copyable<std::vector<T, A>> : is_copyable<T> {};
template <class Y, class R>
struct is_copyable<iteration<Y, R>> : std::integral_constant<bool, is_copyable<Y>::value && is_copyable<R>::value> {};

// What a handler is given: many may read the same value, so it is const, unless it can only be moved.
template <class T, bool Copyable = is_copyable<T>::value>
struct read_as {
  typedef const T &type;
};
template <class T>
struct read_as<T, false> {
  typedef T &&type;
};
template <class T>
struct read_as<T &, true> {
  typedef T &type;
};
template <class T>
struct read_as<T &, false> {
  typedef T &type;
};

template <class T>
class promise_state final : public promise_core {
  typedef typename held_in_union<T>::type stored;
  typedef typename read_as<T>::type read_type;

public:
  promise_state() noexcept {}

  // FulfillPromise (ECMA-262 27.2.1.4). Precondition: pending. When making the value throws, still pending.
  template <class... Args>
  void fulfill(Args &&...args) {
    ::new (static_cast<void *>(std::addressof(value_))) stored(std::forward<Args>(args)...);
    fulfilled();
  }

  // Both throw what the promise was rejected with. Precondition: settled.
  read_type read() {
    check();
    return get(std::integral_constant<bool, is_copyable<T>::value>());
  }
  // Of an object a copy, or the object itself for the last who holds the promise.
  T take() {
    check();
    return take_as(std::integral_constant < int, std::is_reference<T>::value ? 2 : is_copyable<T>::value ? 1 : 0 > ());
  }

private:
  ~promise_state() {
    if (!pending() && !rejected())
      value_.~stored();
  }

  void check() const {
#if SWITCHBACK_EXCEPTIONS
    if (rejected())
      std::rethrow_exception(error());
#endif
  }
  void check_first() {
    if (!take_once())
      SWITCHBACK_THROW(value_already_taken());
  }

  read_type get(std::true_type) noexcept { return value_; }
  read_type get(std::false_type) {
    check_first();
    return static_cast<read_type>(value_);
  }
  T take_as(std::integral_constant<int, 2>) noexcept { return value_; }
  T take_as(std::integral_constant<int, 1>) {
    if (shared())
      return value_;
    return std::move(value_);
  }
  T take_as(std::integral_constant<int, 0>) {
    check_first();
    return std::move(value_);
  }

  union {
    stored value_;
  };
};

template <>
class promise_state<void> final : public promise_core {
public:
  void fulfill() { fulfilled(); }
  void take() const {
#if SWITCHBACK_EXCEPTIONS
    if (rejected())
      std::rethrow_exception(error());
#endif
  }
  void read() const { take(); }

private:
  ~promise_state() {}
};

template <class T>
using state_ptr = counted_ptr<promise_state<T>>;

// A reader who may also settle the promise. When the last of them goes, a promise that is still pending remains so.
template <class State>
class settler {
public:
  explicit settler(counted_ptr<State> state) noexcept : state_(std::move(state)) {
    if (state_)
      state_->add_resolver();
  }
  settler(const settler &other) noexcept : settler(other.state_) {}
  settler(settler &&other) noexcept : state_(std::move(other.state_)) {}
  settler &operator=(settler other) noexcept {
    std::swap(state_, other.state_);
    return *this;
  }
  ~settler() {
    if (state_)
      state_->remove_resolver();
  }

  State *get() const noexcept { return state_.get(); }
  State &operator*() const noexcept { return *state_; }
  State *operator->() const noexcept { return state_.get(); }
  const counted_ptr<State> &state() const noexcept { return state_; }

private:
  counted_ptr<State> state_;
};

template <class T>
using promise_settler = settler<promise_state<T>>;

template <class T>
state_ptr<T> new_state() {
  return state_ptr<T>(new promise_state<T>());
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
