// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// event_loop: order, time, other threads, and everything that can go wrong.
#include "trace.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/delay.hpp>
#include <switchback/sync_wait.hpp>

#include <memory>
#include <thread>

using switchback::delay;
using switchback::event_loop;
using switchback::promise;

class EventLoop : public OnLoop {};

namespace {

SB_COROUTINE promise<> waits(std::string name, int ms) {
  noisy local(name);
  SB_AWAIT(delay(ms));
  trace()(name, " goes on");
}

struct forever {
  int *left;
  void operator()() const {
    if (--*left > 0)
      event_loop::current().queue_microtask(*this);
  }
};

struct throwing_thenable {
  typedef int value_type;
  void then(switchback::resolve_function<int>, switchback::reject_function) const { throw failure("in then"); }
};

struct owning_thenable {
  typedef int value_type;
  std::shared_ptr<int> owned;
  void then(switchback::resolve_function<int>, switchback::reject_function) const {}
};

SB_COROUTINE switchback::async_generator<int, std::shared_ptr<int>> yields_nothing() {
  SB_RETURN(std::shared_ptr<int>());
}

} // namespace

TEST_F(EventLoop, MicrotasksRunBetweenTimersInOrder) {
  loop.set_timeout([] { trace()("second"); }, 2);
  loop.set_timeout(
      [this] {
        trace()("first");
        loop.queue_microtask([] { trace()("micro"); });
      },
      1);
  loop.set_timeout([] { trace()("also first"); }, 0); // as node: not before 1
  loop.run();
  EXPECT_EQ(trace().take(), "first, micro, also first, second");
}

TEST_F(EventLoop, ManyTimersInTheirOrderWhicheverAreCleared) {
  std::vector<switchback::timer> timers;
  std::vector<int> fired;
  for (int i = 0; i < 200; ++i)
    timers.push_back(loop.set_timeout([i, &fired] { fired.push_back(i); }, 1 + (i * 37) % 50));
  for (int i = 0; i < 200; i += 3)
    loop.clear_timeout(timers[i]);
  loop.run();
  std::vector<int> expected;
  for (int due = 1; due <= 50; ++due)
    for (int i = 0; i < 200; ++i)
      if (i % 3 != 0 && 1 + (i * 37) % 50 == due)
        expected.push_back(i);
  EXPECT_EQ(fired, expected);
}

TEST_F(EventLoop, IntervalsUntilTheyAreCleared) {
  switchback::timer interval;
  int count = 0;
  interval = loop.set_interval(
      [&] {
        trace()(loop.now().time_since_epoch().count() / 1000000);
        if (++count == 3)
          loop.clear_interval(interval);
      },
      10);
  loop.run();
  EXPECT_EQ(trace().take(), "10, 20, 30");
}

TEST_F(EventLoop, ATimerLetsGoOfItsCallback) {
  const std::shared_ptr<int> held = std::make_shared<int>(1);
  const switchback::timer fires = loop.set_timeout([held] {}, 1);
  const switchback::timer cleared = loop.set_timeout([held] {}, 1);
  EXPECT_EQ(held.use_count(), 3);
  cleared.clear();
  EXPECT_EQ(held.use_count(), 2);
  loop.run();
  EXPECT_EQ(held.use_count(), 1);
}

TEST_F(EventLoop, RunUntilAMoment) {
  waits("a", 10);
  waits("b", 30);
  loop.run_until(loop.now() + std::chrono::milliseconds(20));
  EXPECT_EQ(trace().take(), "a goes on, ~a");
  loop.run();
  EXPECT_EQ(trace().take(), "b goes on, ~b");
}

TEST_F(EventLoop, StopsBetweenTasks) {
  loop.set_timeout([this] { loop.stop(); }, 1);
  loop.set_timeout([] { trace()("later"); }, 1);
  loop.run();
  EXPECT_EQ(trace().take(), "");
  loop.run();
  EXPECT_EQ(trace().take(), "later");
}

TEST_F(EventLoop, WhatACallbackThrowsLeavesRun) {
  loop.set_timeout([] { throw failure("timer"); }, 1);
  loop.set_timeout([] { trace()("next"); }, 2);
  loop.post([] { throw failure("posted"); });
  loop.post([] { trace()("also posted"); });
  loop.queue_microtask([] { throw failure("microtask"); });
  for (const char *expected : {"microtask", "posted", "timer"}) {
    try {
      loop.run();
      ADD_FAILURE() << "nothing is thrown instead of " << expected;
    } catch (const failure &error) {
      EXPECT_STREQ(error.what(), expected);
    }
  }
  loop.run();
  EXPECT_EQ(trace().take(), "also posted, next");
}

TEST_F(EventLoop, AnUnhandledRejectionIsReportedAfterTheMicrotasks) {
  promise<>::reject(failure("handled in time")).catch_([] {});
  promise<> handled_later = promise<>::reject(failure("handled by a microtask"));
  loop.queue_microtask([handled_later] { handled_later.catch_([] {}); });
  loop.run();

  promise<>::reject(failure("lost"));
  loop.set_timeout([] { trace()("not yet"); }, 1);
  testing::internal::CaptureStderr();
  try {
    loop.run();
    ADD_FAILURE() << "nothing is thrown";
  } catch (const switchback::unhandled_rejection &error) {
    EXPECT_EQ(message_of(error.error()), "lost");
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "switchback: unhandled rejection: lost\n");

  loop.on_unhandled_rejection([](std::exception_ptr error) { trace()("hook: ", message_of(error)); });
  promise<>::reject(failure("again"));
  loop.run();
  EXPECT_EQ(trace().take(), "hook: again, not yet");
}

