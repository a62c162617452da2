// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The promise resolve functions (ECMA-262 27.2.1.3): with a value, with another promise, with a thenable.
#ifndef SWITCHBACK_DETAIL_RESOLVE_HPP
#define SWITCHBACK_DETAIL_RESOLVE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/promise_state.hpp>
#include <switchback/detail/thenable.hpp>

#include <exception>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// Rejects a promise that is resolved with itself (ECMA-262 27.2.1.3.2, step 7, a TypeError).
class promise_cycle : public std::logic_error {
public:
  promise_cycle() : std::logic_error("a promise cannot be resolved with itself") {}
};

namespace detail {

struct promise_access {
  template <class T>
  static const state_ptr<T> &state(const promise<T> &p) noexcept {
    return p.state_;
  }
  template <class T>
  static state_ptr<T> state(promise<T> &&p) noexcept {
    return std::move(p.state_);
  }
  template <class T>
  static promise<T> make(state_ptr<T> state) noexcept {
    return promise<T>(std::move(state));
  }
};

// target is fulfilled with what source was: T from T, T from a convertible U, void from anything.
template <class T, class U>
void fulfill_from(promise_state<T> &target, promise_state<U> &source) {
  target.fulfill(source.take());
}
template <class U>
void fulfill_from(promise_state<void> &target, promise_state<U> &) {
  target.fulfill();
}
inline void fulfill_from(promise_state<void> &target, promise_state<void> &) { target.fulfill(); }

// What `call` gives, or what `reject` makes of the exception that it throws.
template <class Call, class Reject>
auto call_or_reject(Call call, const Reject &reject) -> decltype(call()) {
  SWITCHBACK_TRY { return call(); }
  SWITCHBACK_CATCH_ALL { return reject(std::current_exception()); }
}
// The promise that `call` gives; what it throws is a rejection.
template <class Call>
auto rejected_by_throw(Call call) -> decltype(call()) {
  typedef decltype(call()) promised;
  return call_or_reject(std::move(call), [](std::exception_ptr error) { return promised::reject(std::move(error)); });
}
// Runs `action`, and rejects `target` with what it throws.
template <class Action>
void reject_on_throw(promise_core &target, Action action) {
  call_or_reject(std::move(action), [&target](std::exception_ptr error) { target.reject(std::move(error)); });
}

// `target` becomes what `source` becomes. As a microtask first: JavaScript calls source.then() in one
// (NewPromiseResolveThenableJob, 27.2.2.2), which costs the order of a tick.
template <class T, class U>
class follow_job final : public job {
public:
  follow_job(promise_settler<T> target, state_ptr<U> source) noexcept
      : target_(std::move(target)), source_(std::move(source)), waits_(false) {}
  ~follow_job() {}

  void run() override {
    if (!waits_) {
      waits_ = true;
      source_->react(*this);
      return;
    }
    const std::unique_ptr<follow_job> self(this);
    if (source_->rejected())
      target_->reject(source_->error());
    else
      reject_on_throw(*target_, [this] { fulfill_from(*target_, *source_); });
  }
  void drop() noexcept override { delete this; }
  waiter leads_to() const noexcept override { return waiter::settles(target_.get()); }

private:
  promise_settler<T> target_;
  state_ptr<U> source_;
  bool waits_;
};

// Calls a thenable's then() (27.2.2.2).
template <class T, class X>
class thenable_job final : public job {
public:
  thenable_job(promise_settler<T> target, X thenable) : target_(std::move(target)), thenable_(std::move(thenable)) {}
  ~thenable_job() {}

  void run() override;
  void drop() noexcept override { delete this; }
  waiter leads_to() const noexcept override { return waiter::settles(target_.get()); }

private:
  promise_settler<T> target_;
  X thenable_;
};

template <class T, class V>
void resolve_with(promise_settler<T> target, V &&value, a_value) {
  target->fulfill(std::forward<V>(value));
}
template <class T, class V>
void resolve_with(promise_settler<T> target, V &&thenable, a_thenable) {
  typedef typename std::decay<V>::type object;
  agent::enqueue_new<thenable_job<T, object>>(std::move(target), std::forward<V>(thenable));
}
template <class T, class V>
void resolve_with(promise_settler<T> target, V &&source, a_promise) {
  typedef typename unwrapped<V>::type value_type;
  state_ptr<value_type> state = promise_access::state(std::forward<V>(source));
  if (static_cast<promise_core *>(state.get()) == target.get())
    target->reject(std::make_exception_ptr(promise_cycle()));
  else
    agent::enqueue_new<follow_job<T, value_type>>(std::move(target), std::move(state));
}

// Precondition: `target` is pending, and not resolved with another one already.
template <class T, class V>
void resolve(promise_settler<T> target, V &&value) {
  resolve_with(std::move(target), std::forward<V>(value), typename kind_of<V>::type());
}

} // namespace detail

// The two functions that settle a promise (27.2.1.3). Copies are the same function: once one of a promise's pair has
// been called, calling either does nothing. Threads: the promise's.
//
// resolve(value), resolve(another promise), resolve(a thenable); resolve() of a promise<void>.
template <class T>
class resolve_function {
public:
  explicit resolve_function(detail::promise_settler<T> target) noexcept
      : target_(std::move(target)), generation_(target_->generation()) {}

  template <class V>
  void operator()(V &&value) const {
    if (first())
      detail::reject_on_throw(*target_, [&] { detail::resolve(target_, std::forward<V>(value)); });
  }
  template <class U = T>
  typename std::enable_if<std::is_void<U>::value>::type operator()() const {
    if (first())
      target_->fulfill();
  }

private:
  bool first() const noexcept {
    if (target_->generation() != generation_)
      return false;
    target_->next_generation();
    return true;
  }

  detail::promise_settler<T> target_;
  unsigned generation_;
};

// reject(an exception_ptr), reject(anything else that can be thrown).
class reject_function {
public:
  template <class T>
  explicit reject_function(const detail::promise_settler<T> &target) noexcept
      : target_(detail::counted_ptr<detail::promise_core>(target.get())), generation_(target->generation()) {}

  void operator()(std::exception_ptr error) const {
    if (target_->generation() != generation_)
      return;
    target_->next_generation();
    target_->reject(std::move(error));
  }
  template <class E, class = typename std::enable_if<!std::is_convertible<E, std::exception_ptr>::value>::type>
  void operator()(E &&error) const {
    (*this)(std::make_exception_ptr(std::forward<E>(error)));
  }

private:
  detail::settler<detail::promise_core> target_;
  unsigned generation_;
};

namespace detail {

template <class T, class X>
void thenable_job<T, X>::run() {
  const std::unique_ptr<thenable_job> self(this);
  target_->next_generation();
  const reject_function reject(target_);
  call_or_reject([&] { thenable_.then(resolve_function<T>(target_), reject); }, reject);
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
