// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Await (ECMA-262 27.7.5.3) of everything: promises, values, thenables; what is awaitable by itself is left alone.
#ifndef SWITCHBACK_DETAIL_AWAITED_HPP
#define SWITCHBACK_DETAIL_AWAITED_HPP

#include <switchback/coroutine.hpp>
#include <switchback/detail/async_frame.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/resolve.hpp>

#include <exception>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A settled promise is waited for, too: a coroutine goes on in a microtask, never at once.
template <class T>
class promise_awaiter : public suspended_frame {
public:
  explicit promise_awaiter(state_ptr<T> state) noexcept : state_(std::move(state)) {}

  bool await_ready() const noexcept { return false; }
  template <class P>
  void await_suspend(coroutine_handle<P> handle) {
    waits(handle);
    state_->react(*this);
    interrupt();
  }
  T await_resume() {
    goes_on();
#if SWITCHBACK_EXCEPTIONS
    if (interrupted_)
      std::rethrow_exception(std::move(interrupted_));
#endif
    return state_->take();
  }

  void interrupt() override {
    if (interrupted_ || !state_->pending())
      return;
    interrupted_ = reason_to_stop(state_->cancelled_by);
    if (!interrupted_)
      return;
    unlink();
    agent::current().enqueue(*this);
  }

private:
  state_ptr<T> state_;
  std::exception_ptr interrupted_;
};

// T is U & for an lvalue and U for an rvalue, as in a forwarding reference; the value comes back as it is.
template <class T>
class value_awaiter : public suspended_frame {
public:
  explicit value_awaiter(T &&value) noexcept : value_(static_cast<T &&>(value)) {}

  bool await_ready() const noexcept { return false; }
  template <class P>
  void await_suspend(coroutine_handle<P> handle) {
    waits(handle);
    agent::current().enqueue(*this);
  }
  T await_resume() {
    goes_on();
    return static_cast<T &&>(value_);
  }

private:
  T &&value_;
};

// [expr.await]/3: has a member or a free operator co_await, or is an awaiter itself.
template <class T>
struct is_awaitable {
private:
  template <class U>
  static auto member(int) -> decltype(std::declval<U>().SB_OPERATOR_AWAIT(), std::true_type());
  template <class>
  static std::false_type member(...);
  template <class U>
  static auto free(int) -> decltype(SB_OPERATOR_AWAIT(std::declval<U>()), std::true_type());
  template <class>
  static std::false_type free(...);
  template <class U>
  static auto itself(int) -> decltype(static_cast<bool>(std::declval<U &>().await_ready()), std::true_type());
  template <class>
  static std::false_type itself(...);

public:
  static const bool value =
      decltype(member<T>(0))::value || decltype(free<T>(0))::value || decltype(itself<T>(0))::value;
};

struct an_awaitable {};

// A promise is one, too.
template <class T>
struct awaited_kind : std::conditional<is_awaitable<T>::value, an_awaitable, typename kind_of<T>::type> {};

template <class T, class Kind = typename awaited_kind<T>::type>
struct awaited {
  typedef T &&type;
  static type from(T &&awaitable) noexcept { return static_cast<T &&>(awaitable); }
};
template <class T>
struct awaited<T, a_value> {
  typedef value_awaiter<T> type;
  static type from(T &&value) noexcept { return type(static_cast<T &&>(value)); }
};
template <class T>
struct awaited<T, a_thenable> {
  typedef typename unwrapped<T>::type value_type;
  typedef promise_awaiter<value_type> type;
  static type from(T &&thenable) {
    const promise_settler<value_type> settler(new_state<value_type>());
    resolve(settler, static_cast<T &&>(thenable));
    return type(settler.state());
  }
};

// Base of the promises of coroutines in which everything can be awaited.
struct awaits_everything {
  template <class T>
  typename awaited<T>::type await_transform(T &&operand) const {
    return awaited<T>::from(static_cast<T &&>(operand));
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
