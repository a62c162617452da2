// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cancellation reaches the innermost await and goes outwards; what is not told goes on.
#include "trace.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/cancellation.hpp>
#include <switchback/task.hpp>

using switchback::async_generator;
using switchback::cancel_source;
using switchback::cancel_token;
using switchback::cancelled_by;
using switchback::delay;
using switchback::promise;
using switchback::task;

namespace {

SB_COROUTINE task<int> inner() {
  noisy local("inner");
  SB_AWAIT(delay(1000));
  SB_RETURN(1);
}
SB_COROUTINE task<int> middle() {
  noisy local("middle");
  SB_RETURN(SB_AWAIT(inner()));
}
SB_COROUTINE promise<int> outer(cancel_token token) {
  SB_AWAIT(cancelled_by(token));
  noisy local("outer");
  SB_RETURN(SB_AWAIT(middle()));
}

SB_COROUTINE promise<int> cleans_up(cancel_token token) {
  SB_AWAIT(cancelled_by(token));
  bool stopped = false;
  try {
    SB_AWAIT(delay(1000));
  } catch (const std::exception &error) {
    trace()("stopped: ", error.what());
    stopped = true;
  }
  if (stopped)
    SB_AWAIT(nullptr); // takes no time: goes on
  trace()("cleaned up");
  SB_RETURN(7);
}
SB_COROUTINE promise<> waits_for_clean_up(cancel_token token) {
  SB_AWAIT(cancelled_by(token));
  noisy local("waits");
  const int result = SB_AWAIT(cleans_up(token));
  trace()("got ", result);
  SB_AWAIT(delay(1));
  trace()("never");
}
SB_COROUTINE promise<> waits_for_a_stranger(cancel_token token) {
  SB_AWAIT(cancelled_by(token));
  noisy local("waits");
  SB_AWAIT(cleans_up(cancel_token()));
}

SB_COROUTINE async_generator<int> ticks(cancel_token token) {
  SB_AWAIT(cancelled_by(token));
  noisy local("ticks");
  for (int i = 0;; ++i) {
    SB_AWAIT(delay(100));
    SB_YIELD(i);
  }
}
SB_COROUTINE promise<> counts(cancel_token token) {
  try {
    SB_FOR_AWAIT (int i, ticks(token))
      trace()("tick ", i);
  } catch (const std::exception &error) {
    trace()("counts: ", error.what());
  }
}

SB_COROUTINE task<> listens_itself(cancel_token own) {
  SB_AWAIT(cancelled_by(own));
  noisy local("listens itself");
  SB_AWAIT(delay(1000));
}
SB_COROUTINE promise<> listens_around(cancel_token token, cancel_token inner_token) {
  SB_AWAIT(cancelled_by(token));
  SB_AWAIT(listens_itself(inner_token));
}

} // namespace

class Cancellation : public OnLoop {
protected:
  void cancel_at(int ms, cancel_source source) {
    loop.set_timeout([source]() mutable { source.cancel(); }, ms);
  }
};

TEST_F(Cancellation, ReachesTheInnermostAwaitFirst) {
  cancel_source source;
  outer(source.token()).catch_(trace_error);
  cancel_at(100, source);
  loop.run();
  EXPECT_EQ(trace().take(), "~inner, ~middle, ~outer, rejected: the operation was cancelled");
}

TEST_F(Cancellation, WaitsForThoseWhoAreToldToo) {
  cancel_source source;
  waits_for_clean_up(source.token()).catch_(trace_error);
  cancel_at(100, source);
  loop.run();
  EXPECT_EQ(trace().take(), "stopped: the operation was cancelled, cleaned up, got 7, ~waits, "
                            "rejected: the operation was cancelled");
}

TEST_F(Cancellation, DoesNotWaitForThoseWhoAreNot) {
  cancel_source source;
  waits_for_a_stranger(source.token()).catch_(trace_error);
  cancel_at(100, source);
  loop.run();
  EXPECT_EQ(trace().take(), "~waits, rejected: the operation was cancelled, cleaned up");
}

TEST_F(Cancellation, OfAnAsyncGenerator) {
  counts(switchback::timeout(350));
  loop.run();
  EXPECT_EQ(trace().take(), "tick 0, tick 1, tick 2, ~ticks, counts: the operation timed out");
}

TEST_F(Cancellation, BeforeTheBeginning) {
  cancel_source source;
  source.cancel(failure("enough"));
  source.cancel(failure("too late"));
  outer(source.token()).catch_(trace_error);
  delay(source.token(), 10).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: enough, rejected: enough");
}

TEST_F(Cancellation, NeverOfADefaultToken) {
  outer(cancel_token()).then([](int n) { trace()("gave ", n); });
  loop.run();
  EXPECT_EQ(trace().take(), "~inner, ~middle, ~outer, gave 1");
}

TEST_F(Cancellation, OfATaskByItsOwnTokenAndByItsAwaiters) {
  for (bool by_outer : {true, false}) {
    cancel_source source, other;
    listens_around(source.token(), other.token()).catch_(trace_error);
    cancel_at(50, by_outer ? source : other);
    loop.run();
    EXPECT_EQ(trace().take(), "~listens itself, rejected: the operation was cancelled");
  }
}

TEST_F(Cancellation, ADelayEndsAtOnce) {
  cancel_source source;
  delay(source.token(), 1000).catch_(trace_error);
  cancel_at(10, source);
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: the operation was cancelled");
  EXPECT_EQ(loop.now().time_since_epoch(), std::chrono::milliseconds(10));
}

TEST_F(Cancellation, ATimeoutThatNobodyHoldsKeepsNothingRunning) {
  { cancel_token dropped = switchback::timeout(1000); }
  loop.run();
  EXPECT_EQ(loop.now().time_since_epoch(), std::chrono::milliseconds(0));
}

TEST_F(Cancellation, OfTheFirstOrOfAll) {
  cancel_source a, b;
  const cancel_token first = switchback::any_of({a.token(), b.token()});
  const cancel_token both = switchback::all_of({a.token(), b.token()});
  EXPECT_FALSE(first.cancelled());
  b.cancel(failure("b"));
  EXPECT_EQ(message_of(first.reason()), "b");
  EXPECT_FALSE(both.cancelled());
  a.cancel(failure("a"));
  EXPECT_EQ(message_of(both.reason()), "a");
  EXPECT_EQ(message_of(first.reason()), "b");
}

TEST_F(Cancellation, CallbacksLastFirstAndTakenBack) {
  cancel_source source;
  const switchback::cancel_registration one = source.token().on_cancel([] { trace()("one"); });
  const switchback::cancel_registration two = source.token().on_cancel([] { trace()("two"); });
  {
    const switchback::cancel_registration gone = source.token().on_cancel([] { trace()("gone"); });
  }
  source.token().when_cancelled().then(trace_error);
  source.cancel();
  EXPECT_EQ(trace().take(), "two, one");
  const switchback::cancel_registration late = source.token().on_cancel([] { trace()("at once"); });
  EXPECT_EQ(trace().take(), "at once");
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: the operation was cancelled");
}
