// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lowered reading: the frame by value of a task.
//
// note [first step]: such a task begins as a function that is called, in await_ready() of its frame. There is neither
// promise nor handle then, and what it returns lies where the promise would. Mostly that is all: nothing had to wait.
//
// If it has to, its coroutine comes to be, but tells nobody: it goes back to its caller. If that is another first step
// it becomes a coroutine, too, and is linked to what it awaits. The first that has a handle resumes the innermost one,
// which says to its awaiter that it waits. So what can resume one of them finds all of them linked, wherever it runs.
//
// The body is compiled twice, therefore: with a first_step for a promise, when there is no suspension point to go on
// from and locals stay in registers, and with the promise.
#ifndef SWITCHBACK_DETAIL_TASK_FRAME_HPP
#define SWITCHBACK_DETAIL_TASK_FRAME_HPP

#include <switchback/detail/config.hpp>

#if !SWITCHBACK_NATIVE

#include <switchback/detail/awaited.hpp>
#include <switchback/detail/heap_frame.hpp>
#include <switchback/detail/machine.hpp>
#include <switchback/detail/task_value.hpp>
#include <switchback/task.hpp>
#include <switchback/value_frame.hpp>

#include <exception>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// What generated machines of tasks inherit. `suspensions` is the number of suspension points. At a resume index behind
// that many the body has still to say to the awaiter that it waits.
template <class R, class P, unsigned suspensions>
struct sb_task_machine : sb_machine_base<R, P> {
  void sb_has_to_wait() noexcept { this->sb_index += suspensions; }
};
// The others begin as coroutines.
template <class R, class P, unsigned suspensions>
std::true_type has_first_step(const sb_task_machine<R, P, suspensions> *);
std::false_type has_first_step(const void *);

template <class T>
class first_result {
public:
  template <class V = T>
  void return_value(V &&value) {
    value_.construct(std::forward<V>(value));
  }
  T take() { return value_.take(); }
  void destroy() noexcept { value_.destroy(); }

private:
  task_value<T> value_;
};
template <>
class first_result<void> {
public:
  void return_void() noexcept {}
  void take() noexcept {}
  void destroy() noexcept {}
};

// The promise of a first step, as far as the body talks to it.
template <class M, class T>
class first_step : public first_result<T>, public transforms_awaits {};

template <class M, class T>
class task_frame : public coroutine_frame<M, in_place> {
  typedef coroutine_frame<M, in_place> base;

public:
  typedef typename base::promise_type promise_type;

  explicit task_frame(not_begun n) noexcept : base(n) {}

  // The first step. True: it was the last one; false: the coroutine has to be resumed. Throws nothing.
  SWITCHBACK_ALWAYS_INLINE bool take_first_step() {
    return take_first_step(decltype(has_first_step(static_cast<M *>(nullptr)))());
  }
  bool ended_at_once() const noexcept { return this->destroy == end(destroyed_trivially()); }
  first_step<M, T> &first() noexcept { return *static_cast<first_step<M, T> *>(this->promise_slot().address()); }

  // For who drives it without a coroutine, when the first step was not the last one: task::start().
  void go_on(job &completion) {
    promise_type &promise = this->promise();
    promise.completion = &completion;
    promise.awaited_by(coroutine_handle<>(), nullptr).resume();
  }

  // The result of a coroutine that was resumed.
  SWITCHBACK_NOINLINE T take() { return this->promise().take_awaited(); }

  // The first step cannot go on.
  SWITCHBACK_NOINLINE frame_head *waits() {
    this->machine().sb_has_to_wait();
    resumes_first();
    return this;
  }
  template <class N, class U>
  SWITCHBACK_NOINLINE frame_head *waits_for(task_frame<N, U> &inner) {
    async_frame &its_frame = *inner.promise().parent; // for the time being
    promise_type &promise = become_task();
    promise.resumes_first(inner.promise().awaited_by(handle()), its_frame);
    return static_cast<frame_head *>(promise.continuation.address());
  }

  // A first step is at its promise's place.
  static task_frame &of(first_step<M, T> &first) noexcept {
    void *const frame = coroutine_handle<promise_type>::from_promise(reinterpret_cast<promise_type &>(first)).address();
    return *static_cast<task_frame *>(static_cast<frame_head *>(frame));
  }

private:
  typedef std::integral_constant<bool, std::is_trivially_destructible<M>::value && is_destroyed_trivially<T>::value>
      destroyed_trivially;
  typedef void (*destroy_function)(frame_head *, suspension_point *);

