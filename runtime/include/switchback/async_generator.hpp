// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// async_generator<Y, R, S>: JavaScript's async generators.
//
//   SB_COROUTINE switchback::async_generator<int> numbers()
//   {
//       SB_YIELD(1);
//       SB_AWAIT(switchback::delay(1000));
//       SB_YIELD(2);
//   }
//
//   SB_FOR_AWAIT (int i, numbers()) ...          in an async coroutine
//   auto it = numbers();    it.next().then(...)  a promise<iteration<int>>
#ifndef SWITCHBACK_ASYNC_GENERATOR_HPP
#define SWITCHBACK_ASYNC_GENERATOR_HPP

#include <switchback/coroutine.hpp>
#include <switchback/detail/async_delegate.hpp>
#include <switchback/detail/async_generator_core.hpp>
#include <switchback/detail/async_yield.hpp>
#include <switchback/detail/awaited.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/iteration.hpp>
#include <switchback/promise.hpp>

#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {
template <class Y, class R, class S>
class async_generator_promise;
}

// The async generator object of ECMA-262 27.6; the return type of an async generator function. Y is what it yields (an
// object type, or a reference), R what it returns, S the type of a yield's value: what the next next(v) sent.
//
// Requests are queued: next(), throw_() and return_() may be called at any time, and their promises are settled in
// order. Movable, not copyable. Owns the frame: destroying the object destroys what the body holds, wherever it is
// suspended, and requests that are not answered never are (who waits for them is destroyed, too). A moved-from or
// default-constructed one is not to be used. Preconditions: not destroyed while its body runs. Threads: the loop's.
template <class Y, class R = void, class S = void>
class async_generator {
  typedef detail::async_generator_core<Y, R, S> core;
  typedef typename core::request request;
  typedef typename std::conditional<std::is_void<S>::value, detail::not_yieldable, S>::type sent;

public:
  typedef Y yield_type;
  typedef R return_type;
  typedef S send_type;
  typedef iteration<Y, R> iteration_type;
  typedef detail::async_generator_promise<Y, R, S> promise_type;

  async_generator() noexcept {}
  async_generator(async_generator &&other) noexcept : core_(std::move(other.core_)) {}
  async_generator &operator=(async_generator &&other) noexcept {
    async_generator(std::move(other)).swap(*this);
    return *this;
  }
  ~async_generator() {
    if (core_)
      core_->close();
  }
  void swap(async_generator &other) noexcept { std::swap(core_, other.core_); }

  // 27.6.1.2: the body runs to its next yield, or its end.
  promise<iteration_type> next() { return ask(new_request(request::next)); }
  // The same, and the yield that it resumes evaluates to `value`; the first one resumes none and drops it.
  promise<iteration_type> next(sent value) {
    std::unique_ptr<request> asked = new_request(request::next);
    asked->sent.set(static_cast<sent &&>(value));
    return ask(std::move(asked));
  }

  // 27.6.1.4: the yield where it stands throws.
  promise<iteration_type> throw_(std::exception_ptr error) {
    std::unique_ptr<request> asked = new_request(request::throw_);
    asked->thrown = std::move(error);
    return ask(std::move(asked));
  }
  template <class E, class = typename std::enable_if<!std::is_convertible<E, std::exception_ptr>::value>::type>
  promise<iteration_type> throw_(E &&error) {
    return throw_(std::make_exception_ptr(std::forward<E>(error)));
  }

  // 27.6.1.3: ends the body where it stands, once `value` (anything that promise<R>::resolve() takes) has been awaited;
  // if that fails the yield throws.
  template <class V>
  promise<iteration_type> return_(V &&value) {
    return return_promise(promise<R>::resolve(std::forward<V>(value)));
  }
  promise<iteration_type> return_() { return ask(new_request(request::return_)); }

private:
  friend class detail::async_generator_promise<Y, R, S>;
  explicit async_generator(detail::counted_ptr<core> c) noexcept : core_(std::move(c)) {}

  static std::unique_ptr<request> new_request(typename request::kinds kind) {
    return std::unique_ptr<request>(new request(kind));
  }
  promise<iteration_type> ask(std::unique_ptr<request> asked) {
    return detail::promise_access::make(core_->ask(std::move(asked)));
  }
  promise<iteration_type> return_promise(const promise<R> &value) {
    std::unique_ptr<request> asked = new_request(request::return_);
    asked->returned = detail::promise_access::state(value);
    return ask(std::move(asked));
  }

  detail::counted_ptr<core> core_;
};

namespace detail {

template <class Y, class R, class S>
struct ends_with_its_loop<async_generator<Y, R, S>> : std::true_type {};

// How the body ends.
template <class Y, class R, class S>
class async_generator_result {
public:
  // `return e` awaits e (15.5.5 and 14.10.1); the frame is destroyed before.
  template <class V = R>
  void return_value(V &&value) {
    returned_ = promise_access::state(promise<R>::resolve(std::forward<V>(value)));
  }

protected:
  void end(async_generator_core<Y, R, S> &generator) {
    if (returned_)
      generator.ended_with(std::move(returned_));
    else
      generator.ended();
  }

private:
  state_ptr<R> returned_;
};
template <class Y, class S>
class async_generator_result<Y, void, S> {
public:
  void return_void() noexcept {}

protected:
  void end(async_generator_core<Y, void, S> &generator) { generator.ended(); }
};

template <class Y, class R, class S>
class async_generator_promise : public awaits_everything, public async_generator_result<Y, R, S> {
  typedef async_generator_core<Y, R, S> core;

public:
  async_generator_promise()
      : awaits_everything(kind_), core_(new core(coroutine_handle<async_generator_promise>::from_promise(*this))),
        failed_(false) {}

  async_generator<Y, R, S> get_return_object() noexcept { return async_generator<Y, R, S>(core_); }
  suspend_always initial_suspend() const noexcept { return {}; }
  end_of_body final_suspend() noexcept {
    if (!failed_ && !this->has_left_loops())
      this->end(*core_);
    return end_of_body(*this);
  }
  void unhandled_exception() {
    failed_ = true;
    note_failure(*this);
    if (this->has_left_loops())
      this->loops()->fail(std::current_exception());
    else
      core_->failed(std::current_exception());
  }

  template <class V>
  async_yield<Y, R, S, typename yielded_kind<V>::type> yield_value(V &&value) {
    return {*core_, yielded_kind<V>::from(static_cast<V &&>(value))};
  }

  // SB_YIELD_FROM: an async iterator, an object with async_iterate(), or what a range-for takes.
  template <class T>
  async_delegate<Y, R, S, T> yield_value(elements<T> inner) {
    return async_delegate<Y, R, S, T>(*core_, static_cast<T &&>(inner.range));
  }

private:
  static void end_frame(async_frame &frame, std::exception_ptr error) {
    async_generator_promise &self = static_cast<async_generator_promise &>(frame);
    const coroutine_handle<> body = coroutine_handle<async_generator_promise>::from_promise(self);
    if (error)
      self.core_->failed(std::move(error));
    else
      self.end(*self.core_);
    body.destroy();
  }
  static void abandon(async_frame &frame) { static_cast<async_generator_promise &>(frame).core_->abandon(); }
  static waiter its_request(const async_frame &frame) {
    return static_cast<const async_generator_promise &>(frame).core_->leads_to();
  }

  static const async_frame::kind kind_;

  const counted_ptr<core> core_;
  bool failed_;
};
template <class Y, class R, class S>
const async_frame::kind async_generator_promise<Y, R, S>::kind_ = {&abandon, &its_request, &end_frame};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
