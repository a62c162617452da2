// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks by value, whose first step is a call: what those who wait for each other know of each other once it is not the
// last one. The other tests of tasks run by value, too (tests/CMakeLists.txt).
#include "trace.hpp"

#include <switchback/async_backtrace.hpp>
#include <switchback/async_generator.hpp>
#include <switchback/cancellation.hpp>
#include <switchback/delay.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

using switchback::delay;
using switchback::promise;
using switchback::sync_wait;
using switchback::task;

namespace {

class FirstStep : public OnLoop {};

struct end_of_task : switchback::detail::job {
  bool ended = false;
  void run() override { ended = true; }
  void drop() noexcept override {}
};

SB_VALUE_COROUTINE task<int> suspends_always() {
  SB_AWAIT(switchback::suspend_always());
  SB_RETURN(1);
}
SB_VALUE_COROUTINE task<int> around_it() { SB_RETURN(1 + SB_AWAIT(suspends_always())); }

// Leaves its coroutine to whoever has the handle.
struct leaves_handle {
  switchback::coroutine_handle<> *inner;
  bool await_ready() const noexcept { return false; }
  void await_suspend(switchback::coroutine_handle<> h) const noexcept { *inner = h; }
  void await_resume() const noexcept {}
};
SB_VALUE_COROUTINE task<int> waits_once(switchback::coroutine_handle<> &handle) {
  SB_AWAIT(leaves_handle{&handle});
  SB_RETURN(5);
}
SB_VALUE_COROUTINE task<int> adds(switchback::coroutine_handle<> &handle) {
  const int first = SB_AWAIT(waits_once(handle));
  SB_RETURN(first + SB_AWAIT(waits_once(handle)));
}
SB_COROUTINE task<int> on_heap(switchback::coroutine_handle<> &handle) { SB_RETURN(SB_AWAIT(adds(handle))); }

TEST_F(FirstStep, IsFollowedByResumptions) {
  switchback::coroutine_handle<> handle;
  task<int> t = on_heap(handle);
  end_of_task end;
  t.start(end);
  ASSERT_FALSE(end.ended);
  handle.resume();
  ASSERT_FALSE(end.ended);
  handle.resume();
  ASSERT_TRUE(end.ended);
  EXPECT_EQ(t.result(), 10);
}

TEST_F(FirstStep, MaySuspendForGood) {
  end_of_task end;
  task<int> t = around_it();
  t.start(end);
  EXPECT_FALSE(end.ended);
}

// Ready to the end: the frame is never more than a place.
SB_VALUE_COROUTINE task<int> is_ready(int n) { SB_RETURN(n + 1); }
SB_VALUE_COROUTINE task<int> adds_ready(int n) { SB_RETURN(SB_AWAIT(is_ready(n)) + SB_AWAIT(is_ready(n))); }
TEST_F(FirstStep, IsOftenTheLast) { EXPECT_EQ(sync_wait(adds_ready(1)), 4); }

SB_VALUE_COROUTINE task<int> waits_a_while(int n) {
  SB_AWAIT(delay(1));
  SB_RETURN(n);
}
SB_VALUE_COROUTINE task<int> adds_later(int n) { SB_RETURN(SB_AWAIT(waits_a_while(n)) + SB_AWAIT(is_ready(n))); }
TEST_F(FirstStep, MayWaitForTheLoop) { EXPECT_EQ(sync_wait(adds_later(1)), 3); }

// As the task that it is natively, the frame is gone when sync_wait() returns, however that is: before what it waits
// for.
SB_COROUTINE promise<> fails_unheard() {
  SB_AWAIT(0);
  throw failure("unheard");
}
SB_VALUE_COROUTINE task<> waits_meanwhile() {
  const noisy here("waits");
  fails_unheard();
  SB_AWAIT(delay(1000));
}
TEST(FirstStepWithoutALoop, IsDestroyedBeforeTheLoop) {
  EXPECT_THROW(sync_wait(waits_meanwhile()), switchback::unhandled_rejection);
  EXPECT_EQ(trace().take(), "~waits");
}
TEST_F(FirstStep, IsDestroyedThoughTheFrameHasAName) {
  auto frame = waits_meanwhile();
  EXPECT_THROW(sync_wait(std::move(frame)), switchback::unhandled_rejection);
  EXPECT_EQ(trace().take(), "~waits");
}

// Who waits is known from the first wait on, and where an exception came from.
SB_VALUE_COROUTINE task<int> looks_around() {
  std::string places;
  for (const switchback::suspension_point &place : SB_AWAIT(switchback::async_backtrace()))
    places += std::string(places.empty() ? "" : " < ") + place.expression;
  trace()(places);
  SB_RETURN(0);
}
SB_VALUE_COROUTINE task<int> has_it_look() { SB_RETURN(SB_AWAIT(is_ready(1)) + SB_AWAIT(looks_around())); }
SB_COROUTINE promise<> outermost() { SB_AWAIT(has_it_look()); }
TEST_F(FirstStep, IsPartOfABacktrace) {
  outermost();
  loop.run();
  EXPECT_EQ(trace().take(),
            "SB_AWAIT(switchback::async_backtrace()) < SB_AWAIT(looks_around()) < SB_AWAIT(has_it_look())");
}

SB_VALUE_COROUTINE task<int> fails_at_once() {
  if (SB_AWAIT(is_ready(0)) == 1)
    throw failure("at once");
  SB_RETURN(0);
}
SB_VALUE_COROUTINE task<int> has_it_fail() { SB_RETURN(1 + SB_AWAIT(fails_at_once())); }
SB_COROUTINE promise<> outermost_fails() { SB_AWAIT(has_it_fail()); }
TEST_F(FirstStep, TellsWhereItsExceptionCameFrom) {
  loop.trace_failures(8);
  outermost_fails().catch_([this](std::exception_ptr error) {
    std::string names;
    for (const switchback::suspension_point &place : loop.backtrace_of(error))
      names += std::string(names.empty() ? "" : " < ") + place.function;
    trace()(names);
  });
  loop.run();
  EXPECT_EQ(trace().take(), "(anonymous namespace)::fails_at_once < (anonymous namespace)::has_it_fail < "
                            "(anonymous namespace)::outermost_fails");
}

} // namespace
