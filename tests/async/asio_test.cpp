// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asio's operations in coroutines, and an event loop that waits in an io_context.
#include <switchback/asio.hpp>

#include <switchback/delay.hpp>
#include <switchback/promise.hpp>
#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <asio/connect.hpp>
#include <asio/experimental/as_tuple.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using asio::ip::tcp;
using switchback::asio_backend;
using switchback::cancel_source;
using switchback::cancel_token;
using switchback::cancelled_by;
using switchback::event_loop;
using switchback::promise;
using switchback::task;
using switchback::use_promise;

typedef std::vector<std::string> trace;

class Asio : public ::testing::Test {
protected:
  asio::io_context context;
  asio_backend backend{context};
  std::unique_ptr<event_loop> loop{new event_loop(backend)};
  trace events;
};

tcp::endpoint loopback(unsigned short port = 0) { return tcp::endpoint(asio::ip::address_v4::loopback(), port); }

// Both ends of a connection.
struct connection {
  tcp::socket here;
  tcp::socket there;

  explicit connection(asio::io_context &context) : here(context), there(context) {
    tcp::acceptor acceptor(context, loopback());
    here.connect(acceptor.local_endpoint());
    acceptor.accept(there);
  }
};

std::string what(const std::exception_ptr &error) {
  try {
    std::rethrow_exception(error);
  } catch (const asio::system_error &e) {
    return e.code() == asio::error::eof                  ? "eof"
           : e.code() == asio::error::connection_refused ? "refused"
           : e.code() == asio::error::operation_aborted  ? "aborted"
                                                         : e.what();
  } catch (const std::exception &e) {
    return e.what();
  }
}

// The echo of TCP.

SB_COROUTINE promise<int> serve_one(tcp::acceptor &acceptor) {
  tcp::socket client = SB_AWAIT(acceptor.async_accept(use_promise));
  std::array<char, 5> data;
  int rounds = 0;
  try {
    for (;; ++rounds) {
      std::size_t size = SB_AWAIT(client.async_read_some(asio::buffer(data), use_promise));
      SB_AWAIT(asio::async_write(client, asio::buffer(data, size), use_promise));
    }
  } catch (const asio::system_error &e) {
    if (e.code() != asio::error::eof)
      throw;
  }
  SB_RETURN(rounds);
}

SB_COROUTINE promise<std::string> ask(asio::io_context &context, tcp::endpoint server, std::string text) {
  tcp::socket socket(context);
  SB_AWAIT(socket.async_connect(server, use_promise));
  std::size_t sent = SB_AWAIT(asio::async_write(socket, asio::buffer(text), use_promise));
  std::string answer(sent, ' ');
  SB_AWAIT(asio::async_read(socket, asio::buffer(&answer[0], answer.size()), use_promise));
  SB_RETURN(answer);
}

TEST_F(Asio, Echo) {
  tcp::acceptor acceptor(context, loopback());
  promise<int> rounds = serve_one(acceptor);
  EXPECT_EQ(switchback::sync_wait(ask(context, acceptor.local_endpoint(), "from here to there")), "from here to there");
  EXPECT_GE(switchback::sync_wait(rounds), 4);
}

TEST_F(Asio, SeveralConnectionsAtATime) {
  tcp::acceptor acceptor(context, loopback());
  std::vector<promise<int>> servers;
  std::vector<promise<std::string>> clients;
  for (int i = 0; i < 20; ++i) {
    servers.push_back(serve_one(acceptor));
    clients.push_back(ask(context, acceptor.local_endpoint(), "number " + std::to_string(i)));
  }
  const std::vector<std::string> answers = switchback::sync_wait(promise<std::string>::all(clients));
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(answers[i], "number " + std::to_string(i));
  EXPECT_EQ(switchback::sync_wait(promise<int>::all(servers)).size(), 20u);
}

// What completion signatures become.

