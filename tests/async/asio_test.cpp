// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// asio.hpp: operations of Asio in coroutines; what their results and errors become.
#include "asio_fixture.hpp"

#include <switchback/sync_wait.hpp>
#include <switchback/task.hpp>

#include <asio/connect.hpp>
#include <asio/experimental/as_tuple.hpp>
#include <asio/post.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>

#include <array>
#include <chrono>
#include <stdexcept>
#include <tuple>
#include <utility>

using namespace asio_tests;

namespace {

class AsioOperation : public Asio {};

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

TEST_F(AsioOperation, Echo) {
  tcp::acceptor acceptor(context, loopback());
  promise<int> rounds = serve_one(acceptor);
  EXPECT_EQ(switchback::sync_wait(ask(context, acceptor.local_endpoint(), "from here to there")), "from here to there");
  EXPECT_GE(switchback::sync_wait(rounds), 4);
}

TEST_F(AsioOperation, SeveralConnectionsAtATime) {
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

TEST_F(AsioOperation, Values) {
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

TEST_F(AsioOperation, Errors) {
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

TEST_F(AsioOperation, ErrorsAreThrownByTheAwait) {
  connects_to_nobody(context, events);
  loop->run();
  EXPECT_EQ(events, trace{"refused"});
}

TEST_F(AsioOperation, AnErrorThatNobodyHandlesEndsTheLoop) {
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
TEST_F(AsioOperation, AdaptersOfAsioApply) {
  connection both(context);
  asio::write(both.there, asio::buffer("abc", 3));
  both.there.close();
  reads_to_the_end(both.here, events);
  loop->run();
  EXPECT_EQ(events, (trace{"eof", "3"}));
}

SB_COROUTINE switchback::task<tcp::endpoint> resolves_and_connects(asio::io_context &context, std::string port) {
  tcp::resolver resolver(context);
  const auto flags = tcp::resolver::numeric_host | tcp::resolver::numeric_service;
  tcp::resolver::results_type found = SB_AWAIT(resolver.async_resolve("127.0.0.1", port, flags, use_promise));
  tcp::socket socket(context);
  SB_RETURN(SB_AWAIT(asio::async_connect(socket, found, use_promise)));
}

// The resolver works in a thread of its own.
TEST_F(AsioOperation, Resolver) {
  tcp::acceptor acceptor(context, loopback());
  const tcp::endpoint server = acceptor.local_endpoint();
  EXPECT_EQ(switchback::sync_wait(resolves_and_connects(context, std::to_string(server.port()))), server);
}

} // namespace
