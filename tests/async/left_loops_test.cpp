// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SB_FOR_AWAIT that is left by co_return, an exception or goto: who closes its iterator, when, and what lives until
// then. The order of microtasks is in tests/javascript/for_await_left_ticks.
#include "trace.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/delay.hpp>
#include <switchback/task.hpp>

#include <memory>

using switchback::async_generator;
using switchback::delay;
using switchback::promise;
using switchback::task;

namespace {

struct step {
  int value;
  bool done;
};

// Counts; to be closed takes 100 ms.
class counter {
public:
  explicit counter(std::string name) : own_(new noisy(name)), name_(std::move(name)) {}
  SB_COROUTINE promise<step> next() { SB_RETURN(step{++at_, false}); }
  SB_COROUTINE promise<> return_() {
    trace()("closes ", name_);
    SB_AWAIT(delay(100));
    trace()("closed ", name_);
  }

private:
  std::unique_ptr<noisy> own_;
  std::string name_;
  int at_ = 0;
};
// The same, by a task and of an object.
class numbers {
public:
  class iterator {
  public:
    SB_COROUTINE promise<step> next() { SB_RETURN(step{++at_, false}); }
    SB_COROUTINE task<> return_() {
      SB_AWAIT(delay(100));
      trace()("closed");
    }

