// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// delay(time): a promise that is fulfilled when the time is over.
#ifndef SWITCHBACK_DELAY_HPP
#define SWITCHBACK_DELAY_HPP

#include <switchback/detail/config.hpp>
#include <switchback/promise.hpp>

#include <chrono>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

class delay_timer : public timer_node {
public:
  delay_timer() : timer_node(std::chrono::nanoseconds::zero()), target_(new_state<void>()) {}
  ~delay_timer() {}

  promise<> start(timer_delay time) {
    event_loop::current().set_timer(counted_ptr<timer_node>(this), time);
    return promise_access::make(target_.state());
  }
  void fire() override { target_->fulfill(); }

protected:
  const promise_settler<void> target_;
};

} // namespace detail

// `new Promise(resolve => setTimeout(resolve, time))`, on the thread's loop. Throws no_event_loop.
inline promise<> delay(timer_delay time) {
  const detail::counted_ptr<detail::delay_timer> timer(new detail::delay_timer());
  return timer->start(time);
}

SWITCHBACK_END_NAMESPACE

#endif
