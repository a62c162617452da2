// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// channel, select, and the functions of concurrent.hpp and serial.hpp.
#include "trace.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/concurrent.hpp>
#include <switchback/delay.hpp>
#include <switchback/select.hpp>
#include <switchback/serial.hpp>

#include <memory>

using switchback::channel;
using switchback::delay;
using switchback::promise;
using switchback::select;

namespace concurrent = switchback::concurrent;
namespace serial = switchback::serial;

namespace {

SB_COROUTINE promise<> sends(channel<int> to, int count) {
  for (int i = 0; i < count; ++i) {
    SB_AWAIT(to.send(i));
    trace()("sent ", i);
  }
  to.close();
}
SB_COROUTINE promise<> receives(channel<int> from) {
  SB_FOR_AWAIT (int i, from) {
    trace()("got ", i);
    SB_AWAIT(delay(10));
  }
  trace()("closed");
}

void from_a(int n) { trace()("a ", n); }
void from_b(int n) { trace()("b ", n); }
void sent() { trace()("sent"); }
void late() { trace()("late"); }
void default_case() { trace()("default"); }

SB_COROUTINE promise<> sleeps_and_says(int n) {
  SB_AWAIT(delay(n));
  trace()(n);
}
int active = 0;
SB_COROUTINE promise<int> works(int n) {
  trace()(++active);
  SB_AWAIT(delay(100 - n));
  --active;
  SB_RETURN(n * n);
}
SB_COROUTINE promise<int> fails_at_three(int n) {
  trace()("called ", n);
  SB_AWAIT(delay(n));
  if (n == 3)
    throw failure("three");
  SB_RETURN(n);
}

} // namespace

class Channels : public OnLoop {};

TEST_F(Channels, WithoutABufferHandOver) {
  channel<int> numbers;
  sends(numbers, 2);
  receives(numbers);
  loop.run();
  EXPECT_EQ(trace().take(), "sent 0, got 0, sent 1, got 1, closed");
}

TEST_F(Channels, WithABuffer) {
  channel<int> numbers(2);
  sends(numbers, 4);
  loop.run();
  EXPECT_EQ(trace().take(), "sent 0, sent 1");
  receives(numbers);
  loop.run();
  EXPECT_EQ(trace().take(), "sent 2, got 0, sent 3, got 1, got 2, got 3, closed");
}

TEST_F(Channels, ClosingEndsReceiversAndFailsSenders) {
  channel<int> numbers;
  numbers.send(1).catch_(trace_error);
  numbers.close();
  numbers.send(2).catch_(trace_error);
  numbers.receive().then([](const switchback::iteration<int> &step) { trace()(step.done ? "done" : "value"); });
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: the channel is closed, rejected: the channel is closed, done");
}

TEST_F(Channels, OfWhatCanOnlyBeMoved) {
  channel<std::unique_ptr<int>> owners;
  owners.send(std::unique_ptr<int>(new int(5)));
  owners.receive().then([](switchback::iteration<std::unique_ptr<int>> step) { trace()(*step.value); });
  loop.run();
  EXPECT_EQ(trace().take(), "5");
}

TEST_F(Channels, SelectTakesTheFirstThatCanAndLeavesTheOthers) {
  channel<int> a, b;
  b.send(1);
  a.send(2);
  select(on_receive(a, from_a), on_receive(b, from_b)).then([](std::size_t place) { trace()("place ", place); });
  loop.run();
  EXPECT_EQ(trace().take(), "a 2, place 0");
  select(on_receive(a, from_a), on_receive(b, from_b));
  select(on_receive(a, from_a), on_send(b, 3, sent), switchback::on_timeout(50, late));
  loop.run();
  EXPECT_EQ(trace().take(), "b 1, late");
  EXPECT_EQ(loop.now().time_since_epoch(), std::chrono::milliseconds(50));

  select(on_receive(a, from_a), on_send(b, 4, sent), switchback::on_timeout(50, late));
  b.receive().then([](const switchback::iteration<int> &step) { trace()("received ", step.value); });
  a.send(5).then([] { trace()("never: nobody receives"); });
  loop.run();
  EXPECT_EQ(trace().take(), "sent, received 4");
  EXPECT_EQ(loop.now().time_since_epoch(), std::chrono::milliseconds(50));
}