struct gives_two {
  template <class Handler>
  void operator()(Handler &&handler, asio::error_code error) const {
    handler(error, 7, std::string("seven"));
  }
};
struct gives_int {
  template <class Handler>
  void operator()(Handler &&handler) const {
    handler(7);
  }
};
struct gives_pointer {
  template <class Handler>
  void operator()(Handler &&handler, std::exception_ptr error) const {
    handler(error, std::unique_ptr<int>(new int(7)));
  }
};

template <class Signature, class Gives, class... Arguments>
auto give(Gives gives, Arguments... arguments)
    -> decltype(asio::async_initiate<const switchback::use_promise_t &, Signature>(gives, use_promise, arguments...)) {
  return asio::async_initiate<const switchback::use_promise_t &, Signature>(gives, use_promise, arguments...);
}

TEST_F(Asio, Values) {
  promise<> nothing = asio::post(context, use_promise);
  promise<int> one = give<void(int)>(gives_int());
  promise<std::tuple<int, std::string>> two =
      give<void(asio::error_code, int, const std::string &)>(gives_two(), asio::error_code());
  promise<std::unique_ptr<int>> pointer =
      give<void(std::exception_ptr, std::unique_ptr<int>)>(gives_pointer(), std::exception_ptr());
  switchback::sync_wait(nothing);
  EXPECT_EQ(switchback::sync_wait(one), 7);
  EXPECT_EQ(switchback::sync_wait(two), std::make_tuple(7, std::string("seven")));
  EXPECT_EQ(*switchback::sync_wait(pointer), 7);
}

TEST_F(Asio, Errors) {
  give<void(asio::error_code, int, std::string)>(gives_two(), asio::error::eof)
      .then([this](const std::tuple<int, std::string> &) { events.push_back("a value"); },
            [this](std::exception_ptr error) { events.push_back(what(error)); });
  give<void(std::exception_ptr, std::unique_ptr<int>)>(gives_pointer(),
                                                       std::make_exception_ptr(std::runtime_error("mine")))
      .then([this](std::unique_ptr<int>) { events.push_back("a value"); },
            [this](std::exception_ptr error) { events.push_back(what(error)); });
  loop->run();
  EXPECT_EQ(events, (trace{"eof", "mine"}));
}

SB_COROUTINE promise<> connects_to_nobody(asio::io_context &context, trace &events) {
  tcp::endpoint nobody = tcp::acceptor(context, loopback()).local_endpoint();
  tcp::socket socket(context);
  try {
    SB_AWAIT(socket.async_connect(nobody, use_promise));
    events.push_back("connected");
  } catch (const asio::system_error &e) {
    events.push_back(what(std::make_exception_ptr(e)));
  }
}

TEST_F(Asio, ErrorsAreThrownByTheAwait) {
  connects_to_nobody(context, events);
  loop->run();
  EXPECT_EQ(events, trace{"refused"});
}

TEST_F(Asio, AnErrorThatNobodyHandlesEndsTheLoop) {
  loop->on_unhandled_rejection([this](std::exception_ptr error) { events.push_back("unhandled " + what(error)); });
  asio::steady_timer timer(context, std::chrono::hours(1));
  timer.async_wait(use_promise);
  timer.cancel();
  loop->run();
  EXPECT_EQ(events, trace{"unhandled aborted"});
}

SB_COROUTINE promise<> reads_to_the_end(tcp::socket &socket, trace &events) {
  std::array<char, 8> data;
  std::tuple<asio::error_code, std::size_t> end =
      SB_AWAIT(asio::async_read(socket, asio::buffer(data), asio::experimental::as_tuple(use_promise)));
  events.push_back(std::get<0>(end) == asio::error::eof ? "eof" : "something else");
  events.push_back(std::to_string(std::get<1>(end)));
}

// The number of bytes before the end is lost otherwise.
TEST_F(Asio, AdaptersOfAsioApply) {
  connection both(context);
  asio::write(both.there, asio::buffer("abc", 3));
  both.there.close();
  reads_to_the_end(both.here, events);
  loop->run();
  EXPECT_EQ(events, (trace{"eof", "3"}));
}

