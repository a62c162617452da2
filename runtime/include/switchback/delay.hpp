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

class delay_timer final : public timer_node {
public:
  delay_timer() : timer_node(std::chrono::nanoseconds::zero()), target_(new_state<void>()) {}
  ~delay_timer() {}
  promise<> result() const { return promise_access::make(target_.state()); }
  void fire() override { target_->fulfill(); }

private:
  promise_settler<void> target_;
};

} // namespace detail

// `new Promise(resolve => setTimeout(resolve, time))`, on the thread's loop. Throws no_event_loop.
inline promise<> delay(timer_delay time) {
  detail::delay_timer *const timer = new detail::delay_timer();
  const detail::counted_ptr<detail::timer_node> node(timer);
  event_loop::current().set_timer(node, time);
  return timer->result();
}

SWITCHBACK_END_NAMESPACE

#endif
