// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asio's operations as promises, and an event loop that waits in an asio::io_context. Needs standalone Asio, 1.19 or
// later, which no other header of the library does.
//
//   asio::io_context context;
//   switchback::asio_backend backend(context);
//   switchback::event_loop loop(backend);
//
//   std::size_t n = SB_AWAIT(socket.async_read_some(asio::buffer(data), switchback::use_promise));
//   SB_AWAIT(timer.async_wait(switchback::use_promise(token)));        ends when the token is cancelled
//
// note [what an operation uses]: buffers, sockets and timers must live until the operation has ended. In a coroutine's
// locals they do, unless it is cancelled; so where it can be, give its operations the same token: then its await waits
// for the cancelled operation to end.
#ifndef SWITCHBACK_ASIO_HPP
#define SWITCHBACK_ASIO_HPP

#include <switchback/cancellation.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/event_loop.hpp>
#include <switchback/promise.hpp>

#include <asio/async_result.hpp>
#include <asio/cancellation_signal.hpp>
#include <asio/error.hpp>
#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/system_error.hpp>

#include <chrono>
#include <exception>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// Handlers of `context` run in the thread of the loop, one by one, and after each the microtasks; the loop goes on as
// long as the context has work. The context must outlive the backend; nobody else may run, stop or restart it. What
// waits for operations when the loop is destroyed goes with the context.
class asio_backend : public loop_backend {
public:
  explicit asio_backend(asio::io_context &context) noexcept : context_(context) {}

  time_point now() noexcept override { return std::chrono::steady_clock::now(); }

  void wait(time_point deadline) override {
    context_.restart();
    if (deadline <= now()) {
      context_.poll_one();
      return;
    }
    const asio::executor_work_guard<asio::io_context::executor_type> waits(context_.get_executor());
    if (deadline == time_point::max())
      context_.run_one();
    else
      context_.run_one_until(deadline);
  }
  // A handler that does nothing. (stop() would need no memory, but says that there is no work.)
  void wake() noexcept override {
    asio::post(context_, [] {});
  }
  // A context stops with the end of its last work.
  bool has_work() noexcept override {
    context_.restart();
    asio::make_work_guard(context_).reset();
    return !context_.stopped();
  }

private:
  asio::io_context &context_;
};

// use_promise(token): a completion token for an operation that ends when the cancel_token is cancelled.
class use_cancellable_promise_t {
public:
  explicit use_cancellable_promise_t(cancel_token token) noexcept : token_(std::move(token)) {}
  const cancel_token &token() const noexcept { return token_; }

private:
  cancel_token token_;
};

// A completion token: the operation gives a promise. If the completion handler's first argument is an error_code or an
// exception_ptr it rejects, the error_code as an asio::system_error. The others are the value: promise<> of none,
// promise<T> of one, promise<std::tuple<T...>> of several.
//
// Cancelling use_promise(token) rejects with the token's reason once the operation has ended by that; one that can no
// longer be cancelled, or never could, ends as it does. If the token is cancelled already nothing is begun.
//
// Handlers must run in the promise's thread: they do when the operation's executor is that of the loop's context.
struct use_promise_t {
  constexpr use_promise_t() noexcept {}
  use_cancellable_promise_t operator()(cancel_token token) const noexcept {
    return use_cancellable_promise_t(std::move(token));
  }
  static cancel_token token() noexcept { return cancel_token(); }
};
constexpr use_promise_t use_promise{};

namespace detail {

// The value of a promise for an operation's results.
template <class... Results>
struct asio_value {
  typedef std::tuple<typename std::decay<Results>::type...> type;
};
template <class Result>
struct asio_value<Result> : std::decay<Result> {};
template <>
struct asio_value<> {
  typedef void type;
};

// What a completion signature says.
template <class... Arguments>
struct asio_completion {
  typedef void error;
  typedef typename asio_value<Arguments...>::type value;
};
template <class... Results>
struct asio_completion<asio::error_code, Results...> : asio_completion<Results...> {
  typedef asio::error_code error;
};
template <class... Results>
struct asio_completion<std::exception_ptr, Results...> : asio_completion<Results...> {
  typedef std::exception_ptr error;
};

// Lives as long as the operation, which may end inside emit().
struct asio_cancellation {
  explicit asio_cancellation(const cancel_token &t) : token(t) {}

