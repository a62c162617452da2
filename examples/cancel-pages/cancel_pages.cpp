// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "http/http.hpp"

#include <switchback/async_generator.hpp>
#include <switchback/cancellation.hpp>

#include <iostream>
#include <stdexcept>
#include <string>

using nlohmann::json;

SB_COROUTINE switchback::async_generator<json> fetch_pages(switchback::cancel_token token, std::string base, int n) {
  for (int i = 1; i <= n; ++i) {
    http::response response = SB_AWAIT(http::fetch(token, base + "/pages/" + std::to_string(i)));
    SB_YIELD(response.json());
  }
}

SB_COROUTINE switchback::promise<> prints(std::string base) {
  switchback::cancel_source source;
  // The server says when: while it sends page 3.
  auto stop = [source]() mutable { source.cancel(std::runtime_error("two are enough")); };
  try {
    SB_FOR_AWAIT (json page, fetch_pages(source.token(), base + "/slow", 5)) {
      std::cout << page["number"] << ": " << page["items"] << std::endl;
      if (page["number"] == 2)
        http::fetch(base + "/stop").then(stop);
    }
  } catch (const std::exception &reason) {
    std::cout << "stopped: " << reason.what() << std::endl;
  }
  http::response response = SB_AWAIT(http::fetch(base + "/slow/pages/3/connection"));
  std::cout << "its connection: " << response.body << std::endl;
}

int main(int, char **argv) {
  http::client client;
  switchback::event_loop loop(client);
  prints(argv[1]);
  loop.run();
}
