// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Transducers, beyond what tests/javascript/transducers.cpp compares with node: what C++ has and JavaScript has not.
#include "trace.hpp"

#include <switchback/concurrent.hpp>
#include <switchback/delay.hpp>
#include <switchback/serial.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>
#include <switchback/transducers.hpp>

#include <list>
#include <memory>
#include <set>

using switchback::delay;
using switchback::promise;
using switchback::sync_wait;
using switchback::task;
using namespace switchback::transducers;

namespace {

class Transducers : public OnLoop {};

typedef std::unique_ptr<int> owner;
owner own(int n) { return owner(new int(n)); }

SB_COROUTINE promise<owner> one_more(const owner &n) {
  SB_AWAIT(delay(1));
  SB_RETURN(own(*n + 1)); // n has lived as long
}
SB_COROUTINE task<bool> is_even(const owner &n) {
  SB_AWAIT(delay(1));
  SB_RETURN(*n % 2 == 0);
}
SB_COROUTINE promise<std::vector<owner>> doubled(const owner &n) {
  SB_AWAIT(delay(1));
  std::vector<owner> both;
  both.push_back(own(*n));
  both.push_back(own(10 * *n));
  SB_RETURN(std::move(both));
}
SB_COROUTINE promise<owner> sum_of(const owner &sum, const owner &n) {
  SB_AWAIT(delay(1));
  SB_RETURN(own(*sum + *n));
}

std::vector<owner> owners(std::initializer_list<int> numbers) {
  std::vector<owner> result;
  for (int n : numbers)
    result.push_back(own(n));
  return result;
}

TEST_F(Transducers, WhatCanOnlyBeMovedIsMoved) {
  const std::vector<owner> some = sync_wait(
      into(owners({1, 2, 3}), compose(map(one_more), filter(is_even), flat_map(doubled)), std::vector<owner>()));
  for (const owner &each : some)
    trace()(*each);
  EXPECT_EQ(trace().take(), "2, 20, 4, 40");
  EXPECT_EQ(*sync_wait(transduce(owners({1, 2, 3}), map(one_more), own(100), sum_of)), 109);
}

TEST_F(Transducers, IntoAnyContainer) {
  const std::list<int> numbers = {3, 1, 3};
  const std::set<int> different = sync_wait(into(numbers, map([](int n) { return n; }), std::set<int>{2}));
  EXPECT_EQ(different, (std::set<int>{1, 2, 3}));
}

TEST_F(Transducers, AreMadeOfWhateverTakesTheNextSink) {
  struct counts {
    int *count;
    struct sink_of_nothing {
      int *count;
      promise<> operator()(int) const {
        ++*count;
        return promise<>::resolve();
      }
    };
    sink_of_nothing operator()(const switchback::detail::inserting_sink<std::vector<int>> &) const { return {count}; }
  };
  int count = 0;
  EXPECT_TRUE(sync_wait(into(std::vector<int>{1, 2, 3}, counts{&count}, std::vector<int>())).empty());
  EXPECT_EQ(count, 3);
}

TEST_F(Transducers, AFailureAnywhereIsTheResultAndEndsIt) {
  auto fails = [](int n) -> int {
    if (n == 2)
      throw failure("two");
    trace()(n);
    return n;
  };
  into(std::vector<int>{1, 2, 3}, map(fails), std::vector<int>()).then([](const std::vector<int> &) {}, trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "1, rejected: two");
  transduce(std::vector<int>{1, 2, 3}, filter([](int) { return true; }), 0, [=](int, int n) {
    return fails(n);
  }).then([](int) {}, trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "1, rejected: two");
}

TEST_F(Transducers, AVectorThatIsGivenAwayIsNotCopied) {
  sync_wait(switchback::concurrent::for_each(owners({1, 2}), [](const owner &n) { trace()(*n); }));
  sync_wait(switchback::serial::reduce(owners({3}), 0, [](int, const owner &n) { return trace()(*n), 0; }));
  EXPECT_EQ(trace().take(), "1, 2, 3");
}

} // namespace
