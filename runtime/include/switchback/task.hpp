// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// task<T>: a lazy coroutine with one awaiter. It costs its frame and nothing else.
//
//   SB_COROUTINE switchback::task<int> twice(int n) { SB_RETURN(2 * n); }
//   SB_COROUTINE switchback::task<> prints() { std::printf("%d\n", SB_AWAIT(twice(21))); }
//
//   switchback::sync_wait(prints());            sync_wait.hpp
//   switchback::start(prints()).then(...)       from anything but a coroutine
#ifndef SWITCHBACK_TASK_HPP
#define SWITCHBACK_TASK_HPP

#include <switchback/detail/async_frame.hpp>
#include <switchback/detail/awaited.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/task_value.hpp>
#include <switchback/promise.hpp>

#include <exception>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

template <class T>
class task;

namespace detail {

// The part of a task's promise that does not depend on its result.
class task_promise_base : public awaits_everything {
public:
  // Whom the end of the task goes to: a coroutine, by symmetric transfer, or else a job that is run there.
  coroutine_handle<> continuation;
  job *completion = nullptr;
  // What the body threw.
  std::exception_ptr error;

  // The end of the body. The frame is destroyed with the task object, which the continuation owns.
  struct end {
    bool await_ready() const noexcept { return false; }
    template <class P>
    coroutine_handle<> await_suspend(coroutine_handle<P> ended) const noexcept {
      task_promise_base &promise = ended.promise();
      if (promise.has_left_loops()) {
        promise.loops()->wait_to_end();
        return noop_coroutine();
      }
      return promise.complete();
    }
    void await_resume() const noexcept {}
  };
  suspend_always initial_suspend() const noexcept { return {}; }
  end final_suspend() const noexcept { return {}; }

  // Nobody awaits the task yet. Until somebody does, those who will wait leave their places to the coroutine that is
  // to be resumed then: the task's own, or one that it waits for.
  void resumes_first(coroutine_handle<> innermost, async_frame &its_frame) noexcept {
    continuation = innermost;
    parent = &its_frame;
  }
  // Returns which one that is. `awaiting_frame` is null for a coroutine of another library.
  coroutine_handle<> awaited_by(coroutine_handle<> awaiting, async_frame *awaiting_frame) noexcept {
    const coroutine_handle<> innermost = continuation;
    async_frame *inner = parent;
    continuation = awaiting;
    parent = awaiting_frame;
    if (awaiting_frame) {
      if (awaiting_frame->cancelled_by())
        for (; inner != awaiting_frame; inner = inner->parent)
          inner->inherit(*awaiting_frame);
      awaiting_frame->is_suspended(true);
    }
    return innermost;
  }
  template <class P>
  coroutine_handle<> awaited_by(coroutine_handle<P> awaiting) noexcept {
    return awaited_by(awaiting, async_frame_of(std::addressof(awaiting.promise())));
  }

protected:
  task_promise_base() noexcept : awaits_everything(task_kind()) {}

private:
  coroutine_handle<> complete() const {
    if (!completion)
      return continuation;
    completion->run();
    return noop_coroutine();
  }
  static void end(async_frame &frame, std::exception_ptr error) {
    task_promise_base &promise = static_cast<task_promise_base &>(frame);
    if (!promise.error)
      promise.error = std::move(error);
    promise.complete().resume();
  }
  static void abandon(async_frame &frame) {
    if (job *completion = static_cast<task_promise_base &>(frame).completion)
      completion->drop();
  }
  static waiter its_awaiter(const async_frame &frame) {
    const task_promise_base &promise = static_cast<const task_promise_base &>(frame);
    return promise.completion ? promise.completion->leads_to()
                              : detail::waiter{promise.continuation, promise.parent, nullptr};
  }
  static const kind &task_kind() noexcept {
    static const kind one = {&abandon, &its_awaiter, &end};
    return one;
  }
};

// How a task ended.
template <class T>
class task_result : public task_promise_base {
public:
  task_result() noexcept : constructed_(false) {}
  task_result(const task_result &) = delete;
  task_result &operator=(const task_result &) = delete;
  ~task_result() {
    if (constructed_)
      value_.destroy();
  }

  template <class V = T>
  void return_value(V &&value) {
    value_.construct(std::forward<V>(value));
    constructed_ = true;
  }
  T take() {
#if SWITCHBACK_EXCEPTIONS
    if (error)
      std::rethrow_exception(std::move(error));
#endif
    return value_.take();
  }

private:
  task_value<T> value_;
  bool constructed_;
};
template <>
class task_result<void> : public task_promise_base {
public:
  void return_void() noexcept {}
  void take() {
#if SWITCHBACK_EXCEPTIONS
    if (error)
      std::rethrow_exception(std::move(error));
#endif
  }
};

template <class T>
class task_promise : public task_result<T> {
public:
  task<T> get_return_object() noexcept;
  void unhandled_exception() noexcept {
    note_failure(*this);
    this->error = std::current_exception();
  }
  // For whoever has awaited it.
  T take_awaited() {
    if (this->parent)
      this->parent->is_suspended(false);
    return this->take();
  }
};

// Starts the task, and goes on when it has ended. An await of a task cannot be cancelled, but what the task waits for.
template <class T>
class task_awaiter {
public:
  explicit task_awaiter(coroutine_handle<task_promise<T>> awaited) noexcept : task_(awaited) {}
  bool await_ready() const noexcept { return false; }
  template <class P>
  coroutine_handle<> await_suspend(coroutine_handle<P> awaiting) noexcept {
    task_promise<T> &promise = task_.promise();
    promise.resumes_first(task_, promise);
    return promise.awaited_by(awaiting);
  }
  T await_resume() { return task_.promise().take_awaited(); }

private:
  coroutine_handle<task_promise<T>> task_;
};

} // namespace detail

