// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: [expr.await] for awaiters whose types only the runtime sees (initial and final suspend), and the
// one place that interprets what await_suspend returns.
#ifndef SWITCHBACK_DETAIL_AWAITING_HPP
#define SWITCHBACK_DETAIL_AWAITING_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/handle.hpp>
#include <switchback/detail/suspend.hpp>

#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// await_suspend's three kinds: void suspends, bool says so, a handle suspends and names what runs next.
template <class Result>
struct await_suspend_kind {
  template <class A, class P>
  static bool call(A &awaiter, coroutine_handle<P> handle, frame_head *&next) {
    next = static_cast<frame_head *>(awaiter.await_suspend(handle).address());
    return true;
  }
};
template <>
struct await_suspend_kind<void> {
  template <class A, class P>
  static bool call(A &awaiter, coroutine_handle<P> handle, frame_head *&) {
    awaiter.await_suspend(handle);
    return true;
  }
};
template <>
struct await_suspend_kind<bool> {
  template <class A, class P>
  static bool call(A &awaiter, coroutine_handle<P> handle, frame_head *&) {
    return awaiter.await_suspend(handle);
  }
};

// True when the coroutine is suspended. From then on neither its frame nor the awaiter in it may be touched.
template <class A, class P>
bool await_suspend(A &awaiter, P &promise, frame_head *&next) {
  typedef decltype(awaiter.await_suspend(std::declval<coroutine_handle<P>>())) result;
  return await_suspend_kind<typename std::remove_cv<result>::type>::call(
      awaiter, coroutine_handle<P>::from_promise(promise), next);
}

// Lookup of operator co_await, which lowered code spells sb_operator_await: a member, else a function found by
// argument-dependent lookup, else the awaitable is its own awaiter.
template <class T>
auto operator_await(T &&awaitable, int) -> decltype(static_cast<T &&>(awaitable).sb_operator_await()) {
  return static_cast<T &&>(awaitable).sb_operator_await();
}
template <class T>
auto operator_await(T &&awaitable, long) -> decltype(sb_operator_await(static_cast<T &&>(awaitable))) {
  return sb_operator_await(static_cast<T &&>(awaitable));
}
template <class T>
auto operator_await_result(int) -> decltype(operator_await(std::declval<T>(), 0));
struct no_operator_await {};
template <class T>
no_operator_await operator_await_result(...);

struct at_initial_suspend {};
struct at_final_suspend {};

// The awaitable and the awaiter of an initial or final suspend, alive from its evaluation to its await_resume.
// E is the type of the expression: an object is kept, a reference stays one.
template <class E, class Awaiter = decltype(operator_await_result<E>(0))>
struct awaiting {
  template <class P>
  awaiting(P &promise, at_initial_suspend)
      : awaitable_(promise.initial_suspend()), awaiter_(operator_await(static_cast<E &&>(awaitable_), 0)) {}
  template <class P>
  awaiting(P &promise, at_final_suspend)
      : awaitable_(promise.final_suspend()), awaiter_(operator_await(static_cast<E &&>(awaitable_), 0)) {}
  typename std::remove_reference<Awaiter>::type &awaiter() { return awaiter_; }

private:
  E awaitable_;
  Awaiter awaiter_;
};
template <class E>
struct awaiting<E, no_operator_await> {
  template <class P>
  awaiting(P &promise, at_initial_suspend) : awaitable_(promise.initial_suspend()) {}
  template <class P>
  awaiting(P &promise, at_final_suspend) : awaitable_(promise.final_suspend()) {}
  typename std::remove_reference<E>::type &awaiter() { return awaitable_; }

private:
  E awaitable_;
};

// The awaiters that are nothing but a constant, and so need no storage and no calls.
struct awaits_always {};
struct awaits_never {};
struct awaits_general {};

template <class T>
struct awaiter_kind_of_object {
  typedef awaits_general type;
};
template <>
struct awaiter_kind_of_object<suspend_always> {
  typedef awaits_always type;
};
template <>
struct awaiter_kind_of_object<suspend_never> {
  typedef awaits_never type;
};
template <class E>
struct awaiter_kind : awaiter_kind_of_object<typename std::remove_cv<typename std::remove_reference<E>::type>::type> {};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
#endif