  coroutine_handle<promise_type> handle() noexcept {
    return coroutine_handle<promise_type>::from_promise(this->promise());
  }

  SWITCHBACK_ALWAYS_INLINE bool take_first_step(std::true_type) {
    ::new (this->promise_slot().address()) first_step<M, T>;
    SWITCHBACK_TRY {
      if (!this->machine().sb_resume(first()).finished)
        return false;
    }
    SWITCHBACK_CATCH_ALL {
      fails(std::current_exception());
      return false;
    }
    this->destroy = end(destroyed_trivially());
    return true;
  }
  // Of machines that begin as coroutines.
  bool take_first_step(std::false_type) {
    resumes_first();
    return false;
  }

  promise_type &become_task() {
    this->become_coroutine();
    this->machine().sb_construct_promise(this->promise_slot().address());
    return this->promise();
  }
  void resumes_first() {
    promise_type &promise = become_task();
    promise.resumes_first(handle(), promise);
  }

  // Whoever awaits the task is linked to it before it ends by an exception, as that may be asked where it came from.
  SWITCHBACK_COLD void fails(std::exception_ptr error) {
    resumes_first();
    this->promise().error = std::move(error);
    this->resume = &resume_failed;
  }
  static frame_head *resume_failed(frame_head *head) {
    task_frame &frame = static_cast<task_frame &>(*head);
    SWITCHBACK_TRY { std::rethrow_exception(std::move(frame.promise().error)); }
    SWITCHBACK_CATCH_ALL { frame.fail(); }
    return frame.finish();
  }

  // What destroys the frame when the first step was the last one; null: there is nothing to do.
  static constexpr destroy_function end(std::true_type) noexcept { return nullptr; }
  static constexpr destroy_function end(std::false_type) noexcept { return &destroy_ended; }
  static void destroy_ended(frame_head *head, suspension_point *) {
    task_frame &frame = static_cast<task_frame &>(*head);
    typename base::memory_at_exit memory(&frame);
    destroy_at_exit<M> parameters(frame.machine_slot());
    frame.first().destroy();
  }
};

// Where the body goes on from.
template <class P>
unsigned entry_of(P &, unsigned index) noexcept {
  return index;
}
template <class M, class T>
constexpr unsigned entry_of(first_step<M, T> &, unsigned) noexcept {
  return 0;
}

// The other await_suspend() is in awaiting.hpp.
template <class A, class M, class T>
bool await_suspend(A &, first_step<M, T> &first, frame_head *&next) {
  next = task_frame<M, T>::of(first).waits();
  return true;
}
template <class N, class M, class T>
bool await_suspend(value_frame<N> &awaited, first_step<M, T> &first, frame_head *&next) {
  next = task_frame<M, T>::of(first).waits_for(awaited.frame());
  return true;
}

// The frame by value of a task is its own awaiter.
template <class M, class T>
class value_interface<M, task<T>> : public coroutine_in_place<M, task<T>, task_frame<M, T>> {
public:
  enum { is_awaiter = true };

  // Of the library. Precondition of await_ready(): the task has not begun.
  SWITCHBACK_ALWAYS_INLINE bool await_ready() {
    this->check_not_begun();
    return this->frame_.take_first_step();
  }
  template <class P>
  coroutine_handle<> await_suspend(coroutine_handle<P> awaiting) noexcept {
    return this->frame_.promise().awaited_by(awaiting);
  }
  SWITCHBACK_ALWAYS_INLINE T await_resume() {
    return this->frame_.ended_at_once() ? this->frame_.first().take() : this->frame_.take();
  }
  task_frame<M, T> &frame() noexcept { return this->frame_; }

protected:
  template <class... Params>
  explicit value_interface(construct_frame c, Params &...params)
      : coroutine_in_place<M, task<T>, task_frame<M, T>>(c, params...) {}
};

template <class R>
struct result_of_task;
template <class T>
struct result_of_task<task<T>> {
  typedef T type;
};

// A function that gives a frame is one that gives what the frame is of.
template <class M>
struct promised<value_frame<M>> : promised<typename M::sb_return_type> {};

} // namespace detail

// start(task): the frame moves to the heap.
template <class M>
promise<typename detail::result_of_task<typename M::sb_return_type>::type> start(value_frame<M> frame) {
  return start(static_cast<typename M::sb_return_type>(std::move(frame)));
}

SWITCHBACK_END_NAMESPACE

#endif
#endif
