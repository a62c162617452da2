// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// event_loop: where the reactions of promises run, and timers.
//
//   switchback::event_loop loop;
//   loop.set_timeout([] { std::puts("a second later"); }, std::chrono::seconds(1));
//   loop.run();
//
//   switchback::virtual_clock clock;          // time jumps from timer to timer
//   switchback::event_loop loop(clock);
#ifndef SWITCHBACK_EVENT_LOOP_HPP
#define SWITCHBACK_EVENT_LOOP_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/promise_core.hpp>
#include <switchback/detail/timers.hpp>
#include <switchback/loop_backend.hpp>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <type_traits>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// What ends event_loop::run() when a promise was rejected and nobody handles it.
class unhandled_rejection : public std::runtime_error {
public:
  explicit unhandled_rejection(std::exception_ptr error)
      : std::runtime_error("a promise was rejected and nobody handled it"), error_(std::move(error)) {}
  // What it was rejected with.
  const std::exception_ptr &error() const noexcept { return error_; }

private:
  std::exception_ptr error_;
};

// How long a timer waits: a std::chrono duration, or a number of milliseconds as in JavaScript. As in node, nothing
// waits for less than one.
class timer_delay {
public:
  template <class Number, class = typename std::enable_if<std::is_arithmetic<Number>::value>::type>
  timer_delay(Number milliseconds) noexcept
      : timer_delay(std::chrono::duration<double, std::milli>(static_cast<double>(milliseconds))) {}
  template <class Rep, class Period>
  timer_delay(std::chrono::duration<Rep, Period> duration) noexcept
      : nanoseconds_(std::max(std::chrono::duration_cast<std::chrono::nanoseconds>(duration),
                              std::chrono::nanoseconds(std::chrono::milliseconds(1)))) {}
  std::chrono::nanoseconds nanoseconds() const noexcept { return nanoseconds_; }

private:
  std::chrono::nanoseconds nanoseconds_;
};

// Refers to a timer that set_timeout or set_interval made; to none when default-constructed. Copyable. May outlive the
// timer and the loop.
class timer {
public:
  timer() noexcept {}

  // It will not fire, unless it has. A timer may clear itself.
  void clear() const {
    if (node_)
      node_->clear();
  }

private:
  friend class event_loop;
  explicit timer(detail::counted_ptr<detail::timer_node> node) noexcept : node_(std::move(node)) {}

  detail::counted_ptr<detail::timer_node> node_;
};

// The event loop of a thread: microtasks (ECMA-262 9.5, jobs), timers, and what other threads post.
//
// The one that was made last in a thread is that thread's current one until it is destroyed (so loops of a thread are
// destroyed in the opposite order); promises and timers of the thread are on it. Everything that it runs, it runs in
// the thread that calls run(), which must be the one that made it. Only post(), stop() and keep_alive may be used in
// other threads. What a callback throws leaves run(); the loop may be run again. Destroying a loop drops what it still
// has: see [who owns what] in detail/promise_core.hpp.
class event_loop : private detail::agent {
public:
  typedef loop_backend::time_point time_point;
  typedef std::function<void(std::exception_ptr)> rejection_hook;

  event_loop() : own_(new real_clock), backend_(*own_) {}
  // `backend` must outlive the loop.
  explicit event_loop(loop_backend &backend) : backend_(backend) {}
  ~event_loop() {
    drop_posted();
    do {
      timers_.clear();
      microtasks_.drop_all();
      if (!unfinished_.empty())
        unfinished_.pop_last().drop();
    } while (!timers_.empty() || !microtasks_.empty() || !unfinished_.empty());
    for (const detail::counted_ptr<detail::promise_core> &promise : rejected_)
      if (!promise->handled())
        report(promise->error());
  }

  // The thread's. Throws no_event_loop.
  static event_loop &current() { return static_cast<event_loop &>(agent::current()); }

  time_point now() noexcept { return backend_.now(); }
  loop_backend &backend() noexcept { return backend_; }

  // HTML 8.7: `callback()` is called when the microtasks that are queued already have run.
  template <class F>
  void queue_microtask(F callback) {
    enqueue(*new callback_job<F>(std::move(callback)));
  }

  // For the library: a timer that is its own callback.
  void set_timer(const detail::counted_ptr<detail::timer_node> &node, timer_delay delay) {
    timers_.add(node, now() + delay.nanoseconds());
  }

