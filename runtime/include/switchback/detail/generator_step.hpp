// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the promise of a generator that is a value. It lives for one step, on the stack of whoever makes it:
// what the frame keeps is the yielded value, all else is on its way in or out.
#ifndef SWITCHBACK_DETAIL_GENERATOR_STEP_HPP
#define SWITCHBACK_DETAIL_GENERATOR_STEP_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/generator_delegate.hpp>
#include <switchback/detail/value_machine.hpp>
#include <switchback/detail/yielded.hpp>
#include <switchback/iteration.hpp>

#include <exception>
#include <initializer_list>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

template <class Y, class R, class S>
class generator;

namespace detail {

template <class Step, class T>
struct delegation_of;
template <class Step, class T>
using delegation = typename delegation_of<Step, T>::type;
template <class Delegation, class T>
struct delegated;

// note [yielded copy]: of small trivially copyable values the frame keeps a copy, so that a variable that is yielded
// can live in a register. The tool decides by the same rule (tool/ir/BuildValue.cpp).
template <class T>
struct yields_copy : std::integral_constant<bool, std::is_same<typename yield_kind<T>::type, yields_trivial>::value &&
                                                      is_small<T>::value> {};

template <class T>
class yielded_copy {
public:
  typedef const T &reference;
  typedef const T &from_variable;
  typedef not_yieldable from_temporary;
  void set(const T &value) noexcept { ::new (static_cast<void *>(std::addressof(value_))) T(value); }
  reference get() const noexcept { return value_; }
  void take(void *where) const noexcept { ::new (where) T(value_); }

  yielded_copy() noexcept : none_() {}

private:
  union {
    char none_;
    T value_;
  };
};

// Of what can be assigned as it is, without a union that a compiler has to see through.
template <class T>
class yielded_trivial {
public:
  typedef const T &reference;
  typedef const T &from_variable;
  typedef not_yieldable from_temporary;
  SWITCHBACK_CONSTEXPR void set(const T &value) noexcept { value_ = value; }
  SWITCHBACK_CONSTEXPR reference get() const noexcept { return value_; }
  void take(void *where) const noexcept { ::new (where) T(value_); }

  SWITCHBACK_CONSTEXPR yielded_trivial() noexcept : value_() {}

private:
  T value_;
};

template <class Y>
struct yielded_in_frame {
  typedef typename std::remove_cv<Y>::type object;
  typedef typename std::conditional<
      is_small_trivial<object>::value, yielded_trivial<object>,
      typename std::conditional<yields_copy<object>::value, yielded_copy<object>, yielded_value<Y>>::type>::type type;
};
template <class Y>
struct yielded_in_frame<Y &> {
  typedef yielded_value<Y &> type;
};
template <class Y>
struct yielded_in_frame<Y &&> {
  typedef yielded_value<Y &&> type;
};

// Where SB_RETURN(e) puts its value: into the iteration that the step answers. Null when nobody looks at it.
template <class R>
class step_returned {
public:
  typedef typename std::conditional<std::is_reference<R>::value, not_yieldable, const R &>::type from_variable;
  typedef typename std::conditional<std::is_reference<R>::value, R, R &&>::type from_temporary;
  void return_value(from_temporary value) { put(static_cast<from_temporary>(value)); }
  void return_value(from_variable value) { put(value); }
  void expect_result(result_target target) noexcept { target_ = target; }
  result_target expected_result() const noexcept { return target_; }

protected:
  step_returned() noexcept : target_() {}

private:
  template <class V>
  void put(V &&value) {
    if (!target_.where)
      return;
    ::new (target_.where) typename held_in_union<R>::type(static_cast<V &&>(value));
    *target_.constructed = true;
  }

  result_target target_;
};
template <>
class step_returned<void> {
public:
  SWITCHBACK_CONSTEXPR void return_void() noexcept {}
  void expect_result(result_target) noexcept {}
  result_target expected_result() const noexcept { return result_target(); }
};

template <class Y, class R, class S>
class generator_step : public step_returned<R>, public incoming<S> {
  typedef typename yielded_in_frame<Y>::type yielded;

public:
  typedef Y yield_type;
  typedef S send_type;

  explicit SWITCHBACK_CONSTEXPR generator_step(yielded &value) noexcept : value_(value) {}

  // SB_YIELD(e), before the suspension ...
  SWITCHBACK_CONSTEXPR void yield_value(typename yielded::from_variable value) noexcept {
    value_.set(static_cast<typename yielded::from_variable>(value));
  }
  SWITCHBACK_CONSTEXPR void yield_value(typename yielded::from_temporary value) noexcept {
    value_.set(static_cast<typename yielded::from_temporary>(value));
  }

  // SB_YIELD_FROM(e)
  template <class T>
  delegation<generator_step, T> delegate(T &&range) {
    return delegated<delegation<generator_step, T>, T>::make(range);
  }

  template <class T>
  delegation<generator_step, std::initializer_list<T>> delegate(std::initializer_list<T> &&list) {
    return delegation<generator_step, std::initializer_list<T>>(list);
  }

  // For delegations.
  template <class V>
  void set(V &&value) noexcept {
    value_.set(static_cast<V &&>(value));
  }
  void adopt(const yielded_value<Y> &inner) noexcept { assign(value_, inner); }
  template <class V>
  void adopt(const V &inner) noexcept {
    value_.set(inner.get());
  }

  // ... and behind it: what was sent, or thrown into it.
  SWITCHBACK_CONSTEXPR S await_resume() {
#if SWITCHBACK_EXCEPTIONS
    if (SWITCHBACK_UNLIKELY(thrown_ != nullptr))
      rethrow(*pass_on_thrown());
#endif
    return this->take_sent();
  }

#if SWITCHBACK_EXCEPTIONS
  void expect_throw(const std::exception_ptr *error) noexcept { thrown_ = error; }
  const std::exception_ptr *pass_on_thrown() noexcept {
    const std::exception_ptr *error = thrown_;
    thrown_ = nullptr;
    return error;
  }

private:
  // Static, so that a step whose address nobody takes is in registers.
  SWITCHBACK_COLD static void rethrow(const std::exception_ptr &error) { std::rethrow_exception(error); }

  const std::exception_ptr *thrown_ = nullptr;
#endif

private:
  static void assign(yielded_value<Y> &to, const yielded_value<Y> &from) noexcept { to = from; }
  template <class V>
  static void assign(V &to, const yielded_value<Y> &from) noexcept {
    to.set(from.get());
  }

  yielded &value_;
};

template <class Y, class R, class S>
struct step_of<generator<Y, R, S>> {
  typedef generator_step<Y, R, S> type;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
