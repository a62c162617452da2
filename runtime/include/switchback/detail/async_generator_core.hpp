// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The queue of an async generator's requests, and who answers them (ECMA-262 27.6.3).
//
// note [async generator]: a request is a call of next(), throw_() or return_(), with the promise that it gave. They are
// answered one after the other: the body is resumed for the first, and what it does next is the answer: a yield, an
// exception, its end. `return e` awaits e; the frame is destroyed before that and not, as JavaScript's `finally` is,
// after it.
#ifndef SWITCHBACK_DETAIL_ASYNC_GENERATOR_CORE_HPP
#define SWITCHBACK_DETAIL_ASYNC_GENERATOR_CORE_HPP

#include <switchback/coroutine.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/left_loops.hpp>
#include <switchback/detail/resolve.hpp>
#include <switchback/detail/undefined.hpp>
#include <switchback/iteration.hpp>

#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What next(v) sends, on its way to the yield.
template <class S>
class sent_value {
  typedef typename held_in_union<S>::type stored;

public:
  sent_value() noexcept : alive_(false) {}
  sent_value(const sent_value &) = delete;
  sent_value &operator=(const sent_value &) = delete;
  ~sent_value() { clear(); }

  void set(S &&value) {
    ::new (static_cast<void *>(std::addressof(value_))) stored(static_cast<S &&>(value));
    alive_ = true;
  }
  void take_from(sent_value &other) {
    clear();
    if (other.alive_)
      ::new (static_cast<void *>(std::addressof(value_))) stored(std::move(other.value_));
    alive_ = other.alive_;
  }
  S take() { return alive_ ? get() : undefined<S>(); }

private:
  S get() {
    return static_cast<typename std::conditional<std::is_reference<S>::value, stored &, stored &&>::type>(value_);
  }
  void clear() noexcept {
    if (alive_)
      value_.~stored();
    alive_ = false;
  }

  union {
    stored value_;
  };
  bool alive_;
};
template <>
class sent_value<void> {
public:
  void take_from(sent_value &) noexcept {}
  void take() noexcept {}
};

// An AsyncGeneratorRequest Record.
template <class Y, class R, class S>
struct async_request {
  enum kinds { next, throw_, return_ };

  explicit async_request(kinds k) : kind(k), answer(new_state<iteration<Y, R>>()) {}

  const kinds kind;
  sent_value<S> sent;
  std::exception_ptr thrown;
  state_ptr<R> returned; // null: undefined
  const promise_settler<iteration<Y, R>> answer;
  std::unique_ptr<async_request> following;
};

// Where a body is suspended at a yield: how it takes the next request.
template <class Y, class R, class S>
class yield_point {
public:
  virtual void sent(sent_value<S> &value) = 0;
  virtual void thrown(std::exception_ptr error) = 0;
  // `value` is fulfilled, or null: undefined.
  virtual void returned(state_ptr<R> value) = 0;
  // See async_frame.
  virtual std::unique_ptr<left_loops> leave_loops() noexcept = 0;

protected:
  yield_point() noexcept {}
  ~yield_point() {}
};

// An async generator object without its handle. Kept by that, by the frame and by the jobs that go on with it.
template <class Y, class R, class S>
class async_generator_core {
public:
  typedef iteration<Y, R> iteration_type;
  typedef async_request<Y, R, S> request;
  typedef yield_point<Y, R, S> point;
  typedef counted_ptr<async_generator_core> pointer;

  // The body is suspended before its beginning.
  explicit async_generator_core(coroutine_handle<> body) noexcept
      : references_(0), state_(suspended_start), body_(body), at_(nullptr), last_(nullptr) {}
  async_generator_core(const async_generator_core &) = delete;
  async_generator_core &operator=(const async_generator_core &) = delete;

  void retain() noexcept { ++references_; }
  void release() noexcept {
    if (--references_ == 0)
      delete this;
  }