  // HTML 8.6: after `delay`, once or again and again. Timers that are due at the same time fire in the order in which
  // they were set; after each the microtasks run.
  template <class F>
  timer set_timeout(F callback, timer_delay delay) {
    return start(std::move(callback), delay, std::chrono::nanoseconds::zero());
  }
  template <class F>
  timer set_interval(F callback, timer_delay delay) {
    return start(std::move(callback), delay, delay.nanoseconds());
  }
  void clear_timeout(const timer &which) { which.clear(); }
  void clear_interval(const timer &which) { which.clear(); }

  // Calls `callback()` soon, in the loop's thread. Any thread; the loop must outlive the call.
  template <class F>
  void post(F callback) {
    detail::job *const entry = new callback_job<F>(std::move(callback));
    {
      std::lock_guard<std::mutex> lock(mutex_);
      posted_.push(*entry);
    }
    backend_.wake();
  }

  // While one exists, run() waits for what other threads will post. Any thread; the loop must outlive it.
  class keep_alive {
  public:
    explicit keep_alive(event_loop &loop) noexcept : loop_(&loop) { ++loop_->kept_; }
    keep_alive(const keep_alive &other) noexcept : keep_alive(*other.loop_) {}
    keep_alive &operator=(const keep_alive &other) noexcept {
      keep_alive copy(other);
      std::swap(loop_, copy.loop_);
      return *this;
    }
    // The lock keeps the loop from ending, and being destroyed, before it has been woken.
    ~keep_alive() {
      std::lock_guard<std::mutex> lock(loop_->mutex_);
      if (--loop_->kept_ == 0)
        loop_->backend_.wake();
    }

  private:
    event_loop *loop_;
  };

  // Runs until nothing is left to be done, or stop(). Not to be called by what it runs.
  // Throws what a callback throws, and unhandled_rejection.
  void run() {
    run_while([] { return true; });
  }
  // The same, but not beyond `end`.
  void run_until(time_point end) {
    bool reached = false;
    const timer alarm = set_timeout([&reached] { reached = true; }, end - now());
    run_while([&reached] { return !reached; });
    clear_timeout(alarm);
  }
  // While `condition()` is true; it is asked between two tasks.
  template <class Condition>
  void run_while(Condition condition) {
    stopped_ = false;
    checkpoint();
    while (!stopped_ && condition() && turn())
      ;
  }
  // run() returns when what is running now, and its microtasks, have run. Any thread.
  void stop() noexcept {
    stopped_ = true;
    backend_.wake();
  }

  // Called with what a promise was rejected with when, after all microtasks, it still has nobody that handles it
  // (HTML 8.1.7.3). The default prints it to stderr and run() throws unhandled_rejection.
  void on_unhandled_rejection(rejection_hook hook) { hook_ = std::move(hook); }

  // Where an exception came from that ended a coroutine: that one, described by the place where it last went on, and
  // those that waited for it. Empty if nothing is known. Of a rejection that nobody handles it is known until the loop
  // goes on; of the newest `count` exceptions, which are kept alive, once trace_failures(count) has been called.
  std::vector<suspension_point> backtrace_of(const std::exception_ptr &error) const {
    const std::vector<suspension_point> *known = failures_.find(error);
    return known ? *known : std::vector<suspension_point>();
  }
  void trace_failures(std::size_t count = 32) { failures_.want(count); }

  // So many microtasks may run without a pause (0, the default: any number, as in JavaScript); then timers have their
  // turn, and once `starving` is called, with that number.
  void limit_microtasks(std::size_t count, std::function<void(std::size_t)> starving = report_starvation) {
    limit_ = count;
    starving_ = std::move(starving);
  }

private:
  template <class F>
  class callback_job final : public detail::job {
  public:
    explicit callback_job(F callback) : callback_(std::move(callback)) {}
    void run() override {
      std::unique_ptr<callback_job> self(this);
      callback_();
    }
    void drop() noexcept override { delete this; }
    ~callback_job() {}

  private:
    F callback_;
  };

  template <class F>
  timer start(F callback, timer_delay delay, std::chrono::nanoseconds period) {
    detail::counted_ptr<detail::timer_node> node(new detail::callback_timer<F>(std::move(callback), period));
    set_timer(node, delay);
    return timer(std::move(node));
  }

