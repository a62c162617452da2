// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// delay(time): a promise that is fulfilled when the time is over.
#ifndef SWITCHBACK_DELAY_HPP
#define SWITCHBACK_DELAY_HPP

#include <switchback/detail/config.hpp>
#include <switchback/promise.hpp>

#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

struct fulfills {
  promise_settler<void> target;
  void operator()() const {
    if (target->pending())
      target->fulfill();
  }
};

} // namespace detail

// `new Promise(resolve => setTimeout(resolve, time))`, on the thread's loop. Throws no_event_loop.
inline promise<> delay(timer_delay time) {
  const detail::promise_settler<void> settler(detail::new_state<void>());
  event_loop::current().set_timeout(detail::fulfills{settler}, time);
  return detail::promise_access::make(settler.state());
}

SWITCHBACK_END_NAMESPACE

#endif
