// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What an event loop has and JavaScript's has not: its own life, errors that leave run(), limits, other threads.
#include <switchback/promise.hpp>

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using std::chrono::milliseconds;
using switchback::event_loop;
using switchback::promise;
using switchback::reject_function;

struct EventLoopTest : ::testing::Test {
  switchback::virtual_clock clock;
  event_loop loop{clock};
  std::vector<std::string> trace;

  void says(const std::string &text) { trace.push_back(text); }
  void expect(const std::vector<std::string> &expected) {
    EXPECT_EQ(trace, expected);
    trace.clear();
  }
};

struct failure {
  int code;
};

TEST_F(EventLoopTest, LastOneMadeIsCurrent) {
  EXPECT_EQ(&event_loop::current(), &loop);
  {
    event_loop inner(clock);
    EXPECT_EQ(&event_loop::current(), &inner);
  }
  EXPECT_EQ(&event_loop::current(), &loop);
}

TEST(NoEventLoopTest, Throws) {
  EXPECT_THROW(event_loop::current(), switchback::no_event_loop);
  const promise<int> settled = promise<int>::resolve(1);
  EXPECT_THROW(settled.then([](int) {}), switchback::no_event_loop);
}

TEST_F(EventLoopTest, ClockJumpsFromTimerToTimer) {
  const event_loop::time_point begin = loop.now();
  loop.set_timeout([&] { says("an hour"); }, std::chrono::hours(1));
  loop.run();
  expect({"an hour"});
  EXPECT_EQ(loop.now() - begin, std::chrono::hours(1));
}

TEST_F(EventLoopTest, RunUntilStopsAtItsTime) {
  loop.set_timeout([&] { says("10"); }, 10);
  loop.set_timeout([&] { says("30"); }, 30);
  loop.run_until(loop.now() + milliseconds(20));
  expect({"10"});
  loop.run();
  expect({"30"});
}

TEST_F(EventLoopTest, StopEndsRunAfterTheMicrotasks) {
  loop.set_timeout(
      [&] {
        promise<>::resolve().then([&] { says("microtask"); });
        loop.stop();
      },
      1);
  loop.set_timeout([&] { says("second"); }, 1);
  loop.run();
  expect({"microtask"});
  loop.run();
  expect({"second"});
}

TEST_F(EventLoopTest, WhatACallbackThrowsLeavesRun) {
  loop.set_timeout([] { throw failure{1}; }, 1);
  loop.queue_microtask([] { throw failure{2}; });
  loop.queue_microtask([&] { says("microtask"); });
  loop.set_timeout([&] { says("timer"); }, 2);
  EXPECT_THROW(loop.run(), failure);
  expect({});
  EXPECT_THROW(loop.run(), failure);
  expect({"microtask"});
  loop.run();
  expect({"timer"});
}

TEST_F(EventLoopTest, UnhandledRejectionEndsRun) {
  promise<>::reject(failure{7});
  loop.set_timeout([&] { says("timer"); }, 1);
  ::testing::internal::CaptureStderr();
  try {
    loop.run();
    FAIL() << "nothing was thrown";
  } catch (const switchback::unhandled_rejection &e) {
    EXPECT_THROW(std::rethrow_exception(e.error()), failure);
  }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "switchback: unhandled rejection\n");
  loop.run();
  expect({"timer"});
}

TEST(EventLoopLimitTest, GivesTimersTheirTurn) {
  event_loop loop;
  bool fired = false;
  std::size_t count = 0, reported = 0, reports = 0;
  std::function<void()> more = [&] {
    if (!fired && ++count < 100000000)
      loop.queue_microtask(more);
  };
  loop.limit_microtasks(10, [&](std::size_t limit) {
    reported = limit;
    ++reports;
  });
  loop.set_timeout([&] { fired = true; }, 1);
  more();
  loop.run();
  EXPECT_TRUE(fired);
  EXPECT_LT(count, 100000000U);
  EXPECT_EQ(reported, 10U);
  EXPECT_EQ(reports, 1U);
}

TEST_F(EventLoopTest, PostedByAnotherThread) {
  event_loop real;
  const std::thread::id here = std::this_thread::get_id();
  std::unique_ptr<event_loop::keep_alive> alive(new event_loop::keep_alive(real));
  std::thread other([&] {
    real.post([&] {
      says(std::this_thread::get_id() == here ? "here" : "elsewhere");
      promise<>::resolve().then([&] { says("microtask"); });
      alive.reset();
    });
  });
  real.run();
  other.join();
  expect({"here", "microtask"});
}

TEST(EventLoopEndTest, DropsWhatItHas) {
  const std::shared_ptr<int> counted = std::make_shared<int>(0);
  {
    switchback::virtual_clock clock;
    event_loop loop(clock);
    loop.set_timeout([counted] {}, 1);
    loop.set_interval([counted] {}, 1);
    loop.queue_microtask([counted] {});
    loop.post([counted] {});
    promise<>([&loop](promise<>::resolver resolve, reject_function) { loop.set_timeout(resolve, 5); }).then([counted] {
    });
    EXPECT_EQ(counted.use_count(), 6);
  }
  EXPECT_EQ(counted.use_count(), 1);
}

} // namespace
