// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// async_backtrace(): the coroutines that wait for each other, from the running one outwards.
//
//   std::puts(to_string(SB_AWAIT(async_backtrace())).c_str());
//
//       fetch (pages.cpp:12) at SB_AWAIT(async_backtrace())
//       pages (pages.cpp:31) at SB_AWAIT(fetch(url))
//       program (pages.cpp:45) at SB_FOR_AWAIT(..., pages(list))
//
// It is awaited, because only a coroutine that awaits something can be told from others without keeping count of which
// one runs; it does not suspend.
#ifndef SWITCHBACK_ASYNC_BACKTRACE_HPP
#define SWITCHBACK_ASYNC_BACKTRACE_HPP

#include <switchback/coroutine.hpp>
#include <switchback/describe.hpp>
#include <switchback/detail/backtrace.hpp>
#include <switchback/detail/config.hpp>
#include <switchback/promise.hpp>

#include <string>
#include <utility>
#include <vector>

SWITCHBACK_BEGIN_NAMESPACE

namespace detail {

class running_backtrace {
public:
  bool await_ready() const noexcept { return false; }
  template <class P>
  bool await_suspend(coroutine_handle<P> running) {
    places_ = backtrace_from(waiter_of(running));
    return false;
  }
  std::vector<suspension_point> await_resume() noexcept { return std::move(places_); }

private:
  std::vector<suspension_point> places_;
};

} // namespace detail

// To be awaited: of the coroutine that awaits it.
//
// Of all: the way leads through promises, tasks, async generators and what is made of them by then(), all() and the
// like; it ends at what the library does not know (a coroutine of another library, a callback). Where several wait for
// one promise it follows the first that leads to a coroutine. Threads: that of the coroutines' loop.
inline detail::running_backtrace async_backtrace() noexcept { return {}; }

// Of a suspended coroutine, which comes first.
template <class P>
std::vector<suspension_point> async_backtrace(coroutine_handle<P> suspended) {
  return detail::backtrace_from(detail::waiter_of(suspended));
}

// Of those who wait for the promise.
template <class T>
std::vector<suspension_point> async_backtrace(const promise<T> &awaited) {
  return detail::backtrace_from(detail::waiter::settles(detail::promise_access::state(awaited).get()));
}

SWITCHBACK_END_NAMESPACE

#endif
