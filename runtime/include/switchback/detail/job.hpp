// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What waits to be run once: an entry of a queue of microtasks, or of a promise's list of reactions.
//
// note [jobs]: a job is its own list node, so that a coroutine which waits is queued without an allocation: the awaiter
// in its frame is the job. A job that is destroyed while it waits leaves its queue.
#ifndef SWITCHBACK_DETAIL_JOB_HPP
#define SWITCHBACK_DETAIL_JOB_HPP

#include <switchback/detail/config.hpp>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

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