  // One round: what was posted, the timers that are due, or else a wait. False when nothing is left to be done.
  bool turn() {
    const bool posted = run_posted();
    const bool ran = run_timers() || posted;
    if (ran || !microtasks_.empty()) {
      if (backend_.has_work())
        backend_.wait(now());
    } else if (timers_.empty() && kept_ == 0 && !backend_.has_work()) {
      return has_posted();
    } else {
      backend_.wait(timers_.empty() ? time_point::max() : timers_.first_due());
    }
    checkpoint();
    return true;
  }

  void take_posted(detail::job_queue &jobs) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs.take(posted_);
  }
  bool run_posted() {
    detail::job_queue jobs;
    take_posted(jobs);
    put_back rest = {*this, jobs};
    const bool any = !jobs.empty();
    while (!jobs.empty() && !stopped_) {
      jobs.pop().run();
      checkpoint();
    }
    return any;
  }
  // What a throwing job, or stop(), has left.
  struct put_back {
    event_loop &loop;
    detail::job_queue &jobs;
    ~put_back() {
      std::lock_guard<std::mutex> lock(loop.mutex_);
      jobs.take(loop.posted_);
      loop.posted_.take(jobs);
    }
  };
  bool has_posted() {
    std::lock_guard<std::mutex> lock(mutex_);
    return !posted_.empty();
  }
  void drop_posted() noexcept {
    detail::job_queue jobs;
    take_posted(jobs);
    jobs.drop_all();
  }

  // Those that are due at the beginning, however long they take.
  bool run_timers() {
    if (timers_.empty())
      return false;
    bool any = false;
    for (const time_point at = now(); !stopped_ && !timers_.empty() && timers_.first_due() <= at; any = true) {
      const detail::counted_ptr<detail::timer_node> node = timers_.pop();
      node->fire();
      if (node->period != std::chrono::nanoseconds::zero())
        timers_.add(node, now() + node->period);
      checkpoint();
    }
    return any;
  }

  // HTML 8.1.7.3, "perform a microtask checkpoint", and 8.1.7.4, "notify about rejected promises".
  void checkpoint() {
    do {
      std::size_t left = limit_;
      while (!microtasks_.empty()) {
        microtasks_.pop().run();
        if (left != 0 && --left == 0 && !microtasks_.empty()) {
          starve();
          return;
        }
      }
      report_rejections();
    } while (!microtasks_.empty());
  }
  void report_rejections() {
    if (rejected_.empty())
      return;
    while (!rejected_.empty()) {
      const detail::counted_ptr<detail::promise_core> promise = std::move(rejected_.front());
      rejected_.pop_front();
      if (!promise->handled())
        hook_(promise->error());
    }
    failures_.reported();
  }
  void starve() {
    if (!starving_)
      return;
    const std::function<void(std::size_t)> once = std::move(starving_);
    starving_ = nullptr;
    once(limit_);
  }

  void report(const std::exception_ptr &error) const noexcept;
  void report_and_throw(const std::exception_ptr &error) const;
  static void report_starvation(std::size_t count) {
    std::fprintf(stderr, "switchback: %zu microtasks ran in a row, while timers and I/O waited\n", count);
  }

  std::unique_ptr<loop_backend> own_;
  loop_backend &backend_;
  detail::timer_queue timers_;
  rejection_hook hook_ = [this](const std::exception_ptr &error) { report_and_throw(error); };
  std::size_t limit_ = 0;
  std::function<void(std::size_t)> starving_;

  std::atomic<bool> stopped_{false};
  std::atomic<std::size_t> kept_{0};
  std::mutex mutex_; // of posted_, and of the end of kept_
  detail::job_queue posted_;
};

inline void event_loop::report(const std::exception_ptr &error) const noexcept {
#if SWITCHBACK_EXCEPTIONS
  try {
    std::rethrow_exception(error);
  } catch (const std::exception &e) {
    std::fprintf(stderr, "switchback: unhandled rejection: %s\n", e.what());
  } catch (...) {
    std::fprintf(stderr, "switchback: unhandled rejection\n");
  }
#else
  std::fprintf(stderr, "switchback: unhandled rejection\n");
#endif
  const std::vector<suspension_point> *const places = failures_.find(error);
  if (!places)
    return;
  for (const suspension_point &at : *places)
    if (at)
      std::fprintf(stderr, "    %s (%s:%u)%s%s\n", at.function, at.file, at.line, at.expression ? " at " : "",
                   at.expression ? at.expression : "");
}

inline void event_loop::report_and_throw(const std::exception_ptr &error) const {
  report(error);
  SWITCHBACK_THROW(unhandled_rejection(error));
}

SWITCHBACK_END_NAMESPACE

#endif
