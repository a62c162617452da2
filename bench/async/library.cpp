// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The asynchronous kernels with the library. Compiled into one program natively, lowered, and lowered with the tasks
// of a chain by value.
#include "async/kernels.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/combinators.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#ifndef BENCH_COROUTINE
#define BENCH_COROUTINE SB_COROUTINE
#endif

using switchback::async_generator;
using switchback::coroutine_handle;
using switchback::event_loop;
using switchback::promise;
using switchback::task;

namespace {

SB_COROUTINE promise<std::uint64_t> awaits(promise<int> ready, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i)
    sum += static_cast<std::uint64_t>(SB_AWAIT(ready));
  SB_RETURN(sum);
}
std::uint64_t run_await_ready(std::uint64_t n) {
  event_loop loop;
  return switchback::sync_wait(awaits(promise<int>::resolve(1), n));
}

// Two coroutines that resume each other.
struct table_tennis {
  coroutine_handle<> players[2];
};
struct pass {
  table_tennis &table;
  int self;
  bool await_ready() const noexcept { return false; }
  coroutine_handle<> await_suspend(coroutine_handle<> handle) const noexcept {
    table.players[self] = handle;
    const coroutine_handle<> other = table.players[1 - self];
    return other ? other : coroutine_handle<>(switchback::noop_coroutine());
  }
  void await_resume() const noexcept {}
};
SB_COROUTINE task<std::uint64_t> plays(table_tennis &table, int self, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i) {
    sum += i;
    SB_AWAIT(pass{table, self});
  }
  SB_RETURN(sum);
}
std::uint64_t run_transfer(std::uint64_t n) {
  event_loop loop;
  table_tennis table;
  promise<std::uint64_t> first = switchback::start(plays(table, 0, n));
  promise<std::uint64_t> second = switchback::start(plays(table, 1, n));
  table.players[1].resume(); // the first has ended
  return switchback::sync_wait(std::move(first)) + switchback::sync_wait(std::move(second));
}

// Two async functions that wake each other.
struct turns {
  promise<>::resolvers of[2] = {promise<>::with_resolvers(), promise<>::with_resolvers()};
};
SB_COROUTINE promise<std::uint64_t> wakes(std::shared_ptr<turns> turn, int self, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i) {
    SB_AWAIT(turn->of[self].promise_);
    turn->of[self] = promise<>::with_resolvers();
    sum += i;
    turn->of[1 - self].resolve();
  }
  SB_RETURN(sum);
}
std::uint64_t run_ping_pong(std::uint64_t n) {
  event_loop loop;
  const std::shared_ptr<turns> turn = std::make_shared<turns>();
  promise<std::uint64_t> first = wakes(turn, 0, n);
  promise<std::uint64_t> second = wakes(turn, 1, n);
  turn->of[0].resolve();
  return switchback::sync_wait(std::move(first)) + switchback::sync_wait(std::move(second));
}

SB_COROUTINE promise<int> one(int i) {
  SB_AWAIT(i);
  SB_RETURN(i);
}
SB_COROUTINE promise<std::uint64_t> joins(std::uint64_t n) {
  std::vector<promise<int>> started;
  for (std::uint64_t i = 0; i != n; ++i)
    started.push_back(one(static_cast<int>(i)));
  const std::vector<int> values = SB_AWAIT(promise<int>::all(started));
  std::uint64_t sum = 0;
  for (int value : values)
    sum += static_cast<std::uint64_t>(value);
  SB_RETURN(sum);
}
std::uint64_t run_join_promises(std::uint64_t n) {
  event_loop loop;
  return switchback::sync_wait(joins(n));
}

SB_COROUTINE task<int> lazy_one(int i) {
  SB_AWAIT(i);
  SB_RETURN(i);
}
SB_COROUTINE task<std::uint64_t> joins_tasks(std::uint64_t n) {
  std::vector<task<int>> tasks;
  for (std::uint64_t i = 0; i != n; ++i)
    tasks.push_back(lazy_one(static_cast<int>(i)));
  const std::vector<int> values = SB_AWAIT(switchback::all(std::move(tasks)));
  std::uint64_t sum = 0;
  for (int value : values)
    sum += static_cast<std::uint64_t>(value);
  SB_RETURN(sum);
}
std::uint64_t run_join_tasks(std::uint64_t n) {
  event_loop loop;
  return switchback::sync_wait(joins_tasks(n));
}

SB_COROUTINE async_generator<int> counts(std::uint64_t n) {
  for (std::uint64_t i = 0; i != n; ++i)
    SB_YIELD(static_cast<int>(i));
}
SB_COROUTINE task<std::uint64_t> sums(std::uint64_t n) {
  std::uint64_t sum = 0;
  SB_FOR_AWAIT (int i, counts(n))
    sum += static_cast<std::uint64_t>(i);
  SB_RETURN(sum);
}
std::uint64_t run_async_generation(std::uint64_t n) {
  event_loop loop;
  return switchback::sync_wait(sums(n));
}

// Ten tasks that await each other, each a call of its own; the innermost waits for the gate.
struct gate {
  bool open;
  coroutine_handle<> waiting;
  bool await_ready() const noexcept { return open; }
  void await_suspend(coroutine_handle<> handle) noexcept { waiting = handle; }
  std::uint64_t await_resume() const noexcept { return 0; }
};
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_1(gate &g, std::uint64_t i) { SB_RETURN(i + SB_AWAIT(g)); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_2(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_1(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_3(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_2(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_4(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_3(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_5(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_4(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_6(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_5(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_7(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_6(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_8(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_7(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_9(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_8(g, i))); }
BENCH_CALL BENCH_COROUTINE task<std::uint64_t> link_10(gate &g, std::uint64_t i) { SB_RETURN(SB_AWAIT(link_9(g, i))); }
SB_COROUTINE task<std::uint64_t> asks(gate &g, std::uint64_t n) {
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i != n; ++i)
    sum += SB_AWAIT(link_10(g, i));
  SB_RETURN(sum);
}
std::uint64_t run_chain(gate &&g, std::uint64_t n) {
  event_loop loop;
  promise<std::uint64_t> sum = switchback::start(asks(g, n));
  while (const coroutine_handle<> handle = g.waiting) {
    g.waiting = nullptr;
    handle.resume();
  }
  return switchback::sync_wait(std::move(sum));
}
std::uint64_t run_chain_ready(std::uint64_t n) { return run_chain({true, nullptr}, n); }
std::uint64_t run_chain_waits(std::uint64_t n) { return run_chain({false, nullptr}, n); }

} // namespace

const async_table BENCH_TABLE = {{run_await_ready, run_transfer, run_ping_pong, run_join_promises, run_join_tasks,
                                  run_async_generation, run_chain_ready, run_chain_waits}};
