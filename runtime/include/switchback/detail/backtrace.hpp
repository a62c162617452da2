// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who waits for a coroutine, and for that one, and so on outwards: see [waiters].
#ifndef SWITCHBACK_DETAIL_BACKTRACE_HPP
#define SWITCHBACK_DETAIL_BACKTRACE_HPP

#include <switchback/describe.hpp>
#include <switchback/detail/async_frame.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/detail/promise_core.hpp>

#include <exception>
#include <set>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

// From `inner` on, itself included if it is a coroutine; of those that wait for one promise the first that leads to
// another coroutine. Coroutines may wait in a circle, and promises follow each other in one: each is visited once.
inline std::vector<suspension_point> backtrace_from(waiter inner) {
  std::vector<suspension_point> places;
  std::vector<waiter> left(1, inner); // the next one is the last
  std::set<const void *> visited;
  while (!left.empty()) {
    const waiter here = left.back();
    left.pop_back();
    if (!here || !visited.insert(here.coroutine ? here.coroutine.address() : here.promise).second)
      continue;
    if (here.coroutine) {
      places.push_back(describe(here.coroutine));
      left.assign(1, here.frame ? here.frame->leads_to() : waiter::none());
    } else {
      here.promise->add_waiters(left);
    }
  }
  return places;
}

template <class P>
waiter waiter_of(coroutine_handle<P> coroutine) noexcept {
  return waiter{coroutine, async_frame_of(std::addressof(coroutine.promise())), nullptr};
}

// Called in a catch block, by the promise of a coroutine that ends so. note [failures]
template <class P>
SWITCHBACK_COLD void note_failure(P &promise) noexcept {
  if (!agent::exists())
    return;
  const waiter outer = static_cast<const async_frame &>(promise).leads_to();
  const bool is_lost = outer.promise && !outer.promise->handled();
  failure_log &failures = agent::current().failures();
  if (!is_lost && !failures.wants_all())
    return;
  SWITCHBACK_TRY {
    failures.add(std::current_exception(), backtrace_from(waiter_of(coroutine_handle<P>::from_promise(promise))));
  }
  SWITCHBACK_CATCH_ALL {} // there is no memory for it: the report will say less
}

} // namespace detail

SWITCHBACK_END_NAMESPACE

#endif
