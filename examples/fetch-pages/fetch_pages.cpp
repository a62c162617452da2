// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "http/http.hpp"

#include <switchback/async_generator.hpp>

#include <iostream>
#include <string>

using nlohmann::json;

SB_COROUTINE switchback::async_generator<json> fetch_pages(std::string base, int n) {
  for (int i = 1; i <= n; ++i) {
    http::response response = SB_AWAIT(http::fetch(base + "/pages/" + std::to_string(i)));
    SB_YIELD(response.json());
  }
}

// Each page is printed before the next one is asked for.
SB_COROUTINE switchback::promise<> prints(std::string base) {
  SB_FOR_AWAIT (json page, fetch_pages(base, 3))
    std::cout << page["number"] << ": " << page["items"] << std::endl;
}

int main(int, char **argv) {
  http::client client;
  switchback::event_loop loop(client);
  prints(argv[1]);
  loop.run();
}
