// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "http/http.hpp"

#include <switchback/async_generator.hpp>

#include <iostream>
#include <string>
#include <vector>

using nlohmann::json;
using switchback::async_generator;
using switchback::iteration;
using switchback::promise;

// An iterable whose iterator is written by hand.
class Resources {
public:
  explicit Resources(std::vector<std::string> endpoints) : endpoints(endpoints) {}

  class iterator {
  public:
    explicit iterator(const std::vector<std::string> &endpoints) : endpoints(endpoints), next_one(0) {}

    promise<iteration<json>> next() {
      if (next_one == endpoints.size())
        return promise<iteration<json>>::resolve(iteration<json>::returned());
      return http::fetch(endpoints[next_one++]).then([](const http::response &response) {
        return iteration<json>::yielded(response.json());
      });
    }

  private:
    const std::vector<std::string> &endpoints;
    std::size_t next_one;
  };

  iterator async_iterate() const { return iterator(endpoints); }

private:
  std::vector<std::string> endpoints;
};

// The same as an async generator.
SB_COROUTINE async_generator<json> get_resources(std::vector<std::string> endpoints) {
  for (const std::string &endpoint : endpoints) {
    http::response response = SB_AWAIT(http::fetch(endpoint));
    SB_YIELD(response.json());
  }
}

SB_COROUTINE promise<> prints(std::string base) {
  const std::vector<std::string> endpoints = {base + "/users/1", base + "/posts/7", base + "/tags"};
  SB_FOR_AWAIT (json resource, Resources(endpoints))
    std::cout << resource << std::endl;
  SB_FOR_AWAIT (json resource, get_resources(endpoints))
    std::cout << resource << std::endl;
}

int main(int, char **argv) {
  http::client client;
  switchback::event_loop loop(client);
  prints(argv[1]);
  loop.run();
}
