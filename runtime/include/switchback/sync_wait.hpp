// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// sync_wait(x): blocks a plain thread, no coroutine, until x is done.
#ifndef SWITCHBACK_SYNC_WAIT_HPP
#define SWITCHBACK_SYNC_WAIT_HPP

#include <switchback/detail/config.hpp>
#include <switchback/promise.hpp>
#include <switchback/task.hpp>

#include <atomic>
#include <stdexcept>
#include <utility>

SWITCHBACK_BEGIN_NAMESPACE

// Thrown when a loop has run out of work, and what is waited for can never happen any more.
class never_settled : public std::runtime_error {
public:
  never_settled() : std::runtime_error("the event loop has nothing left to do, and what is waited for is not done") {}
};

// Runs the thread's event loop until the promise is settled, and gives its value or throws its error. Throws
// no_event_loop, never_settled, and what event_loop::run() throws. Not to be called by what the loop runs.
template <class T>
T sync_wait(promise<T> awaited) {
  const detail::state_ptr<T> state = detail::promise_access::state(std::move(awaited));
  state->mark_handled();
  event_loop::current().run_while([&state] { return state->pending(); });
  if (state->pending())
    SWITCHBACK_THROW(never_settled());
  return state->take();
}

namespace detail {

// The end of a task that ran in any thread: tells the loop that waits.
class wakes_loop final : public job {
public:
  explicit wakes_loop(event_loop &loop) noexcept : ended(false), abandoned(false), loop_(loop) {}
  ~wakes_loop() {}
  void run() override { tell(ended); }
  void drop() noexcept override { tell(abandoned); }

  std::atomic<bool> ended;
  std::atomic<bool> abandoned;

private:
  // Once the flag is set, *this may be gone.
  void tell(std::atomic<bool> &flag) noexcept {
    event_loop &loop = loop_;
    flag = true;
    loop.backend().wake();
  }

  event_loop &loop_;
};

inline void run_until(wakes_loop &end, event_loop &loop) {
  loop.run_while([&end] { return !end.ended && !end.abandoned; });
  if (!end.ended)
    SWITCHBACK_THROW(never_settled());
}

template <class T>
T run_to_end(event_loop &loop, task<T> body) {
  wakes_loop end(loop);
  const event_loop::keep_alive waits(loop);
  body.start(end);
  run_until(end, loop);
  return body.result();
}

#if !SWITCHBACK_NATIVE
template <class M>
struct close_at_exit {
  value_frame<M> &frame;
  ~close_at_exit() { frame.close(); }
};

// note [first step]. The frame ends here, as the task above does: before the loop, and before it could tell `end`.
template <class M>
typename result_of_task<typename M::sb_return_type>::type run_to_end(event_loop &loop, value_frame<M> &body) {
  const close_at_exit<M> closing = {body};
  if (!body.await_ready()) {
    wakes_loop end(loop);
    const event_loop::keep_alive waits(loop);
    body.frame().go_on(end);
    run_until(end, loop);
  }
  return body.await_resume();
}
#endif

} // namespace detail

// Runs the task to its end, in this thread and wherever it goes, and gives its result or throws its error. On the
// thread's event loop; on one of its own if there is none. Throws never_settled when the task waits for what can
// never happen, as far as can be seen.
template <class T>
T sync_wait(task<T> body) {
  if (detail::agent::exists())
    return detail::run_to_end(event_loop::current(), std::move(body));
  event_loop loop;
  return detail::run_to_end(loop, std::move(body));
}
#if !SWITCHBACK_NATIVE
// The same for a frame by value, which ends where it is.
template <class M>
typename detail::result_of_task<typename M::sb_return_type>::type sync_wait(value_frame<M> &&body) {
  if (detail::agent::exists())
    return detail::run_to_end(event_loop::current(), body);
  event_loop loop;
  return detail::run_to_end(loop, body);
}
#endif

SWITCHBACK_END_NAMESPACE

#endif
