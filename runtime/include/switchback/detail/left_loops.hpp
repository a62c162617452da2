// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops over async iterators that a coroutine has left otherwise than by their end or by `break`.
//
// note [left loops]: an SB_FOR_AWAIT that is left by an exception, co_return or goto closes its iterator
// (AsyncIteratorClose, ECMA-262 7.4.13), but only the destructor of the loop's object knows, and that cannot wait. So
// it calls return_(), and the coroutine waits for what that gave: at its end, before its result is known to others, or
// where it waits next, before it begins to. What runs until then - destructors, a handler, another loop's return_() -
// runs earlier than in JavaScript. An iterator that the loop owns is kept until its return_() has ended; a generator is
// destroyed at once, which its return_() allows. A coroutine that is destroyed where it waits leaves no loop: its
// iterators are destroyed and not closed.
#ifndef SWITCHBACK_DETAIL_LEFT_LOOPS_HPP
#define SWITCHBACK_DETAIL_LEFT_LOOPS_HPP

#include <switchback/detail/async_loop.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/job.hpp>
#include <switchback/detail/promise_core.hpp>

#include <exception>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

class async_frame;
class suspended_frame;

// Destroys an iterator when it has been closed, or never will be.
template <class T>
class kept_iterator final : public job {
public:
  explicit kept_iterator(T *iterator) noexcept : iterator_(iterator) {}
  ~kept_iterator() { delete iterator_; }
  void run() override { delete this; }
  void drop() noexcept override { delete this; }

private:
  T *const iterator_;
};
template <class T>
void keep_until(promise_core &closed, T *iterator) {
  if (iterator)
    closed.watch(*new kept_iterator<T>(iterator));
}

// Belongs to a coroutine. As a job, waits for the first one's end.
class left_loops final : private job, public loop_closer {
public:
  // Somebody else than the coroutine who waits until all are closed. One of both is called, and may destroy it.
  class listener {
  public:
    // `error` is the first of a return_() that is to be thrown, or null.
    virtual void closed(std::exception_ptr error) = 0;
    virtual void never_closed() noexcept = 0;
    virtual waiter leads_to() const noexcept = 0;

  protected:
    ~listener() {}
  };

  explicit left_loops(async_frame &of) noexcept
      : frame_(of), awaiter_(nullptr), listener_(nullptr), open_(0), waits_(false) {}
  ~left_loops() {}

  // Makes room for what leaving it takes.
  void entered() override {
    left_.reserve(left_.size() + open_ + 1);
    ++open_;
  }
  void ended() noexcept override { --open_; }
  // Loops in whose body the coroutine is, or that have been left.
  bool any() const noexcept { return open_ != 0 || pending(); }

  // Whether the coroutine is suspended, as far as that is known: awaitables of others do not tell.
  void coroutine_waits(bool waits) noexcept { waits_ = waits; }
  bool closes() const noexcept { return !waits_ && agent::exists(); }
  // The loop's iterator is closed when `closing` is settled.
  void left(counted_ptr<promise_core> closing) noexcept {
    const bool by_exception = unwinding();
    if (by_exception)
      closing->mark_handled(); // AsyncIteratorClose, step 5: that exception goes on
    left_.push_back(left_loop{std::move(closing), by_exception});
  }

  bool pending() const noexcept { return !left_.empty(); }
  // Precondition of all: pending(). Wait until all are closed, the first that was left first; then the awaiter begins
  // to wait, the listener is called, or the frame ends.
  void wait_to_begin(suspended_frame &awaiter) {
    awaiter_ = &awaiter;
    wait();
  }
  void wait_for(listener &who) {
    listener_ = &who;
    wait();
  }
  void wait_to_end() { wait(); }
  // The body has ended by `error`.
  void fail(std::exception_ptr error) noexcept { error_ = std::move(error); }

private:
  struct left_loop {
    counted_ptr<promise_core> closing;
    bool by_exception;
  };

  static bool unwinding() noexcept {
#if __cplusplus >= 201703L
    return std::uncaught_exceptions() != 0;
#else
    return std::uncaught_exception();
#endif
  }

  // A rejection is handled if the coroutine ends with it. Where it goes on, behind a goto, nobody does.
  void wait() { left_.front().closing->watch(*this); }
  void run() override {
    const left_loop first = std::move(left_.front());
    left_.erase(left_.begin());
    if (!awaiter_ && !first.by_exception && first.closing->rejected()) {
      first.closing->mark_handled();
      if (!error_)
        error_ = first.closing->error();
    }
    if (pending())
      wait();
    else
      go_on();
  }
  void go_on();
  void drop() noexcept override;
  waiter leads_to() const noexcept override;

  async_frame &frame_;
  suspended_frame *awaiter_; // null at the coroutine's end
  listener *listener_;
  std::vector<left_loop> left_;
  std::exception_ptr error_;
  unsigned open_;
  bool waits_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
