// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "http/http.hpp"

#include <switchback/async_generator.hpp>

#include <cctype>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

typedef std::unique_ptr<std::string> optional_string; // C++11 has no std::optional

std::string to_upper_case(std::string text) {
  for (char &c : text)
    c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

SB_COROUTINE switchback::async_generator<optional_string> fetch_urls(std::vector<std::string> urls) {
  for (const std::string &url : urls) {
    http::response response = SB_AWAIT(http::fetch(url));
    if (response.status == 200)
      SB_YIELD(optional_string(new std::string(to_upper_case(response.body))));
    else
      SB_YIELD(nullptr);
  }
}

SB_COROUTINE switchback::promise<> prints(std::string base) {
  const std::vector<std::string> urls = {base + "/hello", base + "/missing", base + "/broken", base + "/world"};
  SB_FOR_AWAIT (const optional_string &text, fetch_urls(urls))
    std::cout << (text ? *text : "nothing") << std::endl;
}

int main(int, char **argv) {
  http::client client;
  switchback::event_loop loop(client);
  prints(argv[1]);
  loop.run();
}