// A coroutine that begins when it is awaited, in the thread and on the stack of its awaiter, and resumes it at its end
// by symmetric transfer. T is what it returns: an object type, a reference or void.
//
// Movable, not copyable; owns the frame, and destroys it. Awaited once at most: SB_AWAIT(f()) or SB_AWAIT(t), which
// give the result itself, moved, and throw what the body throws. In its body everything can be awaited that can be in
// an async function (promise.hpp); it shares its awaiter's cancellation. A moved-from or default-constructed task is
// none. Preconditions: not destroyed while its body runs. Threads: any, one at a time; on an event_loop, the loop's.
template <class T = void>
class task {
public:
  typedef T value_type;
  typedef detail::task_promise<T> promise_type;

  task() noexcept {}
  task(task &&other) noexcept : handle_(other.handle_) { other.handle_ = nullptr; }
  task &operator=(task &&other) noexcept {
    task(std::move(other)).swap(*this);
    return *this;
  }
  ~task() {
    if (handle_)
      handle_.destroy();
  }
  void swap(task &other) noexcept { std::swap(handle_, other.handle_); }

  explicit operator bool() const noexcept { return static_cast<bool>(handle_); }
  // Precondition of both: it is a task.
  bool done() const noexcept { return handle_.done(); }
  detail::task_awaiter<T> SB_OPERATOR_AWAIT() const noexcept { return detail::task_awaiter<T>(handle_); }

  // For who drives it without a coroutine: runs to the first suspension. `completion` is run() where the body ends, and
  // may destroy the task there; it is dropped if that can never happen. Not to be mixed with an await.
  void start(detail::job &completion) {
    handle_.promise().completion = &completion;
    handle_.resume();
  }
  // Precondition: the body has ended. Once. Throws what the body threw.
  T result() { return handle_.promise().take(); }
  const std::exception_ptr &error() const noexcept { return handle_.promise().error; }

private:
  friend class detail::task_promise<T>;
  explicit task(coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}

  coroutine_handle<promise_type> handle_;
};

namespace detail {

template <class T>
task<T> task_promise<T>::get_return_object() noexcept {
  return task<T>(coroutine_handle<task_promise>::from_promise(*this));
}

template <class T>
void fulfill_from(promise_state<T> &target, task<T> &source) {
  target.fulfill(source.result());
}
inline void fulfill_from(promise_state<void> &target, task<void> &) { target.fulfill(); }

// A task that nobody awaits, and the promise that its end settles.
template <class T>
class driven_task : public job {
public:
  driven_task(const driven_task &) = delete;
  driven_task &operator=(const driven_task &) = delete;

  void start() {
    if (agent::exists())
      agent::current().keep_until_end(*this);
    task_.start(*this); // may be its end
  }
  waiter leads_to() const noexcept override { return waiter::settles(target_.get()); }

protected:
  driven_task(task<T> body, promise_settler<T> target) : task_(std::move(body)), target_(std::move(target)) {}
  ~driven_task() {}

  // The task has ended. Whoever reacts may destroy this.
  void settle() {
    const promise_settler<T> target = std::move(target_);
    if (task_.error())
      target->reject(task_.error());
    else
      reject_on_throw(*target, [&] { fulfill_from(*target, task_); });
  }
  // It never will.
  void let_go() noexcept { const promise_settler<T> gone = std::move(target_); }

private:
  task<T> task_;
  promise_settler<T> target_;
};

// Owns itself until its end.
template <class T>
class started_task final : public driven_task<T> {
public:
  started_task(task<T> body, promise_settler<T> target) : driven_task<T>(std::move(body), std::move(target)) {}
  ~started_task() {}

  void run() override {
    const std::unique_ptr<started_task> self(this);
    this->settle();
  }
  void drop() noexcept override { delete this; }
};

template <class T>
struct promised<task<T>> {
  typedef T type;
  template <class Call>
  static promise<T> of(Call &call) {
    return start(call());
  }
};

} // namespace detail

// Runs the task to its first suspension, now; then it goes on by itself. The promise is what it ends with.
template <class T>
promise<T> start(task<T> body) {
  const detail::state_ptr<T> state = detail::new_state<T>();
  (new detail::started_task<T>(std::move(body), detail::promise_settler<T>(state)))->start();
  return detail::promise_access::make(state);
}

SWITCHBACK_END_NAMESPACE

#include <switchback/detail/task_frame.hpp>

#endif
