// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine that waits on an event loop: what its awaiters know of it.
#ifndef SWITCHBACK_DETAIL_ASYNC_FRAME_HPP
#define SWITCHBACK_DETAIL_ASYNC_FRAME_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/job.hpp>
#include <switchback/detail/left_loops.hpp>
#include <switchback/detail/library_frame.hpp>
#include <switchback/detail/suspend.hpp>

#include <exception>
#include <memory>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

class suspended_frame;

// How a coroutine is told to give up: see [cancellation].
class cancellation {
public:
  virtual ~cancellation() {}

  // What an await throws now; null while the coroutine may go on.
  virtual std::exception_ptr reason() const = 0;
  // The token's state: the same for all who listen to it.
  virtual const void *identity() const noexcept = 0;

  // Where the coroutine waits; null while it runs.
  suspended_frame *waiting_at = nullptr;
  // That of the coroutine which waits for this one and has told it.
  cancellation *outer = nullptr;

protected:
  cancellation() noexcept {}
  cancellation(const cancellation &) = delete;
  cancellation &operator=(const cancellation &) = delete;
};

// Base of the promises of the library's asynchronous coroutines.
class async_frame : public library_promise {
public:
  async_frame(const async_frame &) = delete;
  async_frame &operator=(const async_frame &) = delete;

  // Null: nobody can cancel it.
  cancellation *cancelled_by() const noexcept { return cancelled_by_; }
  void inherit(const async_frame &awaiting) noexcept { cancelled_by_ = awaiting.cancelled_by_; }
  void listen(std::unique_ptr<cancellation> to) {
    to->outer = cancelled_by_;
    own_ = std::move(to);
    cancelled_by_ = own_.get();
  }

  // The coroutine that waits for this one and owns it; null if there is none.
  async_frame *parent = nullptr;

  // It waits for what can never happen: see [who owns what]. The outermost of a chain decides, because it owns the
  // others; one that somebody else owns stays as it is.
  void give_up() noexcept {
    async_frame *outermost = this;
    while (outermost->parent)
      outermost = outermost->parent;
    outermost->kind_.abandon(*outermost);
  }

  // Who waits for its end: see [waiters].
  waiter leads_to() const noexcept { return kind_.leads_to(*this); }

  // The loops in its body that are left early; null as long as none has begun.
  left_loops *loops() const noexcept { return loops_.get(); }
  left_loops &loops_begun() {
    if (!loops_)
      loops_.reset(new left_loops(*this));
    return *loops_;
  }
  bool has_left_loops() const noexcept { return loops_ && loops_->pending(); }
  // For those who suspend and resume the coroutine.
  void is_suspended(bool is) noexcept {
    if (loops_)
      loops_->coroutine_waits(is);
  }
  // The coroutine is about to be destroyed where it stands, as if it returned there: the loops are left, which is for
  // the caller to wait for. Null if there are none.
  std::unique_ptr<left_loops> leave_loops() noexcept {
    is_suspended(false);
    return std::move(loops_);
  }
  // They are closed, and the body has ended before.
  void ends(std::exception_ptr error) { kind_.end(*this, std::move(error)); }

protected:
  // What the kinds of coroutines do differently.
  struct kind {
    void (*abandon)(async_frame &);
    waiter (*leads_to)(const async_frame &);
    // `error`, unless null, takes the place of a result. May destroy the frame.
    void (*end)(async_frame &, std::exception_ptr error);
  };
  explicit async_frame(const kind &k) noexcept : kind_(k), cancelled_by_(nullptr) {}
  ~async_frame() {}

private:
  const kind &kind_; // a constant
  cancellation *cancelled_by_;
  std::unique_ptr<cancellation> own_;
  std::unique_ptr<left_loops> loops_;
};

inline async_frame *async_frame_of(async_frame *promise) noexcept { return promise; }
inline async_frame *async_frame_of(const volatile void *) noexcept { return nullptr; }

// Base of awaiters: the coroutine that waits there is the job itself, see [jobs].
class suspended_frame : public job {
public:
  // Takes the coroutine out of what it waits for, to throw reason() at the await. Nothing happens where that is not
  // possible, or it has happened already and its result is on the way.
  virtual void interrupt() {}

  waiter leads_to() const noexcept final { return waiter{handle_, frame_, nullptr}; }

  // The coroutine is suspended there, and nothing is left to be waited for first.
  void begins_to_wait() {
    waits_at(this);
    begin();
  }
  void drop() noexcept override {
    if (frame_)
      frame_->give_up();
  }

protected:
  suspended_frame() noexcept : frame_(nullptr) {}
  suspended_frame(const suspended_frame &) noexcept : suspended_frame() {}
  ~suspended_frame() {}

  // For await_suspend. False: begin() is called later.
  template <class P>
  bool waits(coroutine_handle<P> handle) {
    frame_ = async_frame_of(std::addressof(handle.promise()));
    return waits(coroutine_handle<>(handle));
  }
  bool waits(coroutine_handle<> handle) {
    handle_ = handle;
    if (frame_)
      frame_->is_suspended(true);
    if (frame_ && frame_->has_left_loops()) {
      frame_->loops()->wait_to_begin(*this);
      return false;
    }
    waits_at(this);
    return true;
  }
  // Waits for what is awaited.
  virtual void begin() = 0;

  // For await_resume; it may be that the coroutine never waited.
  void goes_on() const noexcept {
    waits_at(nullptr);
    if (frame_)
      frame_->is_suspended(false);
  }

  // Why the coroutine is not to wait any longer for what somebody settles who listens to `other`; null if it is.
  std::exception_ptr reason_to_stop(const void *other) const {
    for (cancellation *c = first_cancellation(); c; c = c->outer)
      if (c->identity() != other)
        if (std::exception_ptr reason = c->reason())
          return reason;
    return nullptr;
  }

  void resume() const { handle_.resume(); }

  void run() override { resume(); }

private:
  cancellation *first_cancellation() const noexcept { return frame_ ? frame_->cancelled_by() : nullptr; }
  void waits_at(suspended_frame *place) const noexcept {
    for (cancellation *c = first_cancellation(); c; c = c->outer)
      c->waiting_at = place;
  }

  coroutine_handle<> handle_;

protected:
  async_frame *frame_; // null: not one of the library's
};

inline void left_loops::go_on() {
  if (suspended_frame *const awaiter = awaiter_) {
    awaiter_ = nullptr;
    awaiter->begins_to_wait();
  } else if (listener_) {
    listener_->closed(std::move(error_));
  } else {
    frame_.ends(std::move(error_));
  }
}
inline void left_loops::drop() noexcept {
  if (listener_)
    listener_->never_closed();
  else
    frame_.give_up();
}
inline waiter left_loops::leads_to() const noexcept {
  return awaiter_ ? awaiter_->leads_to() : listener_ ? listener_->leads_to() : frame_.leads_to();
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
