// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// task<T>: laziness, symmetric transfer, results of every kind, who owns what; sync_wait.
#include "trace.hpp"

#include <switchback/combinators.hpp>
#include <switchback/delay.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <memory>
#include <thread>

using switchback::coroutine_handle;
using switchback::delay;
using switchback::promise;
using switchback::sync_wait;
using switchback::task;

namespace {

SB_COROUTINE task<int> number(int n) {
  trace()("begins ", n);
  SB_RETURN(n);
}
SB_COROUTINE task<std::unique_ptr<int>> owner(int n) { SB_RETURN(std::unique_ptr<int>(new int(n))); }
SB_COROUTINE task<int &> reference(int &to) { SB_RETURN(to); }
SB_COROUTINE task<> fails(std::string text) {
  noisy local("fails");
  SB_AWAIT(1);
  throw failure(text);
}
SB_COROUTINE task<int> later(int n, int ms) {
  noisy local("later " + std::to_string(n));
  SB_AWAIT(delay(ms));
  if (n < 0)
    throw failure("negative");
  SB_RETURN(n);
}

// Nobody can settle it.
promise<> never() {
  return promise<>([](switchback::resolve_function<void>, switchback::reject_function) {});
}
SB_COROUTINE task<> waits_for_ever() {
  noisy local("inner");
  SB_AWAIT(never());
}
SB_COROUTINE task<> waits_around() {
  noisy local("outer");
  SB_AWAIT(waits_for_ever());
}

struct on_another_thread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(coroutine_handle<> handle) const {
    std::thread([handle] { handle.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};
SB_COROUTINE task<int> hops() {
  SB_AWAIT(on_another_thread());
  SB_AWAIT(on_another_thread());
  SB_RETURN(5);
}

SB_COROUTINE task<int> sum_of_many(int count) {
  int sum = 0;
  for (int i = 0; i < count; ++i)
    sum += *SB_AWAIT(owner(1));
  SB_RETURN(sum);
}
SB_COROUTINE task<int> depth(int n) {
  if (n == 0)
    SB_RETURN(0);
  SB_RETURN(1 + SB_AWAIT(task<int>(depth(n - 1)))); // by value, too, where it cannot contain itself
}

SB_COROUTINE task<int> kinds(int &variable) {
  SB_AWAIT(reference(variable)) += 1;
  int result = *SB_AWAIT(owner(3)) + SB_AWAIT(number(4));
  try {
    SB_AWAIT(fails("text"));
  } catch (const failure &error) {
    trace()("caught ", error.what());
  }
  task<int> kept = number(5);
  trace()("kept");
  SB_RETURN(result + SB_AWAIT(kept));
}

std::vector<task<int>> race_of(int a, int b, int c) {
  std::vector<task<int>> tasks;
  tasks.push_back(later(a, 10));
  tasks.push_back(later(b, 20));
  tasks.push_back(later(c, 30));
  return tasks;
}

} // namespace

class Tasks : public OnLoop {};

TEST_F(Tasks, BeginWhenTheyAreAwaited) {
  { task<int> unused = number(1); }
  EXPECT_EQ(trace().take(), "");
  int variable = 41;
  EXPECT_EQ(sync_wait(kinds(variable)), 12);
  EXPECT_EQ(variable, 42);
  EXPECT_EQ(trace().take(), "begins 4, ~fails, caught text, kept, begins 5");
}

TEST_F(Tasks, TakeNoStack) {
  EXPECT_EQ(sync_wait(sum_of_many(1000000)), 1000000);
  EXPECT_EQ(sync_wait(depth(100000)), 100000);
}

TEST_F(Tasks, StartedWithoutACoroutine) {
  switchback::start(later(7, 5)).then([](int n) { trace()("then ", n); });
  switchback::start(fails("oh")).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "~fails, rejected: oh, ~later 7, then 7");
}

TEST_F(Tasks, WaitingForWhatCannotHappenAreDestroyed) {
  EXPECT_THROW(sync_wait(waits_around()), switchback::never_settled);
  EXPECT_EQ(trace().take(), "~inner, ~outer");
  switchback::start(waits_around()).then([] { trace()("never"); });
  loop.run();
  EXPECT_EQ(trace().take(), "~inner, ~outer");
}

TEST_F(Tasks, GoWithTheirLoop) {
  {
    switchback::event_loop inner(clock);
    switchback::start(later(1, 1000)).then([] { trace()("never"); });
  }
  EXPECT_EQ(trace().take(), "~later 1");
}

TEST(SyncWait, NeedsNoLoop) { EXPECT_EQ(sync_wait(hops()), 5); }

TEST_F(Tasks, AllTearsDownTheRestAtAFailure) {
  EXPECT_EQ(sync_wait(switchback::all(race_of(1, 2, 3))), (std::vector<int>{1, 2, 3}));
  trace().take();
  EXPECT_THROW(sync_wait(switchback::all(race_of(1, -2, 3))), failure);
  EXPECT_EQ(trace().take(), "~later 1, ~later -2, ~later 3");
}

TEST_F(Tasks, RaceAndAnyTearDownTheLosers) {
  EXPECT_EQ(sync_wait(switchback::race(race_of(1, 2, 3))), 1);
  EXPECT_EQ(trace().take(), "~later 1, ~later 3, ~later 2");
  EXPECT_EQ(sync_wait(switchback::any(race_of(-1, 2, 3))), 2);
  EXPECT_EQ(trace().take(), "~later -1, ~later 2, ~later 3");
  EXPECT_THROW(sync_wait(switchback::any(race_of(-1, -2, -3))), switchback::aggregate_error);
  trace().take();
  EXPECT_EQ(loop.now().time_since_epoch(), std::chrono::milliseconds(10 + 20 + 30));
}

TEST_F(Tasks, AllSettledWaitsForAll) {
  const std::vector<switchback::settled<int>> ends = sync_wait(switchback::all_settled(race_of(1, -2, 3)));
  EXPECT_EQ(trace().take(), "~later 1, ~later -2, ~later 3");
  ASSERT_EQ(ends.size(), 3U);
  EXPECT_EQ(ends[0].value(), 1);
  EXPECT_EQ(message_of(ends[1].reason()), "negative");
  EXPECT_TRUE(ends[2].fulfilled());
}

TEST_F(Tasks, PromisesOfSeveralTypesTogether) {
  auto together = sync_wait(switchback::all(promise<int>::resolve(1), delay(5), promise<std::string>::resolve("text")));
  EXPECT_EQ(std::get<0>(together), 1);
  EXPECT_EQ(std::get<2>(together), "text");
  EXPECT_THROW(sync_wait(switchback::all(promise<int>::resolve(1), promise<>::reject(failure("no")))), failure);
}
