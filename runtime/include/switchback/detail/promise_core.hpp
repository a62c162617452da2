// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The part of a promise that does not know the type of its value, and the agent (ECMA-262 9.7) whose microtasks it
// queues.
//
// note [who owns what]: a promise's state is owned by all who can read it or settle it. A job that waits for it is
// owned by its list of reactions; when nobody is left who could settle the promise, no reaction can ever run, and all
// are dropped: a coroutine that waited is destroyed then, with its locals. JavaScript's collector frees it in the same
// case. A loop that is destroyed lets go of its timers and jobs, and so everything that waited for them goes; then of
// the coroutines that are left, because they wait in a circle, the last one first.
#ifndef SWITCHBACK_DETAIL_PROMISE_CORE_HPP
#define SWITCHBACK_DETAIL_PROMISE_CORE_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/failures.hpp>
#include <switchback/detail/job.hpp>

#include <deque>
#include <exception>
#include <stdexcept>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

// Thrown where a loop is needed and the thread has none: see event_loop.
class no_event_loop : public std::logic_error {
public:
  no_event_loop() : std::logic_error("no event_loop lives in this thread") {}
};

namespace detail {

// A pointer to a T that counts its references by retain() and release().
template <class T>
class counted_ptr {
public:
  counted_ptr() noexcept : object_(nullptr) {}
  explicit counted_ptr(T *object) noexcept : object_(object) {
    if (object_)
      object_->retain();
  }
  counted_ptr(const counted_ptr &other) noexcept : counted_ptr(other.object_) {}
  counted_ptr(counted_ptr &&other) noexcept : object_(other.object_) { other.object_ = nullptr; }
  counted_ptr &operator=(counted_ptr other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~counted_ptr() {
    if (object_)
      object_->release();
  }

  T *get() const noexcept { return object_; }
  T &operator*() const noexcept { return *object_; }
  T *operator->() const noexcept { return object_; }
  explicit operator bool() const noexcept { return object_ != nullptr; }

private:
  T *object_;
};

class promise_core;

// A thread's queue of microtasks, and the promises that were rejected while nobody waited for them. event_loop is one.
class agent {
public:
  agent(const agent &) = delete;
  agent &operator=(const agent &) = delete;

  // Throws no_event_loop.
  static agent &current() {
    if (SWITCHBACK_UNLIKELY(!here()))
      SWITCHBACK_THROW(no_event_loop());
    return *here();
  }
  static bool exists() noexcept { return here() != nullptr; }

  void enqueue(job &microtask) noexcept { microtasks_.push(microtask); }
  // Makes a microtask for the thread's agent; none is made where there is no agent. Throws no_event_loop.
  template <class Job, class... Args>
  static void enqueue_new(Args &&...args) {
    agent &here = current();
    here.enqueue(*new Job(std::forward<Args>(args)...));
  }
  void enqueue_all(job_queue &microtasks) noexcept { microtasks_.take(microtasks); }
  // What nobody else may be left to end, when the loop ends; it leaves the list when it ends before.
  void keep_until_end(job &unfinished) noexcept { unfinished_.push(unfinished); }
  failure_log &failures() noexcept { return failures_; }
  void was_rejected(promise_core &promise) { rejected_.push_back(counted_ptr<promise_core>(&promise)); }

protected:
  agent() : outer_(here()) { here() = this; }
  ~agent() { here() = outer_; }

  job_queue microtasks_;
  job_queue unfinished_;
  std::deque<counted_ptr<promise_core>> rejected_;
  failure_log failures_;

private:
  static agent *&here() noexcept {
    static thread_local agent *one = nullptr;
    return one;
  }

