// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cancel_source and cancel_token: how an asynchronous function is asked to give up.
//
//   SB_COROUTINE promise<> polls(cancel_token token)
//   {
//       SB_AWAIT(cancelled_by(token));       // from here on, every await of this function may throw the reason
//       for (;;) {
//           fetch();
//           SB_AWAIT(delay(token, 1000));
//       }
//   }
//
//   cancel_source source;
//   polls(source.token());
//   source.cancel();
//
// note [cancellation]: a coroutine that has awaited cancelled_by(token) is taken out of what it waits for when the
// token is cancelled: the await throws the reason, in a microtask, and the coroutine unwinds or handles it. The tasks
// that it awaits inherit this. So cancellation arrives at the innermost await and goes outwards from there. A promise
// that is settled by somebody who listens to the same token (an async function, delay(token, ...)) is waited for
// nevertheless: then the inner function ends first. What can be interrupted is the await of a promise or a thenable.
// The await of a plain value goes on (it takes no time), that of a C++20 awaitable of another library ends when that
// library ends it. An await whose result is there already gives the result. Whoever was waited for goes on: only
// functions that are told give up.
#ifndef SWITCHBACK_CANCELLATION_HPP
#define SWITCHBACK_CANCELLATION_HPP

#include <switchback/delay.hpp>
#include <switchback/detail/async_frame.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/job.hpp>
#include <switchback/promise.hpp>

#include <cstddef>
#include <exception>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

// The reason when none is given.
class operation_cancelled : public std::runtime_error {
public:
  operation_cancelled() : std::runtime_error("the operation was cancelled") {}
};

// The reason of timeout().
class timed_out : public std::runtime_error {
public:
  timed_out() : std::runtime_error("the operation timed out") {}
};

class cancel_token;

namespace detail {

// Who is told when a token is cancelled: by run(). Nobody's but its owner's: a token that goes forgets it.
class cancel_listener : public job {
public:
  virtual ~cancel_listener() {}
  void drop() noexcept final {}

protected:
  cancel_listener() noexcept {}
};

// What a source and its tokens share.
class cancel_state {
public:
  cancel_state() noexcept : references_(0) {}
  cancel_state(const cancel_state &) = delete;
  cancel_state &operator=(const cancel_state &) = delete;
  void retain() noexcept { ++references_; }
  void release() noexcept {
    if (--references_ == 0)
      delete this;
  }

  const std::exception_ptr &reason() const noexcept { return reason_; }
  // Precondition of both: not cancelled.
  void add(cancel_listener &listener) noexcept { listeners_.push(listener); }
  void notify(const promise_settler<std::exception_ptr> &target) { promises_.push_back(target); }
  // The first time only. Who listens last is told first: that is who is innermost.
  void cancel(std::exception_ptr reason) {
    if (reason_)
      return;
    const counted_ptr<cancel_state> self(this);
    reason_ = std::move(reason);
    while (!listeners_.empty())
      listeners_.pop_last().run();
    for (const promise_settler<std::exception_ptr> &target :
         std::vector<promise_settler<std::exception_ptr>>(std::move(promises_)))
      target->fulfill(reason_);
  }

protected:
  virtual ~cancel_state() {}

private:
  unsigned references_;
  std::exception_ptr reason_;
  job_queue listeners_;
  std::vector<promise_settler<std::exception_ptr>> promises_;
};

template <class F>
class cancel_callback final : public cancel_listener {
public:
  explicit cancel_callback(F callback) : callback_(std::move(callback)) {}
  void run() override { callback_(); }

private:
  F callback_;
};

} // namespace detail

// A callback that is called when a token is cancelled; destroying this takes it back.
class cancel_registration {
public:
  cancel_registration() noexcept {}

private:
  friend class cancel_token;
  explicit cancel_registration(detail::cancel_listener *listener) noexcept : listener_(listener) {}

  std::unique_ptr<detail::cancel_listener> listener_;
};

// What an operation is given to learn that it is no longer wanted. A default-constructed one is never cancelled.
// Copyable; copies are the same token. Threads: those of promises; another thread posts to the loop to cancel.
class cancel_token {
public:
  cancel_token() noexcept {}

  bool cancelled() const noexcept { return state_ && state_->reason(); }
  // Null while it is not cancelled.
  std::exception_ptr reason() const noexcept { return state_ ? state_->reason() : std::exception_ptr(); }
  // Throws the reason, if there is one.
  void throw_if_cancelled() const {
#if SWITCHBACK_EXCEPTIONS
    if (cancelled())
      std::rethrow_exception(reason());
#endif
  }

  // `callback()` is called when the token is cancelled, inside cancel(); at once if it is already.
  template <class F>
  cancel_registration on_cancel(F callback) const {
    if (cancelled()) {
      callback();
      return cancel_registration();
    }
    cancel_registration registration(new detail::cancel_callback<F>(std::move(callback)));
    if (state_)
      state_->add(*registration.listener_);
    return registration;
  }
  // Fulfilled with the reason.
  promise<std::exception_ptr> when_cancelled() const;

private:
  friend class cancel_source;
  friend class cancel_access;
  explicit cancel_token(detail::counted_ptr<detail::cancel_state> state) noexcept : state_(std::move(state)) {}

  detail::counted_ptr<detail::cancel_state> state_;
};

// For the library.
class cancel_access {
public:
  static const detail::counted_ptr<detail::cancel_state> &state(const cancel_token &token) noexcept {
    return token.state_;
  }
  static cancel_token make(detail::counted_ptr<detail::cancel_state> state) noexcept {
    return cancel_token(std::move(state));
  }
};