TEST_F(EventLoop, ARejectionThatNoLoopReportedIsReportedAtItsEnd) {
  testing::internal::CaptureStderr();
  {
    event_loop inner(clock);
    promise<>::reject(failure("at the end"));
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "switchback: unhandled rejection: at the end\n");
}

TEST_F(EventLoop, AThenableOrHandlerThatThrowsRejects) {
  promise<int>::resolve(throwing_thenable()).catch_(trace_error);
  promise<int>::resolve(1).then([](int) -> int { throw failure("in a handler"); }).catch_(trace_error);
  promise<int>([](switchback::resolve_function<int>, switchback::reject_function) {
    throw failure("in an executor");
  }).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: in an executor, rejected: in then, rejected: in a handler");
}

TEST_F(EventLoop, ItsEndDestroysWhatWaits) {
  {
    event_loop inner(clock);
    waits("on a timer", 10).then([] { trace()("never"); });
    promise<int>::resolve(1).then([](int) { trace()("never"); });
    inner.post([] { trace()("never"); });
  }
  EXPECT_EQ(trace().take(), "~on a timer");
}

TEST_F(EventLoop, AChainOfAnyLengthGoesWithoutStack) {
  {
    event_loop inner(clock);
    promise<> last = delay(1);
    for (int i = 0; i < 200000; ++i)
      last = last.then([] {});
  }
  promise<> last = delay(1);
  int count = 0;
  for (int i = 0; i < 200000; ++i)
    last = last.then([&count] { ++count; });
  loop.run();
  EXPECT_EQ(count, 200000);
}

TEST_F(EventLoop, APromiseOfItselfIsRejected) {
  switchback::promise<int>::resolvers ends = promise<int>::with_resolvers();
  ends.resolve(ends.promise_);
  ends.promise_.catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: a promise cannot be resolved with itself");
}

TEST_F(EventLoop, AValueThatCanOnlyBeMovedGoesToTheFirst) {
  const promise<std::unique_ptr<int>> owner = promise<std::unique_ptr<int>>::resolve(std::unique_ptr<int>(new int(3)));
  owner.then([](std::unique_ptr<int> value) { trace()("got ", *value); });
  owner.then([](std::unique_ptr<int>) { trace()("never"); }).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "got 3, rejected: the promise's value can only be moved, and has been taken");
}

TEST_F(EventLoop, StarvationIsBoundedAndNamedOnce) {
  int left = 1000;
  std::size_t reported = 0;
  loop.limit_microtasks(100, [&](std::size_t limit) { reported += limit; });
  loop.queue_microtask(forever{&left});
  loop.set_timeout([&left] { trace()(left > 0 ? "in between" : "after"); }, 1);
  clock.wait(clock.now() + std::chrono::milliseconds(2));
  loop.run();
  EXPECT_EQ(trace().take(), "in between");
  EXPECT_EQ(reported, 100U);
  EXPECT_EQ(left, 0);
}

TEST(EventLoopOfAThread, IsTheOneThatWasMadeLast) {
  EXPECT_THROW(event_loop::current(), switchback::no_event_loop);
  EXPECT_THROW(delay(1), switchback::no_event_loop);
  event_loop outer;
  EXPECT_EQ(&event_loop::current(), &outer);
  {
    event_loop inner;
    EXPECT_EQ(&event_loop::current(), &inner);
  }
  EXPECT_EQ(&event_loop::current(), &outer);
}

TEST(EventLoopOfAThread, WithoutOneNothingIsLeftBehind) {
  const std::shared_ptr<int> owned = std::make_shared<int>(1);
  EXPECT_THROW(promise<int>::resolve(owning_thenable{owned}), switchback::no_event_loop);
  EXPECT_EQ(owned.use_count(), 1);
  {
    const promise<std::shared_ptr<int>> settled = promise<std::shared_ptr<int>>::resolve(owned);
    EXPECT_THROW(promise<std::shared_ptr<int>>::with_resolvers().resolve(settled), switchback::no_event_loop);
    EXPECT_THROW(settled.then([owned] {}), switchback::no_event_loop);
  }
  EXPECT_EQ(owned.use_count(), 1);
  EXPECT_THROW(yields_nothing().return_(owned), switchback::no_event_loop);
  EXPECT_EQ(owned.use_count(), 1);
}

TEST(EventLoopOfAThread, RunsWhatOtherThreadsPost) {
  event_loop loop;
  int sum = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    const event_loop::keep_alive alive(loop);
    threads.emplace_back([&loop, &sum, alive] {
      for (int i = 1; i <= 1000; ++i)
        loop.post([&sum, i] { sum += i; });
    });
  }
  std::thread joins([&threads] {
    for (std::thread &each : threads)
      each.join();
    threads.clear();
  });
  loop.run();
  joins.join();
  loop.run();
  EXPECT_EQ(sum, 4 * 500500);
}

TEST(EventLoopOfAThread, IsStoppedFromAnother) {
  event_loop loop;
  const event_loop::keep_alive alive(loop);
  std::thread other; // begun by the loop: a stop() before run() is none
  loop.post([&] { other = std::thread([&loop] { loop.stop(); }); });
  loop.run_while([&] { return true; });
  other.join();
}