  // %AsyncGeneratorPrototype%.next, throw and return (27.6.1.2 to .4).
  state_ptr<iteration_type> ask(std::unique_ptr<request> asked) {
    const state_ptr<iteration_type> answer = asked->answer.state();
    if (asked->kind == request::throw_ && state_ == suspended_start)
      end_frame();
    if (state_ == completed && asked->kind != request::return_) {
      settle(*asked);
      return answer;
    }
    push(std::move(asked));
    if (state_ == suspended_start && first_->kind == request::return_)
      end_frame();
    if (state_ == completed)
      await_return();
    else if (state_ == suspended_start)
      begin();
    else if (state_ == suspended_yield)
      resume();
    return answer;
  }

  // AsyncGeneratorYield (27.6.3.8), once the value is there: answers the first request and goes on with the next one,
  // or waits for it. May destroy the frame.
  void yielded(iteration_type &&step, point &at) {
    pop()->answer->fulfill(std::move(step));
    at_ = &at;
    state_ = suspended_yield;
    if (first_)
      resume();
  }

  // The body has ended, and its frame is about to be destroyed: by an exception, without a value, with one.
  void failed(std::exception_ptr error) {
    gone();
    pop()->answer->reject(std::move(error));
    drain();
  }
  void ended() {
    gone();
    answer_done(*pop());
    drain();
  }
  void ended_with(state_ptr<R> value) {
    gone();
    state_ = awaiting_return;
    await(std::move(value), &async_generator_core::finish_return);
  }

  // A return_() that has come to its yield: what `value` is fulfilled with is the end, and the frame is destroyed; the
  // answer waits for the loops that this leaves.
  void end_with_value(const state_ptr<R> &value) {
    const pointer self(this);
    return_from_frame();
    close_loops(value);
  }

  // The body can never go on: nor is anything answered.
  void abandon() noexcept { drop_requests(); }

  // Who waits for the answer to come: see [waiters].
  waiter leads_to() const noexcept { return first_ ? waiter::settles(first_->answer.get()) : waiter::none(); }

  // The object is gone. A return_() for which nobody but the body is needed is answered all the same.
  void close() noexcept {
    if (state_ == awaiting_return) {
      return_from_frame();
    } else {
      end_frame();
      drop_requests();
    }
  }

private:
  enum states { suspended_start, suspended_yield, executing, awaiting_return, completed };
  typedef void (async_generator_core::*continuation)(const state_ptr<R> &);

  ~async_generator_core() {}

  // Waits for the value of a return.
  class await_job final : public job {
  public:
    await_job(async_generator_core &core, state_ptr<R> value, continuation then) noexcept
        : core_(&core), value_(std::move(value)), then_(then) {}
    ~await_job() {}
    void run() override {
      const std::unique_ptr<await_job> self(this);
      if (core_->first_)
        (core_.get()->*then_)(value_);
    }
    void drop() noexcept override {
      const std::unique_ptr<await_job> self(this);
      core_->abandon();
    }
    waiter leads_to() const noexcept override { return core_->leads_to(); }

  private:
    pointer core_;
    state_ptr<R> value_;
    continuation then_;
  };
  // Waits for the loops that the frame was in.
  class closing_loops final : public left_loops::listener {
  public:
    closing_loops(async_generator_core &core, state_ptr<R> value, std::unique_ptr<left_loops> loops) noexcept
        : core_(&core), value_(std::move(value)), loops_(std::move(loops)) {}
    void wait() { loops_->wait_for(*this); }

    void closed(std::exception_ptr error) override {
      const std::unique_ptr<closing_loops> self(this);
      if (!core_->first_)
        return;
      if (error)
        core_->failed(std::move(error));
      else
        core_->finish_return(value_);
    }
    void never_closed() noexcept override {
      const std::unique_ptr<closing_loops> self(this);
      core_->abandon();
    }
    waiter leads_to() const noexcept override { return core_->leads_to(); }