  private:
    int at_ = 0;
  };
  iterator async_iterate() const { return iterator(); }
};
class fails_to_close : public counter {
public:
  using counter::counter;
  promise<> return_() { throw failure("cannot be closed"); }
};

SB_COROUTINE async_generator<int> counts(std::string name) {
  noisy local(name);
  for (int i = 1;; ++i)
    SB_YIELD(i);
}

template <class T>
void traces_result(const promise<T> &result) {
  result.then([](T value) { trace()("result ", value); }, trace_error);
}

SB_COROUTINE promise<std::unique_ptr<int>> returns_what_moves(std::shared_ptr<noisy>) {
  noisy local("local");
  SB_FOR_AWAIT (int i, counter("a"))
    SB_RETURN(std::unique_ptr<int>(new int(i)));
  SB_RETURN(nullptr);
}
SB_COROUTINE promise<int> returns_out_of_two() {
  SB_FOR_AWAIT (int i, counter("outer"))
    SB_FOR_AWAIT (int j, counter("inner"))
      SB_RETURN(i + j);
  SB_RETURN(0);
}
SB_COROUTINE task<int> task_that_returns() {
  SB_FOR_AWAIT (int i, numbers())
    SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE task<int> task_that_throws() {
  SB_FOR_AWAIT (int i, numbers())
    throw failure("at " + std::to_string(i));
  SB_RETURN(0);
}
SB_COROUTINE promise<int> awaits_task(bool throws) {
  SB_RETURN(SB_AWAIT(throws ? task_that_throws() : task_that_returns()));
}
SB_COROUTINE promise<int> catches() {
  try {
    SB_FOR_AWAIT (int i, counter("a"))
      throw failure("at " + std::to_string(i));
  } catch (const failure &f) {
    trace()("caught ", f.what());
  }
  const int value = SB_AWAIT(1);
  trace()("goes on");
  SB_RETURN(value);
}
SB_COROUTINE async_generator<int> yields_behind() {
  try {
    SB_FOR_AWAIT (int i, counter("a"))
      throw failure("at " + std::to_string(i));
  } catch (const failure &f) {
    trace()("caught ", f.what());
  }
  SB_YIELD(7);
  SB_FOR_AWAIT (int i, counter("b"))
    throw failure("at " + std::to_string(i));
}
template <class T>
SB_COROUTINE async_generator<int> doubles(T source) {
  SB_FOR_AWAIT (int i, std::move(source))
    SB_YIELD(2 * i);
}
SB_COROUTINE promise<int> jumps() {
  SB_FOR_AWAIT (int i, counter("a")) {
    trace()("at ", i);
    goto out;
  }
out:
  trace()("out");
  SB_RETURN(SB_AWAIT(5));
}
SB_COROUTINE promise<int> jumps_over_failure() {
  SB_FOR_AWAIT (int i, fails_to_close("a")) {
    trace()("at ", i);
    goto out;
  }
out:
  SB_RETURN(SB_AWAIT(5));
}
SB_COROUTINE promise<int> returns_over_failure() {
  SB_FOR_AWAIT (int i, fails_to_close("a"))
    SB_RETURN(i);
  SB_RETURN(0);
}
SB_COROUTINE promise<int> throws_over_failure() {
  SB_FOR_AWAIT (int i, fails_to_close("a"))
    throw failure("at " + std::to_string(i));
  SB_RETURN(0);
}
SB_COROUTINE promise<int> closes_generators(async_generator<int> &variable) {
  noisy local("local");
  SB_FOR_AWAIT (int i, variable)
    SB_FOR_AWAIT (int j, counts("temporary"))
      SB_RETURN(i + j);
  SB_RETURN(0);
}
SB_COROUTINE task<> waits_in_body() {
  SB_FOR_AWAIT (int i, counter("a"))
    SB_AWAIT(delay(1000 * i));
}

typedef OnLoop LeftLoops;

TEST_F(LeftLoops, KeepIteratorAndParametersUntilItIsClosed) {
  returns_what_moves(std::make_shared<noisy>("parameter")).then([](std::unique_ptr<int> value) {
    trace()("result ", *value);
  });
  loop.run();
  EXPECT_EQ(trace().take(), "closes a, ~local, closed a, ~a, ~parameter, result 1");
}

TEST_F(LeftLoops, AreClosedTogetherAndWaitedForFromTheInside) {
  traces_result(returns_out_of_two());
  loop.run();
  EXPECT_EQ(trace().take(), "closes inner, closes outer, closed inner, ~inner, closed outer, ~outer, result 2");
}

TEST_F(LeftLoops, OfTasksByTasks) {
  traces_result(awaits_task(false));
  loop.run();
  EXPECT_EQ(trace().take(), "closed, result 1");
  traces_result(awaits_task(true));
  loop.run();
  EXPECT_EQ(trace().take(), "closed, rejected: at 1");
}

TEST_F(LeftLoops, AreWaitedForByTheNextAwait) {
  traces_result(catches());
  loop.run();
  EXPECT_EQ(trace().take(), "closes a, caught at 1, closed a, ~a, goes on, result 1");
  traces_result(jumps());
  loop.run();
  EXPECT_EQ(trace().take(), "at 1, closes a, out, closed a, ~a, result 5");
}

TEST_F(LeftLoops, AreWaitedForByYieldsAndTheEndOfAGenerator) {
  auto all = yields_behind();
  all.next().then([](switchback::iteration<int> result) { trace()("got ", result.value); });
  loop.run();
  EXPECT_EQ(trace().take(), "closes a, caught at 1, closed a, ~a, got 7");
  all.next().then([](switchback::iteration<int>) { trace()("never"); }, trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "closes b, closed b, ~b, rejected: at 1");
}

TEST_F(LeftLoops, FailWithTheirFunction) {
  traces_result(returns_over_failure());
  loop.run();
  EXPECT_EQ(trace().take(), "~a, rejected: cannot be closed");
  traces_result(throws_over_failure());
  loop.run();
  EXPECT_EQ(trace().take(), "~a, rejected: at 1");
}

TEST_F(LeftLoops, ReportWhatNobodyCanCatch) {
  loop.on_unhandled_rejection([](const std::exception_ptr &error) { trace()("unhandled: ", message_of(error)); });
  traces_result(jumps_over_failure());
  loop.run();
  EXPECT_EQ(trace().take(), "at 1, ~a, result 5, unhandled: cannot be closed");
}

TEST_F(LeftLoops, DestroyTheGeneratorsThatTheyOwnAtOnce) {
  auto variable = counts("variable");
  traces_result(closes_generators(variable));
  loop.run();
  EXPECT_EQ(trace().take(), "~temporary, ~local, ~variable, result 2");
  variable.next().then([](switchback::iteration<int> result) { trace()(result.done ? "done" : "not done"); });
  loop.run();
  EXPECT_EQ(trace().take(), "done");
}

TEST_F(LeftLoops, OfAGeneratorThatIsToReturn) {
  auto all = doubles(doubles(counter("a")));
  all.next().then([](switchback::iteration<int> result) { trace()("got ", result.value); });
  loop.run();
  EXPECT_EQ(trace().take(), "got 4");
  all.return_().then([](switchback::iteration<int> result) { trace()(result.done ? "done" : "not done"); });
  loop.run();
  EXPECT_EQ(trace().take(), "closes a, closed a, ~a, done");

  auto failing = doubles(fails_to_close("b"));
  failing.next();
  failing.return_().then([](switchback::iteration<int>) { trace()("never"); }, trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "~b, rejected: cannot be closed");
}

TEST_F(LeftLoops, AreNotClosedWhereTheirCoroutineIsDestroyed) {
  {
    switchback::virtual_clock clock_of_inner;
    switchback::event_loop inner(clock_of_inner);
    switchback::start(waits_in_body());
    inner.run_until(inner.now() + std::chrono::milliseconds(10));
  }
  EXPECT_EQ(trace().take(), "~a");
}

TEST_F(LeftLoops, GoOnToCloseWhereTheirCoroutineIsDestroyedMeanwhile) {
  {
    auto all = yields_behind();
    all.next().then([](switchback::iteration<int>) { trace()("never"); });
    loop.run_until(loop.now() + std::chrono::milliseconds(50));
    EXPECT_EQ(trace().take(), "closes a, caught at 1");
  }
  loop.run();
  EXPECT_EQ(trace().take(), "closed a, ~a");
}

} // namespace
