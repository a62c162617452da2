// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where an event loop's time comes from and how it waits: the real clock, a virtual one, or another library's loop.
#ifndef SWITCHBACK_LOOP_BACKEND_HPP
#define SWITCHBACK_LOOP_BACKEND_HPP

#include <switchback/detail/config.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>

SWITCHBACK_BEGIN_NAMESPACE

// What an event_loop needs of its surroundings. It must outlive the loop. All members but wake() are called by the
// loop's thread only.
class loop_backend {
public:
  typedef std::chrono::steady_clock::time_point time_point;

  virtual ~loop_backend() {}

  virtual time_point now() noexcept = 0;

  // Comes back at `deadline` (time_point::max() is none), after a wake() since the last wait(), or earlier; handlers
  // of the backend's own events run inside. A deadline in the past asks for those alone that are ready.
  virtual void wait(time_point deadline) = 0;

  // Ends the current or the next wait(). Any thread.
  virtual void wake() noexcept = 0;

  // Events of its own are still to come, so that the loop must not end.
  virtual bool has_work() noexcept { return false; }

protected:
  loop_backend() noexcept {}
  loop_backend(const loop_backend &) = delete;
  loop_backend &operator=(const loop_backend &) = delete;
};

// std::chrono::steady_clock.
class real_clock : public loop_backend {
public:
  real_clock() : woken_(false) {}

  time_point now() noexcept override { return std::chrono::steady_clock::now(); }

  void wait(time_point deadline) override {
    std::unique_lock<std::mutex> lock(mutex_);
    auto woken = [this] { return woken_; };
    if (deadline == time_point::max())
      changed_.wait(lock, woken);
    else
      changed_.wait_until(lock, deadline, woken);
    woken_ = false;
  }

  void wake() noexcept override {
    std::lock_guard<std::mutex> lock(mutex_);
    woken_ = true;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_;
};

// Time that stands still while anything runs, and jumps to the next timer when nothing does: a program of ten seconds
// takes microseconds, and does the same each time. Other threads are waited for only when no timer is set.
class virtual_clock : public real_clock {
public:
  virtual_clock() noexcept : now_() {}

  time_point now() noexcept override { return now_; }
  void wait(time_point deadline) override {
    if (deadline == time_point::max())
      real_clock::wait(deadline);
    else if (now_ < deadline)
      now_ = deadline;
  }

private:
  time_point now_;
};

SWITCHBACK_END_NAMESPACE

#endif
