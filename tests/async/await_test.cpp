// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Everything that can be awaited, in every kind of asynchronous coroutine.
#include "trace.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/delay.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

using switchback::async_generator;
using switchback::delay;
using switchback::promise;
using switchback::sync_wait;
using switchback::task;

namespace {

class thenable {
public:
  typedef int value_type;
  explicit thenable(int n) : n_(n) {}
  void then(const switchback::resolve_function<int> &resolve, const switchback::reject_function &) const {
    if (n_ < 0)
      throw failure("thenable");
    resolve(n_);
  }

private:
  int n_;
};

SB_COROUTINE task<int> later(int n) {
  SB_AWAIT(delay(10));
  if (n < 0)
    throw failure("task");
  SB_RETURN(n);
}
SB_COROUTINE async_generator<int> numbers(int n) {
  if (n < 0)
    throw failure("generator");
  SB_YIELD(n);
}

struct awaiter {
  int n;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(switchback::coroutine_handle<>) const noexcept { return false; }
  int await_resume() const {
    if (n < 0)
      throw failure("awaiter");
    return n;
  }
};
struct by_member {
  int n;
  awaiter SB_OPERATOR_AWAIT() const noexcept { return awaiter{n}; }
};
struct by_function {
  int n;
};
awaiter SB_OPERATOR_AWAIT(const by_function &of) noexcept { return awaiter{of.n}; }

// C is promise<int>, task<int> or an async generator that returns an int.
template <class C>
SB_COROUTINE C awaits() {
  trace()("value ", SB_AWAIT(1));
  trace()("promise ", SB_AWAIT(promise<int>::resolve(2)));
  trace()("thenable ", SB_AWAIT(thenable(3)));
  trace()("task ", SB_AWAIT(later(4)));
  auto generator = numbers(5);
  trace()("generator ", SB_AWAIT(generator.next()).value);
  trace()("awaiter ", SB_AWAIT(awaiter{6}));
  trace()("by a member ", SB_AWAIT(by_member{7}));
  trace()("by a function ", SB_AWAIT(by_function{8}));
  SB_RETURN(9);
}

template <class C>
SB_COROUTINE C fails() {
  try {
    SB_AWAIT(promise<int>::reject(failure("promise")));
  } catch (const failure &e) {
    trace()(e.what());
  }
  try {
    SB_AWAIT(thenable(-1));
  } catch (const failure &e) {
    trace()(e.what());
  }
  try {
    SB_AWAIT(later(-1));
  } catch (const failure &e) {
    trace()(e.what());
  }
  try {
    auto generator = numbers(-1);
    SB_AWAIT(generator.next());
  } catch (const failure &e) {
    trace()(e.what());
  }
  try {
    SB_AWAIT(by_member{-1});
  } catch (const failure &e) {
    trace()(e.what());
  }
  SB_RETURN(0);
}

typedef async_generator<int, int> generator;

const char values[] = "value 1, promise 2, thenable 3, task 4, generator 5, awaiter 6, by a member 7, by a function 8";
const char errors[] = "promise, thenable, task, generator, awaiter";

} // namespace

class Await : public OnLoop {};

TEST_F(Await, OfEverythingInAnAsyncFunction) {
  EXPECT_EQ(sync_wait(awaits<promise<int>>()), 9);
  EXPECT_EQ(trace().take(), values);
  sync_wait(fails<promise<int>>());
  EXPECT_EQ(trace().take(), errors);
}

TEST_F(Await, OfEverythingInATask) {
  EXPECT_EQ(sync_wait(awaits<task<int>>()), 9);
  EXPECT_EQ(trace().take(), values);
  sync_wait(fails<task<int>>());
  EXPECT_EQ(trace().take(), errors);
}

TEST_F(Await, OfEverythingInAnAsyncGenerator) {
  generator all = awaits<generator>();
  EXPECT_EQ(sync_wait(all.next()).value, 9);
  EXPECT_EQ(trace().take(), values);
  generator none = fails<generator>();
  sync_wait(none.next());
  EXPECT_EQ(trace().take(), errors);
}
