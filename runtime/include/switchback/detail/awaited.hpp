// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Await (ECMA-262 27.7.5.3) of everything: promises, values, thenables; what is awaitable by itself is left alone.
#ifndef SWITCHBACK_DETAIL_AWAITED_HPP
#define SWITCHBACK_DETAIL_AWAITED_HPP

#include <switchback/coroutine.hpp>
#include <switchback/detail/async_frame.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/resolve.hpp>

#include <exception>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// A settled promise is waited for, too: a coroutine goes on in a microtask, never at once.
template <class T>
class promise_awaiter : public suspended_frame {
public:
  explicit promise_awaiter(state_ptr<T> state) noexcept : state_(std::move(state)) {}

  bool await_ready() const noexcept { return false; }
  template <class P>
  void await_suspend(coroutine_handle<P> handle) {
    if (waits(handle))
      begin();
  }
  T await_resume() {
    goes_on();
#if SWITCHBACK_EXCEPTIONS
    if (interrupted_)
      std::rethrow_exception(std::move(interrupted_));
#endif
    return state_->take();
  }

  void begin() override {
    state_->react(*this);
    interrupt();
  }
  void interrupt() override {
    if (interrupted_ || !state_->pending())
      return;
    interrupted_ = reason_to_stop(state_->cancelled_by);
    if (!interrupted_)
      return;
    unlink();
    agent::current().enqueue(*this);
  }

private:
  state_ptr<T> state_;
  std::exception_ptr interrupted_;
};

// T is U & for an lvalue and U for an rvalue, as in a forwarding reference; the value comes back as it is.
template <class T>
class value_awaiter : public suspended_frame {
public:
  explicit value_awaiter(T &&value) noexcept : value_(static_cast<T &&>(value)) {}

  bool await_ready() const noexcept { return false; }
  template <class P>
  void await_suspend(coroutine_handle<P> handle) {
    if (waits(handle))
      begin();
  }
  void begin() override { agent::current().enqueue(*this); }
  T await_resume() {
    goes_on();
    return static_cast<T &&>(value_);
  }

private:
  T &&value_;
};

// [expr.await]/3: has a member or a free operator co_await, or is an awaiter itself.
template <class T>
struct is_awaitable {
private:
  template <class U>
  static auto member(int) -> decltype(std::declval<U>().SB_OPERATOR_AWAIT(), std::true_type());
  template <class>
  static std::false_type member(...);
  template <class U>
  static auto free(int) -> decltype(SB_OPERATOR_AWAIT(std::declval<U>()), std::true_type());
  template <class>
  static std::false_type free(...);
  template <class U>
  static auto itself(int) -> decltype(static_cast<bool>(std::declval<U &>().await_ready()), std::true_type());
  template <class>
  static std::false_type itself(...);

public:
  static const bool value =
      decltype(member<T>(0))::value || decltype(free<T>(0))::value || decltype(itself<T>(0))::value;
};

struct an_awaitable {};

// A promise is one, too.
template <class T>
struct awaited_kind : std::conditional<is_awaitable<T>::value, an_awaitable, typename kind_of<T>::type> {};

template <class T, class Kind = typename awaited_kind<T>::type>
struct awaited {
  typedef T &&type;
  static type from(T &&awaitable) noexcept { return static_cast<T &&>(awaitable); }
};
template <class T>
struct awaited<T, a_value> {
  typedef value_awaiter<T> type;
  static type from(T &&value) noexcept { return type(static_cast<T &&>(value)); }
};
template <class T>
struct awaited<T, a_thenable> {
  typedef typename unwrapped<T>::type value_type;
  typedef promise_awaiter<value_type> type;
  static type from(T &&thenable) {
    const promise_settler<value_type> settler(new_state<value_type>());
    resolve(settler, static_cast<T &&>(thenable));
    return type(settler.state());
  }
};

// What needs no coroutine of that: task_frame.hpp.
class transforms_awaits {
public:
  typedef void sb_leaves_frames; // value_frame.hpp

  template <class T>
  typename awaited<T>::type await_transform(T &&operand) const {
    return awaited<T>::from(static_cast<T &&>(operand));
  }
};

// Base of the promises of coroutines in which everything can be awaited.
class awaits_everything : public async_frame, public transforms_awaits {
public:
  using transforms_awaits::await_transform;
  template <class I, class T>
  typename awaited<T>::type await_transform(loop_step<I, T> &&step) {
    step.loop->is_closed_by(this->loops_begun(), &close_left<I>);
    return awaited<T>::from(static_cast<T &&>(step));
  }

protected:
  // The final suspension point of a frame that nobody keeps: it waits for loops that are to be closed.
  class end_of_body {
  public:
    explicit end_of_body(async_frame &frame) noexcept : frame_(frame) {}
    bool await_ready() const noexcept { return !frame_.has_left_loops(); }
    template <class P>
    void await_suspend(coroutine_handle<P>) const noexcept {
      frame_.loops()->wait_to_end();
    }
    void await_resume() const noexcept {}

  private:
    async_frame &frame_;
  };

  explicit awaits_everything(const kind &k) noexcept : async_frame(k) {}
  ~awaits_everything() {}

private:
  // Called by the loop's destructor.
  template <class I>
  static void close_left(async_loop<I> &loop) noexcept {
    left_loops &loops = static_cast<left_loops &>(loop.left());
    if (!loops.closes())
      return;
    const counted_ptr<promise_core> closing = closed(loop);
    keep_until(*closing, loop.keep_iterator());
    loops.left(closing);
  }
  template <class I>
  static counted_ptr<promise_core> closed(async_loop<I> &loop);
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
