// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The least types with which C++20's coroutines do what the kernels ask for, in the style of cppcoro: lazy tasks with
// symmetric transfer, no reference counts, no error paths but those that a task needs. A queue of handles is the loop.
#ifndef BENCH_ASYNC_NATIVE_HPP
#define BENCH_ASYNC_NATIVE_HPP

#include <coroutine>
#include <cstddef>
#include <exception>
#include <utility>
#include <vector>

namespace native_style {

// Coroutines that are ready to run, first in, first out.
class run_queue {
public:
  void push(std::coroutine_handle<> handle) {
    if (count_ == ring_.size())
      grow();
    ring_[(first_ + count_++) & (ring_.size() - 1)] = handle;
  }
  void run() {
    while (count_ != 0) {
      const std::coroutine_handle<> next = ring_[first_];
      first_ = (first_ + 1) & (ring_.size() - 1);
      --count_;
      next.resume();
    }
  }

  // co_await queue.schedule(): goes on after what is queued already.
  auto schedule() noexcept {
    struct awaiter {
      run_queue &queue;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> handle) const { queue.push(handle); }
      void await_resume() const noexcept {}
    };
    return awaiter{*this};
  }

private:
  void grow() {
    std::vector<std::coroutine_handle<>> larger(ring_.size() * 2);
    for (std::size_t i = 0; i != count_; ++i)
      larger[i] = ring_[(first_ + i) & (ring_.size() - 1)];
    ring_ = std::move(larger);
    first_ = 0;
  }

  std::vector<std::coroutine_handle<>> ring_ = std::vector<std::coroutine_handle<>>(64);
  std::size_t first_ = 0;
  std::size_t count_ = 0;
};

// A lazy task with one awaiter.
template <class T>
class task {
public:
  class promise_type {
  public:
    task get_return_object() noexcept { return task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    auto final_suspend() const noexcept {
      struct awaiter {
        bool await_ready() const noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> ended) const noexcept {
          return ended.promise().continuation;
        }
        void await_resume() const noexcept {}
      };
      return awaiter{};
    }
    void return_value(T result) { value = std::move(result); }
    void unhandled_exception() noexcept { error = std::current_exception(); }
    T take() {
      if (error)
        std::rethrow_exception(std::move(error));
      return std::move(value);
    }

    std::coroutine_handle<> continuation = std::noop_coroutine();
    std::exception_ptr error;
    T value{};
  };

  task(task &&other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  task &operator=(task &&) = delete;
  ~task() {
    if (handle_)
      handle_.destroy();
  }

  auto operator co_await() const noexcept {
    struct awaiter {
      std::coroutine_handle<promise_type> awaited;
      bool await_ready() const noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) const noexcept {
        awaited.promise().continuation = awaiting;
        return awaited;
      }
      T await_resume() const { return awaited.promise().take(); }
    };
    return awaiter{handle_};
  }

  void start(std::coroutine_handle<> then = std::noop_coroutine()) const {
    handle_.promise().continuation = then;
    handle_.resume();
  }
  T take() const { return handle_.promise().take(); }

private:
  explicit task(std::coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

template <class T>
T run(run_queue &queue, task<T> body) {
  body.start();
  queue.run();
  return body.take();
}

// cppcoro's when_all: the awaiting coroutine goes on when the last of them has ended.
template <class T>
class when_all {
  // What a task that is part of it resumes at its end.
  struct counts_down {
    struct promise_type {
      counts_down get_return_object() noexcept { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
      std::suspend_always initial_suspend() const noexcept { return {}; }
      auto final_suspend() const noexcept {
        struct awaiter {
          bool await_ready() const noexcept { return false; }
          std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> ended) const noexcept {
            when_all &all = *ended.promise().all;
            return --all.left_ == 0 ? all.awaiting_ : std::noop_coroutine();
          }
          void await_resume() const noexcept {}
        };
        return awaiter{};
      }
      void return_void() const noexcept {}
      void unhandled_exception() const noexcept { std::terminate(); }

      when_all *all = nullptr;
    };
    std::coroutine_handle<promise_type> handle;
  };
  static counts_down part(task<T> &body, T &result) { result = co_await body; }

public:
  explicit when_all(std::vector<task<T>> tasks) : tasks_(std::move(tasks)), results_(tasks_.size()) {}
  when_all(const when_all &) = delete;
  when_all &operator=(const when_all &) = delete;
  ~when_all() {
    for (const counts_down &each : parts_)
      each.handle.destroy();
  }

  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<> awaiting) {
    awaiting_ = awaiting;
    left_ = tasks_.size() + 1;
    for (std::size_t i = 0; i != tasks_.size(); ++i) {
      parts_.push_back(part(tasks_[i], results_[i]));
      parts_.back().handle.promise().all = this;
      parts_.back().handle.resume();
    }
    return --left_ != 0;
  }
  std::vector<T> await_resume() { return std::move(results_); }

private:
  std::vector<task<T>> tasks_;
  std::vector<T> results_;
  std::vector<counts_down> parts_;
  std::coroutine_handle<> awaiting_;
  std::size_t left_ = 0;
};

// An async_generator whose consumer and body resume each other directly.
template <class T>
class async_generator {
public:
  class promise_type {
    struct to_consumer {
      bool await_ready() const noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> body) const noexcept {
        return body.promise().consumer;
      }
      void await_resume() const noexcept {}
    };

  public:
    async_generator get_return_object() noexcept {
      return async_generator(std::coroutine_handle<promise_type>::from_promise(*this));
    }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    to_consumer final_suspend() noexcept {
      value = nullptr;
      return {};
    }
    to_consumer yield_value(T &element) noexcept {
      value = &element;
      return {};
    }
    to_consumer yield_value(T &&element) noexcept { return yield_value(element); }
    void return_void() const noexcept {}
    void unhandled_exception() noexcept { error = std::current_exception(); }

    std::coroutine_handle<> consumer;
    std::exception_ptr error;
    T *value = nullptr;
  };

  async_generator(async_generator &&other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  async_generator &operator=(async_generator &&) = delete;
  ~async_generator() {
    if (handle_)
      handle_.destroy();
  }

  // co_await next(): a pointer to the element, null at the end.
  auto next() noexcept {
    struct awaiter {
      std::coroutine_handle<promise_type> body;
      bool await_ready() const noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<> consumer) const noexcept {
        body.promise().consumer = consumer;
        return body;
      }
      T *await_resume() const {
        if (body.promise().error)
          std::rethrow_exception(std::move(body.promise().error));
        return body.promise().value;
      }
    };
    return awaiter{handle_};
  }

private:
  explicit async_generator(std::coroutine_handle<promise_type> handle) noexcept : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

} // namespace native_style

#endif
