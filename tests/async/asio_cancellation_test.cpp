// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// asio.hpp: use_promise(token).
#include "asio_fixture.hpp"

#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <asio/post.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>

#include <array>
#include <chrono>
#include <stdexcept>
#include <utility>

using namespace asio_tests;

namespace {

class AsioCancellation : public Asio {};

SB_COROUTINE promise<> sleeps(asio::io_context &context, cancel_token token, trace &events) {
  asio::steady_timer timer(context, std::chrono::hours(1));
  try {
    SB_AWAIT(timer.async_wait(use_promise(token)));
    events.push_back("slept");
  } catch (const std::exception &e) {
    events.push_back(e.what());
  }
}

TEST_F(AsioCancellation, CancelledTimer) {
  cancel_source source;
  sleeps(context, source.token(), events);
  loop->set_timeout([&source] { source.cancel(std::runtime_error("enough")); }, 1);
  loop->run();
  EXPECT_EQ(events, trace{"enough"});
}

TEST_F(AsioCancellation, CancelledBefore) {
  cancel_source source;
  source.cancel(std::runtime_error("too late"));
  sleeps(context, source.token(), events);
  EXPECT_FALSE(backend.has_work());
  loop->run();
  EXPECT_EQ(events, trace{"too late"});
}

TEST_F(AsioCancellation, CancelledTooLate) {
  cancel_source source;
  asio::steady_timer timer(context, std::chrono::milliseconds(1));
  switchback::sync_wait(timer.async_wait(use_promise(source.token())));
  source.cancel();
  timer.expires_after(std::chrono::milliseconds(1));
  switchback::sync_wait(timer.async_wait(use_promise));
}

// The operation has ended, and its handler is on the way.
TEST_F(AsioCancellation, AResultThatIsThereAlreadyIsGiven) {
  cancel_source source;
  asio::post(context, use_promise(source.token())).then([this] { events.push_back("posted"); });
  source.cancel();
  loop->run();
  EXPECT_EQ(events, trace{"posted"});
}

// The same error without the token's doing.
TEST_F(AsioCancellation, AbortedByTheTimerItself) {
  cancel_source source;
  asio::steady_timer timer(context, std::chrono::hours(1));
  timer.async_wait(use_promise(source.token())).catch_([this](std::exception_ptr e) { events.push_back(what(e)); });
  timer.cancel();
  loop->run();
  EXPECT_EQ(events, trace{"aborted"});
}

SB_COROUTINE switchback::task<> reads(tcp::socket &socket, cancel_token token, trace &events) {
  std::array<char, 100> data;
  const leaves buffer = {events, "the buffer goes"};
  SB_AWAIT(asio::async_read(socket, asio::buffer(data), use_promise(token)));
}
SB_COROUTINE promise<> gives_up(tcp::socket &socket, cancel_token token, trace &events) {
  SB_AWAIT(switchback::cancelled_by(token));
  try {
    SB_AWAIT(reads(socket, token, events));
  } catch (const std::exception &e) {
    events.push_back(e.what());
  }
}

// It waits until the operation has ended, so that its buffer is still there: see [what an operation uses].
TEST_F(AsioCancellation, ACancelledCoroutineUnwindsBehindItsOperation) {
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

TEST_F(AsioCancellation, OneTokenForSeveral) {
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

TEST_F(AsioCancellation, Timeout) {
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

TEST_F(AsioCancellation, EndsInsideCancel) {
  cancel_source source;
  const auto token = use_promise(source.token());
  asio::async_initiate<decltype(token), void(asio::error_code)>(ends_in_emit(), token)
      .catch_([this](std::exception_ptr e) { events.push_back(what(e)); });
  source.cancel(std::runtime_error("enough"));
  loop->run();
  EXPECT_EQ(events, trace{"enough"});
}

} // namespace
