// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What waits to be run once: an entry of a queue of microtasks, or of a promise's list of reactions.
//
// note [jobs]: a job is its own list node, so that a coroutine which waits is queued without an allocation: the awaiter
// in its frame is the job. A job that is destroyed while it waits leaves its queue.
//
// note [waiters]: who waits for whom is asked from the inside outwards: a promise's reactions are jobs, a job leads
// to a coroutine or to another promise, and a coroutine to whoever waits for its end. Only async_backtrace() asks, by
// functions that nothing else calls; nothing is kept for it.
#ifndef SWITCHBACK_DETAIL_JOB_HPP
#define SWITCHBACK_DETAIL_JOB_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/suspend.hpp>

#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

class async_frame;
class promise_core;

// What goes on when something has ended: a coroutine, a promise that is settled then, or nobody knows what.
struct waiter {
  coroutine_handle<> coroutine;
  const async_frame *frame; // the coroutine's, if it is one of the library's
  const promise_core *promise;

  static waiter none() noexcept { return waiter{nullptr, nullptr, nullptr}; }
  static waiter settles(const promise_core *promise) noexcept { return waiter{nullptr, nullptr, promise}; }
  explicit operator bool() const noexcept { return coroutine || promise; }
};

// A place in a circular doubly-linked list; alone, it is a list of one.
class queue_links {
public:
  queue_links() noexcept : next_(this), previous_(this) {}
  queue_links(const queue_links &) = delete;
  queue_links &operator=(const queue_links &) = delete;

protected:
  friend class job_queue;

  ~queue_links() { unlink(); }
  bool linked() const noexcept { return next_ != this; }
  void unlink() noexcept {
    next_->previous_ = previous_;
    previous_->next_ = next_;
    next_ = previous_ = this;
  }
  void link_before(queue_links &where) noexcept {
    next_ = &where;
    previous_ = where.previous_;
    previous_->next_ = this;
    where.previous_ = this;
  }

  queue_links *next_;
  queue_links *previous_;
};

// Taken from its queue, exactly one of the two is called; either may destroy the job.
class job : public queue_links {
public:
  virtual void run() = 0;
  // It will never be run: what was to run it is gone.
  virtual void drop() noexcept = 0;
  // See [waiters].
  virtual waiter leads_to() const noexcept { return waiter::none(); }

protected:
  job() noexcept {}
  ~job() {}
};

// First in, first out. Does not own its jobs; whoever destroys a queue with jobs in it has dropped them before.
class job_queue : private queue_links {
public:
  bool empty() const noexcept { return !linked(); }
  // Precondition: `entry` is in no queue.
  void push(job &entry) noexcept { entry.link_before(*this); }
  // Precondition: not empty.
  job &pop() noexcept {
    job &first = static_cast<job &>(*next_);
    first.unlink();
    return first;
  }
  job &pop_last() noexcept {
    job &last = static_cast<job &>(*previous_);
    last.unlink();
    return last;
  }
  // Adds what they lead to, the first one last.
  void add_waiters(std::vector<waiter> &waiters) const {
    for (const queue_links *entry = previous_; entry != this; entry = entry->previous_)
      waiters.push_back(static_cast<const job *>(entry)->leads_to());
  }
  // Moves all of `other` to the end of this one.
  void take(job_queue &other) noexcept {
    if (other.empty())
      return;
    queue_links *first = other.next_;
    queue_links *last = other.previous_;
    other.next_ = other.previous_ = &other;
    first->previous_ = previous_;
    previous_->next_ = first;
    last->next_ = this;
    previous_ = last;
  }
  void drop_all() noexcept {
    while (!empty())
      pop().drop();
  }
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