  static std::shared_ptr<asio_cancellation> listen(const cancel_token &token) {
    const std::shared_ptr<asio_cancellation> self = std::make_shared<asio_cancellation>(token);
    const std::weak_ptr<asio_cancellation> weak = self;
    self->registration = token.on_cancel([weak] {
      if (const std::shared_ptr<asio_cancellation> alive = weak.lock())
        alive->signal.emit(asio::cancellation_type::all);
    });
    return self;
  }

  const cancel_token token;
  asio::cancellation_signal signal;
  cancel_registration registration;
};

// The part of a completion handler that does not depend on the kind of error.
template <class T>
class asio_settler {
public:
  typedef asio::cancellation_slot cancellation_slot_type;

  explicit asio_settler(const cancel_token &token) : target_(new_state<T>()) {
    target_->cancelled_by = cancel_access::state(token).get();
    if (target_->cancelled_by)
      cancellation_ = asio_cancellation::listen(token);
  }

  promise<T> get_promise() const noexcept { return promise_access::make(target_.state()); }
  cancellation_slot_type get_cancellation_slot() const noexcept {
    return cancellation_ ? cancellation_->signal.slot() : cancellation_slot_type();
  }

protected:
  // The operation has ended: a signal would refer to what may be gone.
  template <class... Results>
  void fulfill(Results &&...results) {
    cancellation_.reset();
    reject_on_throw(*target_, [&] { target_->fulfill(std::forward<Results>(results)...); });
  }
  void reject(std::exception_ptr error) {
    cancellation_.reset();
    target_->reject(std::move(error));
  }
  void reject(const asio::error_code &error) {
    const bool by_token = error == asio::error::operation_aborted && cancellation_ && cancellation_->token.cancelled();
    reject(by_token ? cancellation_->token.reason() : std::make_exception_ptr(asio::system_error(error)));
  }

private:
  promise_settler<T> target_;
  std::shared_ptr<asio_cancellation> cancellation_;
};

template <class T, class Error>
class asio_handler : public asio_settler<T> {
public:
  using asio_settler<T>::asio_settler;
  template <class... Results>
  void operator()(Error error, Results &&...results) {
    if (error)
      this->reject(std::move(error));
    else
      this->fulfill(std::forward<Results>(results)...);
  }
};
template <class T>
class asio_handler<T, void> : public asio_settler<T> {
public:
  using asio_settler<T>::asio_settler;
  template <class... Results>
  void operator()(Results &&...results) {
    this->fulfill(std::forward<Results>(results)...);
  }
};

// What both tokens have as asio::async_result.
template <class... Arguments>
class asio_result {
  typedef asio_completion<typename std::decay<Arguments>::type...> completion;
  typedef typename completion::value value_type;

public:
  typedef promise<value_type> return_type;

  template <class Initiation, class Token, class... Parameters>
  static return_type initiate(Initiation &&initiation, const Token &token, Parameters &&...parameters) {
    const cancel_token &cancelled_by = token.token();
    if (cancelled_by.cancelled())
      return return_type::reject(cancelled_by.reason());
    asio_handler<value_type, typename completion::error> handler(cancelled_by);
    const return_type result = handler.get_promise();
    std::forward<Initiation>(initiation)(std::move(handler), std::forward<Parameters>(parameters)...);
    return result;
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

namespace asio {

template <class R, class... Arguments>
class async_result<switchback::use_promise_t, R(Arguments...)> : public switchback::detail::asio_result<Arguments...> {
};
template <class R, class... Arguments>
class async_result<switchback::use_cancellable_promise_t, R(Arguments...)>
    : public switchback::detail::asio_result<Arguments...> {};

} // namespace asio

#endif
