// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The asynchronous kernels in C++20 alone, over native.hpp.
#include "async/native.hpp"
#include "async/kernels.hpp"

#include <utility>
#include <vector>

using native_style::async_generator;
using native_style::run_queue;
using native_style::task;

namespace {

// A value that is there, and is waited for through the queue all the same, as a promise's is.
struct ready_value {
  run_queue &queue;
  int value;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> handle) const { queue.push(handle); }
  int await_resume() const noexcept { return value; }
};
task<std::uint64_t> awaits(run_queue &queue, std::uint64_t n) {
  const ready_value ready{queue, 1};
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i)
    sum += static_cast<std::uint64_t>(co_await ready);
  co_return sum;
}
std::uint64_t run_await_ready(std::uint64_t n) {
  run_queue queue;
  return run(queue, awaits(queue, n));
}

struct table_tennis {
  std::coroutine_handle<> players[2];
};
struct pass {
  table_tennis &table;
  int self;
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> handle) const noexcept {
    table.players[self] = handle;
    const std::coroutine_handle<> other = table.players[1 - self];
    return other ? other : std::noop_coroutine();
  }
  void await_resume() const noexcept {}
};
task<std::uint64_t> plays(table_tennis &table, int self, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i) {
    sum += i;
    co_await pass{table, self};
  }
  co_return sum;
}
std::uint64_t run_transfer(std::uint64_t n) {
  table_tennis table;
  const task<std::uint64_t> first = plays(table, 0, n);
  const task<std::uint64_t> second = plays(table, 1, n);
  first.start();
  second.start();
  table.players[1].resume();
  return first.take() + second.take();
}

// An event that one coroutine waits for, and that resets itself; set() wakes through the queue.
class event {
public:
  explicit event(run_queue &queue) noexcept : queue_(queue) {}
  void set() {
    if (waiting_)
      queue_.push(std::exchange(waiting_, nullptr));
    else
      set_ = true;
  }
  bool await_ready() noexcept { return std::exchange(set_, false); }
  void await_suspend(std::coroutine_handle<> handle) noexcept { waiting_ = handle; }
  void await_resume() const noexcept {}

private:
  run_queue &queue_;
  std::coroutine_handle<> waiting_;
  bool set_ = false;
};
task<std::uint64_t> wakes(event &mine, event &other, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i) {
    co_await mine;
    sum += i;
    other.set();
  }
  co_return sum;
}
std::uint64_t run_ping_pong(std::uint64_t n) {
  run_queue queue;
  event turns[2] = {event(queue), event(queue)};
  const task<std::uint64_t> first = wakes(turns[0], turns[1], n);
  const task<std::uint64_t> second = wakes(turns[1], turns[0], n);
  first.start();
  second.start();
  turns[0].set();
  queue.run();
  return first.take() + second.take();
}

task<int> one(run_queue &queue, int i) {
  co_await queue.schedule();
  co_return i;
}
task<std::uint64_t> joins(run_queue &queue, std::uint64_t n) {
  std::vector<task<int>> tasks;
  for (std::uint64_t i = 0; i != n; ++i)
    tasks.push_back(one(queue, static_cast<int>(i)));
  const std::vector<int> values = co_await native_style::when_all<int>(std::move(tasks));
  std::uint64_t sum = 0;
  for (int value : values)
    sum += static_cast<std::uint64_t>(value);
  co_return sum;
}
std::uint64_t run_join(std::uint64_t n) {
  run_queue queue;
  return run(queue, joins(queue, n));
}

async_generator<int> counts(std::uint64_t n) {
  for (std::uint64_t i = 0; i != n; ++i)
    co_yield static_cast<int>(i);
}
task<std::uint64_t> sums(std::uint64_t n) {
  std::uint64_t sum = 0;
  async_generator<int> numbers = counts(n);
  while (const int *i = co_await numbers.next())
    sum += static_cast<std::uint64_t>(*i);
  co_return sum;
}
std::uint64_t run_async_generation(std::uint64_t n) {
  run_queue queue;
  return run(queue, sums(n));
}

// Ten tasks that await each other, each a call of its own; the innermost waits for the gate.
struct gate {
  bool open;
  std::coroutine_handle<> waiting;
  bool await_ready() const noexcept { return open; }
  void await_suspend(std::coroutine_handle<> handle) noexcept { waiting = handle; }
  std::uint64_t await_resume() const noexcept { return 0; }
};
BENCH_CALL task<std::uint64_t> link_1(gate &g, std::uint64_t i) { co_return i + co_await g; }
BENCH_CALL task<std::uint64_t> link_2(gate &g, std::uint64_t i) { co_return co_await link_1(g, i); }
BENCH_CALL task<std::uint64_t> link_3(gate &g, std::uint64_t i) { co_return co_await link_2(g, i); }
BENCH_CALL task<std::uint64_t> link_4(gate &g, std::uint64_t i) { co_return co_await link_3(g, i); }
BENCH_CALL task<std::uint64_t> link_5(gate &g, std::uint64_t i) { co_return co_await link_4(g, i); }
BENCH_CALL task<std::uint64_t> link_6(gate &g, std::uint64_t i) { co_return co_await link_5(g, i); }
BENCH_CALL task<std::uint64_t> link_7(gate &g, std::uint64_t i) { co_return co_await link_6(g, i); }
BENCH_CALL task<std::uint64_t> link_8(gate &g, std::uint64_t i) { co_return co_await link_7(g, i); }
BENCH_CALL task<std::uint64_t> link_9(gate &g, std::uint64_t i) { co_return co_await link_8(g, i); }
BENCH_CALL task<std::uint64_t> link_10(gate &g, std::uint64_t i) { co_return co_await link_9(g, i); }
task<std::uint64_t> asks(gate &g, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i)
    sum += co_await link_10(g, i);
  co_return sum;
}
std::uint64_t run_chain(gate &&g, std::uint64_t n) {
  const task<std::uint64_t> sum = asks(g, n);
  sum.start();
  while (g.waiting)
    std::exchange(g.waiting, nullptr).resume();
  return sum.take();
}
std::uint64_t run_chain_ready(std::uint64_t n) { return run_chain({true, nullptr}, n); }
std::uint64_t run_chain_waits(std::uint64_t n) { return run_chain({false, nullptr}, n); }

} // namespace

const async_table native_style_table = {{run_await_ready, run_transfer, run_ping_pong, run_join, run_join,
                                         run_async_generation, run_chain_ready, run_chain_waits}};
