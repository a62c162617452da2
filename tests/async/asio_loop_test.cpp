// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// asio.hpp: an event loop that waits in an io_context; its end.
#include "asio_fixture.hpp"

#include <switchback/delay.hpp>

#include <asio/post.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <thread>
#include <utility>

using namespace asio_tests;

namespace {

class AsioLoop : public Asio {};

TEST_F(AsioLoop, MicrotasksRunAfterEachHandler) {
  for (const char *name : {"1", "2", "3"})
    asio::post(context, [this, name] {
      events.push_back(std::string("handler ") + name);
      loop->queue_microtask([this, name] {
        events.push_back(std::string("microtask ") + name);
        loop->queue_microtask([this, name] { events.push_back(std::string("its own ") + name); });
      });
    });
  loop->run();
  EXPECT_EQ(events, (trace{"handler 1", "microtask 1", "its own 1", "handler 2", "microtask 2", "its own 2",
                           "handler 3", "microtask 3", "its own 3"}));
}

SB_COROUTINE promise<> ticks(asio::io_context &context, const char *name, int time, trace &events) {
  asio::steady_timer timer(context);
  for (int i = 1; i <= 2; ++i) {
    timer.expires_after(std::chrono::milliseconds(time));
    SB_AWAIT(timer.async_wait(use_promise));
    SB_AWAIT(switchback::delay(time));
    events.push_back(name + std::to_string(i));
  }
}

TEST_F(AsioLoop, TimersOfBoth) {
  ticks(context, "slow ", 50, events);
  ticks(context, "fast ", 10, events);
  loop->run();
  EXPECT_EQ(events, (trace{"fast 1", "fast 2", "slow 1", "slow 2"}));
}

TEST_F(AsioLoop, TimersOfTheLoopHaveTheirTurnWhileHandlersAreReady) {
  bool due = false;
  loop->set_timeout([&due] { due = true; }, 5);
  std::function<void()> again = [&] {
    if (!due)
      asio::post(context, again);
  };
  again();
  loop->run();
  EXPECT_TRUE(due);
}

TEST_F(AsioLoop, HandlersHaveTheirTurnWhileTimersAreDue) {
  bool handled = false;
  std::function<void()> again = [&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(2)); // the next one is due at once
    if (!handled)
      loop->set_timeout(again, 1);
  };
  again();
  asio::post(context, [&handled] { handled = true; });
  loop->run();
  EXPECT_TRUE(handled);
}

TEST_F(AsioLoop, RunsAgain) {
  loop->run();
  for (const char *name : {"first", "second"}) {
    asio::post(context, [this, name] { events.push_back(name); });
    loop->run();
  }
  EXPECT_EQ(events, (trace{"first", "second"}));
}

TEST_F(AsioLoop, WhatAHandlerThrowsLeavesRun) {
  asio::post(context, [] { throw std::runtime_error("thrown"); });
  asio::post(context, [this] { events.push_back("the next"); });
  EXPECT_THROW(loop->run(), std::runtime_error);
  EXPECT_EQ(events, trace());
  loop->run();
  EXPECT_EQ(events, trace{"the next"});
}

TEST_F(AsioLoop, OtherThreadsWakeTheLoop) {
  std::unique_ptr<event_loop::keep_alive> keeps(new event_loop::keep_alive(*loop));
  std::thread other([this, &keeps] {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    loop->post([this] { events.push_back("posted"); });
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    keeps.reset(); // wakes as well: nothing is left then
  });
  loop->run();
  other.join();
  EXPECT_EQ(events, trace{"posted"});
}

TEST_F(AsioLoop, StopsWhileItWaits) {
  asio::steady_timer timer(context, std::chrono::hours(1));
  timer.async_wait([](asio::error_code) {});
  std::thread other([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    loop->stop();
  });
  loop->run();
  other.join();
  timer.cancel();
  loop->run();
}

TEST_F(AsioLoop, RunUntil) {
  asio::steady_timer timer(context, std::chrono::hours(1));
  timer.async_wait([](asio::error_code) {});
  const event_loop::time_point end = loop->now() + std::chrono::milliseconds(10);
  loop->run_until(end);
  EXPECT_GE(loop->now(), end);
  EXPECT_LT(loop->now(), end + std::chrono::minutes(1));
}

SB_COROUTINE promise<> waits_for_ever(tcp::socket socket, cancel_token token, trace &events) {
  const leaves local = {events, "destroyed"};
  asio::steady_timer timer(socket.get_executor(), std::chrono::hours(1));
  std::array<char, 100> data;
  promise<> alarm = timer.async_wait(use_promise(token));
  SB_AWAIT(asio::async_read(socket, asio::buffer(data), use_promise(token)));
  SB_AWAIT(alarm);
}

TEST(AsioEnd, PendingOperationsGoWithTheContext) {
  trace events;
  cancel_source source;
  {
    asio::io_context context;
    asio_backend backend(context);
    event_loop loop(backend);
    connection first(context);
    connection second(context);
    waits_for_ever(std::move(first.here), cancel_token(), events);
    waits_for_ever(std::move(second.here), source.token(), events);
    loop.run_until(loop.now() + std::chrono::milliseconds(5));
    EXPECT_EQ(events, trace());
  }
  EXPECT_EQ(events, (trace{"destroyed", "destroyed"}));
  source.cancel();
}

} // namespace