TEST_F(Channels, SelectWithADefaultAndClosedChannels) {
  channel<int> a;
  select(on_receive(a, from_a), switchback::otherwise(default_case));
  EXPECT_EQ(trace().take(), "default");
  select(on_receive(a, from_a)).catch_(trace_error);
  a.close();
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: the channel is closed");
  channel<int> b;
  b.send(1);
  select(on_receive(b, [](int) { throw failure("in a case"); })).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: in a case");
}

class Fasy : public OnLoop {
protected:
  const std::vector<int> numbers = {1, 2, 3, 4, 5};

  template <class T>
  T result_of(promise<T> p) {
    std::unique_ptr<T> result;
    p.then([&result](const T &value) { result.reset(new T(value)); });
    loop.run();
    return *result;
  }
};

TEST_F(Fasy, LimitsHowManyAreActive) {
  const std::vector<int> squares = {1, 4, 9, 16, 25};
  EXPECT_EQ(result_of(concurrent::map(numbers, works)), squares);
  EXPECT_EQ(trace().take(), "1, 2, 3, 4, 5");
  EXPECT_EQ(result_of(concurrent::limit(2).map(numbers, works)), squares);
  EXPECT_EQ(trace().take(), "1, 2, 2, 2, 2");
  EXPECT_EQ(result_of(concurrent::limit(3, 1).map(numbers, works)), squares);
  EXPECT_EQ(trace().take(), "1, 2, 3, 1, 2");
  EXPECT_EQ(result_of(serial::map(numbers, works)), squares);
  EXPECT_EQ(trace().take(), "1, 1, 1, 1, 1");
  EXPECT_EQ(result_of(concurrent::map(std::vector<int>(), works)), std::vector<int>());
}

TEST_F(Fasy, FiltersAndFlattens) {
  auto odd = [](int n) { return promise<bool>::resolve(n % 2 == 1); };
  EXPECT_EQ(result_of(concurrent::filter(numbers, odd)), (std::vector<int>{1, 3, 5}));
  EXPECT_EQ(result_of(serial::filter_out(numbers, odd)), (std::vector<int>{2, 4}));
  auto twice = [](int n) { return std::vector<int>(n % 2 + 1, n); };
  EXPECT_EQ(result_of(serial::flat_map(numbers, twice)), (std::vector<int>{1, 1, 2, 3, 3, 4, 5, 5}));
}

TEST_F(Fasy, ForEach) {
  serial::for_each(std::vector<int>{3, 1, 2}, sleeps_and_says).then([] { trace()("done"); });
  loop.run();
  EXPECT_EQ(trace().take(), "3, 1, 2, done");
  concurrent::for_each(std::vector<int>{3, 1, 2}, sleeps_and_says).then([] { trace()("done"); });
  loop.run();
  EXPECT_EQ(trace().take(), "1, 2, 3, done");
}

TEST_F(Fasy, ReducesFromBothSides) {
  auto append = [](const std::string &all, int n) { return promise<std::string>::resolve(all + std::to_string(n)); };
  EXPECT_EQ(result_of(serial::reduce(numbers, std::string(">"), append)), ">12345");
  EXPECT_EQ(result_of(serial::reduce_right(numbers, std::string(">"), append)), ">54321");
}

TEST_F(Fasy, PipesAndComposes) {
  auto add = [](int n) { return n + 1; };
  auto text = [](int n) { return promise<std::string>::resolve(std::to_string(n)); };
  EXPECT_EQ(result_of(serial::pipe(add, add, text)(1)), "3");
  EXPECT_EQ(result_of(serial::compose(text, add, add)(1)), "3");
}

TEST_F(Fasy, TheFirstFailureStartsNoMore) {
  concurrent::limit(2).map(numbers, fails_at_three).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "called 1, called 2, called 3, called 4, rejected: three");
  serial::for_each(numbers, [](int) { throw failure("at once"); }).catch_(trace_error);
  loop.run();
  EXPECT_EQ(trace().take(), "rejected: at once");
}
