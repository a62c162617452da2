// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The timers of an event loop: a heap, ordered by when they are due and then by when they were set.
#ifndef SWITCHBACK_DETAIL_TIMERS_HPP
#define SWITCHBACK_DETAIL_TIMERS_HPP

#include <switchback/detail/config.hpp>
#include <switchback/detail/promise_core.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

typedef std::chrono::steady_clock::time_point loop_time;

class timer_queue;

// One timer. It is alive while it is queued or a handle refers to it.
class timer_node {
public:
  timer_node(const timer_node &) = delete;
  timer_node &operator=(const timer_node &) = delete;
  void retain() noexcept { ++references_; }
  void release() noexcept {
    if (--references_ == 0)
      delete this;
  }
  // While it fires, somebody else holds it.
  virtual void fire() = 0;
  // Leaves its queue, if it is in one. May destroy it.
  void clear();

  // Zero: it fires once.
  std::chrono::nanoseconds period;

protected:
  // It will not fire any more.
  virtual void forget() noexcept {}

  explicit timer_node(std::chrono::nanoseconds every) noexcept
      : period(every), references_(0), queue_(nullptr), place_(0) {}
  virtual ~timer_node() {}

private:
  friend class timer_queue;

  unsigned references_;
  timer_queue *queue_;
  std::size_t place_;
};

// The callback goes as soon as it cannot be called again: what it holds may hold the timer's handle.
template <class F>
class callback_timer final : public timer_node {
public:
  callback_timer(F callback, std::chrono::nanoseconds every)
      : timer_node(every), callback_(new F(std::move(callback))) {}
  void fire() override {
    struct after {
      callback_timer &self;
      ~after() {
        self.firing_ = false;
        if (self.period == std::chrono::nanoseconds::zero())
          self.forget();
      }
    };
    firing_ = true;
    const after guard = {*this};
    (*callback_)();
  }
  void forget() noexcept override {
    if (!firing_)
      const std::unique_ptr<F> gone = std::move(callback_);
  }

private:
  std::unique_ptr<F> callback_;
  bool firing_ = false;
};

class timer_queue {
public:
  timer_queue() noexcept : set_(0) {}
  timer_queue(const timer_queue &) = delete;
  timer_queue &operator=(const timer_queue &) = delete;
  ~timer_queue() { clear(); }

  void clear() noexcept {
    while (!empty())
      pop()->clear();
  }

  bool empty() const noexcept { return heap_.empty(); }
  // Precondition: not empty.
  loop_time first_due() const noexcept { return heap_.front().due; }

  void add(counted_ptr<timer_node> node, loop_time due) {
    node->queue_ = this;
    heap_.push_back(entry{due, ++set_, std::move(node)});
    rise(heap_.size() - 1);
  }
  // Precondition: not empty.
  counted_ptr<timer_node> pop() { return take(0); }

private:
  friend class timer_node;

  struct entry {
    loop_time due;
    std::uint64_t set;
    counted_ptr<timer_node> node;

    bool before(const entry &other) const noexcept { return due != other.due ? due < other.due : set < other.set; }
  };

  counted_ptr<timer_node> take(std::size_t place) {
    counted_ptr<timer_node> node = std::move(heap_[place].node);
    node->queue_ = nullptr;
    entry last = std::move(heap_.back());
    heap_.pop_back();
    if (place != heap_.size()) {
      put(place, std::move(last));
      rise(place);
      sink(place);
    }
    return node;
  }
  void put(std::size_t place, entry e) noexcept {
    heap_[place] = std::move(e);
    heap_[place].node->place_ = place;
  }
  void rise(std::size_t place) noexcept {
    entry e = std::move(heap_[place]);
    for (; place != 0 && e.before(heap_[(place - 1) / 2]); place = (place - 1) / 2)
      put(place, std::move(heap_[(place - 1) / 2]));
    put(place, std::move(e));
  }
  void sink(std::size_t place) noexcept {
    entry e = std::move(heap_[place]);
    for (;;) {
      std::size_t child = 2 * place + 1;
      if (child >= heap_.size())
        break;
      if (child + 1 < heap_.size() && heap_[child + 1].before(heap_[child]))
        ++child;
      if (!heap_[child].before(e))
        break;
      put(place, std::move(heap_[child]));
      place = child;
    }
    put(place, std::move(e));
  }

  std::vector<entry> heap_;
  std::uint64_t set_;
};

inline void timer_node::clear() {
  const counted_ptr<timer_node> self(this);
  period = std::chrono::nanoseconds::zero();
  if (queue_)
    queue_->take(place_);
  forget();
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
