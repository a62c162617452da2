// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the tests of asio.hpp share: a loop that waits in an io_context, and a trace.
#ifndef SWITCHBACK_TESTS_ASYNC_ASIO_FIXTURE_HPP
#define SWITCHBACK_TESTS_ASYNC_ASIO_FIXTURE_HPP

#include <switchback/asio.hpp>

#include <asio/ip/tcp.hpp>

#include <exception>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace asio_tests {

using asio::ip::tcp;
using switchback::asio_backend;
using switchback::cancel_source;
using switchback::cancel_token;
using switchback::event_loop;
using switchback::promise;
using switchback::use_promise;

typedef std::vector<std::string> trace;

class Asio : public ::testing::Test {
protected:
  asio::io_context context;
  asio_backend backend{context};
  std::unique_ptr<event_loop> loop{new event_loop(backend)};
  trace events;
};

inline tcp::endpoint loopback() { return tcp::endpoint(asio::ip::address_v4::loopback(), 0); }

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

// Says when it is destroyed.
struct leaves {
  trace &events;
  const char *name;
  ~leaves() { events.push_back(name); }
};

inline std::string what(const std::exception_ptr &error) {
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

} // namespace asio_tests

#endif