  private:
    pointer core_;
    state_ptr<R> value_;
    std::unique_ptr<left_loops> loops_;
  };
  void await(state_ptr<R> value, continuation then) {
    promise_core *const promise = value.get();
    std::unique_ptr<await_job> waiting(new await_job(*this, std::move(value), then));
    if (promise)
      promise->react(*waiting);
    else
      agent::current().enqueue(*waiting);
    waiting.release();
  }

  void begin() {
    state_ = executing;
    body_.resume();
  }
  // AsyncGeneratorUnwrapYieldResumption (27.6.3.7)
  void resume() {
    request &asked = *first_;
    state_ = asked.kind == request::return_ ? awaiting_return : executing;
    if (asked.kind == request::next)
      at_->sent(asked.sent);
    else if (asked.kind == request::throw_)
      at_->thrown(asked.thrown);
    else
      await(asked.returned, &async_generator_core::resume_return);
  }
  void resume_return(const state_ptr<R> &value) {
    if (!at_) {
      close_loops(value); // the object is gone in the meantime
      return;
    }
    state_ = executing;
    if (value && value->rejected())
      at_->thrown(value->error());
    else
      at_->returned(value);
  }

  // AsyncGeneratorAwaitReturn (27.6.3.9)
  void await_return() {
    state_ = awaiting_return;
    await(first_->returned, &async_generator_core::finish_return);
  }
  void finish_return(const state_ptr<R> &value) {
    state_ = completed;
    answer_returned(*pop(), value);
    drain();
  }

  // AsyncGeneratorDrainQueue (27.6.3.10)
  void drain() {
    while (first_) {
      if (first_->kind == request::return_) {
        await_return();
        return;
      }
      settle(*pop());
    }
  }
  // What a next() or throw_() gets when everything is over.
  static void settle(request &asked) {
    if (asked.kind == request::throw_)
      asked.answer->reject(asked.thrown);
    else
      answer_done(asked);
  }
  static void answer_done(request &asked) { asked.answer->fulfill(iteration_type::returned()); }
  static void answer_returned(request &asked, const state_ptr<R> &value) {
    if (!value)
      answer_done(asked);
    else if (value->rejected())
      asked.answer->reject(value->error());
    else
      reject_on_throw(*asked.answer, [&] { answer_value(asked, *value); });
  }
  template <class V>
  static void answer_value(request &asked, promise_state<V> &value) {
    asked.answer->fulfill(iteration_type::returned(value.take()));
  }
  static void answer_value(request &asked, promise_state<void> &) { answer_done(asked); }

  void gone() noexcept {
    body_ = nullptr;
    at_ = nullptr;
    state_ = completed;
  }
  // The same, as if the body returned where it stands.
  void return_from_frame() noexcept {
    if (at_)
      loops_ = at_->leave_loops();
    end_frame();
    state_ = awaiting_return;
  }
  void close_loops(const state_ptr<R> &value) {
    if (loops_ && loops_->pending())
      (new closing_loops(*this, value, std::move(loops_)))->wait();
    else
      finish_return(value);
  }
  void end_frame() noexcept {
    const coroutine_handle<> body = body_;
    gone();
    if (body)
      body.destroy();
  }

  void push(std::unique_ptr<request> asked) noexcept {
    request *const last = asked.get();
    (first_ ? last_->following : first_) = std::move(asked);
    last_ = last;
  }
  std::unique_ptr<request> pop() noexcept {
    std::unique_ptr<request> front = std::move(first_);
    first_ = std::move(front->following);
    return front;
  }
  // Not by recursion, and whoever waits for an answer may be destroyed by it.
  void drop_requests() noexcept {
    const pointer self(this);
    while (first_)
      pop();
  }

  unsigned references_;
  states state_;
  coroutine_handle<> body_;
  point *at_;
  std::unique_ptr<request> first_;
  request *last_;
  std::unique_ptr<left_loops> loops_; // those of a frame that a return_() has ended
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
