// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// async_backtrace: the way outwards through promises, tasks and async generators; where failures came from.
#include "trace.hpp"

#include <switchback/async_backtrace.hpp>
#include <switchback/async_generator.hpp>
#include <switchback/combinators.hpp>
#include <switchback/concurrent.hpp>
#include <switchback/delay.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <cstring>
#include <memory>

using switchback::async_backtrace;
using switchback::async_generator;
using switchback::coroutine_handle;
using switchback::delay;
using switchback::promise;
using switchback::suspension_point;
using switchback::task;

namespace {

// Names without what stands around them, and what suspends: "inner: SB_AWAIT(x) < outer: SB_AWAIT(inner())".
std::string shortly(const std::vector<suspension_point> &places) {
  std::string text;
  for (const suspension_point &at : places) {
    std::string name = at ? at.function : "?";
    const std::string unnamed = "(anonymous namespace)::";
    if (name.compare(0, unnamed.size(), unnamed) == 0)
      name.erase(0, unnamed.size());
    text += (text.empty() ? "" : " < ") + name + (at.expression ? std::string(": ") + at.expression : "");
  }
  return text;
}

SB_COROUTINE promise<int> inner(int n) {
  SB_AWAIT(delay(1));
  trace()(shortly(SB_AWAIT(async_backtrace())));
  if (n < 0)
    throw failure("negative");
  SB_RETURN(n);
}

class Backtrace : public OnLoop {};

SB_COROUTINE promise<> middle() { SB_AWAIT(inner(1)); }
SB_COROUTINE promise<> outer() { SB_AWAIT(middle()); }
TEST_F(Backtrace, GoesThroughPromises) {
  outer();
  loop.run();
  EXPECT_EQ(trace().take(),
            "inner: SB_AWAIT(async_backtrace()) < middle: SB_AWAIT(inner(1)) < outer: SB_AWAIT(middle())");
}

SB_COROUTINE task<int> lazily() { SB_RETURN(SB_AWAIT(inner(1))); }
SB_COROUTINE task<> around() { SB_AWAIT(lazily()); }
TEST_F(Backtrace, GoesThroughTasks) {
  switchback::start(around());
  loop.run();
  EXPECT_EQ(trace().take(),
            "inner: SB_AWAIT(async_backtrace()) < lazily: SB_AWAIT(inner(1)) < around: SB_AWAIT(lazily())");
}

SB_COROUTINE promise<> awaits_started() { SB_AWAIT(switchback::start(lazily())); }
TEST_F(Backtrace, GoesThroughAStartedTask) {
  awaits_started();
  loop.run();
  EXPECT_EQ(trace().take(), "inner: SB_AWAIT(async_backtrace()) < lazily: SB_AWAIT(inner(1)) < awaits_started: "
                            "SB_AWAIT(switchback::start(lazily()))");
}

SB_COROUTINE async_generator<int> numbers() { SB_YIELD(SB_AWAIT(lazily())); }
SB_COROUTINE async_generator<int> delegates() { SB_YIELD_FROM(numbers()); }
SB_COROUTINE promise<> loops() {
  SB_FOR_AWAIT (int i, delegates())
    trace()(i);
}
TEST_F(Backtrace, GoesThroughAsyncGenerators) {
  loops();
  loop.run();
  EXPECT_EQ(trace().take(), "inner: SB_AWAIT(async_backtrace()) < lazily: SB_AWAIT(inner(1)) < numbers: "
                            "SB_AWAIT(lazily()) < delegates: SB_YIELD_FROM(numbers()) < loops: SB_FOR_AWAIT(..., "
                            "delegates()), 1");
}

SB_COROUTINE promise<> all_of_one() { SB_AWAIT(promise<int>::all({inner(1)})); }
SB_COROUTINE promise<> tuple() { SB_AWAIT(switchback::all(inner(1), promise<>::resolve())); }
SB_COROUTINE promise<> group() {
  std::vector<task<int>> tasks;
  tasks.push_back(lazily());
  SB_AWAIT(switchback::race(std::move(tasks)));
}
SB_COROUTINE promise<> mapped() { SB_AWAIT(switchback::concurrent::map(std::vector<int>{1}, inner)); }
SB_COROUTINE promise<> chained() {
  SB_AWAIT(inner(1).then([] {}).finally([] {}));
}
SB_COROUTINE promise<int> returns_promise() { SB_RETURN(inner(1)); }
SB_COROUTINE promise<> resolved() { SB_AWAIT(promise<>::resolve(returns_promise())); }
TEST_F(Backtrace, GoesThroughCombinatorsAndReactions) {
  const std::string first = "inner: SB_AWAIT(async_backtrace()) < ";
  all_of_one();
  loop.run();
  EXPECT_EQ(trace().take(), first + "all_of_one: SB_AWAIT(promise<int>::all({inner(1)}))");
  tuple();
  loop.run();
  EXPECT_EQ(trace().take(), first + "tuple: SB_AWAIT(switchback::all(inner(1), promise<>::resolve()))");
  group();
  loop.run();
  EXPECT_EQ(trace().take(), first + "lazily: SB_AWAIT(inner(1)) < group: SB_AWAIT(switchback::race(std::move(tasks)))");
  mapped();
  loop.run();
  EXPECT_EQ(trace().take(), first + "mapped: SB_AWAIT(switchback::concurrent::map(std::vector<int>{1}, inner))");
  chained();
  loop.run();
  EXPECT_EQ(trace().take(), first + "chained: SB_AWAIT(inner(1).then([] {}).finally([] {}))");
  resolved();
  loop.run();
  EXPECT_EQ(trace().take(), first + "resolved: SB_AWAIT(promise<>::resolve(returns_promise()))");
}

SB_COROUTINE promise<> waits(promise<int> p) { SB_AWAIT(p); }
SB_COROUTINE promise<> also_waits(promise<int> p) { SB_AWAIT(p); }
TEST_F(Backtrace, OfSeveralWhoWaitTheFirst) {
  promise<int> p = inner(1);
  p.then([](int n) { trace()("callback ", n); });
  waits(p);
  also_waits(p);
  EXPECT_EQ(shortly(async_backtrace(p)), "waits: SB_AWAIT(p)");
  loop.run();
  EXPECT_EQ(trace().take(), "inner: SB_AWAIT(async_backtrace()) < waits: SB_AWAIT(p), callback 1");
}

SB_COROUTINE promise<> waits_in_circle(std::shared_ptr<promise<>> next) { SB_AWAIT(*next); }
TEST_F(Backtrace, ACircleIsSeenOnce) {
  const auto resolvers = promise<>::with_resolvers();
  const std::shared_ptr<promise<>> second = std::make_shared<promise<>>(resolvers.promise_);
  const promise<> first = waits_in_circle(second);
  resolvers.resolve(waits_in_circle(std::make_shared<promise<>>(first)));
  loop.run();
  EXPECT_EQ(shortly(async_backtrace(first)), "waits_in_circle: SB_AWAIT(*next) < waits_in_circle: SB_AWAIT(*next)");
}

struct park {
  coroutine_handle<switchback::detail::task_promise<void>> &into;
  bool await_ready() const noexcept { return false; }
  void await_suspend(coroutine_handle<switchback::detail::task_promise<void>> handle) const noexcept { into = handle; }
  void await_resume() const noexcept {}
};
SB_COROUTINE task<> parks(coroutine_handle<switchback::detail::task_promise<void>> &into) { SB_AWAIT(park{into}); }
SB_COROUTINE promise<> waits_for_parked(coroutine_handle<switchback::detail::task_promise<void>> &into) {
  SB_AWAIT(parks(into));
}
TEST_F(Backtrace, OfAHandle) {
  coroutine_handle<switchback::detail::task_promise<void>> parked;
  waits_for_parked(parked);
  const suspension_point at = switchback::describe(parked);
  EXPECT_STREQ(at.expression, "SB_AWAIT(park{into})");
  EXPECT_NE(std::strstr(at.file, "backtrace_test.cpp"), nullptr);
  EXPECT_EQ(shortly(async_backtrace(parked)), "parks: SB_AWAIT(park{into}) < waits_for_parked: SB_AWAIT(parks(into))");
  EXPECT_NE(to_string(async_backtrace(parked))
                .find("backtrace_test.cpp:" + std::to_string(at.line) + ") at SB_AWAIT(park{into})\n    "),
            std::string::npos);
  parked.resume();
  loop.run();
}

SB_COROUTINE promise<int> fails() {
  SB_AWAIT(1);
  SB_RETURN(SB_AWAIT(inner(-1)));
}
SB_COROUTINE task<> fails_lazily() {
  SB_AWAIT(2);
  throw failure("lazily");
}
SB_COROUTINE promise<> fails_at_once() {
  throw failure("at once");
  SB_RETURN();
}
class Failures : public Backtrace {
protected:
  // What run() prints, from the second line on, in short.
  std::string report() {
    testing::internal::CaptureStderr();
    try {
      loop.run();
      ADD_FAILURE() << "nothing is thrown";
    } catch (const switchback::unhandled_rejection &rejection) {
      const std::vector<suspension_point> places = loop.backtrace_of(rejection.error());
      const std::string printed = testing::internal::GetCapturedStderr();
      EXPECT_EQ(printed,
                "switchback: unhandled rejection: " + message_of(rejection.error()) + "\n" + to_string(places));
      return shortly(places);
    }
    return testing::internal::GetCapturedStderr();
  }
};

TEST_F(Failures, TheReportSaysWhereTheLastCoroutineWas) {
  fails();
  EXPECT_EQ(report(), "fails: SB_AWAIT(inner(-1))");
  trace().take();
  switchback::start(fails_lazily());
  EXPECT_EQ(report(), "fails_lazily: SB_AWAIT(2)");
  fails_at_once();
  EXPECT_EQ(report(), "fails_at_once");
  promise<>::reject(failure("by hand"));
  EXPECT_EQ(report(), "");
}

TEST_F(Failures, AllThatWaitedWhenTheLoopTracesThem) {
  loop.trace_failures();
  fails();
  EXPECT_EQ(report(), "inner: SB_AWAIT(async_backtrace()) < fails: SB_AWAIT(inner(-1))");
  trace().take();
}

TEST_F(Failures, OnlyTheNewestAreKept) {
  loop.trace_failures(2);
  std::vector<std::exception_ptr> errors;
  for (int i = 0; i != 3; ++i) {
    fails().catch_([&errors](std::exception_ptr error) -> int { return errors.push_back(error), 0; });
    loop.run();
    trace().take();
  }
  EXPECT_TRUE(loop.backtrace_of(errors[0]).empty());
  EXPECT_EQ(loop.backtrace_of(errors[1]).size(), 2u);
  EXPECT_EQ(loop.backtrace_of(errors[2]).size(), 2u);
  loop.trace_failures(0);
  EXPECT_TRUE(loop.backtrace_of(errors[2]).empty());
}

TEST_F(Failures, NothingIsKeptOfWhatSomebodyHandles) {
  std::exception_ptr handled;
  fails().catch_([&](std::exception_ptr error) -> int { return handled = error, 0; });
  loop.run();
  trace().take();
  EXPECT_TRUE(loop.backtrace_of(handled).empty());
}

TEST_F(Failures, AHookCanAsk) {
  loop.on_unhandled_rejection([this](std::exception_ptr error) { trace()(shortly(loop.backtrace_of(error))); });
  fails_at_once();
  loop.run();
  EXPECT_EQ(trace().take(), "fails_at_once");
}

} // namespace
