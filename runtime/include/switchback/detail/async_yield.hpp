// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SB_YIELD in an async generator: awaits the operand, answers a request with it, and waits for the next one
// (ECMA-262 27.6.3.8 and 15.5.5).
#ifndef SWITCHBACK_DETAIL_ASYNC_YIELD_HPP
#define SWITCHBACK_DETAIL_ASYNC_YIELD_HPP

#include <switchback/detail/async_frame.hpp>
#include <switchback/detail/async_generator_core.hpp>
#include <switchback/detail/config.hpp>

#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What is yielded: a value, which stays where it is until the body goes on (T as in a forwarding reference), ...
template <class T>
class yielded_operand {
public:
  explicit yielded_operand(T &&value) noexcept : value_(static_cast<T &&>(value)) {}
  void wait(job &waiting) { agent::current().enqueue(waiting); }
  const std::exception_ptr *error() const noexcept { return nullptr; }
  T &&take() { return static_cast<T &&>(value_); }

private:
  T &&value_;
};
// ... or a promise of one, which a thenable becomes.
template <class T>
class yielded_promise {
public:
  explicit yielded_promise(state_ptr<T> state) noexcept : state_(std::move(state)) {}
  void wait(job &waiting) { state_->react(waiting); }
  const std::exception_ptr *error() const noexcept { return state_->rejected() ? &state_->error() : nullptr; }
  T take() { return state_->take(); }

private:
  state_ptr<T> state_;
};

template <class V, class Kind = typename kind_of<V>::type>
struct yielded_kind {
  typedef yielded_operand<V> type;
  static type from(V &&value) noexcept { return type(static_cast<V &&>(value)); }
};
template <class V>
struct yielded_kind<V, a_promise> {
  typedef yielded_promise<typename unwrapped<V>::type> type;
  static type from(V &&promise) noexcept { return type(promise_access::state(static_cast<V &&>(promise))); }
};
template <class V>
struct yielded_kind<V, a_thenable> {
  typedef typename unwrapped<V>::type value_type;
  typedef yielded_promise<value_type> type;
  static type from(V &&thenable) {
    const promise_settler<value_type> settler(new_state<value_type>());
    resolve(settler, static_cast<V &&>(thenable));
    return type(settler.state());
  }
};

// The part of every awaiter at which an async generator can stand.
template <class Y, class R, class S>
class async_yield_base : public suspended_frame, public yield_point<Y, R, S> {
public:
  std::unique_ptr<left_loops> leave_loops() noexcept final { return this->frame_->leave_loops(); }

protected:
  typedef async_generator_core<Y, R, S> core;

  explicit async_yield_base(core &generator) noexcept : generator_(generator) {}
  async_yield_base(const async_yield_base &other) noexcept : suspended_frame(), generator_(other.generator_) {}

  // Makes the result of a step from `value()`, and answers with it. Should that throw, the body goes on with it.
  template <class Value>
  void yield(Value value) {
    iteration<Y, R> step;
    SWITCHBACK_TRY {
      ::new (step.yielded_address()) typename held_in_union<Y>::type(value());
      step.now_yielded();
    }
    SWITCHBACK_CATCH_ALL {
      fail(std::current_exception());
      return;
    }
    generator_.yielded(std::move(step), *this);
  }
  // The body goes on; rethrow() throws `error` there.
  void fail(std::exception_ptr error) {
    error_ = std::move(error);
    resume();
  }
  void rethrow() {
#if SWITCHBACK_EXCEPTIONS
    if (error_)
      std::rethrow_exception(std::move(error_));
#endif
  }

  core &generator_;

private:
  std::exception_ptr error_;
};

template <class Y, class R, class S, class Operand>
class async_yield final : public async_yield_base<Y, R, S> {
  typedef async_yield_base<Y, R, S> base;

public:
  async_yield(typename base::core &generator, Operand operand) noexcept
      : base(generator), operand_(std::move(operand)) {}
  async_yield(async_yield &&other) noexcept : base(other), operand_(std::move(other.operand_)) {}

  bool await_ready() const noexcept { return false; }
  template <class P>
  void await_suspend(coroutine_handle<P> handle) {
    if (this->waits(handle))
      begin();
  }
  S await_resume() {
    this->goes_on();
    this->rethrow();
    return sent_.take();
  }

  void begin() override { operand_.wait(*this); }
  // The operand has been awaited.
  void run() override {
    if (const std::exception_ptr *error = operand_.error())
      this->fail(*error);
    else
      this->yield([this]() -> decltype(operand_.take()) { return operand_.take(); });
  }

  void sent(sent_value<S> &value) override {
    sent_.take_from(value);
    this->resume();
  }
  void thrown(std::exception_ptr error) override { this->fail(std::move(error)); }
  void returned(state_ptr<R> value) override { this->generator_.end_with_value(value); }

private:
  Operand operand_;
  sent_value<S> sent_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