SB_COROUTINE task<tcp::endpoint> resolves_and_connects(asio::io_context &context, std::string port) {
  tcp::resolver resolver(context);
  const auto flags = tcp::resolver::numeric_host | tcp::resolver::numeric_service;
  tcp::resolver::results_type found = SB_AWAIT(resolver.async_resolve("127.0.0.1", port, flags, use_promise));
  tcp::socket socket(context);
  SB_RETURN(SB_AWAIT(asio::async_connect(socket, found, use_promise)));
}

// The resolver works in a thread of its own.
TEST_F(Asio, Resolver) {
  tcp::acceptor acceptor(context, loopback());
  const tcp::endpoint server = acceptor.local_endpoint();
  EXPECT_EQ(switchback::sync_wait(resolves_and_connects(context, std::to_string(server.port()))), server);
}

// The loop.

TEST_F(Asio, MicrotasksRunAfterEachHandler) {
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

TEST_F(Asio, TimersOfBoth) {
  ticks(context, "slow ", 50, events);
  ticks(context, "fast ", 10, events);
  loop->run();
  EXPECT_EQ(events, (trace{"fast 1", "fast 2", "slow 1", "slow 2"}));
}

TEST_F(Asio, TimersOfTheLoopHaveTheirTurnWhileHandlersAreReady) {
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

TEST_F(Asio, HandlersHaveTheirTurnWhileTimersAreDue) {
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

TEST_F(Asio, RunsAgain) {
  loop->run();
  for (const char *name : {"first", "second"}) {
    asio::post(context, [this, name] { events.push_back(name); });
    loop->run();
  }
  EXPECT_EQ(events, (trace{"first", "second"}));
}

TEST_F(Asio, WhatAHandlerThrowsLeavesRun) {
  asio::post(context, [] { throw std::runtime_error("thrown"); });
  asio::post(context, [this] { events.push_back("the next"); });
  EXPECT_THROW(loop->run(), std::runtime_error);
  EXPECT_EQ(events, trace());
  loop->run();
  EXPECT_EQ(events, trace{"the next"});
}

TEST_F(Asio, OtherThreadsWakeTheLoop) {
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

TEST_F(Asio, StopsWhileItWaits) {
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

TEST_F(Asio, RunUntil) {
  asio::steady_timer timer(context, std::chrono::hours(1));
  timer.async_wait([](asio::error_code) {});
  const event_loop::time_point end = loop->now() + std::chrono::milliseconds(10);
  loop->run_until(end);
  EXPECT_GE(loop->now(), end);
  EXPECT_LT(loop->now(), end + std::chrono::minutes(1));
}

// Cancellation.

SB_COROUTINE promise<> sleeps(asio::io_context &context, cancel_token token, trace &events) {
  asio::steady_timer timer(context, std::chrono::hours(1));
  try {
    SB_AWAIT(timer.async_wait(use_promise(token)));
    events.push_back("slept");
  } catch (const std::exception &e) {
    events.push_back(e.what());
  }
}

TEST_F(Asio, CancelledTimer) {
  cancel_source source;
  sleeps(context, source.token(), events);
  loop->set_timeout([&source] { source.cancel(std::runtime_error("enough")); }, 1);
  loop->run();
  EXPECT_EQ(events, trace{"enough"});
}

TEST_F(Asio, CancelledBefore) {
  cancel_source source;
  source.cancel(std::runtime_error("too late"));
  sleeps(context, source.token(), events);
  EXPECT_FALSE(backend.has_work());
  loop->run();
  EXPECT_EQ(events, trace{"too late"});
}

TEST_F(Asio, CancelledTooLate) {
  cancel_source source;
  asio::steady_timer timer(context, std::chrono::milliseconds(1));
  switchback::sync_wait(timer.async_wait(use_promise(source.token())));
  source.cancel();
  timer.expires_after(std::chrono::milliseconds(1));
  switchback::sync_wait(timer.async_wait(use_promise));
}

// The operation has ended, and its handler is on the way.
TEST_F(Asio, AResultThatIsThereAlreadyIsGiven) {
  cancel_source source;
  asio::post(context, use_promise(source.token())).then([this] { events.push_back("posted"); });
  source.cancel();
  loop->run();
  EXPECT_EQ(events, trace{"posted"});
}

// The same error without the token's doing.
TEST_F(Asio, AbortedByTheTimerItself) {
  cancel_source source;
  asio::steady_timer timer(context, std::chrono::hours(1));
  timer.async_wait(use_promise(source.token())).catch_([this](std::exception_ptr e) { events.push_back(what(e)); });
  timer.cancel();
  loop->run();
  EXPECT_EQ(events, trace{"aborted"});
}

struct leaves {
  trace &events;
  const char *name;
  ~leaves() { events.push_back(name); }
};

SB_COROUTINE task<> reads(tcp::socket &socket, cancel_token token, trace &events) {
  std::array<char, 100> data;
  const leaves buffer = {events, "the buffer goes"};
  SB_AWAIT(asio::async_read(socket, asio::buffer(data), use_promise(token)));
}
SB_COROUTINE promise<> gives_up(tcp::socket &socket, cancel_token token, trace &events) {
  SB_AWAIT(cancelled_by(token));
  try {
    SB_AWAIT(reads(socket, token, events));
  } catch (const std::exception &e) {
    events.push_back(e.what());
  }
}

// It waits until the operation has ended, so that its buffer is still there: see [what an operation uses].
TEST_F(Asio, ACancelledCoroutineUnwindsBehindItsOperation) {
  connection both(context);
  asio::write(both.there, asio::buffer("abc", 3)); // part of what is awaited
  cancel_source source;
  gives_up(both.here, source.token(), events);
  loop->set_timeout(
      [&] {
        source.cancel(std::runtime_error("enough"));
        loop->queue_microtask([this] { events.push_back("a microtask"); });
        asio::post(context, [this] { events.push_back("a handler"); });
      },
      5);
  loop->run();
  EXPECT_EQ(events, (trace{"a microtask", "the buffer goes", "enough", "a handler"}));
}

TEST_F(Asio, OneTokenForSeveral) {
  cancel_source source;
  for (int i = 0; i < 3; ++i)
    sleeps(context, source.token(), events);
  asio::post(context, [&source] { source.cancel(std::runtime_error("enough")); });
  loop->run();
  EXPECT_EQ(events, (trace{"enough", "enough", "enough"}));
}

SB_COROUTINE promise<std::string> reads_in_time(tcp::socket &socket, int time) {
  std::array<char, 100> data;
  cancel_token token = switchback::timeout(time);
  try {
    std::size_t size = SB_AWAIT(socket.async_read_some(asio::buffer(data), use_promise(token)));
    SB_RETURN(std::string(data.data(), size));
  } catch (const switchback::timed_out &) {
    SB_RETURN("nothing");
  }
}

TEST_F(Asio, Timeout) {
  connection both(context);
  EXPECT_EQ(switchback::sync_wait(reads_in_time(both.here, 5)), "nothing");
  asio::write(both.there, asio::buffer("abc", 3));
  EXPECT_EQ(switchback::sync_wait(reads_in_time(both.here, 60000)), "abc");
}

// An operation that ends at once when it is cancelled.
struct ends_in_emit {
  template <class Handler>
  void operator()(Handler &&handler) const {
    typedef typename std::decay<Handler>::type handler_type;
    const std::shared_ptr<handler_type> shared = std::make_shared<handler_type>(std::forward<Handler>(handler));
    asio::get_associated_cancellation_slot(*shared).assign([shared](asio::cancellation_type) {
      handler_type ending = std::move(*shared);
      ending(asio::error_code(asio::error::operation_aborted));
    });
  }
};

TEST_F(Asio, EndsInsideCancel) {
  cancel_source source;
  const auto token = use_promise(source.token());
  asio::async_initiate<decltype(token), void(asio::error_code)>(ends_in_emit(), token)
      .catch_([this](std::exception_ptr e) { events.push_back(what(e)); });
  source.cancel(std::runtime_error("enough"));
  loop->run();
  EXPECT_EQ(events, trace{"enough"});
}

// The end of everything.

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