// Cancels its tokens. Copyable; copies are the same source. Destroying it cancels nothing.
class cancel_source {
public:
  cancel_source() : state_(new detail::cancel_state()) {}

  cancel_token token() const noexcept { return cancel_token(state_); }
  bool cancelled() const noexcept { return static_cast<bool>(state_->reason()); }

  // The first call counts. The reason is an exception_ptr, or anything that can be thrown; callbacks run now,
  // coroutines go on in microtasks. Throws what callbacks throw.
  void cancel() { cancel(operation_cancelled()); }
  void cancel(std::exception_ptr reason) { state_->cancel(std::move(reason)); }
  template <class E, class = typename std::enable_if<!std::is_convertible<E, std::exception_ptr>::value>::type>
  void cancel(E &&reason) {
    cancel(std::make_exception_ptr(std::forward<E>(reason)));
  }

private:
  detail::counted_ptr<detail::cancel_state> state_;
};

namespace detail {

// A coroutine that listens to a token.
class token_listener final : public cancellation, public cancel_listener {
public:
  explicit token_listener(counted_ptr<cancel_state> token) noexcept : token_(std::move(token)) { token_->add(*this); }

  std::exception_ptr reason() const override { return token_->reason(); }
  const void *identity() const noexcept override { return token_.get(); }
  void run() override {
    if (waiting_at)
      waiting_at->interrupt();
  }

private:
  counted_ptr<cancel_state> token_;
};

class listens {
public:
  explicit listens(cancel_token token) noexcept : token_(std::move(token)) {}

  bool await_ready() const noexcept { return !cancel_access::state(token_) || token_.cancelled(); }
  template <class P>
  bool await_suspend(coroutine_handle<P> handle) const {
    static_assert(std::is_base_of<async_frame, P>::value,
                  "only the library's asynchronous coroutines can be cancelled");
    handle.promise().listen(std::unique_ptr<cancellation>(new token_listener(cancel_access::state(token_))));
    return false;
  }
  void await_resume() const { token_.throw_if_cancelled(); }

private:
  cancel_token token_;
};

class token_delay final : public delay_timer, public cancel_listener {
public:
  explicit token_delay(cancel_state &token) : token_(token) { target_->cancelled_by = &token; }

  promise<> start(timer_delay time) {
    const promise<> result = delay_timer::start(time);
    token_.add(*this);
    return result;
  }
  void fire() override {
    unlink();
    delay_timer::fire();
  }
  void run() override {
    const counted_ptr<timer_node> self(this);
    clear();
    target_->reject(token_.reason());
  }

private:
  cancel_state &token_; // not used after it is gone: then nobody calls run()
};

// A token that is cancelled by a timer; the timer goes with the last token.
class timeout_state final : public cancel_state {
public:
  explicit timeout_state(timer_delay time)
      : timer_(event_loop::current().set_timeout([this] { cancel(std::make_exception_ptr(timed_out())); }, time)) {}

private:
  ~timeout_state() { timer_.clear(); }

  timer timer_;
};

// A token that follows others.
class combined_state final : public cancel_state {
public:
  // Cancelled with the reason of the `wanted`th of the tokens that is.
  static cancel_token make(const std::vector<cancel_token> &tokens, std::size_t wanted) {
    const counted_ptr<combined_state> state(new combined_state());
    state->left_ = wanted;
    for (const cancel_token &token : tokens)
      state->follow(token);
    return cancel_access::make(counted_ptr<cancel_state>(state.get()));
  }

private:
  ~combined_state() {}

  void follow(const cancel_token &token) {
    registrations_.push_back(token.on_cancel([this, token] {
      if (left_ != 0 && --left_ == 0)
        cancel(token.reason());
    }));
  }

  std::size_t left_;
  std::vector<cancel_registration> registrations_;
};

} // namespace detail

// To be awaited by an async function, a task or an async generator, which can be cancelled from there on. Throws the
// reason if the token is cancelled already. Does not suspend.
inline detail::listens cancelled_by(cancel_token token) noexcept { return detail::listens(std::move(token)); }

// A delay that is rejected with the reason when the token is cancelled.
inline promise<> delay(const cancel_token &token, timer_delay time) {
  if (token.cancelled())
    return promise<>::reject(token.reason());
  const detail::counted_ptr<detail::cancel_state> &state = cancel_access::state(token);
  if (!state)
    return delay(time);
  const detail::counted_ptr<detail::token_delay> timer(new detail::token_delay(*state));
  return timer->start(time);
}

// A token that is cancelled after `time`, with timed_out. Throws no_event_loop.
inline cancel_token timeout(timer_delay time) {
  return cancel_access::make(detail::counted_ptr<detail::cancel_state>(new detail::timeout_state(time)));
}

// A token that is cancelled with the first of `tokens`, or with the last, for the same reason.
inline cancel_token any_of(const std::vector<cancel_token> &tokens) { return detail::combined_state::make(tokens, 1); }
inline cancel_token all_of(const std::vector<cancel_token> &tokens) {
  return detail::combined_state::make(tokens, tokens.size());
}

inline promise<std::exception_ptr> cancel_token::when_cancelled() const {
  typedef promise<std::exception_ptr> promised;
  if (cancelled())
    return promised::resolve(reason());
  const detail::promise_settler<std::exception_ptr> target(detail::new_state<std::exception_ptr>());
  if (state_)
    state_->notify(target);
  return detail::promise_access::make(target.state());
}

SWITCHBACK_END_NAMESPACE

#endif