  agent *const outer_;
};

// Drops all of `jobs`, and what dropping them dooms in turn, one after the other: a chain of any length takes no stack.
inline void doom(job_queue &jobs) noexcept {
  struct doomed {
    job_queue waiting;
    bool dropping = false;
  };
  static thread_local doomed all;
  all.waiting.take(jobs);
  if (all.dropping)
    return;
  all.dropping = true;
  all.waiting.drop_all();
  all.dropping = false;
}

// [[PromiseState]], [[PromiseFulfillReactions]] and [[PromiseRejectReactions]] in one list, [[PromiseIsHandled]]
// (ECMA-262 27.2.6). Threads: the one of its agent.
class promise_core {
public:
  enum class state : unsigned char { pending, fulfilled, rejected };

  promise_core(const promise_core &) = delete;
  promise_core &operator=(const promise_core &) = delete;

  void retain() noexcept { ++references_; }
  void release() noexcept {
    if (--references_ == 0)
      delete this;
  }
  bool shared() const noexcept { return references_ != 1; }

  bool pending() const noexcept { return state_ == state::pending; }
  bool rejected() const noexcept { return state_ == state::rejected; }
  bool handled() const noexcept { return handled_; }
  void mark_handled() noexcept { handled_ = true; }
  const std::exception_ptr &error() const noexcept { return error_; }

  // PerformPromiseThen (27.2.5.4.1): `reaction` becomes a microtask once the promise is settled.
  void react(job &reaction) {
    handled_ = true;
    watch(reaction);
  }
  // The same, without being one who handles a rejection.
  void watch(job &reaction) {
    if (!pending()) {
      agent::current().enqueue(reaction);
      return;
    }
    reactions_.push(reaction);
    if (resolvers_ == 0)
      agent::enqueue_new<abandonment>(*this);
  }

  // RejectPromise (27.2.1.7). Precondition: pending.
  void reject(std::exception_ptr error) {
    error_ = std::move(error);
    state_ = state::rejected;
    if (!handled_)
      agent::current().was_rejected(*this);
    trigger();
  }

  // Adds those who wait for it, the first one last: see [waiters].
  void add_waiters(std::vector<waiter> &waiters) const { reactions_.add_waiters(waiters); }

  // Those who could settle it; see [who owns what].
  void add_resolver() noexcept { ++resolvers_; }
  void remove_resolver() noexcept {
    --resolvers_;
    drop_if_abandoned();
  }

  // What cancels the one who will settle it, so that a coroutine which waits need not be interrupted by the same; null
  // if that is not known.
  const void *cancelled_by = nullptr;

  // [[AlreadyResolved]] of resolving functions: only those work that have the number of this moment. Calling one of a
  // pair, or making a new pair for a thenable, leaves the earlier ones without effect.
  unsigned generation() const noexcept { return generation_; }
  void next_generation() noexcept { ++generation_; }

protected:
  promise_core() noexcept
      : references_(0), resolvers_(0), generation_(0), state_(state::pending), handled_(false), taken_(false) {}
  virtual ~promise_core() {}

  void fulfilled() {
    state_ = state::fulfilled;
    trigger();
  }

  bool take_once() noexcept {
    const bool first = !taken_;
    taken_ = true;
    return first;
  }

private:
  // Whoever waits for what nobody can settle is not to be destroyed while it is about to wait.
  class abandonment final : public job {
  public:
    explicit abandonment(promise_core &promise) noexcept : promise_(&promise) {}
    ~abandonment() {}
    void run() override {
      promise_->drop_if_abandoned();
      delete this;
    }
    void drop() noexcept override { run(); }

  private:
    counted_ptr<promise_core> promise_;
  };

  void drop_if_abandoned() noexcept {
    if (resolvers_ == 0 && pending() && !reactions_.empty())
      doom(reactions_);
  }

  void trigger() {
    if (!reactions_.empty())
      agent::current().enqueue_all(reactions_);
  }

  unsigned references_;
  unsigned resolvers_;
  job_queue reactions_;
  std::exception_ptr error_;
  unsigned generation_;
  state state_;
  bool handled_;
  bool taken_;
};

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
